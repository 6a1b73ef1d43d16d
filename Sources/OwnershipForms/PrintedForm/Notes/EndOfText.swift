/// A name without a sign that ends the paragraph of the remarks or of the last footnote, as in a text
/// whose paragraphs run together: it stands after the last sentence.
enum EndOfText {
  /// Longer than a name and what it is signed as.
  private static let longest = 90

  /// The line without the name, and the name, with the date where it stands behind it; nil where no
  /// name ends the line, or where the signatures have one.
  static func name(
    in line: PrintedLine, below signatures: [PrintedLine]
  ) -> (PrintedLine, PrintedLine)? {
    guard line.pieces.count == 1, let piece = line.pieces.first, !line.isRow, line.cells == nil
    else { return nil }
    let texts = SignedLine.lines(of: signatures)
    guard texts.allSatisfy(\.text.isEmpty) else { return nil }
    let words = piece.text.words
    let end = (words.lastIndex { $0 != "Date" && PrintedDate.day($0) == nil }).map { $0 + 1 } ?? 0
    let hasDate = texts.contains { !$0.dates.isEmpty } || words[end...].contains { $0 != "Date" }
    guard hasDate, let sentence = words[..<end].lastIndex(where: SignedWords.endsSentence),
      isName(words[(sentence + 1)..<end])
    else { return nil }
    var (before, name) = (line, line)
    before.pieces[0].text = String(piece.text[..<words[sentence].endIndex])
    before.pieces[0].range = piece.range.place(
      of: piece.text[..<words[sentence].endIndex], in: piece.text)
    let rest = piece.text[words[sentence + 1].startIndex...]
    name.pieces[0].text = String(rest)
    name.pieces[0].range = piece.range.place(of: rest, in: piece.text)
    name.pieces[0].doubt =
      "the text shows no line between '\(words[sentence])' and the name that stands after this sentence"
    return (before, name)
  }

  /// Whether words are those of a name: two at least, the first with a capital or the rest of a sign,
  /// none with a digit.
  private static func isName(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count > 1, let first = words.first, let start = words.first?.first,
      words.reduce(0, { $0 + $1.utf8.count + 1 }) <= longest
    else { return false }
    return (start.isUppercase || first.hasPrefix("s/") || first.hasPrefix("/s"))
      && !words.contains { $0.contains(where: \.isNumber) }
  }
}
