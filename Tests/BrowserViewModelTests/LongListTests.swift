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
    #expect(robot.browser.list.selection == 999)
    #expect(robot.browser.list.rows.map(\.id.rawValue) == Array(1...1_000).map(Int64.init))
  }

  @Test func aFilingFarDownIsFoundAgainAfterALimit() throws {
    var robot = try robot(1_000)
    robot.press("Gkkk")
    let kept = robot.browser.list.selected
    robot.press("\\nothing matches this<Esc>")
    #expect(robot.browser.list.selected == kept)
  }
}
