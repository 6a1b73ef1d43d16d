/// The rows of a table whose lines tabs or bars divide, or the cells of a page.
///
/// A line with values is a row; a line with nothing but words, or with values that the row above
/// lacks, goes on with that row.
struct DividedRows {
  private let table: FormTable
  private let form: FormType.Family
  private let rowLimit: Int
  /// Tells where a column of a table in Markdown cuts a word.
  private let cut: TornCut?
  /// The lines of the form, which tell what words stand beside each other.
  private let text: [PrintedLine]

  private var header: TableHeader
  /// The lines of the headings of a table in Markdown, and the columns that they tell.
  private var headings: [PrintedLine] = []
  private var fieldColumns: FieldColumns?
  private var isInHeading = false
  /// How many fields tabs divide the headings into; nil where something else divides them.
  private var headingFields: Int?
  private var rows: [DraftRow] = []
  private var mayGoOn = false
  /// What stands in the cells of the headings after their words: a row that lost its own cells.
  private var inHeadings: [RestOfHeading] = []
  /// Lines that nothing divides, since the last one that something does.
  private var loose: [PrintedLine] = []
  private var looseCount = 0
  /// The last line that is what is left of a row, and the row read from it.
  private var torn: (line: PrintedLine, row: Int)?
  /// Which rows are read from such lines.
  private var looseRows: [Int] = []

