import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

/// Esc takes back one state at a time; q closes and, at the top, quits.
@Suite struct PeelingTests {
  @Test func escTakesBackOneStateAtATime() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("\\hvmsx<Enter><Enter>fw/F<Esc>")
    #expect(robot.browser.prompt == nil)
    #expect(robot.browser.view?.kind == .withholding)
    robot.press("<Esc>")
    #expect(robot.browser.view == nil)
    while robot.browser.focus != .list { robot.press("<Esc>") }
    #expect(robot.browser.list.limit == "hvmsx")
    robot.press("<Esc>")
    #expect(robot.browser.list.limit == "")
    robot.press("<Esc>")
    #expect(robot.browser.message?.text == "q quits")
    #expect(robot.effects == [])
  }

  @Test func qClosesTheViewThenTheFilingThenTheProgram() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("4?q")
    #expect(robot.browser.view == nil)
    #expect(robot.browser.focus == .tableI)
    robot.press("q")
    #expect(robot.browser.focus == .list)
    #expect(robot.effects == [])
    robot.press("q")
    #expect(robot.effects == [.quit])
  }

  @Test func aViewStaysOpenWhileTheFilingsChange() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("wJJ")
    #expect(robot.browser.view?.kind == .withholding)
    #expect(robot.browser.list.selection == 2)
  }

  @Test func theSameKeyClosesAView() throws {
    var robot = try BrowserRobot.onSamples()
    robot.press("ee")
    #expect(robot.browser.view == nil)
  }
}
