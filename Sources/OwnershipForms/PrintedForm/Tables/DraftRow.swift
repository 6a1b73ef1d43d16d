/// A row of a table with its tokens in their columns.
struct DraftRow: Hashable, Sendable {
  /// A cell of the row.
  struct Cell: Hashable, Sendable {
    /// The column that it stands in.
    var column: PrintedColumn
    /// What stands in it.
    var value: PrintedValue
    /// Whether an amount has a dollar sign.
    var isDollars = false
    /// The field of the line that it stands in.
    var field = 0
    /// Whether it stands under the heading of its column.
    var isUnderHeading = false
  }

  /// The cells, from left to right.
  private(set) var cells: [Cell] = []
  /// What has no column.
  private(set) var leftOver: [RowToken] = []
  /// Words in lines of their own below the row, in no column, which may be the end of any text of it.
  private(set) var looseWords: [String] = []
  /// How many lines below the row went on with it.
  private var linesBelow = 0
  /// The most lines that a row's words are printed on.
  private static let mostLinesBelow = 24
  /// Where in the decoded text the row stands.
  private(set) var range: Range<Int>

  /// Makes a row of cells that stand in their columns.
  init(cells: [Cell], range: Range<Int>) {
    self.cells = cells
    self.range = range
  }

  /// Makes a row of cells found for it; nil for one that says neither what is owned nor what was done.
  init?(found cells: [Cell], range: Range<Int>) {
    let has = Set(cells.map(\.column.element))
    let title = cells.first { $0.column.element == .securityTitle }?.value.text
    guard title?.contains(where: \.isLetter) == true,
      has.contains(.directOrIndirectOwnership)
        || has.contains(.transactionDate) && has.contains(.transactionShares)
    else { return nil }
    self.init(cells: cells, range: range)
  }

  /// The row without the headings of a table in its title, which the next page or table has right
  /// below it; nil where the title is nothing else.
  var withoutHeadings: DraftRow? {
    guard let index = cells.firstIndex(where: { $0.column.element == .securityTitle }),
      let text = cells[index].value.text
    else { return self }
    let folded = FoldedText(text)
    let starts = [folded.range(of: "1. title of "), folded.range(of: "(e.g., puts, calls")]
    guard let start = starts.compactMap({ $0?.lowerBound }).min(), folded.contains("(instr") else {
      return self
    }
    let own = String(decoding: Array(text.utf8)[..<folded.offset(start)], as: UTF8.self)
      .words.joined(separator: " ")
    guard !own.isEmpty else { return nil }
    var row = self
    row.cells[index].value.text = own
    row.cells[index].value.status = .uncertain
    row.cells[index].value.evidence =
      "the headings of a table stand after '\(own.prefix(100))' and are left out, so it may have lost "
      + "its end"
    return row
  }

  /// Puts tokens in their columns; marks without a column belong to the cell before them.
  init(_ tokens: [RowToken], under header: TableHeader, line: Range<Int>) {
    range = line
    let columns = ColumnAssignment(tokens, under: header)
    let places = columns.columns()
    for (index, token) in tokens.enumerated() {
      guard let place = places[index] else {
        if case .marks = token.kind, let last = cells.indices.last {
          cells[last].value.footnoteIDs += token.value.footnoteIDs
        } else {
          leftOver.append(token)
        }
        continue
      }
      cells.append(
        Cell(
          column: header.columns[place], value: token.value,
          isDollars: token.kind == .amount(isDollars: true), field: token.field,
          isUnderHeading: columns.isUnderHeading(index, place)
            && (header.tellsAcquiredOrDisposed
              || header.columns[place].acquiredOrDisposed == nil)
        ))
    }
    if self[.transactionDate] == nil, let only = cells.firstIndex(where: isDeemedDate) {
      cells[only].column = PrintedColumn(.transactionDate)
    }
  }

  /// No execution date is deemed without a date of transaction, so a date alone is the latter.
  private func isDeemedDate(_ cell: Cell) -> Bool {
    cell.column.element == .deemedExecutionDate && cell.value.text != nil
  }

  /// The value of an element; nil where the row has none.
  subscript(element: FilingElement) -> PrintedValue? {
    cells.first { $0.column.element == element }?.value
  }

  /// Whether words stand in the cells of an element.
  func isOfText(_ element: FilingElement) -> Bool {
    cells.contains { $0.column.element == element && $0.column.isOfText }
  }

  /// Whether the row acquires or disposes of securities: by its code, else by the column of its
  /// amount.
  var acquiredOrDisposed: AcquiredOrDisposed? {
    if let code = self[.transactionAcquiredDisposedCode]?.text {
      return AcquiredOrDisposed(rawValue: code)
    }
    return cells.first { $0.isUnderHeading && $0.column.acquiredOrDisposed != nil }?.column
      .acquiredOrDisposed
  }

