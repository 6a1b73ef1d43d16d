internal import GRDB

/// The indexes of the database that a first load of many files does without.
///
/// Kept up row by row, an index takes a page of its own for nearly every row; made at the end, it
/// is sorted once. Their definitions are kept while they are away, so that whatever ends the load,
/// the next update makes them. Until then every query finds the same, only slower.
enum LateIndexes {
  /// The indexes, the ones that searching needs most first.
  private static let names = [
    "filing_issuer", "filing_person_person", "filing_code_code", "filing_accession",
    "filing_row_day", "filing_form", "filing_period",
  ]

  /// Takes the indexes away.
  static func takeAway(_ database: Database) throws {
    for name in names {
      try database.execute(
        sql: "INSERT INTO late_index SELECT name, sql FROM sqlite_schema WHERE name = ?",
        arguments: [name])
      try database.execute(sql: "DROP INDEX IF EXISTS \(name)")
    }
  }

  /// The indexes that are away, in the order in which they shall be made.
  static func waiting(_ database: Database) throws -> [String] {
    let waiting = try String.fetchSet(database, sql: "SELECT name FROM late_index")
    return names.filter(waiting.contains)
  }

  /// Makes an index if it is away.
  static func make(_ name: String, _ database: Database) throws {
    let definition = try String.fetchOne(
      database, sql: "SELECT definition FROM late_index WHERE name = ?", arguments: [name])
    guard let definition else { return }
    try database.execute(sql: definition)
    try database.execute(sql: "DELETE FROM late_index WHERE name = ?", arguments: [name])
  }
}
