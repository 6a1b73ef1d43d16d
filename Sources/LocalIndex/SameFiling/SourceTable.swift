internal import GRDB
internal import OwnershipForms

/// The further files of filings, as the database keeps them.
enum SourceTable {
  /// A further file of a filing.
  struct Entry {
    var file: Int64
    var format: FilingSource.Format
    var basis: FilingSourceFile.Basis
  }

  /// Adds a file to a filing.
  static func add(
    _ file: Int64, of filing: FilingID, format: FilingSource.Format,
    basis: FilingSourceFile.Basis, _ database: Database
  ) throws {
    try add(Entry(file: file, format: format, basis: basis), of: filing, database)
  }

  /// Adds a file to a filing.
  static func add(_ entry: Entry, of filing: FilingID, _ database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)")
      .execute(
        arguments: [entry.file, filing.rawValue, entry.format.rawValue, entry.basis.rawValue])
  }

  /// Takes the further files away from a filing, to be added to another.
  static func take(of filing: FilingID, _ database: Database) throws -> [Entry] {
    let find = try database.cachedStatement(
      sql: "SELECT file_id, format, basis FROM source WHERE filing_id = ?")
    let entries = try Row.fetchAll(find, arguments: [filing.rawValue]).map { row in
      Entry(
        file: row[0], format: FilingSource.Format(rawValue: row[1]) ?? .text,
        basis: FilingSourceFile.Basis(rawValue: row[2]) ?? .content)
    }
    for entry in entries { try remove(entry.file, database) }
    return entries
  }

  /// Removes a file, which holds no filing any more or another one.
  static func remove(_ file: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM source WHERE file_id = ?")
      .execute(arguments: [file])
  }

  /// Takes the further files away from a filing that is gone or has a rival, and has them read again.
  static func release(
    of filing: FilingID, only basis: FilingSourceFile.Basis? = nil, _ database: Database
  ) throws {
    for entry in try take(of: filing, database) {
      if let basis, entry.basis != basis {
        try add(entry, of: filing, database)
      } else {
        try database.cachedStatement(sql: "UPDATE file SET reader = 0 WHERE id = ?")
          .execute(arguments: [entry.file])
      }
    }
  }

  /// The files that are to be read again since they were taken away from a filing.
  static func released(_ database: Database) throws -> [PendingFile] {
    let find = try database.cachedStatement(
      sql: """
        SELECT path, name, size, modified, inode FROM file JOIN folder ON folder.id = folder_id
        WHERE reader = 0
        """)
    return try Row.fetchAll(find).map { row in
      PendingFile(
        place: FilePlace(folder: row.bytes(at: 0), name: row.bytes(at: 1)),
        stamp: FileStamp(size: row[2], modified: row[3], inode: row[4]))
    }
  }
}

extension FilingSourceFile {
  /// The further files that hold some filings, of each by evidence and path.
  static func fetch(
    of filings: FilingIDList, _ database: Database
  ) throws -> [FilingID: [FilingSourceFile]] {
    let find = try database.cachedStatement(
      sql: """
        SELECT filing_id, folder.path, file.name, source.format, basis
        FROM json_each(?) wanted CROSS JOIN source ON filing_id = wanted.value
        JOIN file ON file.id = file_id JOIN folder ON folder.id = folder_id
        ORDER BY wanted.id, basis, folder.path, file.name
        """)
    var files: [FilingID: [FilingSourceFile]] = [:]
    let rows = try Row.fetchCursor(find, arguments: [filings.text])
    while let row = try rows.next() {
      let file = FilingSourceFile(
        place: FilePlace(folder: row.bytes(at: 1), name: row.bytes(at: 2)),
        format: FilingSource.Format(rawValue: row[3]) ?? .text,
        basis: Basis(rawValue: row[4]) ?? .content)
      files[FilingID(rawValue: row[0]), default: []].append(file)
    }
    return files
  }
}
