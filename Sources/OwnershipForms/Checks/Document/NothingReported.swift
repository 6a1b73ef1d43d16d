/// A Form 4 or 5 has rows, or says that the reporting person is no longer subject to Section 16
/// (section 4.3).
///
/// Section 4.3.3 asks even for a transaction; EDGAR takes holdings alone.
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
