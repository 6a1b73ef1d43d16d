import BrowserViewModel
import FilingText
import Terminal

/// A text that is laid over the panes: withholding, evidence, help.
struct ViewScreen {
  var browser: Browser
  var view: ReadingView

  func draw(in area: Rectangle, _ layout: ScreenLayout, on canvas: inout Canvas) {
    let texts = area.texts
    let lines = browser.viewLines(view, layout)
    let below = lines.count - view.top - texts.size.rows
    canvas.box(
      area, title: browser.viewTitle(view), isFocused: true,
      foot: below > 0 ? SafeText("\(below) more") : "")
    for (line, text) in lines.dropFirst(view.top).prefix(texts.size.rows).enumerated() {
      canvas.write(text, at: texts.origin.moved(rows: line), columns: texts.size.columns)
      if browser.find != nil, browser.find?.pane == nil {
        canvas.mark(browser.find, inRow: texts.origin.row + line, of: texts)
      }
    }
  }
}
