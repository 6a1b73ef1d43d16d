/// The headings of a table whose lines tabs or bars divide: they tell which field is which column, and
/// what is no row of the table.
struct DividedHeadings {
  private let table: FormTable
  private let form: FormType.Family

  /// The columns as tabs or bars and the words of the headings tell them.
  private(set) var header: TableHeader
  /// Whether the last line was one of them.
  private(set) var areOpen = false
  /// The lines of the headings of a table in Markdown, and the columns that they tell.
  private var lines: [PrintedLine] = []
  private var fieldColumns: FieldColumns?
  /// How many fields tabs divide the headings into; nil where something else divides them.
  private var fields: Int?

  init(_ table: FormTable, on form: FormType.Family) {
    self.table = table
    self.form = form
    header = TableHeader(table, on: form)
  }

  /// Whether there are none so far.
  var isEmpty: Bool { header.isEmpty }

  /// Whether a line is one of them.
  func has(_ line: PrintedLine) -> Bool {
    TableHeader.isHeading(line) || HeadingRow.isOne(line, isBelow: areOpen)
  }

  /// Takes a line of them, the first one of a page in place of those of the page above; gives what
  /// stands after their words.
  mutating func take(_ line: PrintedLine) -> [RestOfHeading] {
    if !areOpen {
      header = TableHeader(table, on: form)
      lines = []
      fields = nil
    }
    fields = [fields, line.tabbedFields].compactMap { $0 }.max()
    areOpen = true
    let rests = HeadingWords.rests(of: line)
    header.take(line, rests: rests)
    takeInMarkdown(line)
    return rests
  }

  /// Takes a line of headings in Markdown; the next page has the same fields, where it repeats only
  /// some of them.
  private mutating func takeInMarkdown(_ line: PrintedLine) {
    guard line.isRow, lines.count < Self.mostLines else { return }
    lines.append(line)
    if let found = FieldColumns(lines, columns: header.columns) {
      fieldColumns = found
    } else if fieldColumns?.fields != line.fields {
      fieldColumns = nil
    }
  }

  /// More lines than the headings of a table take.
  private static let mostLines = 64

  /// Ends them: what comes now is a row.
  mutating func end() { areOpen = false }

  /// Whether tabs divide a line into far fewer fields than the headings: it has scraps of cells, which
  /// stand in no column.
  func isScrap(_ line: PrintedLine) -> Bool {
    guard let own = line.tabbedFields, let fields else { return false }
    let few = own <= 3 && own * 2 < fields
    return few || own <= 5 && own * 4 < fields
  }

  /// A row in Markdown without the cells of the headings right above it that are written in it again.
  func withoutThem(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow, areOpen, let last = lines.last else { return line }
    let above = Dictionary(grouping: last.pieces, by: \.column).mapValues { $0.map(\.text) }
    let cells = Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
    var line = line
    line.pieces.removeAll {
      above[$0.column] == cells[$0.column] && $0.text.utf8.count > 3
    }
    return line
  }

  /// The row of a line in Markdown by the fields of its columns; nil where they do not tell them.
  mutating func row(of line: PrintedLine, _ cut: TornCut?) -> DraftRow? {
    if fieldColumns?.fields != line.fields,
      let same = FieldColumns(like: line, columns: header.columns)
    {
      fieldColumns = same
    }
    return fieldColumns?.row(of: line, in: table, cut)
  }
}
