#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What tells that a file has changed, without reading it.
struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  var size: Int64
  /// The time of the last modification, in nanoseconds since 1970.
  var modified: Int64
  /// The number of the file in its file system.
  var inode: Int64

  init(size: Int64, modified: Int64, inode: Int64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    size = Int64(status.st_size)
    modified =
      Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue
      &+ Int64(time.tv_nsec)
    inode = Int64(truncatingIfNeeded: status.st_ino)
  }
}
