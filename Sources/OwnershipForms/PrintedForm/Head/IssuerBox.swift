/// The box of the issuer: its name, and the trading symbol in brackets.
enum IssuerBox {
  /// The cells of the box's texts.
  static func cells(_ segments: [HeadSegment]) -> [(FilingElement, PrintedValue)] {
    guard let first = segments.first else { return [] }
    var text = first.text
    var range = first.range
    for next in segments.dropFirst().prefix(2) {
      let hasOpen = text.contains("[")
      guard hasOpen ? !text.contains("]") && next.text.hasSuffix("]") : next.text.contains("[")
      else { break }
      text += " " + next.text
      range = range.lowerBound..<max(range.lowerBound, next.range.upperBound)
    }
    if let open = text.lastIndex(of: "[") {
      let name = String(text[..<open])
      let inside = text[text.index(after: open)...]
      if let close = inside.firstIndex(of: "]") {
        return cells(name, PrintedValue(text: trimmed(inside[..<close]), range: range), range)
      }
      return cells(name, closed(trimmed(inside), range), range)
    }
    if text.hasSuffix("]"), let word = text.words.last, word.count > 2 {
      let symbol = PrintedValue(
        text: trimmed(word.dropFirst().dropLast()), range: range, status: .repaired,
        evidence: "'\(word)' ends with a bracket; its first character is read as the other one")
      return cells(String(text.dropLast(word.count)), symbol, range)
    }
    return cells(text, nil, range)
  }

  private static func cells(
    _ name: String, _ symbol: PrintedValue?, _ range: Range<Int>
  ) -> [(FilingElement, PrintedValue)] {
    var cells: [(FilingElement, PrintedValue)] = []
    let name = trimmed(name[...])
    if !name.isEmpty { cells.append((.issuerName, PrintedValue(text: name, range: range))) }
    if let symbol, symbol.text?.isEmpty == false { cells.append((.issuerTradingSymbol, symbol)) }
    return cells
  }

  /// A symbol whose closing bracket was read as a letter apart from it, or not at all.
  private static func closed(_ inside: String, _ range: Range<Int>) -> PrintedValue {
    let words = inside.words.map(String.init)
    let isBracket = words.count > 1 && ["J", "I", "l", "1", "|", ")"].contains(words.last ?? "")
    return PrintedValue(
      text: (isBracket ? words.dropLast() : words[...]).joined(separator: " "), range: range,
      status: isBracket ? .repaired : .uncertain,
      evidence: isBracket
        ? "'[\(inside)' has no closing bracket; '\(words.last ?? "")' is read as one"
        : "'[\(inside)' has no closing bracket")
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
