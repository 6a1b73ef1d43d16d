import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// The number of the filings that match, before and after they were counted.
@Suite struct CountTests {
  private let library: MemoryLibrary

  init() throws { self.init(library: MemoryLibrary(try BrowserFiling.many(400))) }

  private init(library: MemoryLibrary) { self.library = library }

  /// A browser whose list was answered with a count that is not exact.
  private func browser(_ count: FilingCount) throws -> (browser: Browser, effects: [Effect]) {
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    let effects = try answer(browser.start(), count, &browser)
    return (browser, effects)
  }

  /// Answers the search among some effects, with a count where there are more rows.
  private func answer(
    _ effects: [Effect], _ count: FilingCount, _ browser: inout Browser
  ) throws -> [Effect] {
    try effects.flatMap { effect -> [Effect] in
      guard case .search(let request) = effect else { return [] }
      var answer = try library.search(request)
      if !answer.hasLast || !answer.hasFirst {
        answer.matching = count
        answer.start = nil
      }
      return browser.apply(.searchFinished(number: request.number, .success(answer)))
    }
  }

  @Test(arguments: [FilingCount.about(390), .atLeast(80)])
  func anEstimateIsShownAndTheFilingsAreCounted(count: FilingCount) throws {
    var (browser, effects) = try browser(count)
    #expect(browser.list.matching == count && browser.list.isCounting)
    #expect(effects.contains(.count(query: "", number: 1)))
    #expect(browser.apply(.counted(number: 1, .success(400))).isEmpty)
    #expect(browser.list.matching == .exactly(400) && !browser.list.isCounting)
  }

  @Test func anEstimateComesBeforeTheCount() throws {
    var (browser, _) = try browser(.atLeast(80))
    #expect(browser.apply(.counted(number: 1, .success(.about(390)))).isEmpty)
    #expect(browser.list.matching == .about(390) && browser.list.isCounting)
    #expect(browser.list.total == .about(390))
    _ = browser.apply(.counted(number: 1, .success(400)))
    #expect(browser.list.matching == .exactly(400) && !browser.list.isCounting)
    #expect(browser.list.total == .exactly(400))
  }

  @Test func anExactNumberIsNotCountedAgain() throws {
    let (browser, effects) = try browser(.exactly(400))
    #expect(!browser.list.isCounting)
    #expect(!effects.contains(.count(query: "", number: 1)))
  }

  @Test func theCountOfAnotherLimitIsDropped() throws {
    var (browser, _) = try browser(.about(390))
    _ = browser.apply(.startLimit)
    _ = browser.apply(.typed("t"))
    let before = browser
    _ = browser.apply(.counted(number: 1, .success(400)))
    #expect(browser == before && !browser.list.isCounting)
  }

  @Test func anEstimateStaysWhereTheCountFails() throws {
    var (browser, _) = try browser(.about(390))
    _ = browser.apply(.counted(number: 1, .failure(LibraryFailure("cancelled"))))
    #expect(browser.list.matching == .about(390) && !browser.list.isCounting)
    #expect(browser.message == nil)
  }

  /// An estimate may be too small or too great; the last row is the last one all the same.
  @Test(arguments: [FilingCount.about(90), .about(9_000), .atLeast(80)])
  func theLastRowIsReachedWithoutACount(count: FilingCount) throws {
    var (browser, _) = try browser(count)
    let onward = browser.apply(.selectLast)
    let counting = try answer(onward, count, &browser)
    #expect(browser.list.rows.count == 80 && browser.list.selection == 79)
    #expect(browser.list.hasLast && browser.list.place == nil)
    #expect(counting.contains(.count(query: "", number: 2)))
    _ = browser.apply(.counted(number: 2, .success(400)))
    #expect(browser.list.matching == 400 && browser.list.place == 399)
  }

  /// The number of a row far down is counted while it is shown.
  @Test func thePlaceOfAFilingThatWasJumpedToIsCounted() throws {
    let tests = CountTests(library: MemoryLibrary(try BrowserFiling.many(1_000)))
    var (browser, _) = try tests.browser(.about(390))
    _ = browser.apply(.startTicker)
    _ = browser.apply(.typed("t50"))
    let jump = browser.apply(.tickerFound(number: 1, FilingHandle(501)))
    let counting = try tests.answer(jump, .about(390), &browser)
    let list = browser.list
    #expect(list.selected?.id == FilingHandle(501) && list.place == nil)
    let first = try #require(list.rows.first?.id)
    #expect(counting.contains(.findFiling(first, query: "", order: nil, number: 2)))
    _ = browser.apply(
      .filingPlaced(first, number: 2, place: Int(first.rawValue) - 1))
    #expect(browser.list.place == 500)
    // A late answer about other rows changes nothing.
    let before = browser
    _ = browser.apply(.filingPlaced(first, number: 3, place: 7))
    #expect(browser == before)
  }

  /// Nothing waits for the number of all filings; it is told when it is known.
  @Test func theNumberOfAllFilingsMayComeLast() throws {
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    guard case .search(let request)? = browser.start().first else { return }
    var answer = try library.search(request)
    (answer.hasLast, answer.matching, answer.total) = (false, 80, .atLeast(80))
    _ = browser.apply(.searchFinished(number: 1, .success(answer)))
    #expect(browser.list.total == .atLeast(80))
    _ = browser.apply(.counted(number: 1, .success(.about(390)), total: .about(900)))
    #expect(browser.list.total == .about(900))
    _ = browser.apply(.counted(number: 1, .success(400), total: nil))
    _ = browser.apply(.counted(number: 1, .success(400), total: 1_000))
    #expect(browser.list.matching == 400 && browser.list.total == 1_000)
  }
}
