/// Turns the pieces of a line into tokens: a piece whose words are all values becomes one token a
/// word, any other one token of text, without a date at its end.
struct RowTokenizer {
  /// More pieces or tokens than any row can have; a line with more is none.
  private static let mostTokens = 64
  /// More bytes than the text of any cell has; a piece with more is text, whole.
  private static let longestCell = 16 << 10

  /// The tokens of a line of a table, with split pieces joined and marks with what they belong to.
  static func tokens(of line: PrintedLine, in table: FormTable) -> [RowToken] {
    guard line.pieces.count <= mostTokens else { return [] }
    let pieces = CutRepeat.withoutEndsOfPrices(line.pieces)
    let tokens = PieceJoiner(table).joined(pieces.flatMap(marked))
    return tokens.count <= mostTokens ? tokens : []
  }

  /// The tokens of a piece; they say so where it was put together.
  private static func marked(_ piece: TextPiece) -> [RowToken] {
    guard let evidence = piece.evidence else { return tokens(of: piece) }
    return tokens(of: piece).map { token in
      var token = token
      token.value = token.value.repaired(evidence)
      return token
    }
  }

  /// The words of a piece, as those of a table that nothing divides.
  static func words(of piece: TextPiece) -> [StreamWord] {
    words(of: piece).map { (word: Word) in
      StreamWord(
        token: token(word, in: piece), text: word.text, marks: word.marks, range: word.range,
        beginsLine: false)
    }
  }

  private struct Word {
    var text: String
    var marks: [String]
    var range: Range<Int>
    /// Where in its line it stands: the characters it takes, or the field.
    var extent: Range<Int>
    var field: Int
  }

  private static func tokens(of piece: TextPiece) -> [RowToken] {
    guard piece.text.utf8.count <= longestCell else { return [whole(piece)] }
    let hasBorder = piece.text.hasPrefix("| ") || piece.text.hasSuffix(" |")
    let read = words(of: piece).map { word in
      (word: word, token: token(word, in: piece).map { hasBorder ? besideBorder($0) : $0 })
    }
    if read.count == 1, let token = read[0].token { return [token] }
    let words = withDollars(read)
    if !words.contains(where: { $0.token == nil }) { return attached(words.compactMap(\.token)) }
    // A text keeps its words, save dates before it, a date, a part of one, or marks at its end, and marks
    // before it; after dates stands the title of the underlying securities, and their amount after it.
    let start = words.lastIndex { $0.token?.kind == .date }.map { $0 + 1 } ?? 0
    let dates = words[..<start].allSatisfy { $0.token.map(Self.isDate) ?? false } ? start : 0
    let end =
      words.lastIndex { word, token in
        token.map { !isPeeled($0, word) && !(dates > 0 && isGrouped($0)) } ?? true
      }
      .map { $0 + 1 } ?? words.count
    let body = words[dates..<end].drop { $0.token?.kind == .marks(isDollars: false) }
    var text = text(body.map(\.word), in: piece)
    text.value.footnoteIDs =
      words[dates..<body.startIndex].flatMap(\.word.marks) + text.value.footnoteIDs
    return attached(words[..<dates].compactMap(\.token))
      + attached([text] + words[end...].compactMap(\.token))
  }

  /// A letter I beside a bar, which may be the other border of the cell.
  private static func besideBorder(_ token: RowToken) -> RowToken {
    guard case .letters("I") = token.kind else { return token }
    var token = token
    token.value.status = .uncertain
    token.value.evidence = "the letter stands beside a bar; both may be borders of a cell"
    return token
  }

  /// A dollar sign apart from its amount, before or after it, is part of the amount.
  private static func withDollars(
    _ words: [(word: Word, token: RowToken?)]
  ) -> [(word: Word, token: RowToken?)] {
    let sign = RowToken.Kind.marks(isDollars: true)
    func isSign(_ index: Int) -> Bool { words[index].token?.kind == sign }
    func isAmount(_ index: Int) -> Bool { words[index].token?.kind == .amount(isDollars: false) }
    guard words.contains(where: { $0.token?.kind == sign }),
      let amount = words.indices.first(where: { isAmount($0) && $0 > 0 && isSign($0 - 1) })
        ?? words.indices.first(where: isAmount)
    else { return words }
    var result = words
    result[amount].token?.kind = .amount(isDollars: true)
    for (_, token) in words where token?.kind == sign {
      result[amount].token?.value.footnoteIDs += token?.value.footnoteIDs ?? []
    }
    return result.filter { $0.token?.kind != sign }
  }

  private static func isDate(_ token: RowToken) -> Bool {
    switch token.kind {
    case .date, .marks(false): true
    default: false
    }
  }

  /// Whether a token is an amount of a thousand or more as the form prints it.
  private static func isGrouped(_ token: RowToken) -> Bool {
    if case .amount(false) = token.kind { token.raw.contains(",") } else { false }
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
        field: word.field, extent: word.extent)
    }
    guard var token = RowWord.token(word.text, field: word.field, range: word.range)
    else { return nil }
    token.value.footnoteIDs = word.marks
    token.extent = word.extent
    return token
  }

  private static func whole(_ piece: TextPiece) -> RowToken {
    RowToken(
      kind: .text, value: PrintedValue(text: piece.text, range: piece.range), raw: piece.text,
      field: piece.column, extent: piece.column..<(piece.column + piece.width))
  }

  private static func text(_ words: [Word], in piece: TextPiece) -> RowToken {
    let text = words.map(\.text).filter { !$0.isEmpty && $0 != "|" }.joined(separator: " ")
    let range =
      (words.first?.range ?? piece.range).lowerBound..<(words.last?.range ?? piece.range).upperBound
    return RowToken(
      kind: .text,
      value: PrintedValue(text: text, range: range, footnoteIDs: words.flatMap(\.marks)), raw: text,
      field: ((words.first?.field ?? piece.column) + (words.last?.field ?? piece.column)) / 2,
      extent: (words.first?.extent.lowerBound ?? 0)..<(words.last?.extent.upperBound ?? 0))
  }

  /// The words of a piece, each without the footnote marks at its end.
  private static func words(of piece: TextPiece) -> [Word] {
    var (place, offset) = (piece.text.startIndex, 0)
    return piece.text.words.compactMap { part in
      offset += piece.text.distance(from: place, to: part.startIndex)
      place = part.startIndex
      if part == "|" { return nil }
      let field = piece.width == 0 ? piece.column : piece.column + offset + part.count / 2
      var bare = part
      if bare.hasPrefix("|"), bare.count > 1 { bare = bare.dropFirst() }
      var marks: [String] = []
      while let (rest, number) = withoutLastMark(bare) {
        marks.append("F\(number)")
        bare = rest
      }
      // Some programs write a raised text after a caret.
      if bare.hasSuffix("^") { bare = bare.dropLast() }
      return Word(
        text: String(bare), marks: marks.reversed(),
        range: piece.range.place(of: part, in: piece.text),
        extent: (piece.column + offset)..<(piece.column + offset + part.count), field: field)
    }
  }

  /// A word without the mark at its end, such as `13,767(1)`; nil where there is none.
  private static func withoutLastMark(_ word: Substring) -> (Substring, Int)? {
    guard word.hasSuffix(")"), let open = word.lastIndex(of: "("),
      let number = FootnoteMark.number(word[open...])
    else { return nil }
    let rest = word[..<open]
    return (rest.hasSuffix("^") ? rest.dropLast() : rest, number)
  }
}
