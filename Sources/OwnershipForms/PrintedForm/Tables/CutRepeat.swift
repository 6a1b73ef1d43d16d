/// Words of a cell that a program wrote twice, the second time cut at the edge of their column: `two`
/// and `tw` in the line below.
enum CutRepeat {
  /// The most letters that the edge of a column cuts off.
  private static let mostLost = 2

  /// The word of a text that a text below it repeats without its last letters; nil where it does not.
  static func word(of text: String, repeatedBy below: String) -> Substring? {
    guard below.utf8.count >= 2, !below.utf8.contains(32) else { return nil }
    return text.words.first { word in
      word.hasPrefix(below) && (1...mostLost).contains(word.count - below.count)
        && word.last.map { $0.isLetter || $0 == ")" } == true
    }
  }

  /// Pieces without those that repeat the end of the price before them, cut within its digits:
  /// `$145.12(1` and `45.12(1)`, of which the second may have the mark of the price whole.
  static func withoutEndsOfPrices(_ pieces: [TextPiece]) -> [TextPiece] {
    var result: [TextPiece] = []
    for piece in pieces {
      guard let last = result.last, isEndOfPrice(piece.text, last.text) else {
        result.append(piece)
        continue
      }
      if !last.text.hasSuffix(piece.text) {
        result[result.count - 1].text += ")"
        result[result.count - 1].evidence =
          "'\(last.text)' and '\(piece.text)': the end of the price stands twice"
      }
    }
    return result
  }

  private static func isEndOfPrice(_ end: String, _ whole: String) -> Bool {
    guard whole.hasPrefix("$"), whole.utf8.count <= 40, end.utf8.count >= 4, end.contains("."),
      end.first?.isASCIIDigit == true
    else { return false }
    let end = end.hasSuffix(")") && whole.last?.isASCIIDigit == true ? end.dropLast(1) : end[...]
    return whole.hasSuffix(end) && whole.dropLast(end.count).last?.isASCIIDigit == true
  }
}
