import BrowserViewModel
import FilingText
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

@Suite struct MovingTests {
  @Test(arguments: [("j", "k"), ("<Down>", "<Up>"), ("J", "K")])
  func listGoesToTheNextFilingAndBack(next: String, previous: String) throws {
    var robot = try BrowserRobot.onAll()
    let start = robot.browser
    robot.press(next)
    #expect(robot.selected == .optionsOnly)
    #expect(robot.browser.opened?.id == BrowserFiling.optionsOnly.handle)
    robot.press(previous)
    #expect(robot.browser == start)
  }

  @Test func selectionStopsAtBothEnds() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("k")
    #expect(robot.selected == .manyRows)
    robot.press("Gj")
    #expect(robot.selected == .exit)
    #expect(robot.browser.opened?.id == BrowserFiling.exit.handle)
  }

  @Test(arguments: [("G", "g"), ("<End>", "<Home>")])
  func firstAndLast(last: String, first: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(last)
    #expect(robot.selected == .exit)
    robot.press(first)
    #expect(robot.selected == .manyRows)
    robot.press("4" + last)
    #expect(robot.row() == 15)
    robot.press(first)
    #expect(robot.row() == 0)
  }

  @Test func lastOfALongListIsReachedWithoutTheOthers() throws {
    var robot = BrowserRobot(try BrowserFiling.many(6_000))
    #expect(robot.browser.list.rows.count == 80)
    robot.press("G")
    #expect(robot.browser.list.place == 5_999 && robot.browser.list.rows.count == 80)
    #expect(robot.browser.opened?.id == FilingHandle(6_000))
    robot.press("g")
    #expect(robot.browser.list.selection == 0)
  }

  @Test func moreOfTheListIsAskedForBeforeItsEnd() throws {
    var robot = BrowserRobot(try BrowserFiling.many(1_000))
    for _ in 0..<39 { robot.press("j") }
    #expect(robot.browser.list.rows.count == 80)
    robot.press("j")
    #expect(robot.browser.list.rows.count == 1_000)
  }

  @Test func aTallerScreenIsFilled() throws {
    var robot = BrowserRobot(try BrowserFiling.many(1_000), columns: 80, rows: 24)
    #expect(robot.browser.list.rows.count == 48)
    robot.resize(80, 60)
    #expect(robot.browser.list.rows.count == 1_000)
  }

  /// 40 rows less title, cell line, status, borders and heading are 34: a page keeps one of them.
  @Test(arguments: [
    ("<PgDn>", "<PgUp>", 33), ("<^F>", "<^B>", 33), ("<^D>", "<^U>", 17),
  ])
  func pagesOfTheList(down: String, up: String, distance: Int) throws {
    var robot = BrowserRobot(try BrowserFiling.many(100))
    robot.press(down)
    #expect(robot.browser.list.selection == distance)
    robot.press(up)
    #expect(robot.browser.list.selection == 0)
  }

  @Test func selectionKeepsTwoRowsOfSightAroundIt() throws {
    var robot = BrowserRobot(try BrowserFiling.many(40), columns: 80, rows: 24)
    let height = 24 - 3 - 2 - 1
    for _ in 0..<(height - 3) { robot.press("j") }
    #expect(robot.browser.top(of: .list) == 0)
    robot.press("j")
    #expect(robot.browser.top(of: .list) == 1)
    robot.press("G")
    #expect(robot.browser.top(of: .list) == 40 - height)
  }

  @Test func numbersAndTabChooseThePanes() throws {
    var robot = try BrowserRobot.onAll()
    for pane in Pane.allCases {
      robot.press("\(pane.number)")
      #expect(robot.browser.focus == pane)
    }
    robot.press("<Tab>")
    #expect(robot.browser.focus == .list)
    robot.press("<Tab>")
    #expect(robot.browser.focus == .person)
    robot.press("<S-Tab><S-Tab>")
    #expect(robot.browser.focus == .footnotes)
  }

  @Test(arguments: [
    (BrowserFiling.manyRows, Pane.tableI), (.optionsOnly, .tableII), (.exit, .footnotes),
  ])
  func enterGoesToTheFirstTableWithRows(filing: BrowserFiling, pane: Pane) throws {
    var robot = try BrowserRobot.on(filing)
    robot.press("<Enter>")
    #expect(robot.browser.focus == pane)
    robot.press("<Esc>l")
    #expect(robot.browser.focus == pane)
  }

  @Test(arguments: ["h", "<Left>"])
  func leftOfTheFirstColumnIsTheList(left: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4")
    for _ in 0..<4 { robot.press(left) }
    #expect(robot.browser.focus == .list)
  }

  @Test func columnsAreGoneThroughOneByOne() throws {
    var robot = try BrowserRobot.onAll(200, 60)
    robot.press("4hhhh4")
    for _ in FormColumn.all(of: .nonDerivative) { robot.press("h") }
    robot.press("4")
    var seen = [robot.column()]
    for _ in FormColumn.all(of: .nonDerivative).dropFirst() {
      robot.press("l")
      seen.append(robot.column())
    }
    #expect(seen == FormColumn.all(of: .nonDerivative).map(\.kind))
    robot.press("l")
    #expect(robot.column() == .nature)
  }

  @Test(arguments: Pane.allCases)
  func nextFilingKeepsThePane(pane: Pane) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\(pane.number)J")
    #expect(robot.browser.focus == pane)
    #expect(robot.browser.opened?.id == BrowserFiling.optionsOnly.handle)
    robot.press("K")
    #expect(robot.browser.focus == pane)
    #expect(robot.browser.opened?.id == BrowserFiling.manyRows.handle)
  }

  @Test(arguments: ["w", "e", "?"])
  func nextFilingKeepsTheView(key: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4" + key)
    let view = robot.browser.view
    robot.press("J")
    #expect(robot.browser.view == view)
    #expect(robot.browser.opened?.id == BrowserFiling.optionsOnly.handle)
  }

  @Test func nextFilingBeginsAtItsFirstRow() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4GJK")
    #expect(robot.row() == 0)
  }

  @Test(arguments: [(80, 24), (40, 10), (0, 0), (200, 60)])
  func resizeKeepsEverySelection(columns: Int, rows: Int) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4jjjll")
    let before = robot.browser
    robot.resize(columns, rows)
    #expect(robot.browser.list == before.list)
    #expect(robot.browser.cursors == before.cursors)
    robot.resize(120, 40)
    #expect(robot.browser.list == before.list)
    #expect(robot.browser.cursors == before.cursors)
    #expect(robot.browser.focus == .tableI)
  }

  @Test func everyLineOfALongNoteIsReached() throws {
    var robot = try BrowserRobot.on(.manyRows, 40, 10)
    robot.press("6")
    var seen: Set<Int> = []
    let width = 36
    let items = robot.browser.noteItems(width: width)
    let count = try #require(items.last.map { $0.start + $0.lines.count })
    for _ in 0..<(count + items.count) {
      let top = robot.browser.top(of: .footnotes)
      seen.formUnion(top..<min(count, top + 5))
      robot.press("j")
    }
    #expect(seen == Set(0..<count))
  }

  @Test func everyLineOfALongNoteIsReachedUpwards() throws {
    var robot = try BrowserRobot.on(.manyRows, 40, 10)
    robot.press("6G")
    var seen: Set<Int> = []
    let items = robot.browser.noteItems(width: 36)
    let count = try #require(items.last.map { $0.start + $0.lines.count })
    for _ in 0..<(count + items.count) {
      let top = robot.browser.top(of: .footnotes)
      seen.formUnion(top..<min(count, top + 5))
      robot.press("k")
    }
    #expect(seen == Set(0..<count))
    #expect(robot.browser.note == 0)
  }
}
