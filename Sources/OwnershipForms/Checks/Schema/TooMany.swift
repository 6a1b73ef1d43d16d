/// A table has at most 30 rows, a filing at most 10 reporting persons, 10 signatures and 99 footnotes
/// (sections 3.3 (*), 3.5 and 4.3.5). The first one too many is named.
enum TooMany: FilingRule {
  static let rule = CheckRule.departure(
    "tooMany", "3.3 (*) and 3.5, Max Occur",
    "more than 30 rows in a table, 10 persons, 10 signatures or 99 footnotes")
  static let holdsForPrints = true

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    func check(_ places: [SourceRange?], atMost limit: Int, _ what: String) {
      guard places.count > limit else { return }
      findings.add(areTooMany(places.count, what, limit), at: places[limit])
    }
    for table in FormTable.allCases {
      let name = table == .nonDerivative ? "rows in Table I" : "rows in Table II"
      check(filing.document.rows(of: table).map(\.record.source), atMost: 30, name)
    }
    check(filing.persons.map(\.record.source), atMost: 10, "reporting persons")
    check(filing.signatures.map(\.record.source), atMost: 10, "signatures")
    check(filing.document.footnotes.map(\.source), atMost: 99, "footnotes")
  }

  private static func areTooMany(_ count: Int, _ what: String, _ limit: Int) -> String {
    "\(count) \(what); the schema takes \(limit)"
  }
}
