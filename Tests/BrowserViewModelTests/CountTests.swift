import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// The number of the filings that match, before and after they were counted.
@Suite struct CountTests {
  private let library: MemoryLibrary

  init() throws { library = MemoryLibrary(try BrowserFiling.many(400)) }

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
      if answer.known + answer.rows.count < answer.matching.number { answer.matching = count }
      return browser.apply(.searchFinished(number: request.number, .success(answer)))
    }
  }

  @Test(arguments: [FilingCount.about(390), .atLeast(150)])
  func anEstimateIsShownAndTheFilingsAreCounted(count: FilingCount) throws {
    var (browser, effects) = try browser(count)
    #expect(browser.list.matching == count && browser.list.isCounting)
    #expect(effects.contains(.count(query: "", number: 1)))
    #expect(browser.apply(.counted(number: 1, .success(400))).isEmpty)
    #expect(browser.list.matching == .exactly(400) && !browser.list.isCounting)
  }

  @Test func anEstimateComesBeforeTheCount() throws {
    var (browser, _) = try browser(.atLeast(150))
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
  @Test(arguments: [FilingCount.about(160), .about(9_000), .atLeast(150)])
  func theLastRowIsReachedWithoutACount(count: FilingCount) throws {
    var (browser, _) = try browser(count)
    let onward = browser.apply(.selectLast)
    _ = try answer(onward, count, &browser)
    #expect(browser.list.rows.count == 400 && browser.list.selection == 399)
    #expect(browser.list.matching == .exactly(400) && browser.list.isComplete)
  }
}
