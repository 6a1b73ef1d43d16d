/// A letter of the form is one that the specification lists: A or D, D or I, E or L (section 3.6).
///
/// The transaction code is the matter of ``CodeNotListed``, the form of a row that of
/// ``RowFormType``.
enum ChoiceNotListed: FilingRule {
  static let rule = CheckRule.departure(
    "choiceNotListed", "3.6", "a letter is not one of those that the form has")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.rows {
      for cell in row.row.record.cells where cell.element != .transactionCode {
        guard let text = cell.text, let choices = cell.element.definition.demand.choices,
          !choices.has(text)
        else { continue }
        findings.add(isNotListed(cell.element, text, choices), cell.element, of: row.checkedPart)
      }
    }
  }

  private static func isNotListed(
    _ element: FilingElement, _ text: String, _ choices: StaticString
  ) -> String {
    let letters = "\(choices)".map { "'\($0)'" }.joined(separator: " or ")
    return "'\(element.name)' is '\(text)', not \(letters)"
  }
}

/// The code of a transaction is one of the list of section 3.6.9; K and V are EDGAR's own marks
/// (section 4.3.8).
enum CodeNotListed: FilingRule {
  static let rule = CheckRule.departure(
    "codeNotListed", "3.6.9", "a transaction code is not in the SEC's list")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.transactions {
      guard let code = row.checkedPart.text(.transactionCode),
        let choices = FilingElement.transactionCode.definition.demand.choices, !choices.has(code)
      else { continue }
      findings.add(isNotListed(code), .transactionCode, of: row.checkedPart)
    }
  }

  private static func isNotListed(_ code: String) -> String {
    "transaction code '\(code)' is not in the SEC's list"
  }
}

extension StaticString {
  /// Whether a text is one of the letters of this one.
  fileprivate func has(_ text: String) -> Bool {
    guard text.utf8.count == 1, let letter = text.utf8.first else { return false }
    return withUTF8Buffer { $0.contains(letter) }
  }
}
