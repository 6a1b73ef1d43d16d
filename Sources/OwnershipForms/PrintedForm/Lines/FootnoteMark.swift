/// The mark of a footnote as the form prints it: its number in brackets.
enum FootnoteMark {
  /// The number of a mark that is all of a text, as `(12)`; nil for any other text.
  static func number(_ text: some StringProtocol) -> Int? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let digits = text.dropFirst().dropLast()
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit), digits.first != "0"
    else { return nil }
    return Int(digits)
  }

  /// The pieces of a line with the marks put together that a tab cuts after the bracket, as `D(` and
  /// `3)(4)`: the bracket goes to the piece of its number.
  static func withoutCuts(_ pieces: [TextPiece]) -> [TextPiece] {
    guard pieces.contains(where: { $0.text.hasSuffix("(") }) else { return pieces }
    var pieces = pieces
    for next in pieces.indices.dropFirst() where pieces[next - 1].text.hasSuffix("(") {
      let text = "(" + pieces[next].text
      guard let end = text.firstIndex(of: ")"), number(text[...end]) != nil else { continue }
      let bracket = pieces[next - 1].range.upperBound - 1
      pieces[next - 1].text.removeLast()
      pieces[next - 1].range = pieces[next - 1].range.lowerBound..<bracket
      pieces[next].text = text
      pieces[next].range = bracket..<pieces[next].range.upperBound
    }
    return pieces.filter { !$0.text.isEmpty }
  }
}
