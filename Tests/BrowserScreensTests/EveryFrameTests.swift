import BrowserScreens
import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// What holds for every frame: in every state, on every filing, at every size.
@Suite struct EveryFrameTests {
  private static let sizes = [
    (200, 60), (120, 40), (80, 24), (60, 15), (59, 15), (40, 10), (20, 4), (23, 7), (1, 1), (0, 0),
  ]

  private static func frames(
    of state: BrowserState, _ check: (Frame, Browser, Glyphs) throws -> Void
  ) throws {
    for filing in BrowserFiling.allCases {
      var browser = try state.browser(120, 40, on: [filing])
      // To lay out a name of 10,000 characters takes long in a debug build.
      for (columns, rows) in filing == .hostileNames ? sizes.filter({ $0.0 < 120 }) : sizes {
        _ = browser.apply(.resized(Size(columns: columns, rows: rows)))
        for glyphs in columns == 80 ? [Glyphs.unicode, .ascii] : [.unicode] {
          try check(BrowserScreen(glyphs: glyphs).frame(of: browser), browser, glyphs)
        }
      }
    }
  }

  /// No control character stands in any cell; and wide, combining and hostile texts shift nothing:
  /// both borders of every pane stand in their columns in each of its rows.
  @Test(arguments: BrowserState.allCases)
  func everyFrameIsSafeAndStraight(state: BrowserState) throws {
    try Self.frames(of: state) { frame, browser, glyphs in
      #expect(frame.size == browser.size)
      for row in 0..<frame.size.rows {
        for cell in frame.cells(inRow: row) {
          try #require(Self.isSafe(cell, glyphs), "\(cell) in \(browser.size)")
        }
      }
      let layout = ScreenLayout(of: browser)
      for area in layout.panes.map(\.area) + [layout.view].compactMap({ $0 })
      where area.size.rows > 1 {
        for row in area.rowRange {
          try #require(
            Self.hasBorders(area, row, frame, glyphs.border()),
            "row \(row) of \(browser.size): \(frame.text(ofRow: row))")
        }
      }
    }
  }

  private static func isSafe(_ cell: ScreenCell, _ glyphs: Glyphs) -> Bool {
    if cell.base.isASCII && cell.marks.isEmpty { return (0x20...0x7E).contains(cell.base.value) }
    let harmful: [Unicode.GeneralCategory] = [
      .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
    ]
    return !glyphs.isASCII
      && ([cell.base] + cell.marks).allSatisfy {
        !harmful.contains($0.properties.generalCategory)
      }
  }

  private static func hasBorders(
    _ area: Rectangle, _ row: Int, _ frame: Frame, _ border: Border
  ) -> Bool {
    let wanted =
      switch row {
      case area.rowRange.lowerBound: [border.topLeft, border.topRight]
      case area.rowRange.upperBound - 1: [border.bottomLeft, border.bottomRight]
      default: [border.vertical, border.vertical]
      }
    let columns = [area.columnRange.lowerBound, area.columnRange.upperBound - 1]
    return columns.map { frame.cell(at: Position(column: $0, row: row))?.text }
      == wanted.map(\.string)
  }

  @Test(arguments: BrowserFiling.allCases)
  func asciiStandsInTheSameColumns(filing: BrowserFiling) throws {
    let browser = try BrowserState.filing.browser(120, 40, on: [filing])
    let unicode = BrowserScreen(glyphs: .unicode).frame(of: browser)
    let ascii = BrowserScreen(glyphs: .ascii).frame(of: browser)
    for row in 0..<40 {
      for (one, other) in zip(unicode.cells(inRow: row), ascii.cells(inRow: row))
      where one.base.isASCII && one.marks.isEmpty && !one.isContinuation {
        try #require(one.base == other.base, "row \(row)")
      }
    }
  }
}

@Suite struct SidewaysTests {
  @Test(
    arguments: BrowserFiling.allCases,
    [(200, 60), (120, 40), (80, 24), (60, 20), (40, 10), (30, 9), (20, 8)])
  func everyColumnIsReachedAndWhatIsHiddenIsCounted(
    filing: BrowserFiling, size: (columns: Int, rows: Int)
  ) throws {
    for table in FormTable.allCases {
      var robot = BrowserRobot([try filing.opened()], columns: size.columns, rows: size.rows)
      guard robot.browser.document?.rows(of: table).isEmpty == false else { continue }
      let pane = Pane.showing(table)
      robot.press("\(pane.number)")
      for _ in 0..<20 where robot.browser.focus == pane { robot.press("h") }
      robot.press("\(pane.number)")
      var seen: [FormColumn.Kind] = []
      for _ in 0..<20 {
        let layout = ScreenLayout(of: robot.browser)
        let grid = try #require(robot.browser.grid(of: table, layout))
        let column = try #require(robot.browser.cursors[table]?.column)
        let isInSight = grid.visible.contains { grid.columns[$0.index].kind == column }
        #expect(isInSight, "\(column) at \(size)")
        seen.append(column)
        let text = (0..<size.rows).map(BrowserScreen().frame(of: robot.browser).text)
          .joined(separator: "\n")
        let hidden = grid.hidden
        if hidden.right > 0 {
          #expect(
            text.contains("\(hidden.right) more column") || text.contains("\(hidden.right)→"),
            "\(text)")
        }
        if hidden.left > 0 {
          #expect(text.contains("← \(hidden.left)") || text.contains("←\(hidden.left)"), "\(text)")
        }
        robot.press("l")
      }
      let shown = try #require(
        robot.browser.grid(of: table, ScreenLayout(of: robot.browser))?.columns)
      #expect(Array(seen.prefix(shown.count)) == shown.map(\.kind))
    }
  }
}
