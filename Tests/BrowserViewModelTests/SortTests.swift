import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// The list in an order other than its own.
@Suite struct SortTests {
  /// The tickers of the list, as they are shown.
  private func tickers(_ robot: BrowserRobot) -> [String] { robot.browser.list.rows.map(\.ticker) }

  private func sorted(_ robot: BrowserRobot) -> [String] {
    tickers(robot).sorted { $0.uppercased() < $1.uppercased() }
  }

  @Test func aCommandSortsByAColumnAndWithoutOneTakesItBack() throws {
    var robot = try BrowserRobot.onAll()
    let own = robot.browser.list.rows
    robot.press(":sort ticker<Enter>")
    #expect(tickers(robot) == sorted(robot))
    #expect(robot.browser.list.shownOrder == ListOrder(.ticker))
    robot.press(":sort -ticker<Enter>")
    #expect(tickers(robot) == sorted(robot).reversed())
    robot.press(":sort<Enter>")
    #expect(robot.browser.list.rows == own)
    #expect(robot.browser.list.order == nil && robot.browser.list.shownOrder == nil)
  }

  @Test func oneKeyGoesThroughTheColumnsAndOneReverses() throws {
    var robot = try BrowserRobot.onAll()
    var orders: [String] = []
    for _ in 0..<7 {
      robot.press("s")
      orders.append(robot.browser.list.shownOrder?.text ?? "own")
    }
    #expect(orders == ["date", "form", "ticker", "person", "issuer", "code", "own"])
    robot.press("S")
    #expect(robot.browser.list.shownOrder == ListOrder(.date))
    robot.press("S")
    #expect(robot.browser.list.shownOrder == ListOrder(.date, isDescending: true))
    robot.press("s")
    #expect(robot.browser.list.shownOrder == ListOrder(.form))
  }

  @Test func escapeTakesTheOrderBackBeforeTheLimit() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<Enter>s<Esc>")
    #expect(robot.browser.list.shownOrder == nil)
    #expect(robot.browser.list.limit == "maple")
    robot.press("<Esc>")
    #expect(robot.browser.list.limit.isEmpty)
  }

  @Test func aLimitKeepsTheOrder() throws {
    var robot = try BrowserRobot.onAll()
    robot.press(":sort -ticker<Enter>\\a")
    #expect(robot.browser.list.shownOrder == ListOrder(.ticker, isDescending: true))
    #expect(tickers(robot) == sorted(robot).reversed())
    robot.press("<Enter><Esc>")
    #expect(robot.browser.list.limit == "a")
  }

  @Test func theSelectedFilingStaysSelected() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("jj")
    let kept = robot.browser.list.selected
    for _ in 0..<6 {
      robot.press("s")
      #expect(robot.browser.list.selected == kept)
      #expect(robot.browser.opened?.id == kept?.id)
    }
  }

  @Test func movingAndTheNextFilingFollowTheOrder() throws {
    var robot = try BrowserRobot.onAll()
    robot.press(":sort person<Enter>g4")
    let rows = robot.browser.list.rows
    for row in rows.dropFirst() {
      robot.press("J")
      #expect(robot.browser.list.selected == row)
      #expect(robot.browser.opened?.id == row.id)
    }
    robot.press("K")
    #expect(robot.browser.list.selected == rows.dropLast().last)
  }

  @Test func aTickerIsJumpedToWhereItIsInTheOrder() throws {
    var robot = BrowserRobot(try BrowserFiling.many(1_000))
    robot.press(":sort -date<Enter>:sort -ticker<Enter>tt77")
    let list = robot.browser.list
    #expect(list.selected?.ticker == "T779")
    #expect(list.selection == list.rows.firstIndex { $0.ticker.hasPrefix("T77") })
  }

  @Test func aLongSortedListIsReadFromItsEndInItsOrder() throws {
    var robot = BrowserRobot(try BrowserFiling.many(8_000))
    robot.press(":sort person<Enter>G")
    #expect(robot.browser.list.rows.count == 80 && robot.browser.list.place == 7_999)
    for _ in 0..<99 { robot.press("k") }
    let people = robot.browser.list.rows.map(\.person)
    #expect(people.count == 5_080 && people == people.sorted())
    #expect(robot.browser.list.place == 7_900)
  }

  @Test func whatIsWrittenIsInTheOrder() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("ssx")
    #expect(robot.effects == [.exportList(query: "", order: ListOrder(.form))])
  }

  // MARK: While it is sorted

  @Test func theRowsStayAndCanBeUsedUntilTheyAreSorted() throws {
    var robot = try BrowserRobot.onAll()
    let own = robot.browser.list.rows
    var browser = robot.browser
    let effects = browser.apply(.sort(ListOrder(.ticker)))
    #expect(browser.list.rows == own && browser.list.shownOrder == nil && browser.list.isSorting)
    guard case .search(let request)? = effects.first else {
      Issue.record()
      return
    }
    #expect(request.order == ListOrder(.ticker) && request.isAnew)
    _ = browser.apply(.selectNext)
    #expect(browser.list.selected == own[1] && browser.list.isSorting)
    robot.press("s")
    #expect(!robot.browser.list.isSorting)
  }

  @Test func theNextKeyThatSortsMakesTheOneBeforePointless() throws {
    var browser = try BrowserRobot.onAll().browser
    let library = MemoryLibrary(try BrowserFiling.allOpened())
    let first = browser.apply(.sortByNextColumn)
    let second = browser.apply(.reverseOrder)
    guard case .search(let old)? = first.first, case .search(let new)? = second.first else {
      Issue.record()
      return
    }
    let before = browser
    _ = browser.apply(
      .searchFinished(number: old.number, .success(try library.search(old))))
    #expect(browser == before)
    _ = browser.apply(
      .searchFinished(number: new.number, .success(try library.search(new))))
    #expect(browser.list.shownOrder == ListOrder(.date, isDescending: true))
  }

  @Test func escapeEndsSorting() throws {
    var browser = try BrowserRobot.onAll().browser
    _ = browser.apply(.sortByNextColumn)
    let effects = browser.apply(.back)
    guard case .search(let request)? = effects.first else {
      Issue.record()
      return
    }
    #expect(request.order == nil && !browser.list.isSorting)
  }
}

