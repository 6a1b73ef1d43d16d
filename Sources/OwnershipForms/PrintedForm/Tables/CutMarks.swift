/// Footnote marks that the edge of a narrow column cuts: `See footnotes(2` for `See footnotes(2)`, or the
/// end of a mark written again below it.
enum CutMarks {
  /// The value of a text cell with the marks at its end whole.
  static func closed(_ value: PrintedValue) -> PrintedValue {
    guard let text = value.text, let last = text.words.last, last.utf8.count <= 40 else {
      return value
    }
    var value = value
    if last.hasSuffix(")"), let number = FootnoteMark.number("(" + last),
      value.footnoteIDs.contains("F\(number)"), last.utf8.count < text.utf8.count
    {
      value.text = text.dropLast(last.count).words.joined(separator: " ")
      return value.repaired("'\(last)' is the end of the mark of footnote \(number) again")
    }
    guard let open = last.lastIndex(of: "("), let number = FootnoteMark.number(last[open...] + ")")
    else { return value }
    var ids = ["F\(number)"]
    var rest = last[..<open]
    while rest.hasSuffix(")"), let start = rest.lastIndex(of: "("),
      let before = FootnoteMark.number(rest[start...])
    {
      ids.insert("F\(before)", at: 0)
      rest = rest[..<start]
    }
    let words = text.dropLast(last.count) + rest
    guard words.contains(where: \.isLetter) else { return value }
    value.footnoteIDs = ids.filter { !value.footnoteIDs.contains($0) } + value.footnoteIDs
    value.text = words.words.joined(separator: " ")
    value.status = .uncertain
    value.evidence =
      "'\(last)' is cut at the edge of the column; the number of its footnote may go on"
    value.alternatives = [text]
    return value
  }
}
