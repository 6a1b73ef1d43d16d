internal import CLibArchive

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An archive of files, zip or tar, read in place from its beginning to its end.
///
/// Nothing is ever written to the disk, and no other program is started: of the compressions only
/// those are known that the library itself has.
final class Archive {
  /// A file in the archive.
  struct Member {
    /// The name with the folders in it, as bytes.
    var name: [UInt8]
    /// When it was changed, in nanoseconds since 1970; zero where that is not said.
    var modified: Int64
  }

  private let archive: OpaquePointer
  private let path: [UInt8]
  private var count = 0

  /// The endings of names that archives have, compressed or not.
  private static let endings = [
    ".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst",
  ].map { Array($0.utf8) }

  private static let blockSize = 1 << 16

  /// The library's number for a regular file, `AE_IFREG`.
  private static let regularFile: mode_t = 0o100_000

  /// Whether a file's name ends like that of an archive.
  static func isNamed(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    endings.contains { name.count > $0.count && name.endsAsciiCaseless(with: $0) }
  }

  /// Opens an archive; throws where the file cannot be read or is none.
  init(at path: [UInt8]) throws(ScanProblem) {
    guard let archive = archive_read_new() else {
      throw ScanProblem(path: path, reason: "there is no memory for the archive")
    }
    self.archive = archive
    self.path = path
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_zip(archive)
    let result = path.withCPath { archive_read_open_filename(archive, $0, Self.blockSize) }
    guard result == ARCHIVE_OK else {
      throw Self.problem(archive, path)
    }
  }

  deinit { archive_read_free(archive) }

  /// The next regular file; nil after the last one.
  func next() throws(ScanProblem) -> Member? {
    while true {
      var entry: OpaquePointer?
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN: break
      default: throw Self.problem(archive, path)
      }
      count += 1
      guard let entry, archive_entry_filetype(entry) == Self.regularFile else { continue }
      let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
      return Member(
        name: name.map { Array(String(cString: $0).utf8) } ?? Array("member \(count)".utf8),
        modified: Int64(clamping: archive_entry_mtime(entry)).multipliedReportingOverflow(
          by: 1_000_000_000
        ).partialValue)
    }
  }

  /// All bytes of the file that ``next()`` gave last, and one more than the limit at most.
  func bytes(limit: Int) throws(ScanProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Self.blockSize)
    while bytes.count <= limit {
      let count = archive_read_data(archive, &buffer, min(buffer.count, limit + 1 - bytes.count))
      if count == 0 { break }
      guard count > 0 else { throw Self.problem(archive, path) }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func problem(_ archive: OpaquePointer, _ path: [UInt8]) -> ScanProblem {
    let code = archive_errno(archive)
    // The library numbers what is wrong with the content by numbers of its own, from -1 down.
    if code > 0, code == ENOENT || code == EACCES || code == EIO {
      return ScanProblem(path: path, code: code)
    }
    let words = archive_error_string(archive).map { String(cString: $0).lowercased() }
    return ScanProblem(path: path, reason: "the archive cannot be read: \(words ?? "damaged")")
  }
}