/// Commands that are typed by their names.
@Suite struct CommandPromptTests {
  @Test(arguments: CommandRegistry.entries)
  func everyCommandCanBeTyped(entry: CommandEntry) throws {
    var typed = try BrowserRobot.onAll()
    var pressed = typed
    typed.press(":\(entry.name)<Enter>")
    pressed.apply(entry.command)
    var browser = typed.browser
    #expect(browser.history.lines == [entry.name])
    browser.history = pressed.browser.history
    #expect(browser == pressed.browser)
    #expect(typed.effects == pressed.effects)
  }

  @Test func tabCompletesAsFarAsItIsClear() throws {
    var robot = try BrowserRobot.onAll()
    robot.press(":wi<Tab>")
    #expect(robot.browser.prompt?.line.text == "withholding")
    robot.press("<C-u>")
    robot.apply(.edit(.deleteAll))
    robot.press("sort -t<Tab>")
    #expect(robot.browser.prompt?.line.text == "sort -ticker")
    robot.apply(.edit(.deleteAll))
    robot.press("zz<Tab>")
    #expect(robot.browser.prompt?.line.text == "zz")
    robot.apply(.edit(.deleteAll))
    robot.press("so<Tab>")
    #expect(robot.browser.prompt?.line.text == "sort")
    #expect(robot.browser.prompt?.completions == ["sort", "sort-next"])
  }

  @Test(arguments: [
    ("sort colour", "'colour' is no column; there are date, form, ticker, person, issuer, code"),
    ("sort --date", "'--date' is no column; there are date, form, ticker, person, issuer, code"),
    ("colour", "no command 'colour'; Tab completes, 'limit colour' looks for it"),
    ("quit now", "'quit' takes nothing behind it"),
  ])
  func whatIsNoCommandIsSaid(line: String, words: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(":\(line)<Enter>")
    #expect(robot.message == words)
    #expect(robot.browser.prompt == nil && robot.effects.isEmpty)
  }

  @Test func theArrowsGoThroughTheCommandsThatWereGiven() throws {
    var robot = try BrowserRobot.onAll()
    func line() -> String? { robot.browser.prompt?.line.text }
    robot.press(":<Up>")
    #expect(line() == "")
    robot.press("<Esc>:sort date<Enter>:help<Enter>:sort form<Enter>:sort date<Enter>")
    #expect(robot.browser.history.lines == ["help", "sort form", "sort date"])
    var found: [String?] = []
    robot.press(":")
    for key in ["<Up>", "<Up>", "<Up>", "<Up>", "<Down>", "<Down>", "<Down>", "<Down>"] {
      robot.press(key)
      found.append(line())
    }
    #expect(
      found == [
        "sort date", "sort form", "help", "help", "sort form", "sort date", "", "",
      ])
    // What was typed is what the lines begin with, and comes back behind the latest.
    robot.press("sort f<Up>")
    #expect(line() == "sort form")
    robot.press("<Up>")
    #expect(line() == "sort form")
    robot.press("<Down>")
    #expect(line() == "sort f")
    robot.press("<Up><Enter>")
    #expect(robot.browser.list.shownOrder == ListOrder(.form) && robot.browser.prompt == nil)
  }

  @Test(arguments: ["limit maple harbor", "limit  maple harbor", "\"maple harbor"])
  func aQueryLimitsTheList(line: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4:\(line)<Enter>")
    #expect(robot.browser.list.limit == (line.hasPrefix("\"") ? line : "maple harbor"))
    #expect(robot.browser.list.shownLimit == robot.browser.list.limit)
    #expect(robot.browser.focus == .list)
    robot.press("<Esc>")
    #expect(robot.browser.list.limit.isEmpty)
  }

  @Test func aWrongQueryIsSaidAndTheLimitBeforeStays() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<Enter>")
    let list = robot.browser.list
    robot.press(":code:<Enter>")
    #expect(robot.message == "column 1: expected a word")
    #expect(robot.browser.list == list)
    robot.press(":limit<Enter>")
    #expect(robot.browser.prompt?.kind == .limit)
  }

  @Test func anEmptyLineOrEscapeChangesNothing() throws {
    var robot = try BrowserRobot.onAll()
    let before = robot.browser
    robot.press(":<Enter>:sort date<Esc>")
    #expect(robot.browser == before)
  }
}
