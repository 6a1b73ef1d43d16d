internal import GRDB

/// Whether a filing meets a query with words.
final class FilingTest {
  /// The columns of the filing `f` that ``holds(_:_:_:from:)`` takes.
  static let columns: SQL = "f.issuer_id, f.first_person_id, f.person_count"

  private let names: NameMatches
  private var filing: BoundStatement
  private var persons: BoundStatement
  /// How many filings were read to look at them.
  private(set) var looks = 0
  /// The ranks of the filings that were looked at by their identifiers; one rank after the other asks of
  /// the same ones.
  private var ranks: [FilingID: MatchRank?] = [:]

  /// - Parameter plan: What else is asked, besides the words.
  init(_ plan: QueryPlan, _ names: NameMatches, _ database: Database) throws {
    self.names = names
    let conditions = plan.conditions(.among("")) + ["f.id = "]
    filing = try BoundStatement(
      of: "SELECT \(Self.columns) FROM filing f WHERE \(SQL.all(conditions))", then: "?", database)
    persons = try BoundStatement(
      "SELECT person_id FROM filing_person WHERE filing_id = ?", database)
  }

  /// Whether a filing meets all that is asked, and has a rank.
  func holds(_ id: FilingID, _ rank: MatchRank?) throws -> Bool {
    guard let found = try ranks[id] ?? look(at: id) else { return false }
    return rank == nil || found == rank
  }

  /// The rank of a filing; nil where it does not meet all that is asked.
  private func look(at id: FilingID) throws -> MatchRank? {
    var found: MatchRank?
    looks += 1
    filing.add(id.rawValue)
    try filing.takeRows { row in
      if try self.holds(id, nil, row, from: 0) { found = names.rank(of: row.integer(at: 0)) }
      return false
    }
    ranks[id] = .some(found)
    return found
  }

  /// Whether a filing of a row of ``columns`` has the words and a rank.
  func holds(
    _ id: FilingID, _ rank: MatchRank?, _ row: BoundStatement.Row, from column: Int32
  ) throws -> Bool {
    let issuer = row.integer(at: column)
    if let rank, names.rank(of: issuer) != rank { return false }
    var left = names.wordsLeft(by: issuer)
    if left == 0 { return true }
    left = try names.wordsLeft(left, by: row.integer(at: column + 1))
    if left == 0 || row.integer(at: column + 2) <= 1 { return left == 0 }
    persons.add(id.rawValue)
    try persons.takeRows { row in
      left = try names.wordsLeft(left, by: row.integer(at: 0))
      return left != 0
    }
    return left == 0
  }
}
