import BrowserScreens
import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// What holds for every screen.
@Suite struct ScreenRuleTests {
  /// A filing whose texts are as hostile as a file can make them.
  static func hostile() throws -> OpenedFiling {
    let names = [
      "\u{1B}[2J\u{1B}]0;title\u{7}Roe", "\u{202E}eoR enaJ\u{202C}", "R\u{200B}o\u{FEFF}e",
      "林 美咲 " + String(repeating: "字", count: 200), String(repeating: "x", count: 10_000),
      "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "👨‍👩‍👧‍👦 Family",
    ]
    var row = OwnershipXML.Row("S", "D", shares: "1234567.8901", price: ".5")
    row.title = .init(names[3], notes: ["F1"])
    var other = OwnershipXML.Row("P", "A", shares: "9", price: "1000000")
    other.title = .init(names[5], notes: ["F1", "F1"])
    var xml = OwnershipXML(tableI: [row, other])
    // What XML itself forbids cannot come in by it.
    xml.persons = Array(names.dropFirst())
    xml.issuerName = names[1]
    xml.ticker = names[3]
    xml.footnotes = [("F1", names[4] + " " + names[3])]
    var filing = try FilingReader().read(xml.bytes)
    filing.document.issuer = Issuer(
      record: FiledRecord(cells: [.init(element: .issuerName, text: names[0])]))
    return OpenedFiling(
      id: FilingHandle(1), filing: filing, path: "a\u{1B}[31m.xml", bytes: xml.bytes)
  }

  static let keys = ["", "4", "5ll", "6", "w", "e", "?", "2", "3", "\\\u{7}x", "/x", "t", "y"]

  @Test(arguments: [(120, 40), (80, 24), (61, 16), (40, 10), (21, 5)])
  func hostileTextsShiftNothingAndReachNoCell(columns: Int, rows: Int) throws {
    let filings = [try Self.hostile()] + (try OpenedFiling.samples())
    for keys in Self.keys {
      var robot = BrowserRobot(filings, columns: columns, rows: rows)
      robot.press(keys)
      let frame = BrowserScreen().frame(of: robot.browser)
      for row in 0..<rows {
        let width = frame.cells(inRow: row).reduce(0) { $0 + Int($1.width) }
        #expect(width == columns)
        for cell in frame.cells(inRow: row) where !cell.isContinuation {
          #expect(cell.base.value >= 32 && !(0x7F...0x9F).contains(cell.base.value))
        }
      }
      for placed in ScreenLayout(of: robot.browser).panes where placed.area.size.rows > 2 {
        for row in placed.area.rowRange.dropFirst().dropLast() {
          let edge = frame.cell(
            at: Position(column: placed.area.columnRange.upperBound - 1, row: row))
          #expect(edge?.text == "│")
        }
      }
    }
  }

  @Test(arguments: keys) func asciiScreensHaveNothingElse(keys: String) throws {
    let filings = [try Self.hostile()] + (try OpenedFiling.samples())
    for (columns, rows) in [(120, 40), (80, 24), (40, 10)] {
      for start in ["", "jjjjj", "G"] {
        var robot = BrowserRobot(filings, columns: columns, rows: rows)
        robot.press(start + keys)
        let frame = BrowserScreen(glyphs: .ascii).frame(of: robot.browser)
        for row in 0..<rows {
          let text = frame.text(ofRow: row)
          #expect(text.utf8.allSatisfy { $0 < 128 }, "\(text)")
        }
      }
    }
  }

  @Test func everyColumnCanBeReachedAndWhatIsHiddenIsCounted() throws {
    var robot = try BrowserRobot.onSamples(columns: 80, rows: 24)
    robot.press("/08-16<Enter><Esc>5hhhhhh5")
    robot.press("5")
    var reached: [FormColumn.Kind] = []
    for _ in 0..<20 {
      let browser = robot.browser
      let kind = try #require(browser.cursors[.derivative]?.column)
      if reached.last != kind { reached.append(kind) }
      let layout = ScreenLayout(of: browser)
      let grid = try #require(browser.grid(of: .derivative, layout))
      #expect(grid.visible.contains { grid.columns[$0.index].kind == kind })
      #expect(grid.hidden.left + grid.hidden.right + grid.visible.count == grid.columns.count)
      let text = (0..<24).map { BrowserScreen().frame(of: browser).text(ofRow: $0) }.joined()
      if grid.hidden.right > 0 { #expect(text.contains("\(grid.hidden.right) more column")) }
      if grid.hidden.left > 0 { #expect(text.contains("← \(grid.hidden.left)")) }
      robot.press("l")
    }
    #expect(reached.last == .ownership)
    #expect(reached.contains(.expires))
  }

  @Test func amountsStandWithTheirDecimalPointsUnderEachOther() throws {
    var robot = BrowserRobot([try Self.hostile()], columns: 120, rows: 40)
    robot.press("4")
    let grid = try #require(
      robot.browser.grid(of: .nonDerivative, ScreenLayout(of: robot.browser)))
    let place = try #require(grid.visible.first { grid.columns[$0.index].kind == .amount })
    #expect(grid.text(row: 0, place).plain == "1,234,567.8901")
    #expect(grid.text(row: 1, place).plain == "        9     ")
  }
}
