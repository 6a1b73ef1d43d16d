#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What lies at a path, links followed.
enum FileKind {
  case file(FileStamp)
  case folder(FolderIdentity)
  case other

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(FileStamp(status))
    case S_IFDIR: self = .folder(FolderIdentity(status))
    default: self = .other
    }
  }

  /// Looks at a path; throws the reason where nothing can be seen there.
  init(at path: [UInt8]) throws(ScanProblem) {
    var status = stat()
    let result = path.withCPath { stat($0, &status) }
    guard result == 0 else { throw ScanProblem(path: path, code: errno) }
    self.init(status)
  }
}

/// Tells one folder from another, whatever path leads to it.
struct FolderIdentity: Hashable {
  var device: UInt64
  var inode: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

extension [UInt8] {
  /// Hands the bytes to C as a path.
  func withCPath<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    var path = map { CChar(bitPattern: $0) }
    path.append(0)
    return path.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return body("") }
      return body(base)
    }
  }

  /// The path without links and dots; nil where there is nothing at it.
  var resolvedPath: [UInt8]? {
    guard let resolved = withCPath({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }
}
