internal import OwnershipForms

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What came of reading one file.
struct FileReading: Sendable {
  /// What a file gave.
  enum Outcome: Sendable {
    case filing(FilingRecord)
    /// The file gives no filing, for a reason.
    case unread(String)
    /// The content is what the index knows already.
    case unchanged
    /// The file is gone since it was found.
    case gone
  }

  var file: PendingFile
  /// What the file was like when it was read.
  var stamp: FileStamp
  var hash: Int64
  var outcome: Outcome

  /// Reads a file.
  init(of file: PendingFile, with reader: FilingReader) {
    self.file = file
    stamp = file.stamp
    hash = 0
    do {
      let bytes = try Self.bytes(of: file.place, stamp: &stamp, limit: reader.limits.fileSize)
      hash = ContentHash(of: bytes).rawValue
      if let known = file.known, known.hash == hash, known.stamp.size == stamp.size,
        known.reader == FilingRecord.readerVersion
      {
        outcome = .unchanged
      } else {
        outcome = Self.outcome(of: bytes, at: file.place, with: reader)
      }
    } catch {
      outcome = error.isMissing ? .gone : .unread(error.reason)
    }
  }

  private static func outcome(
    of bytes: [UInt8], at place: FilePlace, with reader: FilingReader
  ) -> Outcome {
    do {
      return .filing(FilingRecord(try reader.read(bytes), at: place))
    } catch {
      return .unread(error.message.storable)
    }
  }

  /// All bytes of a file, and one more than the limit at most, so that the reader can say so.
  private static func bytes(
    of place: FilePlace, stamp: inout FileStamp, limit: Int
  ) throws(ScanProblem) -> [UInt8] {
    let path = place.path
    let descriptor = path.withCPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw ScanProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ScanProblem(path: path, code: errno) }
    guard case .file(let found) = FileKind(status) else {
      throw ScanProblem(path: path, reason: "is no regular file")
    }
    stamp = found
    var bytes = [UInt8](repeating: 0, count: min(Int(found.size), limit) + 1)
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
    return bytes
  }
}
