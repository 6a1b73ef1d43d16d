import FormTestSupport
import Testing

@testable import BrowserViewModel

@Suite struct FindTests {
  @Test func isIncremental() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("/h")
    #expect(robot.browser.find == Find(text: "h", pane: .list))
    robot.press("arbor cap")
    #expect(robot.selected == .joint)
    #expect(robot.message == "match 1 of 1")
    robot.press("<Enter>")
    #expect(robot.browser.prompt == nil)
    #expect(robot.browser.find?.text == "harbor cap")
  }

  @Test func escGoesBackToWhereTheFindBegan() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("j")
    let before = robot.browser
    robot.press("/harbor cap<Esc>")
    #expect(robot.browser == before)
    robot.press("<Enter>")
    let inTable = robot.browser
    robot.press("/125<Esc>")
    #expect(robot.browser == inTable)
  }

  @Test func placesAreGoneThroughAndRoundWithAMessage() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4/41.<Enter>")
    robot.press("g/spouse<Enter>")
    #expect(robot.row() == 15)
    robot.press("g/-15  holding<Enter>")
    robot.press("<Esc>g/(4)<Enter>")
    #expect(robot.row() == 2)
    robot.press("n")
    #expect(robot.row() == 3)
    #expect(robot.message == "match 2 of 2")
    robot.press("n")
    #expect(robot.row() == 2)
    #expect(robot.message == "match 1 of 2, from the other end")
    robot.press("N")
    #expect(robot.row() == 3)
    #expect(robot.message == "match 2 of 2, from the other end")
    robot.press("N")
    #expect(robot.row() == 2)
    #expect(robot.message == "match 1 of 2")
  }

  @Test func capitalsCountWhereThereAreAny() throws {
    #expect(Find(text: "roe", pane: nil).matches("Roe Jane"))
    #expect(!Find(text: "rOe", pane: nil).matches("Roe Jane"))
    #expect(Find(text: "Roe", pane: nil).matches("Roe Jane"))
    #expect(!Find(text: "Roe", pane: nil).matches("ROE JANE"))
    #expect(!Find(text: "", pane: nil).matches("anything"))
  }

  @Test func whatIsNotThereIsSaidSoAndNothingMoves() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("j/nosuchword")
    #expect(robot.message == "'nosuchword' is not here")
    #expect(robot.browser.message?.isWarning == true)
    #expect(robot.selected == .optionsOnly)
  }

  @Test func nWithoutAFindNamesTheKey() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("n")
    #expect(robot.message == "nothing was looked for; / finds")
  }

  @Test func nGoesBackToThePaneThatWasSearched() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4/(4)<Enter>1n")
    #expect(robot.browser.focus == .tableI && robot.row() == 3)
  }

  @Test(arguments: Pane.allCases)
  func everyPaneIsSearched(pane: Pane) throws {
    let words: [Pane: String] = [
      .list: "acme", .person: "chief", .issuer: "maple", .tableI: "spouse", .tableII: "stock opt",
      .footnotes: "last words",
    ]
    var robot = try BrowserRobot.onAll()
    robot.press("\(pane.number)/\(words[pane] ?? "")")
    #expect(robot.message == "match 1 of 1")
    #expect(robot.browser.focus == pane)
  }

  @Test func helpIsSearched() throws {
    var robot = try BrowserRobot.onAll(80, 24)
    robot.press("?/sec.gov<Enter>")
    #expect(robot.message == "match 1 of 1")
    #expect((robot.browser.view?.top ?? 0) > 0)
    #expect(robot.browser.find?.text == "sec.gov" && robot.browser.find?.pane == nil)
    robot.press("n")
    #expect(robot.message?.hasPrefix("match 1 of 1") == true)
  }

  /// In a view that is all in sight nothing scrolls, so each n found the first match again.
  @Test func everyMatchOfAShortViewIsGoneThrough() throws {
    var robot = try BrowserRobot.onAll(120, 60)
    robot.press("?/pane<Enter>")
    var messages: [String] = []
    for _ in 0..<4 {
      robot.press("n")
      messages.append(robot.message ?? "")
    }
    #expect(Set(messages).count == 4)
  }
}
