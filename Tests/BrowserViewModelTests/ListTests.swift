import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

@Suite struct ListTests {
  @Test func limitNarrowsAsItIsTypedAndCounts() throws {
    var robot = try BrowserRobot.onAll()
    let all = BrowserFiling.allCases.count
    #expect(robot.browser.list.matching == .exactly(all))
    robot.press("\\ma")
    #expect(robot.browser.list.limit == "ma")
    let some = robot.browser.list.matching.number
    robot.press("ple")
    #expect(robot.browser.list.matching == 2)
    #expect(some >= 2 && some < all)
    #expect(robot.browser.list.total == .exactly(all))
    #expect(robot.browser.prompt?.line.text == "maple")
    robot.press("<Enter>")
    #expect(robot.browser.prompt == nil)
    #expect(robot.browser.list.limit == "maple")
  }

  @Test func selectedFilingStaysThroughTheLimitAndEsc() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("jj\\harbor")
    #expect(robot.selected == .joint)
    robot.press("<Enter><Esc>")
    #expect(robot.selected == .joint)
    #expect(robot.browser.list.limit.isEmpty)
    #expect(robot.browser.list.selection == 2)
  }

  @Test func escInTheLimitPromptGoesBackToTheFilingBefore() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("jj")
    let before = robot.browser.list
    robot.press("\\acme")
    #expect(robot.selected == .exit)
    robot.press("<Esc>")
    #expect(robot.browser.list == before)
    #expect(robot.browser.opened?.id == BrowserFiling.joint.handle)
    #expect(robot.browser.prompt == nil)
  }

  @Test func filingStaysThroughALimitThatNothingMatches() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("jj\\nosuchword<Enter>")
    #expect(robot.browser.list.rows.isEmpty && robot.browser.opened == nil)
    robot.press("<Esc>")
    #expect(robot.selected == .joint)
    #expect(robot.browser.opened?.id == BrowserFiling.joint.handle)
  }

  @Test func wrongQueryTellsWhyAndKeepsTheList() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple")
    let rows = robot.browser.list.rows
    robot.apply(.typed("::"))
    #expect(robot.browser.list.limitFailure == "column 1: expected a word")
    #expect(robot.browser.list.rows == rows)
    robot.press("<Enter>")
    #expect(robot.browser.prompt != nil)
    #expect(robot.browser.message?.isWarning == true)
    for _ in "::" { robot.press("<Backspace>") }
    #expect(robot.browser.list.limitFailure == nil)
    #expect(robot.browser.list.rows == rows)
    robot.apply(.typed("::"))
    robot.press("<Esc>")
    #expect(robot.browser.list.limitFailure == nil)
    #expect(robot.browser.list.matching == .exactly(BrowserFiling.allCases.count))
  }

  @Test func limitCanBeEditedAgain() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<Enter>\\")
    #expect(robot.browser.prompt?.line.text == "maple")
    robot.apply(.edit(.deleteAll))
    #expect(robot.browser.list.limit.isEmpty)
    robot.press("<Esc>")
    #expect(robot.browser.list.limit == "maple")
  }

  @Test func tickerIsJumpedToAsItIsTypedAndEscReturns() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("j")
    let before = robot.browser
    robot.press("tac")
    #expect(robot.selected == .exit)
    #expect(robot.browser.opened?.id == BrowserFiling.exit.handle)
    robot.press("<Esc>")
    #expect(robot.browser.list == before.list)
    #expect(robot.browser.opened == before.opened)
    robot.press("tacme<Enter>")
    #expect(robot.selected == .exit)
    #expect(robot.browser.prompt == nil)
  }

  @Test func tickerThatIsNotThereIsNamed() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("tzz")
    #expect(robot.browser.list.limitFailure == "no ticker begins with 'zz'")
    #expect(robot.selected == .manyRows)
    robot.press("<Enter>")
    #expect(robot.browser.prompt == nil)
  }

  @Test func tickerFarDownAListIsJumpedTo() throws {
    var robot = BrowserRobot(try BrowserFiling.many(900))
    robot.press("tT877<Enter>")
    #expect(robot.browser.list.place == 877)
    #expect(robot.browser.list.selected?.ticker == "T877")
  }

  @Test func refreshKeepsTheFiling() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("jjj")
    robot.apply(
      .indexChanged(IndexProgress(seen: 9, failed: 0, hasChanges: true, isDone: true)))
    #expect(robot.browser.list.selection == 3)
    #expect(robot.browser.indexing == nil)
  }

  @Test func filingThatCannotBeOpenedTellsWhy() throws {
    var robot = try BrowserRobot.onAll(80, 24)
    robot.apply(
      .filingOpened(BrowserFiling.manyRows.handle, .failure(LibraryFailure("a.txt: is gone"))))
    #expect(robot.browser.openFailure == "a.txt: is gone")
    #expect(robot.browser.opened == nil)
    robot.press("<Enter>")
    #expect(robot.message == "a.txt: is gone")
    robot.press("w")
    #expect(robot.browser.view == nil)
    robot.press("j")
    #expect(robot.browser.openFailure == nil)
    #expect(robot.browser.opened != nil)
  }
}

