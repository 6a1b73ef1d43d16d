/// A price or a date of Table II has a value or a footnote in its place (section 3.3, cm(8)).
enum ValueOrFootnoteMissing: FilingRule {
  static let rule = CheckRule.departure(
    "valueOrFootnoteMissing", "3.3, cm(8)", "a cell has neither a value nor a footnote")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for element in elements where element.definition.isRequired(in: row.row, on: filing.form) {
        let cell = row.row.record.cell(element)
        guard cell?.text == nil, cell?.footnoteIDs.isEmpty ?? true else { continue }
        findings.add(hasNeither(element), element, of: row.checkedPart)
      }
    }
  }

  private static let elements = FilingElement.allCases.filter {
    $0.definition.demand.mayBeFootnoteAlone && !$0.definition.demand.requiredOn.isEmpty
  }

  private static func hasNeither(_ element: FilingElement) -> String {
    "'\(element.name)' has neither a value nor a footnote"
  }
}
