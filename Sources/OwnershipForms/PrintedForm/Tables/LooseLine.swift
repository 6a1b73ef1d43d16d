/// Cells of one row that were written as one line, out of their order: the dollar sign of a price before
/// all of them, or a text of two lines on both sides of the values beside it.
enum LooseLine {
  /// More words than such a line has.
  private static let mostWords = 24

  /// The cells of a line, each in a line of its own; the line as it is where it does not look like them.
  static func cells(of line: PrintedLine) -> [PrintedLine] {
    guard !line.isDivided, line.pieces.count == 1, let piece = line.pieces.first,
      piece.text.utf8.count < 200
    else { return [line] }
    let words = piece.text.words.prefix(mostWords + 1).map { Word($0, in: piece) }
    guard words.count <= mostWords else { return [line] }
    guard let cells = priced(words) ?? aroundValues(words) else { return [line] }
    return cells.map { PrintedLine(pieces: [$0], isDivided: false) }
  }

  /// A word and what it looks like.
  private struct Word {
    var piece: TextPiece
    var kind: RowToken.Kind?

    init(_ text: Substring, in piece: TextPiece) {
      self.piece = piece
      self.piece.text = String(text)
      self.piece.range = piece.range.place(of: text, in: piece.text)
      kind = RowWord.token(String(text), field: piece.column, range: piece.range)?.kind
    }

    var isSign: Bool { piece.text == "$" }
    var isAmount: Bool { kind == .amount(isDollars: false) }
    var isValue: Bool { isAmount || kind == .amount(isDollars: true) || kind == .date }
    var isDirection: Bool { kind == .letters("A") || kind == .letters("D") }
    var isText: Bool { kind == nil && !isSign }

    /// The amount with its dollar sign.
    var inDollars: TextPiece {
      var piece = piece
      piece.text = "$" + piece.text
      return piece
    }
  }

  /// `$ 1,000 D 10.68 500`: the sign belongs to the amount after the letter, for there the price stands.
  private static func priced(_ words: [Word]) -> [TextPiece]? {
    guard words.first?.isSign == true, !words.contains(where: \.isText),
      let letter = words.firstIndex(where: \.isDirection), letter <= 2,
      letter + 1 < words.count, words[letter + 1].isAmount,
      words.dropFirst().allSatisfy({ $0.isAmount || $0.isDirection }),
      words.count(where: \.isDirection) == 1
    else { return nil }
    return words.indices.dropFirst().map {
      $0 == letter + 1 ? words[$0].inDollars : words[$0].piece
    }
  }

  /// `02/21/2030 Common 500 $ 0 Stock`: the words on both sides of the values are one text.
  private static func aroundValues(_ words: [Word]) -> [TextPiece]? {
    guard let first = words.firstIndex(where: \.isText),
      let last = words.lastIndex(where: \.isText), last == words.count - 1,
      words[..<first].allSatisfy({ $0.isValue || $0.isSign })
    else { return nil }
    guard let start = words[first...].firstIndex(where: { !$0.isText }),
      let end = words[start...].firstIndex(where: \.isText),
      words[end...].allSatisfy(\.isText),
      words[start..<end].allSatisfy({ $0.isValue && $0.kind != .date || $0.isSign }),
      words[start..<end].count(where: \.isValue) >= 2
    else { return nil }
    var text = words[first].piece
    let parts = [words[first..<start], words[end...]].map {
      $0.map(\.piece.text).joined(separator: " ")
    }
    text.text = parts.joined(separator: " ")
    text.range =
      text.range
      .lowerBound..<max(
        text.range.lowerBound, words[last].piece.range.upperBound)
    text.evidence = "joined from '\(parts[0])' and '\(parts[1])' on both sides of values"
    return values(words[..<first]) + [text] + values(words[start..<end])
  }

  /// Values, each with the sign before it.
  private static func values(_ words: ArraySlice<Word>) -> [TextPiece] {
    words.indices.compactMap { index in
      if words[index].isSign { return nil }
      let hasSign = index > words.startIndex && words[index - 1].isSign
      return hasSign && words[index].isAmount ? words[index].inDollars : words[index].piece
    }
  }
}
