/// Finds the rows of a table that blanks lay out, and brings the lines of each into one.
///
/// Rows are cut where the form of ownership stands in the middle of its row, where no column has two
/// values, where words stand below footnote marks, and rather at a blank line than elsewhere; a row
/// that the end of a page cuts goes on below the headings of the next one.
struct LaidOutRows {
  /// A row: its tokens from left to right, and the columns that they stand under.
  struct Row: Hashable, Sendable {
    var tokens: [RowToken]
    var header: TableHeader
    var range: Range<Int>
  }

  private var lines: [LaidOutLine] = []

  /// The most lines that a row is printed on.
  private static let mostLines = 24

  /// The rows of a table, from top to bottom; each of its parts has headings of its own.
  static func rows(of parts: [TablePart], in table: FormTable, on form: FormType.Family) -> [Row] {
    var rows = LaidOutRows()
    for part in parts {
      rows.take(part, in: table, TableHeader(table, on: form, laidOut: part.headings))
    }
    return rows.rows()
  }

  /// Takes the lines of a part, page by page.
  private mutating func take(_ part: TablePart, in table: FormTable, _ header: TableHeader) {
    var header = header
    var above: [LaidOutLine] = []
    var rest = part.body[...]
    let first = part.headings.last { !$0.pieces.isEmpty }?.page
    while let page = rest.first?.page {
      let own = Array(rest.prefix { $0.page == page })
      rest = rest.dropFirst(own.count)
      if page != first,
        let moved = PageColumns.header(of: own, in: table, below: above, under: header)
      {
        header = moved
      }
      let read = Self.withParValues(Self.lines(own, in: table, header))
      if !read.isEmpty { above = read }
      lines += read
    }
  }

  private static func lines(
    _ lines: [PrintedLine], in table: FormTable, _ header: TableHeader
  ) -> [LaidOutLine] {
    var (isAfterBlank, isAfterRule) = (false, false)
    return lines.compactMap { line in
      isAfterRule = isAfterRule || line.isRule
      var read = LaidOutLine(line, in: table, under: header)
      guard !read.tokens.isEmpty else {
        isAfterBlank = true
        return nil
      }
      (read.isAfterBlank, read.isAfterRule) = (isAfterBlank, isAfterRule)
      (isAfterBlank, isAfterRule) = (false, false)
      return read
    }
  }

  /// Lines with the amounts that go on with the words `par value` above them as words of that cell.
  private static func withParValues(_ lines: [LaidOutLine]) -> [LaidOutLine] {
    lines.indices.map { index in
      var line = lines[index]
      line.takeParValues(below: lines[max(0, index - 3)..<index])
      return line
    }
  }

  private func rows() -> [Row] {
    groups()
      .map { row in
        let header = lines[row.lowerBound].header
        let start = lines[row.lowerBound].range.lowerBound
        let end = lines[row.upperBound - 1].range.upperBound
        return Row(
          tokens: TokenMerger.merged(lines[row].map { $0.tokens(under: header) }), header: header,
          range: start..<max(start, end))
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
}

/// Lines as one row.
private struct RowGroup: CenteredLines.Group {
  let lines: [LaidOutLine]
  private var hasOwnership = false
  /// How many lines stand above those with values, how many these are, and how many stand below.
  private var (above, inside, below) = (0, 0, 0)
  private var values: [Int: Int] = [:]
  private var repeated = 0
  private var blanks = 0
  private var titles = 0
  private var isNextAfterBlank = false
  /// The line taken last, the one above those before.
  private var top: LaidOutLine?
  /// Whether the end of a page cuts the row.
  private var isCut = false
  /// The text lowest in the column of titles.
  private var lastOfTitle: String?
  /// For each column the text highest in it, and the one that a row which is cut goes on with.
  private var highest: [Int: String] = [:]
  private var rests: [Int: String] = [:]
  /// The columns of words in the lines so far, and how often such words stand below marks of theirs.
  private var words: Set<Int> = []
  private var wordsBelowMarks = 0

  init(lines: [LaidOutLine]) { self.lines = lines }

  mutating func take(_ index: Int) {
    let line = lines[index]
    if let top, top.page != line.page || top.header != line.header {
      isCut = true
      rests = highest
    } else if isNextAfterBlank {
      blanks += 1
    }
    top = line
    isNextAfterBlank = line.isAfterBlank
    var isOfValues = false
    for (token, home) in zip(line.tokens, line.homes) {
      guard let home else { continue }
      // What goes on with a row is no cell anew.
      if isCut, rests[home] == token.raw { repeated += 1 }
      highest[home] = token.raw
      switch token.kind {
      case .date, .amount, .letters:
        isOfValues = true
        values[home, default: 0] += 1
        if values[home, default: 0] > 1 { repeated += 1 }
      case .text where home == 0:
        titles += 1
        if lastOfTitle == nil { lastOfTitle = token.raw }
      default: break
      }
    }
    takeWords(of: line)
    hasOwnership = hasOwnership || line.hasOwnership
    if isOfValues {
      (inside, above) = (inside + above + 1, 0)
    } else if inside > 0 {
      above += 1
    } else {
      below += 1
    }
  }

  /// Whether the last words of the title are the first ones too, as where the next row begins with them.
  private var isEndRepeated: Bool {
    guard let last = lastOfTitle, titles > 1 else { return false }
    return highest[0] == last
  }

  private mutating func takeWords(of line: LaidOutLine) {
    for (token, home) in zip(line.tokens, line.homes) {
      guard let home, line.header.columns[home].isOfText else { continue }
      if !token.value.footnoteIDs.isEmpty, words.contains(home) { wordsBelowMarks += 1 }
      if case .text = token.kind { words.insert(home) }
    }
  }

  var cost: Int {
    let cost =
      4 + 6 * blanks + (titles == 0 ? 20 : 0) + 30 * repeated + 6 * wordsBelowMarks
      + (isCut ? 8 : 0)
    guard hasOwnership else { return cost + 40 }
    if isCut { return cost }
    // Where the values do not share one line, the middle is somewhere between them.
    let unevenness = abs(above - below)
    return cost + 3 * max(0, unevenness - max(1, inside - 1)) + (unevenness < inside ? 0 : 1)
      + (isNextAfterBlank ? 0 : 1) + (isEndRepeated ? 3 : 0)
  }
}