  /// Whether the line alone makes a row: it says what is owned or what was done.
  func isWhole(in table: FormTable) -> Bool {
    func has(_ elements: FilingElement...) -> Bool { elements.contains { self[$0] != nil } }
    let says = has(.sharesOwnedFollowingTransaction, .directOrIndirectOwnership)
    let counts = has(
      .sharesOwnedFollowingTransaction, .transactionShares, .underlyingSecurityShares)
    guard has(.securityTitle) else { return cells.count >= 3 && says && counts }
    return says || cells.count >= 3 && counts
  }

  /// Whether a line without a title is a holding of the class above it: what is owned and how, and
  /// nothing else.
  func isHolding(below row: DraftRow?) -> Bool {
    let own: [FilingElement] = [.sharesOwnedFollowingTransaction, .directOrIndirectOwnership]
    return cells.count == own.count && cells.allSatisfy(\.isUnderHeading)
      && own.allSatisfy { self[$0]?.text != nil && row?[$0]?.text != nil }
  }

  /// Notes words in a line of their own below the row, where nothing tells which cell they go on.
  mutating func note(looseWords words: String) {
    guard looseWords.count < Self.mostLooseWords, words.utf8.count <= Self.longestLooseWords else {
      return
    }
    looseWords.append(words)
  }

  /// More lines of loose words than rows end in, and more bytes than such a line has.
  private static let mostLooseWords = 6
  private static let longestLooseWords = 60

  /// Takes what stands in the line below and is no row: words go on, values fill empty cells.
  mutating func goOn(with line: DraftRow) {
    guard linesBelow < Self.mostLinesBelow else { return }
    linesBelow += 1
    for cell in line.cells {
      if cell.column.isOfText, let index = textCell(nearest: cell) {
        cells[index].value = joined(cells[index].value, cell.value)
      } else if let index = cells.firstIndex(where: { $0.column == cell.column }) {
        guard cell.value.text == nil, cell.isUnderHeading else { continue }
        let own = cells[index].value.footnoteIDs
        cells[index].value.footnoteIDs += cell.value.footnoteIDs.filter { !own.contains($0) }
      } else if cell.isUnderHeading {
        var cell = cell
        // Below a row the two columns of amounts are too close to tell one from the other.
        cell.isUnderHeading = cell.column.acquiredOrDisposed == nil
        cell.value.status = .repaired
        cell.value.evidence = "'\(cell.value.text ?? "a mark")' stands in the line below the row"
        cells.append(cell)
      }
    }
    for token in line.leftOver where token.kind == .marks(isDollars: false) {
      guard let last = cells.indices.last, cells[last].column.isOfText else { continue }
      cells[last].value.footnoteIDs += token.value.footnoteIDs
    }
    range = range.lowerBound..<max(range.upperBound, line.range.upperBound)
  }

  /// The row with the marks whole that a column cuts at the end of its texts.
  var withWholeMarks: DraftRow {
    var row = self
    for index in cells.indices where cells[index].column.isOfText {
      row.cells[index].value = CutMarks.closed(cells[index].value)
    }
    return row
  }

  /// Takes words in a line of their own that go on with a cell.
  mutating func goOn(_ cell: Int, with words: String, at place: Range<Int>) {
    cells[cell].value = joined(
      cells[cell].value, PrintedValue(text: words, range: place))
  }

  /// The cell of text that words in the line below belong to: the one in their own column, else the
  /// one nearest to it.
  private func textCell(nearest next: Cell) -> Int? {
    if next.isUnderHeading { return cells.firstIndex { $0.column == next.column } }
    return cells.indices.filter { cells[$0].column.isOfText }
      .min { abs(cells[$0].field - next.field) < abs(cells[$1].field - next.field) }
  }

  /// A text with the line below it, unless that repeats words of it.
  private func joined(_ first: PrintedValue, _ next: PrintedValue) -> PrintedValue {
    var value = first
    let texts = [first.text, next.text].compactMap { $0 }.filter { !$0.isEmpty }
    value.footnoteIDs += next.footnoteIDs.filter { !first.footnoteIDs.contains($0) }
    value.range = span(first.range, next.range)
    if texts.count == 2, " \(texts[0]) ".contains(" \(texts[1]) ") { return value }
    if texts.count == 2, let word = CutRepeat.word(of: texts[0], repeatedBy: texts[1]) {
      value.alternatives = [texts.joined(separator: " ")]
      return value.repaired("'\(texts[1])' below it is '\(word)' again, cut by the column")
    }
    value.text = texts.isEmpty ? nil : texts.joined(separator: " ")
    guard texts.count == 2 else { return value }
    value.status = .repaired
    value.evidence = "joined from '\(texts[0])' and '\(texts[1])' in the line below"
    return value
  }

  private func span(_ first: Range<Int>?, _ second: Range<Int>?) -> Range<Int>? {
    guard let first, let second else { return first ?? second }
    return first.lowerBound..<max(first.upperBound, second.upperBound)
  }
}
