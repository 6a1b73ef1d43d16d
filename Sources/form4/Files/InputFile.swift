import CLibCrypto
import Glibc
import LocalIndex
import OwnershipForms

/// A file named on the command line, or one in an archive; `-` is standard input.
struct InputFile {
  /// The name as it was given.
  var path: String

  /// Why a file gives no bytes, as the end of a line that begins with its name.
  struct Failure: Error {
    var message: String
  }

  /// The name for people.
  var name: String { path == "-" ? "standard input" : path }

  /// All bytes of the file.
  func read() throws(Failure) -> [UInt8] {
    if path == "-" { return try Self.bytes(of: STDIN_FILENO, sizeHint: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      if let archived = ArchivedFile(path: path) { return try Self.bytes(of: archived) }
      throw Failure(message: Self.reason(code))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(message: Self.reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(message: "is a folder; name the files in it")
    case S_IFIFO, S_IFCHR:
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    default: throw Failure(message: "is no regular file")
    }
    return try Self.bytes(of: descriptor, sizeHint: Int(status.st_size))
  }

  private static func bytes(of file: ArchivedFile) throws(Failure) -> [UInt8] {
    do {
      return try file.bytes(limit: sizeLimit)
    } catch {
      throw Failure(message: error.reason)
    }
  }

  /// The SHA-256 of some bytes, in hexadecimal digits.
  static func sha256(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// More than any filing; what is longer is read no further, so that a reader can say so.
  private static let sizeLimit = ReadingLimits.standard.fileSize + 1

  private static func bytes(of descriptor: Int32, sizeHint: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = max(4096, min(sizeHint + 1, 1 << 20))
    bytes.reserveCapacity(min(sizeHint + 1, sizeLimit))
    var buffer = [UInt8](repeating: 0, count: chunk)
    while bytes.count < sizeLimit {
      let count = Glibc.read(descriptor, &buffer, chunk)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(message: reason(errno))
      }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "may not be read; check its permissions"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
