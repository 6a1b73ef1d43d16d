/// A text is no longer than the table of section 3.5 allows.
enum TextTooLong: FilingRule {
  static let rule = CheckRule.departure(
    "textTooLong", "3.5, Max Length", "a text has more characters than the schema takes")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for part in filing.parts {
      for cell in part.record.cells {
        guard let text = cell.text, let message = message(cell.element, text) else { continue }
        findings.add(message, cell.element, of: part)
      }
    }
    for (index, footnote) in filing.document.footnotes.enumerated() {
      guard let message = message(.footnote, footnote.text) else { continue }
      findings.add(message, CellPath(.footnote(index), .footnote), at: footnote.source)
    }
  }

  private static func message(_ element: FilingElement, _ text: String) -> String? {
    guard let limit = element.definition.demand.maximumLength, text.utf8.count > limit else {
      return nil
    }
    let count = text.unicodeScalars.count
    return count > limit ? isTooLong(element, count, limit) : nil
  }

  private static func isTooLong(_ element: FilingElement, _ count: Int, _ limit: Int) -> String {
    "'\(element.name)' has \(count) characters; the schema takes \(limit)"
  }
}
