/// Mends a table whose columns cut the lines of the page: the program that wrote the table drew one
/// grid through parts of the form that have columns of their own, and gave each cell what stands
/// between two lines of the grid.
///
/// A line is put together again from cell to cell: first by the form's own words, which tell which
/// lines of two cells are one, then, in the head, by the order of what stands between them.
struct TornTable {
  /// More parts than the tables of any form are cut into; what comes after is left as it is.
  private static let mostParts = 20_000
  /// More lines than a cell of a form has.
  private static let mostLines = 32

  private let cut: TornCut
  private var partsLeft = mostParts
  private var isHead = true
  /// The columns where boxes of the head begin.
  private var boxes: Set<Int> = []
  /// How many words of the form were cut, or labels of a person's box between two words.
  private var cuts = 0
  /// The fewest that tell a torn table; the label of a person's box alone does.
  private static let fewestCuts = 2

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
    var lines: [TornLine] = []
    var open: [Int] = []
    var column = -1
    let cells = Self.cells(of: row)
    guard cells.allSatisfy({ $0.parts.count <= Self.mostLines }) else { return [row] }
    let isPerson = !isHead && cells.contains { $0.parts.contains(where: \.beginsPerson) }
    if isPerson {
      isHead = true
      boxes = []
    }
    boxes.formUnion(cells.lazy.filter { $0.parts.contains(where: \.beginsBox) }.map(\.column))
    let labels = cells.flatMap { $0.parts.map { String(decoding: $0.letters, as: UTF8.self) } }
    let hasPlace =
      labels.contains("(street)") || labels.contains("(city)") || Self.hasStateAndZip(cells)
    let isPlace = hasPlace && !labels.contains("(last)")
    for cell in cells {
      if cell.column != column + 1 { open = [] }
      column = cell.column
      open = take(
        cell.parts, column, after: open, in: &lines, isPerson: isPerson, hasPlace: hasPlace,
        isPlace: isPlace)
    }
    lines.removeAll(where: \.isSentence)
    if isPerson { takeLeftover(of: &lines) }
    return divided(lines, row)
  }

  /// Takes out of the lines of a row what stands above or beside the box of a person.
  private mutating func takeLeftover(of lines: inout [TornLine]) {
    guard let label = lines.first(where: { TornPart($0.piece).beginsPerson }) else { return }
    func isOther(_ line: TornLine) -> Bool { Self.stands(line, below: label) == false }
    leftover = lines.filter(isOther)
    lines.removeAll(where: isOther)
  }

  /// Whether cells beside each other are a state and a ZIP code.
  private static func hasStateAndZip(_ cells: [(column: Int, parts: [TornPart])]) -> Bool {
    let texts = cells.flatMap { $0.parts.map(\.piece.text) }
    return zip(texts, texts.dropFirst()).contains {
      $0.utf8.count == 2 && PostalAddress.endsWithState($0) && isZip($1)
    }
  }

  private static func cells(of row: PrintedLine) -> [(column: Int, parts: [TornPart])] {
    var cells: [(column: Int, parts: [TornPart])] = []
    for piece in row.pieces {
      if cells.last?.column != piece.column { cells.append((piece.column, [])) }
      cells[cells.count - 1].parts.append(TornPart(piece))
    }
    return cells
  }

  /// Goes on with the lines that the cell before has, and begins those that only this one has; which
  /// lines of all stand in the cell, from top to bottom.
  private mutating func take(
    _ parts: [TornPart], _ column: Int, after open: [Int], in lines: inout [TornLine],
    isPerson: Bool, hasPlace: Bool, isPlace: Bool
  ) -> [Int] {
    // What stands above the label of a box in its cell goes on with the box before it.
    let box = boxes.contains(column) ? parts.firstIndex(where: \.beginsBox) ?? 0 : parts.count
    // Above and beside the box of a person stands what goes on with the table.
    let person = isPerson ? lines.first { TornPart($0.piece).beginsPerson } : nil
    // City, state and ZIP code stand in one line: only the last and the first of two cells touch.
    let last = open.lastIndex { !lines[$0].isLabel }
    let first = parts.firstIndex { !$0.isLabel }
    let pairs = LineOrder.pairs(open.count, parts.count) { left, right in
      let (line, part) = (lines[open[left]], parts[right])
      if line.label(with: part) != nil { return 1_000 }
      guard !isPlace || left == last && right == first else { return 0 }
      let after = parts.indices.contains(right + 1) ? parts[right + 1].piece.text : ""
      let isBelow = person.map { Self.stands(line, below: $0) == true } ?? true
      guard
        isHead && right < box && isBelow
          || TornValue.isOne(line.piece.text, part.piece.text, before: after),
        Self.mayBeOne(line, part, hasPlace: hasPlace)
      else { return 0 }
      // The symbol in the brackets of the issuer may stand in a line of its own.
      if part.piece.text.hasSuffix("]"), line.piece.text.hasSuffix("[") { return 1 }
      return 10 + min(line.last.piece.text.utf8.count, 40)
    }
    var now: [Int] = []
    for (place, part) in parts.enumerated() {
      guard let left = pairs[place] else {
        lines.append(TornLine(part, column: column, place: place))
        now.append(lines.count - 1)
        continue
      }
      let index = open[left]
      if let label = lines[index].label(with: part) {
        let isBetween = FormPhrases.isAfterBlank[label.lost.upperBound]
        let isInName = label.ends.contains(where: FormPhrases.isInName)
        cuts += isInName ? Self.fewestCuts : isBetween ? 0 : 1
        lines[index].append(part, label: label, column: column, place: place)
      } else {
        let isBetween = cut.isBetweenWords(lines[index].piece.text, part.piece.text)
        lines[index].append(part, isWord: isBetween, column: column, place: place)
      }
      now.append(index)
    }
    return now
  }

  /// Whether a line and a part may be one text that the filer wrote.
  private static func mayBeOne(_ line: TornLine, _ part: TornPart, hasPlace: Bool) -> Bool {
    guard !line.isLabel, !part.isLabel, !part.beginsLabel else { return false }
    let (left, right) = (line.piece.text, part.piece.text)
    guard !isTick(left), !isTick(right) else { return false }
    return !isZip(right) && !(hasPlace && PostalAddress.endsWithState(right))
  }

  private static func isZip(_ text: String) -> Bool {
    (text.utf8.count == 5 || text.utf8.count == 10 && text.contains("-"))
      && text.prefix(5).allSatisfy(\.isASCIIDigit)
  }

  private static func isTick(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 95 || $0 == 88 || $0 == 120 || $0 == 42 }
  }

  // MARK: The parts of a row

  /// The lines of a row as pieces, with the titles of tables in lines of their own.
  private mutating func divided(_ lines: [TornLine], _ row: PrintedLine) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var rest = lines
    while let title = rest.first(where: { Self.isTitle(FoldedText($0.piece.text, most: 80)) }) {
      let isBelow = rest.map { Self.stands($0, below: title) }
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

  /// Whether a line stands below another one in a cell that both stand in; nil for the line itself.
  private static func stands(_ line: TornLine, below title: TornLine) -> Bool? {
    for (column, place) in line.places {
      guard let other = title.places[column] else { continue }
      return place == other ? nil : place > other
    }
    return false
  }
}
