internal import GRDB

/// What the index knows of a file.
struct KnownFile: Sendable {
  var id: Int64
  var stamp: FileStamp
  /// The hash of the content.
  var hash: Int64
  /// The number of the ``ReadingVersion`` that it was read with.
  var reader: Int64
}

extension KnownFile {
  /// Takes what is known of a file from a row of the database.
  ///
  /// - Parameter first: The column of `file.id`, after which `size`, `modified`, `inode`, `hash` and
  ///   `reader` follow.
  init(_ row: BoundStatement.Row, from first: Int32) {
    id = row.integer(at: first)
    stamp = FileStamp(
      size: row.integer(at: first + 1), modified: row.integer(at: first + 2),
      inode: row.integer(at: first + 3))
    hash = row.integer(at: first + 4)
    reader = row.integer(at: first + 5)
  }

  /// A file that the index knows in a folder, as its row in the database.
  struct InFolder {
    fileprivate let row: BoundStatement.Row

    /// What is known of it.
    var file: KnownFile { KnownFile(row, from: 1) }

    /// Its name.
    var name: [UInt8] { row.withBytes(at: 0) { Array($0) } }

    /// Whether it has a name.
    func isNamed(_ name: [UInt8]) -> Bool { row.withBytes(at: 0) { $0.elementsEqual(name) } }

    /// Whether its name comes after another one.
    func isAfter(_ name: [UInt8]) -> Bool {
      row.withBytes(at: 0) { name.lexicographicallyPrecedes($0) }
    }
  }

  private static let sql = """
    SELECT name, file.id, size, modified, inode, hash, reader
    FROM folder JOIN file ON folder_id = folder.id WHERE path = ? ORDER BY name
    """

  /// Goes through the files that the index knows in one folder, in the order of their names.
  static func forEach(
    in folder: [UInt8], _ database: Database, _ take: (InFolder) throws -> Void
  ) throws {
    var statement = try BoundStatement(sql, database)
    statement.add(folder)
    try statement.forEachRow { try take(InFolder(row: $0)) }
  }

  /// The files that the index knows in one folder, by their names.
  static func inFolder(
    _ path: [UInt8], _ database: Database
  ) throws -> [[UInt8]: KnownFile] {
    var known: [[UInt8]: KnownFile] = [:]
    try forEach(in: path, database) { known[$0.name] = $0.file }
    return known
  }

  /// What the index knows of one file; nil where it knows none.
  static func at(_ place: FilePlace, _ database: Database) throws -> KnownFile? {
    var statement = try BoundStatement(
      """
      SELECT file.id, size, modified, inode, hash, reader
      FROM folder JOIN file ON folder_id = folder.id WHERE path = ? AND name = ?
      """, database)
    statement.add(place.folder)
    statement.add(place.name)
    var file: KnownFile?
    try statement.forEachRow { file = KnownFile($0, from: 0) }
    return file
  }

  /// Whether the file need not be read again.
  func isCurrent(_ stamp: FileStamp) -> Bool {
    self.stamp == stamp && isReadByThisVersion
  }

  /// Whether it would be read in the same way today.
  var isReadByThisVersion: Bool { ReadingVersion.isCurrent(reader) }
}
