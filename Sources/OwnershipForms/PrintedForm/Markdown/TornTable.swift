/// Mends a table whose columns cut the lines of the page: the program that wrote the table drew one
/// grid through parts of the form that have columns of their own, and gave each cell what stands
/// between two lines of the grid.
///
/// A line is put together again from cell to cell: first by the form's own words, which tell which
/// lines of two cells are one, then, in the head, by the order of what stands between them.
struct TornTable {
  /// More parts than the tables of any form are cut into; what comes after is left as it is.
  private static let mostParts = 20_000

  private let cut: TornCut
  private var partsLeft = mostParts
  private var isHead = true
  /// The columns where boxes of the head begin.
  private var boxes: Set<Int> = []
  /// How many words of the form were cut, or labels of a person's box between two words.
  private var cuts = 0
  /// The fewest that tell a torn table; the label of a person's box alone does.
  static let fewestCuts = 2

  /// The lines with their torn tables mended; as they are where no table cuts the form's words.
  static func mended(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard
      lines.contains(where: { $0.fields != nil && $0.pieces.first?.text.hasPrefix("---") == true })
    else { return lines }
    var table = TornTable(cut: TornCut(lines))
    var result: [PrintedLine] = []
    var start = 0
    while start < lines.count {
      guard lines[start].fields != nil else {
        table.leaveHead(at: lines[start])
        result.append(lines[start])
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { $0.fields == nil } ?? lines.count
      var rows = table.mended(Array(lines[start..<end]))
      // Below the headings that a page repeats the last row of the page above may go on.
      if let place = rows.prefix(8).firstIndex(where: RowRest.isInLastColumn),
        rows[..<place].allSatisfy({ HeadingRow.isOne($0, isBelow: true) }),
        RowRest.giveLast(rows[place], to: &result)
      {
        rows.remove(at: place)
      }
      result += rows
      start = end
    }
    return result
  }

  private init(cut: TornCut) { self.cut = cut }

  /// Below the title of a table nothing is of the head, up to the list of persons.
  private mutating func leaveHead(at line: PrintedLine) {
    guard let first = line.pieces.first else { return }
    let text = FoldedText(first.text, most: 60)
    if Self.isTitle(text) { isHead = false }
    if text.begins(with: "reporting owner") { isHead = true }
  }

  private static func isTitle(_ text: FoldedText) -> Bool {
    text.begins(with: "table i") && text.contains("derivative")
  }

  /// The lines of a row that are of the row above it: its last cells may go on beside a title or beside
  /// the box of a person.
  private var leftover: [TornLine] = []

  /// Gives the row above what is left over of it, where it has those cells; else the rest is a row.
  private func takeLeftover(from row: PrintedLine, into rows: inout [PrintedLine]) {
    guard !leftover.isEmpty else { return }
    let rest = line(leftover, row)
    if let last = rows.indices.last, RowRest.give(rest, to: &rows[last]) { return }
    rows.append(RowRest.withYearsInTexts(rest))
  }

  /// The rows of one table.
  private mutating func mended(_ rows: [PrintedLine]) -> [PrintedLine] {
    cuts = 0
    boxes = []
    let wasHead = isHead
    var mended: [PrintedLine] = []
    for row in rows where row.pieces.first?.text.hasPrefix("---") != true {
      leftover = []
      let lines = wholeLines(of: row)
      takeLeftover(from: row, into: &mended)
      mended += lines
    }
    guard cuts >= Self.fewestCuts else {
      isHead = wasHead
      for row in rows { leaveHead(at: row) }
      return rows
    }
    return mended
  }

  // MARK: A row

  private mutating func wholeLines(of row: PrintedLine) -> [PrintedLine] {
    guard row.pieces.count <= partsLeft else { return [row] }
    partsLeft -= row.pieces.count
    guard var torn = TornRow(row) else { return [row] }
    let isPerson = !isHead && torn.hasPerson
    if isPerson {
      isHead = true
      boxes = []
    }
    boxes.formUnion(torn.boxes)
    torn.join(cut, boxes: boxes, isHead: isHead, isPerson: isPerson)
    cuts += torn.cuts
    var lines = torn.lines
    lines.removeAll(where: \.isSentence)
    if isPerson { takeLeftover(of: &lines) }
    return divided(lines, row)
  }

  /// Takes out of the lines of a row what stands above or beside the box of a person.
  private mutating func takeLeftover(of lines: inout [TornLine]) {
    guard let label = lines.first(where: \.beginsPerson) else { return }
    func isOther(_ line: TornLine) -> Bool { line.stands(below: label) == false }
    leftover = lines.filter(isOther)
    lines.removeAll(where: isOther)
  }

  // MARK: The parts of a row

  /// The lines of a row as pieces, with the titles of tables in lines of their own.
  private mutating func divided(_ lines: [TornLine], _ row: PrintedLine) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var rest = lines
    while let title = rest.first(where: { Self.isTitle(FoldedText($0.piece.text, most: 80)) }) {
      let isBelow = rest.map { $0.stands(below: title) }
      let above = zip(rest, isBelow).compactMap { $1 == false ? $0 : nil }
      if result.isEmpty, leftover.isEmpty, !isHead {
        leftover = above
      } else {
        result.append(line(above, row))
      }
      result.append(PrintedLine(pieces: [title.piece], isDivided: false))
      rest = zip(rest, isBelow).compactMap { $1 == true ? $0 : nil }
      isHead = false
    }
    result.append(line(rest, row))
    for one in rest where FoldedText(one.piece.text, most: 40).begins(with: "reporting owner") {
      isHead = true
    }
    return result.filter { !$0.pieces.isEmpty }
  }

  private func line(_ lines: [TornLine], _ row: PrintedLine) -> PrintedLine {
    var line = row
    line.pieces = lines.sorted { ($0.piece.column, 0) < ($1.piece.column, 0) }.map(\.piece)
    return line
  }
}
