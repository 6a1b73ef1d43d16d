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
    return CenteredLines.groups(of: lines.count, most: Self.mostLines) {
      LaidOutGroup(lines: lines)
    }
  }
}
