internal import GRDB

/// The amendments of the index and what they restate, as the database keeps them.
enum AmendmentTable {
  /// Adds an amendment, to be linked.
  static func add(_ filing: FilingID, issuer: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO amendment VALUES (?, ?, 0, NULL, 0, 0, 0, 0)"
    ).execute(arguments: [filing.rawValue, issuer])
  }

  /// Forgets a filing that goes; the amendments of its issuer are to be linked again.
  static func remove(_ filing: Int64, _ database: Database) throws {
    let find = try database.cachedStatement(sql: "SELECT issuer_id FROM filing WHERE id = ?")
    if let issuer = try Int64.fetchOne(find, arguments: [filing]) {
      try linkAgain(ofIssuer: issuer, database)
    }
    for sql in [
      "DELETE FROM amendment WHERE filing_id = ?", "DELETE FROM superseded_row WHERE filing_id = ?",
      "DELETE FROM superseded_row WHERE amendment_id = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [filing])
    }
  }

  /// Has the amendments linked again that may amend a filing of an issuer.
  static func linkAgain(ofIssuer issuer: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE amendment SET state = 0 WHERE state <> 0 AND issuer_id IN (\(sameIssuers))
        """
    ).execute(arguments: ["issuer": issuer])
  }

  /// The issuers that are the same as `:issuer`: by their CIK, or by name where one of the two does
  /// not say it.
  static let sameIssuers = """
    SELECT other.id FROM issuer own JOIN issuer other ON other.cik_number = own.cik_number
    WHERE own.id = :issuer
    UNION
    SELECT other.id FROM issuer own JOIN issuer other ON other.name_key = own.name_key
    WHERE own.id = :issuer
      AND (other.id = own.id OR own.name <> ''
        AND (own.cik_number IS NULL OR other.cik_number IS NULL))
    """

  /// Some of the amendments that are to be linked, the oldest first.
  static func waiting(limit: Int, _ database: Database) throws -> [FilingID] {
    let find = try database.cachedStatement(
      sql: """
        SELECT filing_id FROM amendment INDEXED BY amendment_waiting WHERE state = 0
        ORDER BY filing_id LIMIT ?
        """)
    return try Int64.fetchAll(find, arguments: [limit]).map(FilingID.init(rawValue:))
  }

  /// Writes what was found of an amendment's original.
  static func write(_ found: OriginalSearch.Outcome, of filing: FilingID, _ database: Database)
    throws
  {
    try database.cachedStatement(
      sql: """
        UPDATE amendment
        SET state = ?, head_id = ?, basis = ?, candidates = ?, extent_1 = 0, extent_2 = 0
        WHERE filing_id = ?
        """
    ).execute(
      arguments: [
        found.state.rawValue, found.head?.rawValue, found.basis?.rawValue ?? 0,
        found.candidateCount, filing.rawValue,
      ])
    for column in ["filing_id", "amendment_id"] {
      try database.cachedStatement(sql: "DELETE FROM superseded_row WHERE \(column) = ?")
        .execute(arguments: [filing.rawValue])
    }
  }

  /// The amendments that restate rows of a filing and of each other, in the order in which they were
  /// filed.
  static func amendments(of head: FilingID, _ database: Database) throws -> [FilingID] {
    let find = try database.cachedStatement(
      sql: """
        SELECT f.id FROM amendment a JOIN filing f ON f.id = a.filing_id
        WHERE a.head_id = ? AND a.state <> 0
        ORDER BY f.id >> \(FilingID.sequenceBits), f.accepted, f.accession, f.id
        """)
    return try Int64.fetchAll(find, arguments: [head.rawValue]).map(FilingID.init(rawValue:))
  }
}
