/// A reporting person is listed once; a second one with the same CIK is not accepted (section 4.3.2).
enum PersonListedTwice: FilingRule {
  static let rule = CheckRule.departure(
    "personListedTwice", "4.3.2", "two reporting persons have the same central index key")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    var seen: Set<Substring> = []
    for person in filing.persons {
      guard let cik = person.text(.rptOwnerCik) else { continue }
      // Zeros at the beginning are no part of the number.
      guard !seen.insert(cik.drop { $0 == "0" }).inserted else { continue }
      findings.add(isListedTwice(cik), .rptOwnerCik, of: person)
    }
  }

  private static func isListedTwice(_ cik: String) -> String {
    "the reporting person with CIK '\(cik)' is listed twice"
  }
}
