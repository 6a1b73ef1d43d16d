/// A line of a table that blanks lay out, with its tokens and the column above which each stands.
struct LaidOutLine: Hashable, Sendable {
  /// The columns of its page.
  let header: TableHeader
  /// What stands in it, from left to right.
  private(set) var tokens: [RowToken]
  /// The column of each token, by its position in the header's columns; nil where none fits.
  let homes: [Int?]
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

  private func divided(_ piece: TextPiece) -> [TextPiece] {
    guard piece.width > 0, piece.text.utf8.count < 300,
      let own = header.column(above: piece.column)
    else { return [piece] }
    var start = piece.text.startIndex
    for word in piece.text.words.dropFirst() {
      start = word.startIndex
      let before = piece.text.distance(from: piece.text.startIndex, to: start)
      let field = piece.column + before + word.count / 2
      guard let place = header.column(above: field), place != own,
        let token = RowWord.token(String(word), field: field, range: piece.range),
        header.columns[place].fit(token.kind) != nil
      else { continue }
      var (first, rest) = (piece, piece)
      first.text = String(piece.text[..<start].dropLast())
      first.width = before - 1
      first.range = piece.range.place(of: piece.text[..<start].dropLast(), in: piece.text)
      rest.text = String(piece.text[start...])
      rest.column = piece.column + before
      rest.width = piece.width - before
      rest.range = piece.range.place(of: piece.text[start...], in: piece.text)
      return [first] + divided(rest)
    }
    return [piece]
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
