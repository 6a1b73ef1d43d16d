/// A Form 3 says that no securities are owned where both tables are empty, and only there.
///
/// Section 4.3 says that EDGAR sets the element to true where a table has a row; what EDGAR published
/// is the contrary, and so is the element's name. The rule follows the filings.
enum NoSecuritiesOwnedAgainstRows: FilingRule {
  static let rule = CheckRule.doubt(
    "noSecuritiesOwnedAgainstRows",
    "a Form 3 says that no securities are owned, and has rows, or the contrary")
  static let holdsForPrints = false

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family == .form3, let isNothing = filing.facts.flag(.noSecuritiesOwned),
      isNothing != filing.rows.isEmpty
    else { return }
    findings.add(
      isNothing ? hasRows(filing.rows.count) : hasNoRows, .noSecuritiesOwned, of: filing.facts)
  }

  private static func hasRows(_ count: Int) -> String {
    "'noSecuritiesOwned' is true, and the tables have \(count == 1 ? "a row" : "\(count) rows")"
  }
  private static let hasNoRows = "'noSecuritiesOwned' is false, and the tables have no rows"
}
