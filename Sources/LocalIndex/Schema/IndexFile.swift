internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file of an index, looked at before anything is written to it.
struct IndexFile {
  var path: String

  /// The files that belong to the index.
  var parts: [String] { [path, path + "-wal", path + "-shm"] }

  /// Throws where the file is there and is not an index that this code may write.
  func check() throws(IndexError) {
    guard let header = try headerBytes() else { return }
    guard header.count >= 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAnIndex(path: path)
    }
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let application = number(at: 68)
    guard application == IndexSchema.applicationID || application == 0 else {
      throw .notAnIndex(path: path)
    }
    if application != 0, number(at: 60) == IndexSchema.version { return }
    // The header may be older than the log beside the file: only SQLite knows both.
    try check(try contents())
  }

  /// Makes the folder that the file shall lie in.
  func makeFolder() throws(IndexError) {
    var folder = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    folder.removeLast()
    var made = ""
    for (index, step) in folder.enumerated() {
      made += (index == 0 ? "" : "/") + (String(step) ?? "")
      guard !made.isEmpty, mkdir(made, 0o700) != 0 else { continue }
      guard errno == EEXIST || errno == EROFS || errno == EACCES || errno == EISDIR else {
        throw .cannotOpen(path: path, reason: systemReason(errno))
      }
    }
  }

  /// Deletes the file with what belongs to it.
  func remove() throws(IndexError) {
    for part in parts.reversed() where unlink(part) != 0 && errno != ENOENT {
      throw .cannotOpen(path: path, reason: systemReason(errno))
    }
  }

  /// The first bytes of the file; nil where there is no file, or an empty one.
  func headerBytes() throws(IndexError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotOpen(path: path, reason: systemReason(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: "it is no regular file")
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .cannotOpen(path: path, reason: systemReason(errno)) }
    return count == 0 ? nil : Array(bytes[..<count])
  }

  /// What SQLite says of the file.
  private struct Contents {
    var application: Int32
    var version: Int
    var isEmpty: Bool
  }

  private func check(_ found: Contents) throws(IndexError) {
    if found.application == 0, found.version == 0, found.isEmpty { return }
    guard found.application == IndexSchema.applicationID else { throw .notAnIndex(path: path) }
    guard found.version <= IndexSchema.version else {
      throw .newerSchema(path: path, found: found.version, known: IndexSchema.version)
    }
  }

  /// Looks without the right to write; only a log whose writer was killed takes more, because
  /// SQLite has to read it anew first.
  private func contents() throws(IndexError) -> Contents {
    do {
      return try contents(isReadOnly: true)
    } catch DatabaseError.SQLITE_READONLY, DatabaseError.SQLITE_CANTOPEN {
      do { return try contents(isReadOnly: false) } catch { throw IndexError(error, at: path) }
    } catch {
      throw IndexError(error, at: path)
    }
  }

  private func contents(isReadOnly: Bool) throws -> Contents {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
    // The list of migrations is made before the first one runs, so a file in which there is nothing
    // else is an index whose maker was killed in between.
    let others = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
    return try DatabaseQueue(path: path, configuration: configuration).read { database in
      Contents(
        application: try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        version: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        isEmpty: try Int.fetchOne(database, sql: others) == 0)
    }
  }
}
