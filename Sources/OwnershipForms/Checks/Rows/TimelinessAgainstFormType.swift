/// What the filing says of a transaction's timeliness fits its form type: on a Form 4, a 4 is on time
/// and a 5 early; on a Form 5, a 4 is late, and a 5 on time or late (sections 4.3.8.2 and 4.3.8.3).
enum TimelinessAgainstFormType: FilingRule {
  static let rule = CheckRule.departure(
    "timelinessAgainstFormType", "4.3.8", "a row is early or late where its form type says not")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.transactions {
      guard let filed = row.checkedPart.text(.transactionTimeliness),
        let timeliness = TransactionTimeliness(filed: filed),
        let type = row.checkedPart.text(.transactionFormType)
      else { continue }
      let isAllowed =
        switch (filing.form.family, type) {
        case (.form4, "4"): false
        case (.form4, "5"): timeliness == .early
        case (.form5, "4"), (.form5, "5"): timeliness == .late
        default: true
        }
      guard !isAllowed else { continue }
      findings.add(
        contradicts(filed, type, filing.form), .transactionTimeliness, of: row.checkedPart)
    }
  }

  private static func contradicts(_ filed: String, _ type: String, _ form: FormType) -> String {
    "'transactionTimeliness' is '\(filed)' in a row of form type '\(type)' on a Form \(form.text)"
  }
}
