import BrowserViewModel
import FilingText
import OwnershipForms
import Terminal

/// The pane of the reporting persons or of the issuer.
struct TextPaneScreen {
  var browser: Browser
  var pane: Pane
  var isFocused: Bool

  func draw(in area: Rectangle, on canvas: inout Canvas) {
    let texts = area.texts
    let lines = browser.paneLines(pane, width: texts.size.columns)
    let top = browser.top(of: pane)
    let below = lines.count - top - texts.size.rows
    let foot: SafeText = below > 0 ? SafeText("\(below) more") : ""
    canvas.box(area, title: title, isFocused: isFocused, foot: foot)
    guard area.size.rows > 2 else { return }
    for (line, text) in lines.dropFirst(top).prefix(texts.size.rows).enumerated() {
      canvas.write(text, at: texts.origin.moved(rows: line), columns: texts.size.columns)
      if browser.find?.pane == pane {
        canvas.mark(browser.find, inRow: texts.origin.row + line, of: texts)
      }
    }
  }

  private var title: SafeText {
    let count = browser.document?.reportingPersons.count ?? 1
    return pane == .person && count > 1 ? SafeText("\(count) reporting persons") : pane.title
  }
}
