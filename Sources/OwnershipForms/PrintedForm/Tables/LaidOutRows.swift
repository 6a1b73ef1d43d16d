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
    var isAfterBlank = false
    for line in lines {
      let tokens = RowTokenizer.tokens(of: divided(line), in: table)
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
          hasOwnership: hasOwnership))
      isAfterBlank = false
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
    for word in piece.text.split(separator: " ").dropFirst() {
      start = word.startIndex
      let before = piece.text.distance(from: piece.text.startIndex, to: start)
      let field = piece.column + before + word.count / 2
      guard let place = header.column(above: field), place != own,
        let token = RowWord.token(String(word), field: field, range: piece.range),
        header.columns[place].fit(token.kind) != nil
      else { continue }
      let bytes = piece.text.utf8.distance(from: piece.text.startIndex, to: start)
      var (first, rest) = (piece, piece)
      first.text = String(piece.text[..<start].dropLast())
      first.width = before - 1
      first.range = piece.range.lowerBound..<(piece.range.lowerBound + bytes - 1)
      rest.text = String(piece.text[start...])
      rest.column = piece.column + before
      rest.width = piece.width - before
      rest.range = (piece.range.lowerBound + bytes)..<piece.range.upperBound
      return [first] + divided(rest)
    }
    return [piece]
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
    CenteredLines.groups(of: lines.count, most: Self.mostLines) { RowGroup(lines: lines) }
      .map { row in
        let start = lines[row.lowerBound].range.lowerBound
        let end = lines[row.upperBound - 1].range.upperBound
        return (TokenMerger.merged(lines[row].map(\.tokens)), start..<max(start, end))
      }
  }

  /// Lines as one row.
  private struct RowGroup: CenteredLines.Group {
    let lines: [Line]
    private var count = 0
    private var below: Int?
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
      for (token, home) in zip(line.tokens, line.homes) {
        guard let home else { continue }
        switch token.kind {
        case .date, .amount, .letters:
          values[home, default: 0] += 1
          if values[home, default: 0] > 1 { repeated += 1 }
        case .text where home == 0: titles += 1
        default: break
        }
      }
      if line.hasOwnership { below = count }
      count += 1
    }

    var cost: Int {
      let cost = 4 + 6 * blanks + (titles == 0 ? 20 : 0) + 30 * repeated
      guard let below else { return cost + 40 }
      let above = count - 1 - below
      return cost + 3 * max(0, abs(above - below) - 1) + (above == below ? 0 : 1)
        + (isNextAfterBlank ? 0 : 1)
    }
  }
}
