/// A Form 4 or 5 has rows, or says that the reporting person is no longer subject to Section 16
/// (section 4.3).
enum NothingReported: FilingRule {
  static let rule = CheckRule.departure(
    "nothingReported", "4.3",
    "a Form 4 or 5 has no rows and does not say that Section 16 applies no longer")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family != .form3, filing.rows.isEmpty,
      filing.facts.flag(.notSubjectToSection16) != true
    else { return }
    findings.add(
      isNothing(filing.form), .notSubjectToSection16, of: filing.facts)
  }

  private static func isNothing(_ form: FormType) -> String {
    "the Form \(form.text) has no rows, and 'notSubjectToSection16' is not '1'"
  }
}

/// A Form 4 or 5 has a transaction (section 4.3.3), or a holding that belonged on a Form 3.
///
/// A doubt only: section 4.3 is content with holdings, and amendments with holdings alone are published.
enum HoldingsAlone: FilingRule {
  static let rule = CheckRule.doubt(
    "holdingsAlone", section: "4.3.3", "a Form 4 or 5 has holdings and no transaction")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family != .form3, !filing.rows.isEmpty, filing.transactions.isEmpty,
      filing.facts.flag(.notSubjectToSection16) != true,
      !filing.rows.contains(where: { $0.checkedPart.text(.transactionFormType) == "3" })
    else { return }
    findings.add(isAlone(filing.form), at: filing.rows[0].row.record.source)
  }

  private static func isAlone(_ form: FormType) -> String {
    "the Form \(form.text) reports holdings and no transaction"
  }
}
