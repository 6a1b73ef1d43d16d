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

  /// The pieces of a line with the marks whole that tabs cut, as `D(` and `3)(4)`, or `(12` and `)(13)`:
  /// a mark stands in the piece of its number.
  static func withoutCuts(_ pieces: [TextPiece]) -> [TextPiece] {
    guard pieces.contains(where: { begun($0.text) != nil }) else { return pieces }
    var pieces = pieces
    for next in pieces.indices.dropFirst() {
      guard let begun = begun(pieces[next - 1].text) else { continue }
      let text = pieces[next].text
      if let end = text.firstIndex(of: ")"), let number = number(begun + text[...end]) {
        if begun == "(" {
          moveBracket(in: &pieces, to: next)
        } else if number < 100 {
          moveEnd(in: &pieces, from: next, bytes: text[...end].utf8.count)
        }
      } else if begun == "(", number("(" + text + ")") != nil, next + 1 < pieces.count,
        pieces[next + 1].text.hasPrefix(")")
      {
        moveEnd(in: &pieces, from: next + 1, bytes: 1)
        moveBracket(in: &pieces, to: next)
      }
    }
    return pieces.filter { !$0.text.isEmpty }
  }

  /// The mark that a text ends in the middle of; nil where it ends in none.
  private static func begun(_ text: String) -> Substring? {
    let digits = text.reversed().prefix { $0.isASCIIDigit }.count
    let mark = text.suffix(digits + 1)
    return digits < 3 && mark.hasPrefix("(") ? mark : nil
  }

  /// Moves the bracket that ends a piece to the next one.
  private static func moveBracket(in pieces: inout [TextPiece], to next: Int) {
    let bracket = pieces[next - 1].range.upperBound - 1
    pieces[next - 1].text.removeLast()
    pieces[next - 1].range = pieces[next - 1].range.lowerBound..<bracket
    pieces[next].text = "(" + pieces[next].text
    pieces[next].range = bracket..<pieces[next].range.upperBound
  }

  /// Moves the beginning of a piece, which ends a mark, to the piece before it.
  private static func moveEnd(in pieces: inout [TextPiece], from next: Int, bytes: Int) {
    let end = pieces[next].range.lowerBound + bytes
    pieces[next - 1].text += pieces[next].text.prefix(bytes)
    pieces[next - 1].range = pieces[next - 1].range.lowerBound..<end
    pieces[next].text.removeFirst(bytes)
    pieces[next].range = end..<max(end, pieces[next].range.upperBound)
  }
}
