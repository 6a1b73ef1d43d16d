/// The form in the document is that of the submission (sections 4.2.1.1 and 4.3).
enum FormAgainstSubmission: FilingRule {
  static let rule = CheckRule.departure(
    "formAgainstSubmission", "4.3", "the document is another form than the submission says")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard let submitted = filing.header?.submissionType.flatMap(FormType.init(filed:)),
      submitted != filing.form
    else { return }
    findings.add(isAnother(filing.form, submitted), .documentType, of: filing.facts)
  }

  private static func isAnother(_ form: FormType, _ submitted: FormType) -> String {
    "'documentType' is '\(form.text)', and the submission is a '\(submitted.text)'"
  }
}
