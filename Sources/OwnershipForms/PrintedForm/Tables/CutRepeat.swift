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
}
