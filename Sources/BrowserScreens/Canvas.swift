import BrowserViewModel
import FilingText
import Terminal

/// A frame that styled texts are written on: the one place where tones become styles.
struct Canvas {
  private(set) var frame: Frame
  let glyphs: Glyphs

  init(size: Size, glyphs: Glyphs) {
    frame = Frame(size: size)
    self.glyphs = glyphs
  }

  /// Writes a text on one row, in so many columns at most; what is cut off ends in an ellipsis.
  ///
  /// Returns the columns that it took.
  @discardableResult
  mutating func write(
    _ text: StyledText, at position: Position, columns: Int, adding emphasis: Emphasis = []
  ) -> Int {
    guard columns > 0 else { return 0 }
    var used = 0
    let shown = text.cut(to: columns, ellipsis: glyphs.ellipsis)
    for run in shown.runs {
      used += frame.write(
        run.text, at: position.moved(columns: used), style: run.tone.style.adding(emphasis),
        limit: columns - used)
    }
    return used
  }

  /// Writes a text that ends at the right edge of a row.
  mutating func writeRight(_ text: StyledText, in row: Rectangle) {
    let start = max(row.columnRange.lowerBound, row.columnRange.upperBound - text.width)
    write(
      text, at: Position(column: start, row: row.origin.row),
      columns: row.columnRange.upperBound - start)
  }

  /// Draws the border of a pane, with its number and title, and a word at its lower edge.
  mutating func box(
    _ area: Rectangle, title: SafeText, isFocused: Bool, foot: SafeText = ""
  ) {
    guard area.size.rows > 1 else {
      // One row is all there is: the title alone says that the pane is here.
      frame.horizontalRule(
        at: area.origin, columns: area.size.columns, glyph: glyphs.border().horizontal,
        style: .dim)
      write(
        StyledText(SafeText(" \(title) ")), at: area.origin.moved(columns: 1),
        columns: area.size.columns - 2, adding: isFocused ? [.bold, .reversed] : [])
      return
    }
    frame.border(
      area, title: title, glyphs: glyphs, style: isFocused ? .plain : .dim,
      titleStyle: isFocused ? Style([.bold, .reversed]) : .bold)
    guard !foot.isEmpty else { return }
    let shown = SafeText(" \(foot) ")
    frame.write(
      shown,
      at: Position(
        column: area.columnRange.upperBound - 1 - shown.width,
        row: area.rowRange.upperBound - 1), style: isFocused ? .plain : .dim,
      within: area.inset(columns: 1, rows: 0))
  }

  /// Marks the selected row of a pane: a bar where the keys are elsewhere, reversed where they are.
  mutating func select(row: Int, of area: Rectangle, isFocused: Bool) {
    let bar = Position(column: area.columnRange.lowerBound + 1, row: row)
    frame.write(glyphs.selectionBar, at: bar, style: .bold, within: area)
    let line = Rectangle(
      column: bar.column + 1, row: row, columns: area.size.columns - 3, rows: 1)
    frame.emphasise(line, isFocused ? .reversed : .bold)
  }

  /// Emphasises a part of the frame.
  mutating func emphasise(_ area: Rectangle, _ emphasis: Emphasis) {
    frame.emphasise(area, emphasis)
  }

  /// Underlines what was looked for in a part of a row.
  mutating func mark(_ find: Find?, inRow row: Int, of area: Rectangle) {
    guard let find, !find.text.isEmpty else { return }
    var texts: [(column: Int, text: String)] = []
    for (column, cell) in frame.cells(inRow: row).enumerated()
    where area.columnRange.contains(column) && !cell.isContinuation {
      texts.append((column, find.mindsCase ? cell.text : cell.text.lowercased()))
    }
    let wanted = (find.mindsCase ? find.text : find.text.lowercased()).map(String.init)
    guard texts.count >= wanted.count else { return }
    for start in 0...(texts.count - wanted.count) {
      let isHere = wanted.indices.allSatisfy { texts[start + $0].text == wanted[$0] }
      guard isHere else { continue }
      let first = texts[start].column
      let last = texts[start + wanted.count - 1].column
      frame.emphasise(
        Rectangle(column: first, row: row, columns: last - first + 1, rows: 1),
        [.underlined, .bold])
    }
  }

  /// Shows the terminal's cursor.
  mutating func showCursor(at position: Position) { frame.cursor = position }
}

extension Rectangle {
  /// The place inside a pane's border where its texts stand.
  var texts: Rectangle { inset(columns: 2) }
}
