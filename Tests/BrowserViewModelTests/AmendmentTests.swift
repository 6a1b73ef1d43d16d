import BrowserViewModel
import FilingText
import FormTestSupport
import Terminal
import Testing

@Suite struct AmendmentTests {
  private func issuerLines(_ robot: BrowserRobot) -> [String] {
    robot.browser.paneLines(.issuer, width: 100).map(\.plain).filter { $0.contains("amend") }
  }

  @Test func theIssuersPaneNamesTheOriginalAndTheAmendment() throws {
    var robot = BrowserRobot(try AmendedFilings.opened())
    #expect(
      issuerLines(robot) == [
        "Form 4/A, an amendment",
        "amends 0000700001-24-000001, filed 2024-03-18 (Table I restated) (e)",
      ])
    robot.press("J")
    #expect(
      issuerLines(robot) == [
        "amended by 0000700001-24-000002, signed 2024-03-21 (Table I restated) (e)"
      ])
  }

  @Test func anAmendmentWithoutAnOriginalSaysSo() throws {
    var opened = try AmendedFilings.opened()[0]
    opened.amendments = AmendmentNotes(
      amends: .init(
        original: nil, reason: "2 possible originals", evidence: "two agree", restatement: ""))
    var robot = BrowserRobot([opened])
    #expect(issuerLines(robot).count == 1)
    #expect(
      robot.browser.paneLines(.issuer, width: 100).map(\.plain).contains(
        "2 possible originals (e)"))
    robot.press("a")
    #expect(robot.browser.message?.text.string == "2 possible originals")
  }

  @Test func theEvidenceSaysThatTheLinkIsDerived() throws {
    var robot = BrowserRobot(try AmendedFilings.opened())
    robot.press("3e")
    let view = try #require(robot.browser.view)
    let lines = robot.browser.viewLines(view, ScreenLayout(of: robot.browser)).map(\.plain)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Amends") })
    #expect(
      Array(lines[start..<(start + 4)]) == [
        "Amends     0000700001-24-000001, filed 2024-03-18",
        "           derived: the same form, issuer and reporting persons;",
        "           filed on the day given as that of the original",
        "           Table I restated",
      ])
  }

  @Test func aRestatedRowSaysByWhat() throws {
    var robot = BrowserRobot(try AmendedFilings.opened())
    robot.press("J4")
    #expect(robot.browser.cellLine.plain.contains("row restated by 0000700001-24-000002"))
    robot.press("K4")
    #expect(!robot.browser.cellLine.plain.contains("restated"))
  }

  @Test func theKeyGoesFromOneToTheOtherAndBack() throws {
    var robot = BrowserRobot(try AmendedFilings.opened())
    robot.press("a")
    #expect(robot.browser.opened?.id == FilingHandle(1))
    robot.press("4a")
    #expect(robot.browser.opened?.id == FilingHandle(2))
  }

  /// The list has its first rows only; the original stands far below them.
  @Test func theKeyGoesBeyondTheRowsThatAreKnown() throws {
    let pair = try AmendedFilings.opened()
    let others = try BrowserFiling.many(300).map { filing in
      var filing = filing
      filing.id = FilingHandle(filing.id.rawValue + 10)
      return filing
    }
    var robot = BrowserRobot([pair[0]] + others + [pair[1]])
    robot.press("a")
    #expect(robot.browser.opened?.id == FilingHandle(1))
    #expect(robot.browser.list.place == 301)
  }

  @Test func aFilingThatTheLimitHidesIsSaidToBeOutOfTheList() throws {
    var robot = BrowserRobot(try AmendedFilings.opened())
    robot.press("\\4/a<Enter>a")
    #expect(robot.browser.opened?.id == FilingHandle(2))
    #expect(
      robot.browser.message?.text.string
        == "that filing is not in this list; Esc takes the limit away")
  }

  @Test func aFilingWithoutAmendmentsSaysSo() throws {
    var robot = BrowserRobot([try BrowserFiling.exit.opened()])
    robot.press("a")
    #expect(robot.browser.message?.text.string == "no amendment of this filing is known")
  }
}
