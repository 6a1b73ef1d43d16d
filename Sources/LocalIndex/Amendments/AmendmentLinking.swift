internal import GRDB
internal import OwnershipForms

/// Links amendments to their originals, and marks the rows that they restate.
enum AmendmentLinking {
  /// How many amendments are linked in one transaction.
  static let batch = 1_000

  /// Links some of the amendments that wait for it; to be called within a transaction.
  ///
  /// The oldest come first, so that an amendment of an amendment finds that linked already.
  static func link(_ amendments: [FilingID], _ database: Database) throws {
    var heads: [FilingID] = []
    for filing in amendments {
      guard let search = try OriginalSearch(filing, database) else {
        try AmendmentTable.remove(filing.rawValue, database)
        continue
      }
      let found = try search.outcome()
      try AmendmentTable.write(found, of: filing, database)
      if let head = found.head { heads.append(head) }
    }
    for head in Set(heads) { try markRestated(from: head, database) }
  }

  /// Marks the rows of a filing and of its amendments that later ones restate.
  private static func markRestated(from head: FilingID, _ database: Database) throws {
    let amendments = try AmendmentTable.amendments(of: head, database)
    let unmark = try database.cachedStatement(
      sql: "DELETE FROM superseded_row WHERE filing_id = ?")
    for filing in [head] + amendments { try unmark.execute(arguments: [filing.rawValue]) }
    var standing = try AmendedRow.fetch(of: head, database)
    for amendment in amendments {
      let rows = try AmendedRow.fetch(of: amendment, database)
      let restated = RestatedRows(of: standing, by: rows)
      try write(restated, of: amendment, database)
      standing.removeAll { restated.superseded.contains($0.place) }
      standing += rows
    }
  }

  private static func write(
    _ restated: RestatedRows, of amendment: FilingID, _ database: Database
  ) throws {
    let mark = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO superseded_row VALUES (?, ?, ?, ?)")
    for place in restated.superseded {
      try mark.execute(
        arguments: [
          place.filing.rawValue, place.table.number, place.ordinal, amendment.rawValue,
        ])
    }
    func extent(_ table: FormTable) -> Int { (restated.extents[table] ?? .nothing).rawValue }
    try database.cachedStatement(
      sql: "UPDATE amendment SET extent_1 = ?, extent_2 = ? WHERE filing_id = ?"
    ).execute(
      arguments: [extent(.nonDerivative), extent(.derivative), amendment.rawValue])
  }
}
