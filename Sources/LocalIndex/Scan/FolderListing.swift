#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What lies in one folder, as far as an index asks.
struct FolderListing {
  /// A folder in the folder.
  struct Subfolder {
    var name: [UInt8]
    var isLink: Bool
  }

  /// A file in the folder.
  struct File {
    var name: [UInt8]
    var stamp: FileStamp
    var isLink: Bool
  }

  /// The folder itself.
  var identity: FolderIdentity
  /// The folders in it, in the order of their names.
  var subfolders: [Subfolder] = []
  /// The files that may hold filings, in the order of their names.
  var files: [File] = []

  /// Reads a folder.
  ///
  /// - Parameter isWanted: Whether a name is of interest as a file's.
  init(of path: [UInt8], isWanted: (ArraySlice<UInt8>) -> Bool) throws(ScanProblem) {
    guard let folder = path.withCPath({ opendir($0) }) else {
      throw ScanProblem(path: path, code: errno)
    }
    defer { closedir(folder) }
    let descriptor = dirfd(folder)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ScanProblem(path: path, code: errno) }
    identity = FolderIdentity(status)
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        guard errno == 0 else { throw ScanProblem(path: path, code: errno) }
        break
      }
      let name = Self.name(of: entry)
      if name == [dot] || name == [dot, dot] { continue }
      let type = Int(entry.pointee.d_type)
      if type == Int(DT_DIR) {
        subfolders.append(Subfolder(name: name, isLink: false))
      } else if type == Int(DT_LNK) || type == Int(DT_UNKNOWN) || isWanted(name[...]) {
        add(name, in: descriptor, isWanted: isWanted)
      }
    }
    subfolders.sort { $0.name.lexicographicallyPrecedes($1.name) }
    files.sort { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Adds what has a name, links followed; what cannot be looked at is gone, or leads nowhere.
  private mutating func add(
    _ name: [UInt8], in folder: Int32, isWanted: (ArraySlice<UInt8>) -> Bool
  ) {
    var status = stat()
    guard name.withCPath({ fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      return
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, name.withCPath({ fstatat(folder, $0, &status, 0) }) != 0 { return }
    switch FileKind(status) {
    case .folder: subfolders.append(Subfolder(name: name, isLink: isLink))
    case .file(let stamp) where isWanted(name[...]):
      files.append(File(name: name, stamp: stamp, isLink: isLink))
    case .file, .other: break
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      let bytes = UnsafeRawPointer(pointer)
      return [UInt8](UnsafeRawBufferPointer(start: bytes, count: strlen(bytes.bindCString)))
    }
  }
}

private let dot = UInt8(ascii: ".")

extension UnsafeRawPointer {
  fileprivate var bindCString: UnsafePointer<CChar> { assumingMemoryBound(to: CChar.self) }
}
