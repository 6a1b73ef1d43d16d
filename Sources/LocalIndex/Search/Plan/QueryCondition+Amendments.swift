internal import GRDB

extension QueryCondition {
  /// Whether the row `r` is restated by an amendment.
  static let isSuperseded: SQL = """
    EXISTS (SELECT 1 FROM superseded_row s
      WHERE s.filing_id = r.filing_id AND s.form_table = r.form_table AND s.ordinal = r.ordinal)
    """

  /// Whether the filing `f` has a row that counts, or never had one.
  static let isEffective: SQL = """
    (f.id NOT IN (SELECT filing_id FROM superseded_row)
      OR EXISTS (SELECT 1 FROM filing_row r WHERE r.filing_id = f.id AND NOT \(isSuperseded)))
    """

  /// The amendments, those of a kind, or the filings that are none.
  static func amends(_ word: String) -> QueryCondition {
    let states: SQL
    switch word {
    case "yes": return QueryCondition(holds: "f.is_amendment = 1")
    case "no": return QueryCondition(holds: "f.is_amendment = 0")
    case "linked": states = "state = \(AmendmentLink.State.linked.rawValue)"
    case "ambiguous": states = "state = \(AmendmentLink.State.ambiguous.rawValue)"
    default: states = "state <> \(AmendmentLink.State.linked.rawValue)"
    }
    let filings: SQL = "SELECT filing_id FROM amendment WHERE \(states)"
    return QueryCondition(holds: "f.id IN (\(filings))", filings: filings)
  }

  /// The filings that an amendment was found of, or those without.
  static func amended(_ isAmended: Bool) -> QueryCondition {
    let filings: SQL =
      "SELECT head_id FROM amendment WHERE head_id IS NOT NULL AND state <> 0"
    return isAmended
      ? QueryCondition(holds: "f.id IN (\(filings))", filings: filings)
      : QueryCondition(holds: "f.id NOT IN (\(filings))")
  }

  /// The rows that an amendment restates, or the others.
  static func superseded(_ isSuperseded: Bool) -> QueryCondition {
    isSuperseded
      ? QueryCondition(
        holds: Self.isSuperseded, filings: "SELECT filing_id FROM superseded_row")
      : QueryCondition(holds: "NOT \(Self.isSuperseded)")
  }
}
