#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a file holds, and what the file was like when that was read.
struct FileBytes {
  var bytes: [UInt8]
  var stamp: FileStamp

  init(bytes: [UInt8], stamp: FileStamp) {
    self.bytes = bytes
    self.stamp = stamp
  }

  /// Reads a file: all its bytes, and one more than the limit at most, so that the reader can say
  /// so.
  init(at path: [UInt8], limit: Int) throws(ScanProblem) {
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw ScanProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ScanProblem(path: path, code: errno) }
    guard case .file(let found) = FileKind(status) else {
      throw ScanProblem(path: path, reason: "is no regular file")
    }
    stamp = found
    bytes = [UInt8](repeating: 0, count: min(Int(found.size), limit) + 1)
    var count = 0
    while count < bytes.count {
      let added = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if added == 0 { break }
      if added < 0 {
        if errno == EINTR { continue }
        throw ScanProblem(path: path, code: errno)
      }
      count += added
    }
    bytes.removeLast(bytes.count - count)
  }
}
