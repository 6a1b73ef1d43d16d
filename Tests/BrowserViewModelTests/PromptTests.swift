import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

@Suite struct PromptTests {
  @Test func limitCountsWhileItIsTyped() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("\\")
    #expect(robot.browser.list.matching == robot.browser.list.total)
    robot.press("q")
    let q = robot.browser.list.matching
    robot.press("lmre")
    #expect(robot.browser.list.matching <= q)
    #expect(robot.browser.list.rows.allSatisfy { $0.ticker == "QLMRE" })
    #expect(robot.browser.prompt?.line.text == "qlmre")
  }

  @Test func escTakesBackWhatWasTyped() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("jj")
    let before = robot.browser.list
    robot.press("\\qlmre<Esc>")
    #expect(robot.browser.prompt == nil)
    #expect(robot.browser.list.limit == before.limit)
    #expect(robot.browser.list.selected == before.selected)
    #expect(robot.browser.list.matching == before.matching)
  }

  @Test func aWrongQuerySaysSoAndKeepsTheList() throws {
    var robot = try BrowserRobot.onSamples()
    let rows = robot.browser.list.rows
    robot.press("\\:")
    #expect(robot.browser.list.limitFailure == "column 1: expected a word")
    #expect(robot.browser.list.rows == rows)
    robot.press("<Enter>")
    #expect(robot.browser.prompt != nil)
    robot.press("<Esc>")
    #expect(robot.browser.list.limitFailure == nil)
  }

  @Test func tickerJumpsAsItIsTyped() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("tso")
    #expect(robot.browser.list.selected?.ticker == "SONS")
    robot.press("<Enter>")
    #expect(robot.browser.list.selected?.ticker == "SONS")
    #expect(robot.browser.prompt == nil)
  }

  @Test func escBringsTheTickerJumpBack() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("j")
    let before = robot.browser.list.selected
    robot.press("tso<Esc>")
    #expect(robot.browser.list.selected == before)
  }

  @Test func anUnknownTickerSaysSo() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("tzzz")
    #expect(robot.browser.list.limitFailure == "no ticker begins with 'zzz'")
  }

  @Test func findGoesToTheFirstPlaceThenOnAndAround() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("/ostrander<Enter>")
    let first = robot.browser.list.selection
    #expect(robot.browser.list.selected?.person == "Ostrander Maren K")
    robot.press("n")
    #expect(robot.browser.list.selection > first)
    robot.press("N")
    #expect(robot.browser.list.selection == first)
    robot.press("N")
    #expect(robot.browser.list.selection > first)
    #expect(robot.browser.message?.text.string.hasSuffix("from the other end") == true)
  }

  @Test func findMindsCapitalsOnlyWhereTheyAreTyped() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("/SONUS<Enter>")
    #expect(robot.browser.list.selected?.ticker == "SONS")
    robot.press("g/Sonus<Enter>")
    #expect(robot.browser.message?.isWarning == true)
    robot.press("g/sonus<Enter>")
    #expect(robot.browser.list.selected?.ticker == "SONS")
  }

  @Test func pasteIsTextAndNoCommand() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("\\")
    let command = try #require(robot.browser.command(for: .paste("qq\nq")))
    robot.apply(command)
    #expect(robot.browser.prompt?.line.text == "qqq")
    #expect(robot.effects == [])
  }

  @Test func theLineIsEdited() {
    var line = TypedLine("code:F filed:2014")
    line.apply(.deleteWord)
    #expect(line.text == "code:F ")
    line.apply(.start)
    line.apply(.deleteForward)
    line.insert("K")
    #expect(
      line
        == {
          var expected = TypedLine("Kode:F ")
          expected.apply(.start)
          expected.apply(.right)
          return expected
        }())
    line.apply(.end)
    line.apply(.deleteAll)
    #expect(line == TypedLine(""))
  }

  @Test func deletingInAnEmptyPromptClosesIt() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("/<Backspace>")
    #expect(robot.browser.prompt == nil)
  }
}
