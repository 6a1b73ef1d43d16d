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

  private var headings: DividedHeadings
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
    headings = DividedHeadings(table, on: form)
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
      || !line.isDivided && line.cells == nil && (!headings.isEmpty || !loose.isEmpty)
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
        headings.end()
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
    if headings.has(line) {
      mayGoOn = false
      inHeadings += headings.take(line)
      return
    }
    try takeRestsOfHeadings()
    if headings.isScrap(line) {
      note(scrap: line)
    } else {
      for row in MergedRows.divided(headings.header.withoutRepeats(line)) { try takeRow(row) }
    }
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

  private mutating func takeRow(_ line: PrintedLine) throws(ReadingError) {
    let columns = headings.header.columns
    if line.cells == columns.count, !line.pieces.isEmpty {
      headings.end()
      return try add(DraftRow(cellsOf: line, columns: columns))
    }
    let line = MergedFields.once(headings.withoutThem(line))
    if let row = headings.row(of: line, cut) {
      if row.isWhole(in: table) {
        headings.end()
        mayGoOn = true
        return try add(row)
      }
      if mayGoOn, let last = rows.indices.last { return rows[last].goOn(with: row) }
    }
    let tokens = RowTokenizer.tokens(of: RowCells.withWholeTexts(line), in: table)
    guard !tokens.isEmpty else { return }
    let header = headings.header.completed(for: line.tabbedFields)
    let row = DraftRow(tokens, under: header, line: line.range)
    if line.tabbedFields != nil, let last = rows.last,
      row.isRest(of: last, isOnNextPage: headings.areOpen)
    {
      rows[rows.count - 1].goOn(with: row)
    } else if row.isWhole(in: table) || mayGoOn && row.isHolding(below: rows.last) {
      headings.end()
      try add(row)
      mayGoOn = line.isDivided
    } else if row.isTorn(in: table), !mayGoOn || rows.last?[.transactionCode] != nil {
      headings.end()
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
