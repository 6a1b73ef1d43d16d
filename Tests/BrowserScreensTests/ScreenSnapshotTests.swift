import BrowserScreens
import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// Whole screens as text, recorded in `Snapshots`.
@Suite struct ScreenSnapshotTests {
  @Test(arguments: BrowserState.allCases, [(120, 40), (80, 24), (60, 20), (40, 10)])
  func screenIsAsRecorded(state: BrowserState, size: (columns: Int, rows: Int)) throws {
    let browser = try state.browser(size.columns, size.rows)
    try FrameSnapshot(BrowserScreen().frame(of: browser))
      .check("\(state.rawValue)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: [(19, 3), (1, 1), (0, 0)])
  func noticeIsAsRecorded(columns: Int, rows: Int) throws {
    let browser = try BrowserState.list.browser(columns, rows)
    try FrameSnapshot(BrowserScreen().frame(of: browser)).check("list-\(columns)x\(rows)")
  }

  @Test(arguments: [BrowserFiling.joint, .wideCharacters, .hostileNames, .fictional, .exit])
  func filingIsAsRecorded(filing: BrowserFiling) throws {
    let browser = try BrowserState.filing.browser(120, 40, on: [filing])
    try FrameSnapshot(BrowserScreen().frame(of: browser)).check("\(filing.rawValue)-120x40")
  }

  @Test(
    arguments: [("amendment", "<Enter>"), ("amended", "J4"), ("amendmentEvidence", "3e")],
    [(120, 40), (80, 24)])
  func amendmentIsAsRecorded(
    state: (name: String, keys: String), size: (columns: Int, rows: Int)
  ) throws {
    var robot = BrowserRobot(
      try AmendedFilings.opened(), columns: size.columns, rows: size.rows)
    robot.press(state.keys)
    try FrameSnapshot(BrowserScreen().frame(of: robot.browser))
      .check("\(state.name)-\(size.columns)x\(size.rows)")
  }

  @Test func asciiIsAsRecorded() throws {
    let browser = try BrowserState.filing.browser(120, 40, on: [.wideCharacters, .manyRows])
    try FrameSnapshot(BrowserScreen(glyphs: .ascii).frame(of: browser)).check("ascii-120x40")
  }

  @Test func asciiOrderIsAsRecorded() throws {
    let browser = try BrowserState.sorted.browser(80, 24)
    try FrameSnapshot(BrowserScreen(glyphs: .ascii).frame(of: browser)).check("asciiSorted-80x24")
  }

  @Test func sortingIsSaidWhileTheListIsAsItWas() throws {
    var browser = try BrowserState.list.browser(80, 24)
    let heading = BrowserScreen().frame(of: browser).text(ofRow: 2)
    _ = browser.apply(.sort(ListOrder(.person)))
    let frame = BrowserScreen().frame(of: browser, turn: 1)
    #expect(frame.text(ofRow: 0).contains("⠙"))
    #expect(frame.text(ofRow: 0).contains("sorting: person"))
    #expect(frame.text(ofRow: 2) == heading)
  }

  @Test(
    arguments: [
      ("counting", FilingCount.about(12_000), "~12,000"), ("countingFew", .atLeast(7), "7+"),
    ],
    [(120, 40), (80, 24)])
  func estimateIsAsRecorded(
    state: (name: String, count: FilingCount, shown: String), size: (columns: Int, rows: Int)
  ) throws {
    var browser = Browser(place: "~/filings", size: Size(columns: size.columns, rows: size.rows))
    _ = browser.start()
    let library = MemoryLibrary(try BrowserFiling.allOpened())
    var answer = try library.search(SearchRequest(number: 2, query: "", limit: 7))
    (answer.hasLast, answer.matching, answer.total) = (false, state.count, 1_000_000)
    _ = browser.apply(.startLimit)
    _ = browser.apply(.typed("f"))
    _ = browser.apply(.searchFinished(number: 2, .success(answer)))
    try FrameSnapshot(BrowserScreen().frame(of: browser))
      .check("\(state.name)Prompt-\(size.columns)x\(size.rows)")
    _ = browser.apply(.enter)
    let status = BrowserScreen().frame(of: browser).text(ofRow: size.rows - 1)
    #expect(status.hasPrefix(" 1 of \(state.shown) "))
  }

  /// The number of the limit before stood there as if it were that of the new one.
  @Test func numberOfAnotherLimitIsNotShownForANewOne() throws {
    var browser = try BrowserState.list.browser(80, 24)
    _ = browser.apply(.startLimit)
    _ = browser.apply(.typed("maple"))
    let frame = BrowserScreen().frame(of: browser)
    #expect(frame.text(ofRow: 0).contains(" ... of 7 filings"))
    #expect(frame.text(ofRow: 23).contains(" ... of 7 filings"))
  }

  @Test func workInTheBackgroundIsShownInTheTitle() throws {
    var robot = BrowserRobot([])
    robot.apply(
      .indexChanged(IndexProgress(seen: 12_345, failed: 0, hasChanges: false, isDone: false)))
    let frame = BrowserScreen().frame(of: robot.browser, turn: 1)
    #expect(
      frame.text(ofRow: 0).hasPrefix(" form4  ~/filings  ⠙  indexing, 12,345 files"))
    #expect(frame.text(ofRow: 2).contains("reading the filings"))
  }
}
