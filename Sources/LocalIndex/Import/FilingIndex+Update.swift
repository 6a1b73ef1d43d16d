internal import GRDB

extension FilingIndex {
  /// Brings the index up to date with the files under some paths.
  ///
  /// A path is a folder, of which all files `.xml`, `.txt`, `.nc`, `.sgml`, `.html`, `.htm` and
  /// `.md` but `README.md` are read, each also as `.gz` or in an archive, or a file whatever its
  /// name. Only what changed since the last time is read: size, time of modification and inode tell.
  /// Files that are gone are forgotten. A file that gives no filing is kept with its reason, and read
  /// again when it changes.
  ///
  /// The work is done on the calling thread, beside threads that read ahead. It is written in
  /// transactions of a few thousand files: whatever ends the process, the index is whole, and the
  /// next update goes on where this one ended.
  ///
  /// - Parameters:
  ///   - paths: The paths, absolute or relative to the working directory; none for all paths that
  ///     were ever given.
  ///   - cancellation: Ends the update between two files.
  ///   - leastFiles: From how many files on, if they are most of what the index then has, the
  ///     indexes of the database are made at the end, which is faster. A search before that finds
  ///     the same, only later.
  ///   - readsAll: Whether files are read again whose size, time and inode are the same, and their
  ///     contents compared; files in archives are then read anew.
  ///   - progress: Called on the calling thread, often.
  ///   - onTimes: Called at the end with where the time went.
  @discardableResult
  public func update(
    _ paths: [String] = [], cancellation: Cancellation? = nil,
    firstLoadFrom leastFiles: Int = 20_000, readsAll: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }, onTimes: (ImportTimes) -> Void = { _ in }
  ) throws(IndexError) -> ImportReport {
    let roots = paths.isEmpty ? try self.roots().map { Array($0.utf8) } : paths.map(Self.absolute)
    return try withoutActuallyEscaping(progress) { progress throws(IndexError) in
      var run = ImportRun(
        self, cancellation, firstLoadFrom: leastFiles, readsAll: readsAll, progress)
      let report = try run.update(roots)
      onTimes(run.times)
      return report
    }
  }

  /// Forgets the files under a path, and the path itself; the files are not touched.
  ///
  /// - Returns: How many files were forgotten.
  @discardableResult
  public func forget(_ path: String) throws(IndexError) -> Int {
    let root = Self.absolute(path)
    let count = try write { database in
      let place = FilePlace(path: root)
      var files = try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM file WHERE folder_id IN (
            SELECT id FROM folder WHERE path = ? OR path >= ? AND path < ?)
          """, arguments: FolderRange(root).arguments)
      if let file = try KnownFile.at(place, database) {
        files.append(file.id)
      }
      try FilingWriter.forget(files, database)
      try database.execute(
        sql: "DELETE FROM root WHERE path = ? OR path >= ? AND path < ?",
        arguments: FolderRange(root).arguments)
      return files.count
    }
    var run = ImportRun(self, nil, firstLoadFrom: .max) { _ in }
    try run.readReleased()
    try run.linkAmendments()
    return count
  }

  /// Frees the memory that is only at hand, soon: an update has filled it with what it wrote and looked
  /// through, and somebody who goes on searching needs other pages.
  public func freeMemory() {
    guard let pool = database as? DatabasePool else { return }
    pool.releaseMemoryEventually()
  }

  /// The paths that were given to be indexed.
  public func roots() throws(IndexError) -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT path FROM root ORDER BY path")
        .map { String(decoding: $0.bytes(at: 0), as: UTF8.self) }
    }
  }

  /// The absolute path of a path, without links where there is something at it.
  static func absolute(_ path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    if let resolved = bytes.resolvedPath { return resolved }
    guard bytes.first != FilePlace.slash, let here = [UInt8(ascii: ".")].resolvedPath else {
      return bytes
    }
    return FilePlace.path(of: bytes, in: here)
  }
}
