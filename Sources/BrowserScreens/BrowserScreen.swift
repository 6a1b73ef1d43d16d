public import BrowserViewModel
import FilingText
public import Terminal

/// Draws a browser into a frame: pure, the same state and size always give the same frame.
public struct BrowserScreen: Sendable {
  /// The signs that are drawn with.
  public var glyphs: Glyphs

  /// Makes a screen that draws with some signs.
  public init(glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  /// The frame of a browser, in the size that it has.
  ///
  /// `turn` counts the pictures of the turning sign while something is waited for; nil shows none.
  public func frame(of browser: Browser, turn: Int? = nil) -> Frame {
    let frame = drawn(browser, turn)
    return glyphs.isASCII ? frame.ascii : frame
  }

  private func drawn(_ browser: Browser, _ turn: Int?) -> Frame {
    var canvas = Canvas(size: browser.size, glyphs: glyphs)
    let layout = ScreenLayout(of: browser)
    guard layout.mode != .notice else {
      canvas.write(
        StyledText("form4: the window is too small"), at: Position(column: 0, row: 0),
        columns: browser.size.columns)
      return canvas.frame
    }
    TitleLine(browser: browser, turn: turn).draw(in: layout.titleRow, on: &canvas)
    for placed in layout.panes {
      draw(placed.pane, of: browser, in: placed.area, layout, on: &canvas)
    }
    if let view = browser.view, let area = layout.view {
      ViewScreen(browser: browser, view: view).draw(in: area, layout, on: &canvas)
    }
    canvas.write(
      browser.cellLine, at: layout.cellRow.origin.moved(columns: 1),
      columns: layout.cellRow.size.columns - 2)
    StatusLine(browser: browser, layout: layout).draw(in: layout.statusRow, on: &canvas)
    return canvas.frame
  }

  private func draw(
    _ pane: Pane, of browser: Browser, in area: Rectangle, _ layout: ScreenLayout,
    on canvas: inout Canvas
  ) {
    let isFocused = browser.focus == pane && browser.view == nil
    switch pane {
    case .list:
      ListScreen(browser: browser, isFocused: isFocused).draw(in: area, on: &canvas)
    case .person, .issuer:
      TextPaneScreen(browser: browser, pane: pane, isFocused: isFocused)
        .draw(in: area, on: &canvas)
    case .tableI, .tableII:
      TableScreen(browser: browser, pane: pane, isFocused: isFocused)
        .draw(in: area, layout, on: &canvas)
    case .footnotes:
      FootnotesScreen(browser: browser, isFocused: isFocused).draw(in: area, on: &canvas)
    }
  }
}
