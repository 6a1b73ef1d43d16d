/// A Form 3 has holdings, no transactions (section 3.5).
enum TransactionOnForm3: FilingRule {
  static let rule = CheckRule.departure(
    "transactionOnForm3", "3.5", "a Form 3 has a transaction among its rows")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard filing.form.family == .form3 else { return }
    for row in filing.transactions {
      findings.add(isTransaction(filing.form), at: row.row.record.source)
    }
  }

  private static func isTransaction(_ form: FormType) -> String {
    "a row of the Form \(form.text) is a transaction"
  }
}
