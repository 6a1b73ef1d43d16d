/// A central index key is made of digits (the schema's CIK).
enum CIKNotDigits: FilingRule {
  static let rule = CheckRule.departure(
    "cikNotDigits", "schema, CIK", "a central index key has something else than digits")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    check(.issuerCik, of: filing.issuer, &findings)
    for person in filing.persons { check(.rptOwnerCik, of: person, &findings) }
  }

  private static func check(
    _ element: FilingElement, of part: CheckedPart, _ findings: inout Findings
  ) {
    guard let cik = part.text(element), !cik.utf8.allSatisfy({ (48...57).contains($0) })
    else { return }
    findings.add(isNotDigits(element, cik), element, of: part)
  }

  private static func isNotDigits(_ element: FilingElement, _ cik: String) -> String {
    "'\(element.name)' is '\(cik)', which is not digits alone"
  }
}
