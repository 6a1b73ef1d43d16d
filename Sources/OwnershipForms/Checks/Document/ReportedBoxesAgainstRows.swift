/// The boxes of a Form 5, "Form 3 holdings reported" and "Form 4 transactions reported", are ticked
/// where rows say so, and only there; EDGAR ticks them (section 4.3).
enum ReportedBoxesAgainstRows: FilingRule {
  static let rule = CheckRule.departure(
    "reportedBoxesAgainstRows", "4.3",
    "the boxes of a Form 5 for Form 3 holdings and Form 4 transactions contradict its rows")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family == .form5 else { return }
    func check(_ box: FilingElement, _ kind: RowKind, _ form: String) {
      guard let isTicked = filing.facts.flag(box) else { return }
      let hasRow = filing.rows.contains {
        $0.row.kind == kind && $0.checkedPart.text(.transactionFormType) == form
      }
      guard isTicked != hasRow else { return }
      findings.add(contradicts(box, isTicked, kind, form), box, of: filing.facts)
    }
    check(.form3HoldingsReported, .holding, "3")
    check(.form4TransactionsReported, .transaction, "4")
  }

  private static func contradicts(
    _ box: FilingElement, _ isTicked: Bool, _ kind: RowKind, _ form: String
  ) -> String {
    "'\(box.name)' is \(isTicked), and \(isTicked ? "no" : "a") \(kind.rawValue) has form type '\(form)'"
  }
}
