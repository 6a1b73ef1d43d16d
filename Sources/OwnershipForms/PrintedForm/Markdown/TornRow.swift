/// A row of a table whose columns cut the lines of the page: its lines, put together from cell to cell.
struct TornRow {
  /// The lines, as far as they are put together.
  private(set) var lines: [TornLine] = []
  /// How many words of the form were cut, or labels of a person's box between two words.
  private(set) var cuts = 0

  private let cells: [(column: Int, parts: [TornPart])]
  /// Whether the row has city, state and ZIP code, or nothing but these.
  private let hasPlace: Bool
  private let isPlace: Bool

  /// More lines than a cell of a form has.
  private static let mostLines = 32

  /// The cells of a row; nil where one has more lines than any of a form.
  init?(_ row: PrintedLine) {
    cells = Self.cells(of: row)
    guard cells.allSatisfy({ $0.parts.count <= Self.mostLines }) else { return nil }
    let labels = cells.flatMap { $0.parts.map { String(decoding: $0.letters, as: UTF8.self) } }
    hasPlace =
      labels.contains("(street)") || labels.contains("(city)") || Self.hasStateAndZip(cells)
    isPlace = hasPlace && !labels.contains("(last)")
  }

  /// Whether a cell begins the box of a person.
  var hasPerson: Bool { cells.contains { $0.parts.contains(where: \.beginsPerson) } }

  /// The columns of the cells that begin a numbered box.
  var boxes: [Int] { cells.filter { $0.parts.contains(where: \.beginsBox) }.map(\.column) }

  /// What is known of the grid that a row stands in.
  private struct Grid {
    let cut: TornCut
    let boxes: Set<Int>
    let isHead: Bool
    let isPerson: Bool
  }

  /// Puts the lines together: in the head, which has boxes in some columns, and where the box of a person
  /// begins, otherwise than in a table.
  mutating func join(_ cut: TornCut, boxes: Set<Int>, isHead: Bool, isPerson: Bool) {
    let grid = Grid(cut: cut, boxes: boxes, isHead: isHead, isPerson: isPerson)
    var open: [Int] = []
    var column = -1
    for cell in cells {
      if cell.column != column + 1 { open = [] }
      column = cell.column
      open = take(cell.parts, column, after: open, grid)
    }
  }

  /// Goes on with the lines that the cell before has, and begins those that only this one has; which
  /// lines of all stand in the cell, from top to bottom.
  private mutating func take(
    _ parts: [TornPart], _ column: Int, after open: [Int], _ grid: Grid
  ) -> [Int] {
    // What stands above the label of a box in its cell goes on with the box before it.
    let box = grid.boxes.contains(column) ? parts.firstIndex(where: \.beginsBox) ?? 0 : parts.count
    // Above and beside the box of a person stands what goes on with the table.
    let person = grid.isPerson ? lines.first(where: \.beginsPerson) : nil
    // City, state and ZIP code stand in one line: only the last and the first of two cells touch.
    let last = open.lastIndex { !lines[$0].isLabel }
    let first = parts.firstIndex { !$0.isLabel }
    let pairs = LineOrder.pairs(open.count, parts.count) { left, right in
      let (line, part) = (lines[open[left]], parts[right])
      if line.label(with: part) != nil { return 1_000 }
      guard !isPlace || left == last && right == first else { return 0 }
      let after = parts.indices.contains(right + 1) ? parts[right + 1].piece.text : ""
      let isBelow = person.map { line.stands(below: $0) == true } ?? true
      guard
        grid.isHead && right < box && isBelow
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
        cuts += isInName ? TornTable.fewestCuts : isBetween ? 0 : 1
        lines[index].append(part, label: label, column: column, place: place)
      } else {
        let isBetween = grid.cut.isBetweenWords(lines[index].piece.text, part.piece.text)
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
}
