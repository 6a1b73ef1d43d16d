#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is open to be read, until nobody has it any more.
final class OpenFile: Sendable {
  private let path: [UInt8]
  private let descriptor: Int32

  /// How many bytes of a file are asked for before its turn; what a file has more is read in its
  /// turn only.
  private static let expectedBytes = 1 << 20

  /// Opens a file; throws where there is none, or where it may not be read.
  init(at path: [UInt8]) throws(ScanProblem) {
    self.path = path
    descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw ScanProblem(path: path, code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Asks the system for the bytes, without waiting for them.
  func expectBytes() {
    #if canImport(Glibc)
      // Whether it can be told makes no difference to what is read.
      _ = posix_fadvise(descriptor, 0, off_t(Self.expectedBytes), POSIX_FADV_WILLNEED)
    #endif
  }

  /// All bytes of the file, and one more than the limit at most, so that the reader can say so.
  func content(limit: Int) throws(ScanProblem) -> FileBytes {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ScanProblem(path: path, code: errno) }
    guard case .file(let stamp) = FileKind(status) else {
      throw ScanProblem(path: path, reason: "is no regular file")
    }
    var bytes = [UInt8](repeating: 0, count: min(Int(stamp.size), limit) + 1)
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
    return FileBytes(bytes: bytes, stamp: stamp)
  }
}

/// What a file holds, and what the file was like when that was read.
struct FileBytes: Sendable {
  var bytes: [UInt8]
  var stamp: FileStamp
}
