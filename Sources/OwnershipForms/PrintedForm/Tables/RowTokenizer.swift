/// Turns the pieces of a line into tokens: a piece whose words are all values becomes one token a
/// word, any other one token of text, without a date at its end.
struct RowTokenizer {
  /// The tokens of a line of a table, with split pieces joined and marks with what they belong to.
  static func tokens(of line: PrintedLine, in table: FormTable) -> [RowToken] {
    guard line.pieces.count <= 64 else { return [] }
    return PieceJoiner(table).joined(line.pieces.flatMap(tokens(of:)))
  }

  private struct Word {
    var text: String
    var marks: [String]
    var range: Range<Int>
  }

  private static func tokens(of piece: TextPiece) -> [RowToken] {
    let words = words(of: piece)
    let read = withDollars(words.map { token($0, in: piece) })
    if !read.contains(where: { $0 == nil }) { return attached(read.compactMap { $0 }) }
    // A text keeps its words, save a date, a part of one, or marks at its end.
    var end = words.count
    while end > 0, let last = read[end - 1], isPeeled(last, words[end - 1]) { end -= 1 }
    var start = 0
    while start < end, case .marks(false)? = read[start]?.kind { start += 1 }
    var tokens = [text(words[start..<end], in: piece)]
    tokens[0].value.footnoteIDs = words[..<start].flatMap(\.marks) + tokens[0].value.footnoteIDs
    return attached(tokens + read[end...].compactMap { $0 })
  }

  /// A dollar sign apart from its amount, before or after it, is part of the amount.
  private static func withDollars(_ tokens: [RowToken?]) -> [RowToken?] {
    guard tokens.contains(where: { $0?.kind == .marks(isDollars: true) }),
      let amount = tokens.firstIndex(where: { $0?.kind == .amount(isDollars: false) })
    else { return tokens }
    var result = tokens
    result[amount]?.kind = .amount(isDollars: true)
    for case let sign? in tokens where sign.kind == .marks(isDollars: true) {
      result[amount]?.value.footnoteIDs += sign.value.footnoteIDs
    }
    return result.filter { $0?.kind != .marks(isDollars: true) }
  }

  private static func isPeeled(_ token: RowToken, _ word: Word) -> Bool {
    switch token.kind {
    case .date, .marks(false): true
    case .fragment: word.text.contains("/")
    default: false
    }
  }

  /// Marks that stand in a piece with a value belong to it.
  private static func attached(_ tokens: [RowToken]) -> [RowToken] {
    var result: [RowToken] = []
    var waiting: [String] = []
    for var token in tokens {
      if case .marks(false) = token.kind, tokens.count > 1 {
        if let last = result.indices.last {
          result[last].value.footnoteIDs += token.value.footnoteIDs
        } else {
          waiting += token.value.footnoteIDs
        }
        continue
      }
      // A cut date follows what stood in the column before it.
      if token.kind == .fragment, !waiting.isEmpty, let first = tokens.first {
        result.append(marks(waiting, like: first))
      } else {
        token.value.footnoteIDs = waiting + token.value.footnoteIDs
      }
      waiting = []
      result.append(token)
    }
    if !waiting.isEmpty, let first = tokens.first { result.append(marks(waiting, like: first)) }
    return result
  }

  private static func marks(_ ids: [String], like token: RowToken) -> RowToken {
    var token = token
    token.value.footnoteIDs = ids
    return token
  }

  private static func token(_ word: Word, in piece: TextPiece) -> RowToken? {
    guard !word.text.isEmpty else {
      return RowToken(
        kind: .marks(isDollars: false),
        value: PrintedValue(range: word.range, footnoteIDs: word.marks), raw: "",
        field: piece.column)
    }
    guard var token = RowWord.token(word.text, field: piece.column, range: word.range)
    else { return nil }
    token.value.footnoteIDs = word.marks
    return token
  }

  private static func text(_ words: ArraySlice<Word>, in piece: TextPiece) -> RowToken {
    let text = words.map(\.text).filter { !$0.isEmpty && $0 != "|" }.joined(separator: " ")
    let range =
      (words.first?.range ?? piece.range).lowerBound..<(words.last?.range ?? piece.range).upperBound
    return RowToken(
      kind: .text,
      value: PrintedValue(text: text, range: range, footnoteIDs: words.flatMap(\.marks)), raw: text,
      field: piece.column)
  }

  /// The words of a piece, each without the footnote marks at its end.
  private static func words(of piece: TextPiece) -> [Word] {
    piece.text.split(separator: " ").compactMap { part in
      let start =
        piece.range.lowerBound
        + piece.text.utf8.distance(from: piece.text.startIndex, to: part.startIndex)
      if part == "|" { return nil }
      var bare = part
      if bare.hasPrefix("|"), bare.count > 1 { bare = bare.dropFirst() }
      var marks: [String] = []
      while let (rest, number) = withoutLastMark(bare) {
        marks.insert("F\(number)", at: 0)
        bare = rest
      }
      return Word(
        text: String(bare), marks: marks, range: start..<(start + part.utf8.count))
    }
  }

  /// A word without the mark at its end, such as `13,767(1)`; nil where there is none.
  private static func withoutLastMark(_ word: Substring) -> (Substring, Substring)? {
    guard word.hasSuffix(")"), let open = word.lastIndex(of: "(") else { return nil }
    let number = word[word.index(after: open)...].dropLast()
    guard (1...3).contains(number.count), number.allSatisfy(\.isASCIIDigit), number.first != "0"
    else { return nil }
    return (word[..<open], number)
  }
}
