/// A flag, a date or a number that is there has a value; what is not said is left out (section 3.2).
///
/// An element that must have a value is the matter of ``ElementMissing``. A deemed execution date may
/// be empty in the schema, although not in section 3.2.
enum ValueMissing: FilingRule {
  static let rule = CheckRule.departure(
    "valueMissing", "3.2", "a flag, date or number is there without a value")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for part in filing.parts {
      for cell in part.record.cells where cell.text == nil {
        guard let kind = cell.element.valueKind, kind != .text,
          cell.element != .deemedExecutionDate, cell.element.definition.demand.requiredOn.isEmpty,
          cell.element.definition.demand.alternative == nil
        else { continue }
        findings.add(isEmpty(cell.element), cell.element, of: part)
      }
    }
  }

  private static func isEmpty(_ element: FilingElement) -> String {
    "'\(element.name)' has no value; it may be left out, not empty"
  }
}
