import BrowserViewModel
import FilingText
import OwnershipForms
import Terminal

/// The pane of Table I or Table II: one line a row, sideways scrolling where columns have no room.
struct TableScreen {
  var browser: Browser
  var pane: Pane
  var isFocused: Bool

  func draw(in area: Rectangle, _ layout: ScreenLayout, on canvas: inout Canvas) {
    guard let table = pane.table else { return }
    let grid = browser.grid(of: table, layout)
    canvas.box(
      area, title: pane.title, isFocused: isFocused,
      foot: grid.map { foot($0, area, layout, canvas.glyphs) } ?? "")
    let texts = area.texts
    guard area.size.rows > 2 else { return }
    guard let grid else {
      let words = browser.opened.map { PlainFormText.emptyTable(in: $0.filing) } ?? ""
      canvas.write(StyledText(words, .faint), at: texts.origin, columns: texts.size.columns)
      return
    }
    let heading = browser.headingLines(of: table, layout) ?? []
    for (line, text) in heading.enumerated() {
      canvas.write(text, at: texts.origin.moved(rows: line), columns: texts.size.columns)
    }
    let rows = texts.split(topRows: heading.count).bottom
    for (line, row) in rows.rowRange.enumerated() {
      let place = browser.top(of: pane) + line
      guard place < rowCount else { break }
      draw(place, grid, at: Position(column: texts.origin.column, row: row), area, on: &canvas)
    }
  }

  private var rowCount: Int {
    pane.table.flatMap { browser.document?.rows(of: $0).count } ?? 0
  }

  private func draw(
    _ place: Int, _ grid: TableGrid, at start: Position, _ area: Rectangle,
    on canvas: inout Canvas
  ) {
    guard let table = pane.table else { return }
    let cursor = browser.cursors[table] ?? TableCursor()
    let isSelected = place == cursor.row
    for column in grid.visible {
      canvas.write(
        grid.text(row: place, column), at: start.moved(columns: column.start),
        columns: column.width)
    }
    if browser.find?.pane == pane {
      canvas.mark(browser.find, inRow: start.row, of: area.texts)
    }
    guard isSelected, isFocused || browser.focus == .footnotes else { return }
    canvas.select(row: start.row, of: area, isFocused: false)
    let selected = grid.visible.first { grid.columns[$0.index].kind == cursor.column }
    guard isFocused, let column = selected else { return }
    canvas.emphasise(
      Rectangle(
        column: start.column + column.start, row: start.row, columns: max(1, column.width),
        rows: 1), .reversed)
  }

  /// What is out of sight: rows below, columns to either side.
  private func foot(
    _ grid: TableGrid, _ area: Rectangle, _ layout: ScreenLayout, _ glyphs: Glyphs
  ) -> SafeText {
    var words: [String] = []
    var signs: [String] = []
    let hidden = grid.hidden
    if hidden.left > 0 {
      words.append("\(glyphs.leftArrow) \(hidden.left)")
      signs.append("\(glyphs.leftArrow)\(hidden.left)")
    }
    if hidden.right > 0 {
      let noun = hidden.right == 1 ? "column" : "columns"
      words.append("\(hidden.right) more \(noun) \(glyphs.rightArrow)")
      signs.append("\(hidden.right)\(glyphs.rightArrow)")
    }
    let heading = pane.table.flatMap { browser.headingLines(of: $0, layout)?.count } ?? 0
    let room = area.size.rows - 2 - heading
    let below = rowCount - browser.top(of: pane) - room
    if below > 0 {
      words.append("\(below) more below \(glyphs.downArrow)")
      signs.append("\(below)\(glyphs.downArrow)")
    }
    let text = SafeText(words.joined(separator: "  "))
    return text.width <= area.size.columns - 4 ? text : SafeText(signs.joined(separator: " "))
  }
}
