/// An element stands only on the forms and in the rows that the table of section 3.5 names; a field
/// marked NA or blank draws a warning (section 5).
///
/// So no date of an original on an original, no transaction code on a holding, no exercise price in
/// Table I. A Form 3 that has transactions is the matter of ``TransactionOnForm3``.
enum ElementNotOnForm: FilingRule {
  static let rule = CheckRule.departure(
    "elementNotOnForm", "3.5 and 5", "an element has a value on a form or in a row that has none")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for cell in filing.facts.record.cells
    where cell.text != nil && !cell.element.definition.isOn(filing.form) {
      findings.add(
        isNot(cell.element, "on a Form \(filing.form.text)"), cell.element, of: filing.facts)
    }
    for row in filing.rows where filing.form.family != .form3 || row.row.kind == .holding {
      for cell in row.row.record.cells
      where cell.text != nil && !cell.element.definition.isIn(row.row, on: filing.form) {
        let place =
          "in a \(row.row.kind.rawValue) of \(name(row.row.table)) on a Form \(filing.form.text)"
        findings.add(isNot(cell.element, place), cell.element, of: row.checkedPart)
      }
    }
  }

  private static func name(_ table: FormTable) -> String {
    table == .nonDerivative ? "Table I" : "Table II"
  }

  private static func isNot(_ element: FilingElement, _ place: String) -> String {
    "'\(element.name)' does not stand \(place)"
  }
}
