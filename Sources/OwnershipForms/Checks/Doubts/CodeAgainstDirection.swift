/// What is bought, granted or a small acquisition is acquired; what is sold, withheld, tendered or
/// given back to the issuer is disposed of.
///
/// No rule of the SEC: the meanings of the codes (section 3.6.9) say it, EDGAR does not ask.
enum CodeAgainstDirection: FilingRule {
  static let rule = CheckRule.doubt(
    "codeAgainstDirection", "a code says acquired and the row disposed of (D), or the contrary")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.transactions {
      guard let code = row.row.transactionCode.value, let expected = code.impliedDirection,
        let filed = row.row.acquiredOrDisposed.value, filed != expected
      else { continue }
      findings.add(
        contradicts(code, filed), .transactionAcquiredDisposedCode, of: row.checkedPart)
    }
  }

  private static func contradicts(_ code: TransactionCode, _ filed: AcquiredOrDisposed) -> String {
    let words = filed == .acquired ? "acquired (A)" : "disposed of (D)"
    return "transaction code '\(code.rawValue)' with securities \(words)"
  }
}
