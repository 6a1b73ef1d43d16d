/// The form on which a row was due fits the form that it stands on: a transaction 4 or 5, a holding 3
/// and only on a Form 5 (sections 3.6.4 and 4.3.8).
enum RowFormType: FilingRule {
  static let rule = CheckRule.departure(
    "rowFormType", "3.6.4", "a row is of a form that cannot stand on this one")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family != .form3 else { return }
    for row in filing.rows {
      guard let type = row.checkedPart.text(.transactionFormType) else { continue }
      switch row.row.kind {
      case .transaction where type != "4" && type != "5":
        findings.add(isNot(type, "'4' or '5'"), .transactionFormType, of: row.checkedPart)
      case .holding where type != "3" && filing.form.family == .form5:
        findings.add(isNot(type, "'3'"), .transactionFormType, of: row.checkedPart)
      default: break
      }
    }
  }

  private static func isNot(_ type: String, _ allowed: String) -> String {
    "'transactionFormType' is '\(type)', not \(allowed)"
  }
}