/// Answers that come late, in another order, or not at all.
@Suite struct LateAnswerTests {
  private let library: MemoryLibrary

  init() throws { library = MemoryLibrary(try BrowserFiling.many(1_200)) }

  private func started() throws -> Browser {
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    let effects = browser.start()
    _ = try answer(effects, &browser)
    return browser
  }

  /// Answers the searches among some effects; returns what was wanted then.
  private func answer(_ effects: [Effect], _ browser: inout Browser) throws -> [Effect] {
    try effects.flatMap { effect -> [Effect] in
      switch effect {
      case .search(let request):
        return browser.apply(
          .searchFinished(number: request.number, .success(try library.search(request))))
      case .findTicker(let prefix, let query, let order, let number):
        let filing = try library.filing(ofTicker: prefix, in: query, sortedBy: order)
        return browser.apply(.tickerFound(number: number, filing))
      default: return []
      }
    }
  }

  @Test func answerToAnOlderSearchIsDropped() throws {
    var browser = try started()
    _ = browser.apply(.startLimit)
    let first = browser.apply(.typed("t11"))
    let second = browser.apply(.typed("99"))
    _ = try answer(second, &browser)
    let before = browser
    _ = try answer(first, &browser)
    #expect(browser == before)
    #expect(browser.list.rows.map(\.ticker) == [])
  }

  @Test func failureOfAnOlderSearchIsDropped() throws {
    var browser = try started()
    _ = browser.apply(.startLimit)
    let first = browser.apply(.typed("t"))
    let second = browser.apply(.typed("1"))
    guard case .search(let request)? = first.first else {
      Issue.record()
      return
    }
    _ = browser.apply(.searchFinished(number: request.number, .failure(LibraryFailure("late"))))
    #expect(browser.list.limitFailure == nil && browser.list.isSearching)
    _ = try answer(second, &browser)
    #expect(browser.list.limitFailure == nil && browser.list.hasAnswer)
  }

  @Test func answerForAFilingThatIsNoLongerSelectedIsDropped() throws {
    var browser = try started()
    _ = browser.apply(.selectNext)
    let first = FilingHandle(1)
    _ = browser.apply(
      .filingOpened(
        first,
        Result { try library.open(first) }.mapError { _ in
          LibraryFailure("")
        }))
    #expect(browser.opened == nil)
  }

  /// A search for the next part of the list was forgotten when a ticker was typed meanwhile: its
  /// answer was dropped, and the list waited for ever.
  @Test func tickerDoesNotLoseTheSearchThatRuns() throws {
    var browser = try started()
    let onward = browser.apply(.selectLast)
    #expect(browser.list.isSearching)
    _ = browser.apply(.startTicker)
    let ticker = browser.apply(.typed("T8"))
    _ = try answer(onward, &browser)
    _ = try answer(try answer(ticker, &browser), &browser)
    #expect(!browser.list.isSearching)
    #expect(browser.list.selected?.ticker == "T8")
  }

  /// The last row was still wanted, and jumped to, after the reader had gone elsewhere.
  @Test(arguments: [Command.selectFirst, .selectNext, .back])
  func placeThatIsWaitedForIsForgottenWhenTheReaderGoesElsewhere(command: Command) throws {
    var browser = try started()
    let onward = browser.apply(.selectLast)
    _ = browser.apply(command)
    let place = browser.list.selection
    #expect(place < 2)
    _ = try answer(onward, &browser)
    #expect(browser.list.selection == place)
  }

  /// What the index had found while a search ran was never shown.
  @Test func changeOfTheIndexWhileASearchRunsIsShownAfterIt() throws {
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    let effects = browser.start()
    let none = browser.apply(
      .indexChanged(IndexProgress(seen: 1_200, failed: 0, hasChanges: true, isDone: true)))
    #expect(none.isEmpty)
    guard case .search(let request)? = effects.first else {
      Issue.record()
      return
    }
    let again = browser.apply(
      .searchFinished(
        number: request.number, .success(SearchAnswer(rows: [], matching: 0, total: 0))))
    _ = try answer(again, &browser)
    #expect(browser.list.matching == 1_200)
  }

  @Test func nothingOfAnotherFilingIsTakenWhileTheSelectedOneIsRead() throws {
    var browser = try started()
    let first = FilingHandle(1)
    _ = browser.apply(.filingOpened(first, .success(try library.open(first))))
    _ = browser.apply(.selectNext)
    // The panes still show the first filing; the second is being read.
    #expect(browser.opened?.id == first)
    _ = browser.apply(.startYank)
    #expect(browser.prompt == nil)
    #expect(browser.apply(.openOnline).isEmpty)
    #expect(browser.message?.text == "the filing is being read")
  }
}
