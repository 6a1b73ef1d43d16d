internal import GRDB

/// The files and folders that the index knows, as the database keeps them.
///
/// A value serves one transaction after another on one connection. After a transaction that failed
/// it must not be used again, because it remembers rows that are no longer there.
struct FileTable {
  /// The rows of the folders that were met.
  private var folders: [[UInt8]: Int64] = [:]
  /// The statements of the present transaction.
  private var statements: Statements?

  private struct Statements {
    var find: BoundStatement
    var insert: BoundStatement
    var update: BoundStatement

    init(_ database: Database) throws {
      find = try BoundStatement(
        "SELECT id FROM file WHERE folder_id = ? AND name = ?", database)
      insert = try BoundStatement(
        """
        INSERT INTO file (folder_id, name, size, modified, inode, hash, reader, reason)
        VALUES (?, ?, ?, ?, ?, ?, coalesce(?, 0), ?)
        """, database)
      update = try BoundStatement(
        """
        UPDATE file SET size = ?, modified = ?, inode = ?, hash = ?, reader = coalesce(?, reader),
          reason = iif(?, reason, ?)
        WHERE id = ?
        """, database)
    }
  }

  /// The row of a file, and whether it was made just now.
  struct Written {
    var id: Int64
    var isNew: Bool
  }

  /// The row of the file at a place; nil where the index knows none.
  mutating func id(of place: FilePlace, _ database: Database) throws -> Int64? {
    let folder = try folderID(place.folder, database)
    return try withStatements(database) { statements in
      statements.find.add(folder)
      statements.find.add(place.name)
      return try statements.find.firstInteger()
    }
  }

  /// Writes what a file was like when it was read.
  ///
  /// - Parameters:
  ///   - reason: Why it gives no filing; nil where it gives one.
  ///   - keepsReason: Whether the reason that stands there stays.
  mutating func write(
    _ reading: FileReading, reason: String?, keepsReason: Bool = false, _ database: Database
  ) throws -> Written {
    let place = reading.file.place
    if let id = try id(of: place, database) {
      try withStatements(database) { statements in
        Self.add(reading, to: &statements.update)
        statements.update.add(keepsReason)
        statements.update.add(reason)
        statements.update.add(id)
        try statements.update.run()
      }
      return Written(id: id, isNew: false)
    }
    let folder = try folderID(place.folder, database)
    try withStatements(database) { statements in
      statements.insert.add(folder)
      statements.insert.add(place.name)
      Self.add(reading, to: &statements.insert)
      statements.insert.add(reason)
      try statements.insert.run()
    }
    return Written(id: database.lastInsertedRowID, isNew: true)
  }

  /// Writes that a file lies elsewhere now.
  mutating func move(_ file: Int64, to place: FilePlace, _ database: Database) throws {
    let folder = try folderID(place.folder, database)
    try database.cachedStatement(sql: "UPDATE file SET folder_id = ?, name = ? WHERE id = ?")
      .execute(arguments: [folder, Bytes(place.name), file])
  }

  /// Forgets the statements, which are the transaction's.
  mutating func endTransaction() { statements = nil }

  // MARK: Steps

  private static func add(_ reading: FileReading, to statement: inout BoundStatement) {
    statement.add(reading.stamp.size)
    statement.add(reading.stamp.modified)
    statement.add(reading.stamp.inode)
    statement.add(reading.hash)
    statement.add(ReadingVersion.number(of: reading.outcome))
  }

  private mutating func withStatements<Value>(
    _ database: Database, _ work: (inout Statements) throws -> Value
  ) throws -> Value {
    var own = try statements ?? Statements(database)
    statements = nil
    defer { statements = own }
    return try work(&own)
  }

  private mutating func folderID(_ path: [UInt8], _ database: Database) throws -> Int64 {
    if let id = folders[path] { return id }
    let find = try database.cachedStatement(sql: "SELECT id FROM folder WHERE path = ?")
    if let id = try Int64.fetchOne(find, arguments: [Bytes(path)]) {
      folders[path] = id
      return id
    }
    try database.cachedStatement(sql: "INSERT INTO folder (path) VALUES (?)")
      .execute(arguments: [Bytes(path)])
    folders[path] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }
}
