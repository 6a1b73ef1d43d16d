internal import GRDB

/// What the index knows of a file.
struct KnownFile: Sendable {
  var id: Int64
  var stamp: FileStamp
  /// The hash of the content.
  var hash: Int64
  /// The version of the reading that it was read with.
  var reader: Int
}

extension KnownFile {
  /// The files that the index knows in one folder, by their names.
  static func inFolder(
    _ path: [UInt8], _ database: Database
  ) throws -> [[UInt8]: KnownFile] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT name, file.id, size, modified, inode, hash, reader
        FROM folder JOIN file ON folder_id = folder.id WHERE path = ?
        """)
    var known: [[UInt8]: KnownFile] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [Bytes(path)])
    while let row = try rows.next() {
      let file = KnownFile(
        id: row[1], stamp: FileStamp(size: row[2], modified: row[3], inode: row[4]), hash: row[5],
        reader: row[6])
      known[row.bytes(at: 0)] = file
    }
    return known
  }

  /// Whether the file need not be read again.
  func isCurrent(_ stamp: FileStamp) -> Bool {
    self.stamp == stamp && reader == FilingRecord.readerVersion
  }
}
