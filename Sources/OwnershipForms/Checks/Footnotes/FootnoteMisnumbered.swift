/// A footnote's identifier is a capital F and a number from 1 to 99 without a zero before it
/// (section 4.3.5).
enum FootnoteMisnumbered: FilingRule {
  static let rule = CheckRule.departure(
    "footnoteMisnumbered", "4.3.5", "a footnote's identifier is not F1 to F99")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for (index, footnote) in filing.document.footnotes.enumerated()
    where !isNumber(Array(footnote.id.utf8)) {
      findings.add(
        isMisnumbered(footnote.id), CellPath(.footnote(index), .footnote), at: footnote.source)
    }
  }

  private static func isNumber(_ id: [UInt8]) -> Bool {
    (2...3).contains(id.count) && id[0] == UInt8(ascii: "F") && (49...57).contains(id[1])
      && (id.count == 2 || (48...57).contains(id[2]))
  }

  private static func isMisnumbered(_ id: String) -> String {
    "footnote '\(id)' is not numbered 'F1' to 'F99'"
  }
}
