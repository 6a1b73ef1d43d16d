/// A line of a table that blanks lay out, with its tokens and the column above which each stands.
struct LaidOutLine: Hashable, Sendable {
  /// The columns of its page.
  let header: TableHeader
  /// What stands in it, from left to right.
  private(set) var tokens: [RowToken]
  /// The column of each token, by its position in the header's columns; nil where none fits.
  private(set) var homes: [Int?]
  /// Where in the decoded text it stands.
  let range: Range<Int>
  /// The page that it stands on.
  let page: Int
  /// Whether a blank line stands before it.
  var isAfterBlank = false
  /// Whether the form rules a line above it, as it does above every row if above one.
  var isAfterRule = false

  /// Reads a line under the columns of its page.
  init(_ line: PrintedLine, in table: FormTable, under header: TableHeader) {
    self.header = header
    let reader = Reader(header: header)
    tokens = RowTokenizer.tokens(of: reader.divided(line), in: table).map(reader.asText)
    homes = tokens.map(reader.home)
    range = line.range
    page = line.page
  }

  /// The form of ownership stands in it, the middle of its row.
  var hasOwnership: Bool {
    zip(tokens, homes).contains { token, home in
      guard case .letters = token.kind, let home else { return false }
      return header.columns[home].element == .directOrIndirectOwnership
    }
  }

  /// Takes an amount as words where the last text above it, in one of some lines, is the start of a par
  /// value.
  mutating func takeParValues(below lines: ArraySlice<LaidOutLine>) {
    for index in tokens.indices {
      let token = tokens[index]
      guard case .amount = token.kind,
        let text = lines.reversed().lazy.compactMap({ $0.text(above: token) }).first,
        let home = text.home, header.columns[home].isOfText,
        FoldedText(String(text.token.raw.suffix(20))).endsWithParValue
      else { continue }
      tokens[index].kind = .text
      tokens[index].value.text = token.raw
      homes[index] = home
    }
  }

  /// The text that stands above a token of a line below.
  private func text(above other: RowToken) -> (token: RowToken, home: Int?)? {
    zip(tokens, homes).first { token, _ in
      token.kind == .text && token.extent.overlaps(other.extent)
    }.map { ($0, $1) }
  }

  /// The tokens where they would stand on a page whose columns begin elsewhere.
  func tokens(under other: TableHeader) -> [RowToken] {
    guard other != header else { return tokens }
    return zip(tokens, homes).map { token, home in
      guard let home, let own = header.fields[home], let start = other.fields[home] else {
        return token
      }
      var token = token
      let end = other.fields[(home + 1)...].lazy.compactMap { $0 }.first ?? Int.max
      let moved = min(token.field - own + start, end - 1)
      let by = moved - token.field
      token.field = moved
      let low = max(0, token.extent.lowerBound + by)
      token.extent = low..<max(low, token.extent.upperBound + by)
      return token
    }
  }
}

/// Divides a line by the columns that it stands under.
private struct Reader {
  let header: TableHeader

  /// A line whose pieces end where another column begins, even if only one blank stands between.
  func divided(_ line: PrintedLine) -> PrintedLine {
    var line = line
    line.pieces = line.pieces.prefix(64).flatMap(divided)
    return line
  }

  /// The parts of a piece; a dollar sign stays with its amount.
  private func divided(_ piece: TextPiece) -> [TextPiece] {
    guard piece.width > 0, piece.text.utf8.count < 300,
      let own = header.column(above: piece.column)
    else { return [piece] }
    if let parts = withoutPrice(piece, in: own) { return parts }
    var start = piece.text.startIndex
    let words = piece.text.words
    for (word, last) in zip(words.dropFirst(), words) where last != "$" {
      start = word.startIndex
      let before = piece.text.distance(from: piece.text.startIndex, to: start)
      let field = piece.column + before + word.count / 2
      guard let place = header.column(above: field), place != own,
        let token = RowWord.token(String(word), field: field, range: piece.range),
        header.columns[place].fit(token.kind) != nil
      else { continue }
      let (first, rest) = piece.cut(before: start)
      return [first] + divided(rest)
    }
    return [piece]
  }

  /// How many times the least width of a column a price may stand left of its column.
  private static let mostPriceDistance = 2

  /// The title of a derivative and, where one blank stands between, the price of its conversion or
  /// exercise: the form prints a blank after the dollar sign of a price, a title has none there.
  private func withoutPrice(_ piece: TextPiece, in own: Int) -> [TextPiece]? {
    let words = piece.text.words
    guard own == 0, words.count > 2, words[words.count - 2] == "$",
      let price = header.columns.firstIndex(where: { $0.element == .conversionOrExercisePrice }),
      case .amount = RowWord.token(String(words[words.count - 1]), field: 0, range: 0..<0)?.kind,
      let distance = header.distance(of: piece.column + piece.width - 1, from: price),
      distance <= Self.mostPriceDistance
    else { return nil }
    let (first, rest) = piece.cut(before: words[words.count - 2].startIndex)
    return [first, rest]
  }

  /// A bare number under the heading of a text, far from every column of amounts, as a word of it.
  func asText(_ token: RowToken) -> RowToken {
    guard case .amount(false) = token.kind, !token.raw.contains(","), !token.raw.contains("."),
      let place = header.column(above: token.field), header.columns[place].isOfText,
      let near = home(of: token), header.distance(of: token.field, from: near) ?? 0 > 2
    else { return token }
    var token = token
    token.kind = .text
    token.value.text = token.raw
    return token
  }

  /// The column that a token belongs to by its place: the nearest of those where it can stand.
  func home(of token: RowToken) -> Int? {
    let fitting = header.columns.indices.filter { header.columns[$0].fit(token.kind) != nil }
    return fitting.min {
      header.distance(of: token.field, from: $0) ?? 99
        < header.distance(of: token.field, from: $1) ?? 99
    }
  }
}

extension FoldedText {
  /// Whether the text ends with `par value`, or with its second word at the start of a line.
  fileprivate var endsWithParValue: Bool {
    bytes.elementsEqual("value".utf8) || bytes.suffix(9).elementsEqual("par value".utf8)
  }
}
