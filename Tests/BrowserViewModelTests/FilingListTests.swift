import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

@Suite struct FilingListTests {
  @Test func theNewestFilingIsSelectedAndOpen() throws {
    let browser = try BrowserRobot.onSamples().browser
    #expect(browser.list.selection == 0)
    #expect(browser.opened?.id == browser.list.rows[0].id)
    #expect(browser.list.matching == browser.list.rows.count)
  }

  @Test func selectionStopsAtBothEnds() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("kkk")
    #expect(robot.browser.list.selection == 0)
    robot.press("Gjjj")
    #expect(robot.browser.list.selection == robot.browser.list.rows.count - 1)
    robot.press("g")
    #expect(robot.browser.list.selection == 0)
  }

  @Test func detailFollowsTheSelection() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("jj")
    #expect(robot.browser.opened?.id == robot.browser.list.rows[2].id)
  }

  @Test func nextFilingWorksInsideThePanesAndKeepsThem() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("4J")
    #expect(robot.browser.focus == .tableI)
    #expect(robot.browser.list.selection == 1)
    #expect(robot.browser.opened?.id == robot.browser.list.rows[1].id)
    robot.press("K")
    #expect(robot.browser.list.selection == 0)
  }

  @Test func selectionStaysOnTheFilingThroughLimitAndBack() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("jjjjjjjj")
    let kept = try #require(robot.browser.list.selected)
    robot.press("\\\(kept.ticker.lowercased())<Enter>")
    #expect(robot.browser.list.selected == kept)
    #expect(robot.browser.list.matching < robot.browser.list.total)
    robot.press("<Esc>")
    #expect(robot.browser.list.limit == "")
    #expect(robot.browser.list.selected == kept)
  }

  @Test func selectionStaysOnTheFilingThroughResize() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("jjjjjjjjjjjj")
    let kept = robot.browser.list.selected
    for size in [(80, 24), (40, 10), (1, 1), (0, 0), (200, 60), (120, 40)] {
      robot.resize(size.0, size.1)
      #expect(robot.browser.list.selected == kept)
    }
  }

  @Test func theSelectedRowIsAlwaysInSight() throws {
    var robot = try BrowserRobot.onSamples(columns: 80, rows: 15)
    for key in ["j", "j", "<PgDn>", "<PgDn>", "G", "k", "<PgUp>", "^U", "g"] {
      robot.press(key.count == 2 ? "<\(key)>" : key)
      let browser = robot.browser
      let area = try #require(ScreenLayout(of: browser).area(of: .list))
      let rows = browser.top(of: .list)..<browser.top(of: .list) + area.size.rows - 3
      #expect(rows.contains(browser.list.selection))
    }
  }

  @Test func anAnswerToAnOlderSearchIsDropped() throws {
    var robot = try BrowserRobot.onSamples()
    let before = robot.browser
    let late = SearchAnswer(rows: [], matching: 0, total: 0)
    robot.apply(.searchFinished(number: -1, .success(late)))
    #expect(robot.browser == before)
  }

  @Test func anAnswerForAnotherFilingIsDropped() throws {
    let filings = try OpenedFiling.samples()
    var robot = BrowserRobot(filings)
    let before = robot.browser
    robot.apply(.filingOpened(filings[5].id, .success(filings[5])))
    #expect(robot.browser == before)
  }

  @Test func aFilingThatIsGoneSaysSo() throws {
    let filings = try OpenedFiling.samples()
    var robot = BrowserRobot(filings)
    robot.apply(.filingOpened(filings[0].id, .failure(LibraryFailure("no such file"))))
    #expect(robot.browser.opened == nil)
    #expect(robot.browser.openFailure == "no such file")
  }

  @Test func anEmptyListOpensNothing() {
    var robot = BrowserRobot([])
    robot.press("jkGg<Enter>fwe<Esc>")
    #expect(robot.browser.opened == nil)
    #expect(robot.browser.list.matching == 0)
    #expect(robot.browser.list.hasAnswer)
  }

  @Test func newFilingsAppearAndTheSelectionStays() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("jjj")
    let kept = robot.browser.list.selected
    robot.apply(
      .indexChanged(IndexProgress(seen: 30, failed: 0, hasChanges: true, isDone: true)))
    #expect(robot.browser.list.selected == kept)
    #expect(robot.browser.indexing == nil)
  }
}
