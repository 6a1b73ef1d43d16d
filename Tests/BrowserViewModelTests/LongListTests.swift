import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// A list that is longer than what is asked for at once.
@Suite struct LongListTests {
  private func robot(_ count: Int) throws -> BrowserRobot {
    let sample = try #require(try OpenedFiling.samples().first)
    return BrowserRobot(
      (1...count).map { number in
        var filing = sample
        filing.id = FilingHandle(Int64(number))
        return filing
      })
  }

  @Test func theRestIsAskedForOnlyNearTheEndOfWhatIsKnown() throws {
    var robot = try robot(1_000)
    let first = robot.browser.list.rows.count
    #expect(first < 1_000)
    #expect(robot.browser.list.matching == 1_000)
    for _ in 0..<first { robot.press("j") }
    #expect(robot.browser.list.rows.count > first)
    #expect(robot.browser.list.selection == first)
  }

  @Test func theLastRowIsReachedAtOnce() throws {
    var robot = try robot(1_000)
    robot.press("G")
    let list = robot.browser.list
    #expect(list.place == 999 && list.matching == 1_000 && list.hasLast && !list.hasFirst)
    #expect(list.rows.map(\.id.rawValue) == Array(921...1_000).map(Int64.init))
  }

  @Test func theRowsGoOnInBothDirectionsFromTheLast() throws {
    var robot = try robot(1_000)
    robot.press("G")
    for _ in 0..<120 { robot.press("k") }
    #expect(robot.browser.list.place == 879)
    #expect(robot.browser.list.rows.map(\.id.rawValue) == Array(1...1_000).map(Int64.init))
    #expect(robot.browser.list.selected?.id == FilingHandle(880))
    robot.press("g")
    #expect(robot.browser.list.place == 0 && robot.browser.list.isComplete)
  }

  /// However far the reader goes through a list, a part of its rows is kept in memory.
  @Test func rowsFarFromTheSelectionAreLetGo() throws {
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    Self.answer(browser.start(), &browser)
    let place = Position(column: 5, row: 5)
    for step in [4_000, -4_000] {
      for _ in 0..<12 {
        Self.answer(browser.apply(.scrolled(lines: step, at: place)), &browser)
        let list = browser.list
        #expect(list.rows.count <= 15_000)
        #expect(list.rows.map(\.id.rawValue).first == list.start.map { Int64($0) })
        #expect(list.selected?.id.rawValue == list.place.map { Int64($0) })
      }
      #expect(browser.list.place == (step > 0 ? 25_999 : 0))
      #expect(browser.list.hasFirst == (step < 0) && browser.list.hasLast == (step > 0))
    }
  }

  /// Answers from a list of 26,000 filings, whose names are their places.
  private static func answer(_ effects: [Effect], _ browser: inout Browser) {
    for case .search(let request) in effects {
      let range =
        switch request.part {
        case .first: 0..<request.limit
        case .last: 26_000 - request.limit..<26_000
        case .after(let id):
          Int(id.rawValue) + 1..<min(26_000, Int(id.rawValue) + 1 + request.limit)
        case .before(let id): max(0, Int(id.rawValue) - request.limit)..<Int(id.rawValue)
        case .around(let id): Int(id.rawValue)..<Int(id.rawValue) + 1
        }
      let rows = range.map { place in
        FilingRow(
          id: FilingHandle(Int64(place)), day: "", dayKind: .none, form: "4", ticker: "",
          issuer: "", person: "", path: "")
      }
      let found = SearchAnswer(
        part: request.part, rows: rows, hasFirst: range.lowerBound == 0,
        hasLast: range.upperBound == 26_000, matching: 26_000, total: 26_000)
      answer(
        browser.apply(.searchFinished(number: request.number, .success(found))), &browser)
    }
  }

  /// The list went back to its beginning, and was read on from there, whenever filings came.
  @Test func aChangeOfTheIndexFarDownLeavesTheReaderThere() throws {
    var robot = try robot(2_000)
    robot.press("Gkkkkk")
    let before = robot.browser
    robot.apply(.indexChanged(IndexProgress(seen: 1, failed: 0, hasChanges: true, isDone: true)))
    let list = robot.browser.list
    #expect(list.selected == before.list.selected && list.place == before.list.place)
    #expect(list.rows.count <= 160)
    #expect(
      list.selection - robot.browser.top(of: .list)
        == before.list.selection - before.top(of: .list))
  }

  @Test func aFilingFarDownIsFoundAgainAfterALimit() throws {
    var robot = try robot(1_000)
    robot.press("Gkkk")
    let kept = robot.browser.list.selected
    robot.press("\\nothing matches this<Esc>")
    #expect(robot.browser.list.selected == kept)
  }
}
