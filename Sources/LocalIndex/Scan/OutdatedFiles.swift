internal import GRDB

/// Files of the index that look unchanged and would be read otherwise today, given some at a time: a
/// newer program has all files of an index to read again, of which it need not keep a list.
struct OutdatedFiles {
  /// How many there are.
  private(set) var count = 0
  /// The folders that they lie in.
  private var folders: Set<[UInt8]> = []
  /// The row of the last file that was given.
  private var last: Int64 = 0

  /// How many files are given at once.
  static let mostAtOnce = 16_384

  /// Tells of a file that was found to be one.
  mutating func add(in folder: [UInt8]) {
    folders.insert(folder)
    count += 1
  }

  /// The next files, in the order in which the index first read them, so that filings which stand
  /// together in the database are read together; none after the last ones.
  mutating func next(
    _ database: Database, atMost most: Int = Self.mostAtOnce
  ) throws -> [PendingFile] {
    guard !folders.isEmpty else { return [] }
    var statement = try BoundStatement(Self.sql, database)
    statement.add(last)
    var files: [PendingFile] = []
    try statement.takeRows { row in
      let known = KnownFile(row, from: 2)
      last = known.id
      guard !known.isReadByThisVersion,
        let folder = folders.firstIndex(of: row.withBytes(at: 0) { Array($0) })
      else { return true }
      let place = FilePlace(folder: folders[folder], name: row.withBytes(at: 1) { Array($0) })
      files.append(PendingFile(place: place, stamp: known.stamp, known: known))
      return files.count < most
    }
    return files
  }

  private static let sql = """
    SELECT path, name, file.id, size, modified, inode, hash, reader
    FROM file CROSS JOIN folder ON folder.id = folder_id WHERE file.id > ? ORDER BY file.id
    """
}
