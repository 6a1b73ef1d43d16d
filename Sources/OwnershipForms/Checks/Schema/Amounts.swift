/// An amount lies between 0 and 999,999,999,999.9999 (section 3.2).
enum AmountOutOfRange: FilingRule {
  static let rule = CheckRule.departure(
    "amountOutOfRange", "3.2, decimal", "a number is below 0 or above 999999999999.9999")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for cell in row.row.record.cells where cell.element.valueKind == .amount {
        guard let text = cell.text, let amount = ExactDecimal(filed: text),
          amount.significand < 0 || maximum.isLess(than: amount)
        else { continue }
        findings.add(isOutOfRange(cell.element, text), cell.element, of: row.checkedPart)
      }
    }
  }

  private static let maximum = ExactDecimal(significand: 9_999_999_999_999_999, scale: 4)

  private static func isOutOfRange(_ element: FilingElement, _ text: String) -> String {
    "'\(element.name)' is '\(text)', which is not from 0 to 999999999999.9999"
  }
}

/// An amount has at most four decimals (section 3.2 and the schema's POSITIVE_DECIMAL).
enum AmountTooPrecise: FilingRule {
  static let rule = CheckRule.departure(
    "amountTooPrecise", "3.2, decimal", "a number has more than four decimals")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for cell in row.row.record.cells where cell.element.valueKind == .amount {
        // Zeros at the end say nothing, also to the schema.
        guard let text = cell.text, let amount = ExactDecimal(filed: text),
          amount.scale > 4, amount.reduced.scale > 4
        else { continue }
        findings.add(isTooPrecise(cell.element, text), cell.element, of: row.checkedPart)
      }
    }
  }

  private static func isTooPrecise(_ element: FilingElement, _ text: String) -> String {
    "'\(element.name)' is '\(text)', with more than four decimals"
  }
}