  /// Reads the lines of a table of a form, up to a number of rows; the other lines of the form tell
  /// what words stand beside each other.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, on form: FormType.Family, cut: TornCut?,
    text: [PrintedLine], limit: Int
  ) throws(ReadingError) -> [DraftRow] {
    var reader = DividedRows(table, on: form, cut: cut, text: text, limit: limit)
    try reader.take(lines)
    try reader.takeLoose()
    try reader.takeRestsOfHeadings()
    LooseRows.tellTitles(of: reader.looseRows, in: &reader.rows)
    return reader.rows.map(\.withWholeMarks)
  }

  private init(
    _ table: FormTable, on form: FormType.Family, cut: TornCut?, text: [PrintedLine], limit: Int
  ) {
    self.cut = cut
    self.text = text
    self.table = table
    self.form = form
    rowLimit = limit
    header = TableHeader(table, on: form)
  }

  /// Takes lines that tabs or bars divide; in Markdown a part of the table may stand beside its rows as
  /// the text of a picture, with headings of its own.
  private mutating func take(_ lines: [PrintedLine]) throws(ReadingError) {
    var start = 0
    while start < lines.count {
      let isRow = lines[start].isRow
      let end = lines[start...].firstIndex { $0.isRow != isRow } ?? lines.count
      let run = Array(lines[start..<end])
      start = end
      if end - run.count > 0 || end < lines.count, !isRow, run.contains(where: HeadingWords.begin) {
        for row in TableReader.rows(of: TablePart.parts(of: run), in: table, on: form) {
          try add(row)
        }
      } else {
        for line in run { try take(line) }
      }
    }
  }

  private mutating func take(_ line: PrintedLine) throws(ReadingError) {
    if mayBeLoose(line) { return loose.append(line) }
    try takeLoose()
    try takeOne(line)
  }

  /// Whether a line may be a cell of a row that lost its divisions, as at the end of a page.
  private func mayBeLoose(_ line: PrintedLine) -> Bool {
    line.pieces.isEmpty
      || !line.isDivided && line.cells == nil && (!header.isEmpty || !loose.isEmpty)
        && !TableHeader.isHeading(line) && !HeadingWords.are(of: line)
  }

  /// Takes lines that nothing divides: the cells of rows in any order, where they are whole rows, else
  /// each alone.
  private mutating func takeLoose() throws(ReadingError) {
    let lines = loose
    loose = []
    var filled = lines.filter { !$0.pieces.isEmpty }
    guard !filled.isEmpty else { return }
    if mayGoOn, let last = rows.last, filled.allSatisfy(LooseTexts.isOne),
      let whole = LooseTexts(text).row(last, with: filled)
    {
      rows[rows.count - 1] = whole
      return
    }
    if !inHeadings.isEmpty, inHeadings.count < Self.fewestLooseLines {
      filled = LooseTexts(text).lines(of: inHeadings, with: filled)
      inHeadings = []
    }
    try takeRestsOfHeadings()
    if filled.count <= Self.mostLooseLines, !rows.isEmpty {
      let texts = rows.suffix(Self.mostLooseLines).flatMap(\.cells).filter(\.column.isOfText)
      filled = LooseTexts.joined(filled, wholes: Set(texts.compactMap(\.value.text)))
    }
    if filled.count >= Self.fewestLooseLines, looseCount + filled.count <= Self.mostLooseLines {
      looseCount += filled.count
      if let torn, torn.row == rows.count - 1,
        let whole = LooseRows.whole(
          rows[torn.row], of: torn.line, with: filled, in: table, on: form)
      {
        rows[torn.row] = whole
        return
      }
      let found = LooseRows.rows(of: filled, in: table, on: form)
      if !found.isEmpty, found.allSatisfy({ $0.isWhole(in: table) && !$0.hasNatureAsTitle }) {
        isInHeading = false
        mayGoOn = false
        for row in found {
          looseRows.append(rows.count)
          try add(row)
        }
        return
      }
    }
    for line in lines { try takeOne(line) }
  }

  /// The fewest lines that the cells of a row take, and the most that those of all such rows do.
  private static let fewestLooseLines = 4
  private static let mostLooseLines = 200

  private mutating func takeOne(_ line: PrintedLine) throws(ReadingError) {
    if TableHeader.isHeading(line) || HeadingRow.isOne(line, isBelow: isInHeading) {
      if !isInHeading {
        header = TableHeader(table, on: form)
        headings = []
        headingFields = nil
      }
      headingFields = [headingFields, line.tabbedFields].compactMap { $0 }.max()
      isInHeading = true
      mayGoOn = false
      let rests = HeadingWords.rests(of: line)
      header.take(line, rests: rests)
      takeHeading(line)
      inHeadings += rests
      return
    }
    try takeRestsOfHeadings()
    if isScrap(line) {
      note(scrap: line)
    } else {
      for row in MergedRows.divided(header.withoutRepeats(line)) { try takeRow(row) }
    }
  }

  /// Whether tabs divide a line into far fewer fields than the headings: it has scraps of cells, which
  /// stand in no column.
  private func isScrap(_ line: PrintedLine) -> Bool {
    guard let own = line.tabbedFields, let fields = headingFields else { return false }
    let few = own <= 3 && own * 2 < fields
    return few || own <= 5 && own * 4 < fields
  }

  /// Notes words of a scrap that no row has.
  private mutating func note(scrap line: PrintedLine) {
    guard let last = rows.indices.last else { return }
    for piece in line.pieces where piece.text.contains(where: \.isLetter) && piece.text.count > 1 {
      guard !rows.suffix(Self.mostLooseLines).contains(where: { $0.holds(piece.text) }) else {
        continue
      }
      rows[last].note(looseWords: piece.text)
    }
  }

  /// Takes what stands after the words of the headings as the row that it is.
  private mutating func takeRestsOfHeadings() throws(ReadingError) {
    let pieces = RestOfHeading.whole(inHeadings).map(\.piece).sorted { $0.column < $1.column }
    inHeadings = []
    if pieces.count >= Self.fewestLooseLines {
      try takeRow(PrintedLine(pieces: pieces, isDivided: true))
    }
  }

  /// Takes a line of headings in Markdown; the next page has the same fields, where it repeats only
  /// some of them.
  private mutating func takeHeading(_ line: PrintedLine) {
    guard line.isRow else { return }
    headings.append(line)
    if let found = FieldColumns(headings, columns: header.columns) {
      fieldColumns = found
    } else if fieldColumns?.fields != line.fields {
      fieldColumns = nil
    }
  }

  /// A row in Markdown without the cells of the headings right above it that are written in it again.
  private func withoutHeadings(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow, isInHeading, let last = headings.last else { return line }
    let above = Dictionary(grouping: last.pieces, by: \.column).mapValues { $0.map(\.text) }
    let cells = Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
    var line = line
    line.pieces.removeAll {
      above[$0.column] == cells[$0.column] && $0.text.utf8.count > 3
    }
    return line
  }

  private mutating func takeRow(_ line: PrintedLine) throws(ReadingError) {
    if line.cells == header.columns.count, !line.pieces.isEmpty {
      isInHeading = false
      return try add(DraftRow(cellsOf: line, columns: header.columns))
    }
    let line = MergedFields.once(withoutHeadings(line))
    if fieldColumns?.fields != line.fields,
      let same = FieldColumns(like: line, columns: header.columns)
    {
      fieldColumns = same
    }
    if let row = fieldColumns?.row(of: line, in: table, cut) {
      if row.isWhole(in: table) {
        isInHeading = false
        mayGoOn = true
        return try add(row)
      }
      if mayGoOn, let last = rows.indices.last { return rows[last].goOn(with: row) }
    }
    let tokens = RowTokenizer.tokens(of: RowCells.withWholeTexts(line), in: table)
    guard !tokens.isEmpty else { return }
    let header = header.completed(for: line.tabbedFields)
    let row = DraftRow(tokens, under: header, line: line.range)
    if line.tabbedFields != nil, let last = rows.last,
      row.isRest(of: last, isOnNextPage: isInHeading)
    {
      rows[rows.count - 1].goOn(with: row)
    } else if row.isWhole(in: table) || mayGoOn && row.isHolding(below: rows.last) {
      isInHeading = false
      try add(row)
      mayGoOn = line.isDivided
    } else if row.isTorn(in: table), !mayGoOn || rows.last?[.transactionCode] != nil {
      isInHeading = false
      torn = (line, rows.count)
      try add(row)
      mayGoOn = true
    } else if mayGoOn, line.isDivided, let last = rows.indices.last {
      rows[last].goOn(with: row)
    } else if mayGoOn, let last = rows.indices.last, tokens.allSatisfy({ $0.kind == .text }) {
      rows[last].note(looseWords: line.text)
    }
  }

  private mutating func add(_ row: DraftRow) throws(ReadingError) {
    guard rows.count < rowLimit else { throw .tooManyRows(rowLimit) }
    rows.append(row)
  }
}
