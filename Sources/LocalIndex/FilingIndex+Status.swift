internal import GRDB

extension FilingIndex {
  /// What the index holds.
  public func status() throws(IndexError) -> IndexStatus {
    let roots = try roots()
    return try read { database in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      return IndexStatus(
        fileCount: try number("SELECT count(*) FROM file"),
        unreadCount: try number("SELECT count(*) FROM file WHERE reason IS NOT NULL"),
        furtherFileCount: try number("SELECT count(*) FROM source"),
        filings: try Self.formYears(database), amendments: try Self.amendments(database),
        size: Int64(try number("PRAGMA page_count") * number("PRAGMA page_size")),
        roots: roots, lastRun: try Self.lastRun(database))
    }
  }

  /// The files that gave no filing, by their paths.
  public func unreadFiles(limit: Int = .max) throws(IndexError) -> [UnreadFile] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT path, name, reason FROM file JOIN folder ON folder.id = folder_id
          WHERE reason IS NOT NULL ORDER BY path, name LIMIT ?
          """, arguments: [limit]
      ).map { row in
        UnreadFile(
          place: FilePlace(folder: row.bytes(at: 0), name: row.bytes(at: 1)), reason: row[2])
      }
    }
  }

  private static func formYears(_ database: Database) throws -> [IndexStatus.FormYear] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT form, (id >> ?) / 10000 AS year, count(*) FROM filing
        GROUP BY form, year ORDER BY form, year DESC
        """, arguments: [FilingID.sequenceBits]
    ).map { row in
      let year: Int = row[1]
      return IndexStatus.FormYear(form: row[0], year: year == 0 ? nil : year, count: row[2])
    }
  }

  private static func amendments(_ database: Database) throws -> [AmendmentLink.State: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT state, count(*) FROM amendment GROUP BY state")
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        AmendmentLink.State(rawValue: row[0]).map { ($0, row[1]) }
      })
  }

  private static func lastRun(_ database: Database) throws -> IndexStatus.LastRun? {
    try Row.fetchOne(database, sql: "SELECT * FROM last_run").map { row in
      IndexStatus.LastRun(
        finished: row["finished"], seen: row["seen"], read: row["read"], failed: row["failed"],
        forgotten: row["forgotten"], wasCancelled: row["was_cancelled"])
    }
  }
}
