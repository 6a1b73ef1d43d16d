import BrowserViewModel
import FilingText
import Terminal

/// The pane of the footnotes, remarks and signatures.
struct FootnotesScreen {
  var browser: Browser
  var isFocused: Bool

  func draw(in area: Rectangle, on canvas: inout Canvas) {
    let texts = area.texts
    let items = browser.noteItems(width: max(1, texts.size.columns))
    let count = items.last?.end ?? 0
    let top = browser.top(of: .footnotes)
    let below = count - top - texts.size.rows
    canvas.box(
      area, title: Pane.footnotes.title, isFocused: isFocused,
      foot: below > 0 ? SafeText("\(below) more") : "")
    guard area.size.rows > 2 else { return }
    if items.isEmpty, browser.opened != nil {
      canvas.write(StyledText("none", .faint), at: texts.origin, columns: texts.size.columns)
    }
    let cited = Set(browser.selectedNotes)
    for (place, item) in items.enumerated() {
      let isSelected =
        isFocused ? place == browser.note : item.id.map { cited.contains($0) } ?? false
      for (line, text) in item.lines.enumerated() {
        let row = texts.origin.row + item.start + line - top
        guard texts.rowRange.contains(row) else { continue }
        let start = Position(column: texts.origin.column, row: row)
        canvas.write(text, at: start, columns: texts.size.columns)
        if browser.find?.pane == .footnotes {
          canvas.mark(browser.find, inRow: row, of: texts)
        }
        if isSelected { canvas.select(row: row, of: area, isFocused: false) }
      }
    }
  }
}
