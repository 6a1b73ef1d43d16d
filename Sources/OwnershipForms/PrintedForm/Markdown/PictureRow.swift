/// A line of a table in the text of a picture that has the values of a row, with the places of its texts.
struct PictureRow: Sendable {
  /// A text column of a table: the title, the underlying security or the nature of the ownership.
  enum Column: Int, CaseIterable, Sendable {
    case title, underlying, nature
  }

  /// The words of the line.
  let words: [StackedWord]
  /// Where the title ends.
  let title: Int
  /// Where the title of the underlying security stands; empty in Table I.
  let underlying: Range<Int>
  /// Where the nature of the ownership begins.
  let nature: Int

  /// Finds the texts between the values of a line; nil where it does not end a row with what is owned.
  init?(_ line: PrintedLine, isDerivative: Bool) {
    guard !line.isDivided, line.pieces.count == 1, line.text.utf8.count < 400 else { return nil }
    words = StackedWord.words(of: line.pieces[0])
    guard let letter = Self.ownership(in: words) else { return nil }
    nature = letter + 1
    guard let title = Self.title(in: words[..<letter], isDerivative) else { return nil }
    self.title = title
    underlying = isDerivative ? Self.underlying(in: words[..<letter], after: title) : 0..<0
  }

  /// The words of a text column.
  func text(of column: Column) -> ArraySlice<StackedWord> {
    switch column {
    case .title: words[..<title]
    case .underlying: words[underlying]
    case .nature: words[nature...]
    }
  }

  /// The letter of column 6 or 10: the last one after an amount or its marks.
  private static func ownership(in words: [StackedWord]) -> Int? {
    words.indices.dropFirst().last { index in
      (words[index].text == "D" || words[index].text == "I")
        && (words[index - 1].isMarks || words[index - 1].isAmount)
    }
  }

  private static func title(in words: ArraySlice<StackedWord>, _ isDerivative: Bool) -> Int? {
    if let date = words.firstIndex(where: \.isDate) {
      return words[..<date].lastIndex { isDerivative ? !$0.isValue : !$0.isMarks }.map { $0 + 1 }
        ?? 0
    }
    if isDerivative { return words.firstIndex(where: \.isValue) }
    return words.lastIndex { !$0.isValue }.map { $0 + 1 } ?? 0
  }

  /// The words before the last amounts, else the place before the amount of the underlying security: it is
  /// that of the transaction again, or the third from the end.
  private static func underlying(
    in words: ArraySlice<StackedWord>, after title: Int
  ) -> Range<Int> {
    let values = words.lastIndex { !$0.isValue }.map { $0 + 1 } ?? words.startIndex
    let start = words[..<values].lastIndex(where: \.isValue).map { $0 + 1 } ?? values
    if start > title, values > start, words[start..<values].contains(where: \.isText) {
      return start..<values
    }
    let amounts = words.indices.filter { $0 >= title && words[$0].isAmount }
    let place =
      amounts.dropFirst().last { place in
        amounts.first { $0 < place && words[$0].text == words[place].text } != nil
          && place != amounts.last
      } ?? amounts.suffix(3).first
    return (place ?? words.endIndex)..<(place ?? words.endIndex)
  }
}

/// A word of such a line.
struct StackedWord: Sendable {
  /// The word as it stands, with its marks.
  var text: String
  /// The word as pairs have it.
  var key: UInt64
  /// Where in the decoded text it stands.
  var range: Range<Int>
  /// What it is as a value; nil where it is a word of a text.
  var kind: RowToken.Kind?
  /// Whether titles are full of it.
  var isOfTitle: Bool
  /// Whether natures of ownership are full of it.
  var isOfNature: Bool
  /// Whether titles of derivative securities have it rather than those of the underlying ones.
  var isOfDerivative: Bool

  /// The words of a piece; none where they are not those of the text.
  static func words(of piece: TextPiece) -> [StackedWord] {
    let texts = piece.text.words
    let words: [StreamWord] = RowTokenizer.words(of: piece)
    guard texts.count == words.count else { return [] }
    return zip(texts, words).map { text, word in
      let lowercase = text.lowercased()
      return StackedWord(
        text: String(text), key: WordPairs.key(of: word.text.utf8), range: word.range,
        kind: word.isMarks ? .marks(isDollars: false) : word.token?.kind,
        isOfTitle: StreamScore.titleWords.contains(lowercase),
        isOfNature: StreamScore.natureWords.contains(lowercase),
        isOfDerivative: derivativeWords.contains(lowercase))
    }
  }

  private static let derivativeWords: Set<String> = [
    "restricted", "unit", "units", "rsu", "rsus", "option", "options", "warrant", "warrants",
    "phantom", "performance", "deferred", "right", "rights", "(right", "buy)", "appreciation",
  ]

  var isDate: Bool { kind == .date }
  var isMarks: Bool { kind == .marks(isDollars: false) }
  var isAmount: Bool { if case .amount = kind { true } else { false } }
  var isValue: Bool {
    switch kind {
    case .amount, .marks, .date: true
    default: false
    }
  }
  /// Whether it is a word of more than a letter.
  var isText: Bool { kind == nil }
}
