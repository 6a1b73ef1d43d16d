/// Finds the rows of a table that blanks lay out, and brings the lines of each into one.
///
/// Rows are cut where the form of ownership stands in the middle of its row, where no column has two
/// values, and rather at a blank line than elsewhere.
struct LaidOutRows {
  private let header: TableHeader
  private var lines: [Line] = []

  /// A line with its tokens, and the column above which each stands.
  fileprivate struct Line {
    var tokens: [RowToken]
    var homes: [Int?]
    var range: Range<Int>
    /// Whether a blank line, or the end of a page, stands before it.
    var isAfterBlank: Bool
    /// Whether the form rules a line above it, as it does above every row if above one.
    var isAfterRule: Bool
    var hasOwnership: Bool
  }

  /// The most lines that a row is printed on.
  private static let mostLines = 24

  /// The tokens of each row, from top to bottom.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, under header: TableHeader
  ) -> [(tokens: [RowToken], range: Range<Int>)] {
    LaidOutRows(lines, table, header).rows()
  }

  private init(_ lines: [PrintedLine], _ table: FormTable, _ header: TableHeader) {
    self.header = header
    let ownership = header.columns.firstIndex { $0.element == .directOrIndirectOwnership }
    var (isAfterBlank, isAfterRule) = (false, false)
    for line in lines {
      isAfterRule = isAfterRule || line.isRule
      let tokens = RowTokenizer.tokens(of: divided(line), in: table).map(asText)
      guard !tokens.isEmpty else {
        isAfterBlank = true
        continue
      }
      let homes = tokens.map(home)
      let hasOwnership = zip(tokens, homes).contains { token, home in
        if case .letters = token.kind { home == ownership } else { false }
      }
      self.lines.append(
        Line(
          tokens: tokens, homes: homes, range: line.range, isAfterBlank: isAfterBlank,
          isAfterRule: isAfterRule, hasOwnership: hasOwnership))
      (isAfterBlank, isAfterRule) = (false, false)
    }
  }

  /// A line whose pieces end where another column begins, even if only one blank stands between.
  private func divided(_ line: PrintedLine) -> PrintedLine {
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
  private func asText(_ token: RowToken) -> RowToken {
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
  private func home(of token: RowToken) -> Int? {
    let fitting = header.columns.indices.filter { header.columns[$0].fit(token.kind) != nil }
    return fitting.min {
      header.distance(of: token.field, from: $0) ?? 99
        < header.distance(of: token.field, from: $1) ?? 99
    }
  }

  private func rows() -> [(tokens: [RowToken], range: Range<Int>)] {
    groups()
      .map { row in
        let start = lines[row.lowerBound].range.lowerBound
        let end = lines[row.upperBound - 1].range.upperBound
        return (TokenMerger.merged(lines[row].map(\.tokens)), start..<max(start, end))
      }
  }

  /// The lines of each row: those between two ruled lines, where the text has these.
  private func groups() -> [Range<Int>] {
    let ruled = lines.indices.filter { lines[$0].isAfterRule && $0 > 0 }
    guard ruled.isEmpty else {
      return zip([0] + ruled, ruled + [lines.count]).map { $0..<$1 }
    }
    return CenteredLines.groups(of: lines.count, most: Self.mostLines) { RowGroup(lines: lines) }
  }

  /// Lines as one row.
  private struct RowGroup: CenteredLines.Group {
    let lines: [Line]
    private var hasOwnership = false
    /// How many lines without a value stand below the first line with one, and above the last.
    private var (above, below) = (0, 0)
    private var hasValue = false
    private var values: [Int: Int] = [:]
    private var repeated = 0
    private var blanks = 0
    private var titles = 0
    private var isNextAfterBlank = false

    init(lines: [Line]) { self.lines = lines }

    mutating func take(_ index: Int) {
      let line = lines[index]
      if isNextAfterBlank { blanks += 1 }
      isNextAfterBlank = line.isAfterBlank
      var isOfValues = false
      for (token, home) in zip(line.tokens, line.homes) {
        guard let home else { continue }
        switch token.kind {
        case .date, .amount, .letters:
          isOfValues = true
          values[home, default: 0] += 1
          if values[home, default: 0] > 1 { repeated += 1 }
        case .text where home == 0: titles += 1
        default: break
        }
      }
      hasOwnership = hasOwnership || line.hasOwnership
      if isOfValues {
        (hasValue, above) = (true, 0)
      } else if hasValue {
        above += 1
      } else {
        below += 1
      }
    }

    var cost: Int {
      let cost = 4 + 6 * blanks + (titles == 0 ? 20 : 0) + 30 * repeated
      guard hasOwnership else { return cost + 40 }
      return cost + 3 * max(0, abs(above - below) - 1) + (above == below ? 0 : 1)
        + (isNextAfterBlank ? 0 : 1)
    }
  }
}
