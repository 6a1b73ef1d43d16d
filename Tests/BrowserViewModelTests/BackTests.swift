import BrowserViewModel
import FormTestSupport
import Testing

@Suite struct BackTests {
  /// Prompt, view, note trail, find, pane, limit: each Esc takes one of them back.
  @Test func escPeelsOneStateAtATime() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<Enter>")
    let limited = robot.browser
    robot.press("4")
    let inPane = robot.browser
    robot.press("/13,767<Enter>")
    let found = robot.browser
    #expect(found.find?.text == "13,767")
    robot.press("lllf")
    #expect(robot.browser.focus == .footnotes)
    let atNote = robot.browser
    robot.press("e")
    #expect(robot.browser.view?.kind == .evidence)
    let inView = robot.browser
    robot.press("/x")
    #expect(robot.browser.prompt != nil)

    robot.press("<Esc>")
    #expect(robot.browser.prompt == nil && robot.browser.view == inView.view)
    robot.press("<Esc>")
    #expect(robot.browser.view == nil && robot.browser.focus == .footnotes)
    #expect(robot.browser.note == atNote.note)
    robot.press("<Esc>")
    #expect(robot.browser.focus == .tableI && robot.browser.cursors == atNote.cursors)
    #expect(robot.browser.find != nil)
    robot.press("<Esc>")
    #expect(robot.browser.find == nil && robot.browser.focus == inPane.focus)
    robot.press("<Esc>")
    #expect(robot.browser.focus == .list && robot.browser.list.limit == limited.list.limit)
    robot.press("<Esc>")
    #expect(robot.browser.list.limit.isEmpty)
    robot.press("<Esc>")
    #expect(robot.message == "q quits")
    #expect(robot.effects.isEmpty)
  }

  @Test func qGoesBackAndQuitsAtTheTop() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4wq")
    #expect(robot.browser.view == nil && robot.browser.focus == .tableI)
    robot.press("q")
    #expect(robot.browser.focus == .list && robot.effects.isEmpty)
    robot.press("q")
    #expect(robot.effects == [.quit])
  }

  @Test(arguments: ["Q", "<^C>"])
  func quitsFromAnywhere(key: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4w" + key)
    #expect(robot.effects == [.quit])
  }

  @Test func controlCInAPromptOnlyEndsThePrompt() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<^C>")
    #expect(robot.browser.prompt == nil && robot.browser.list.limit.isEmpty)
    #expect(robot.effects.isEmpty)
  }

  @Test(arguments: [("<^L>", Effect.redraw), ("<^Z>", .suspend)])
  func redrawAndSuspendWorkInPromptsToo(key: String, effect: Effect) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(key)
    robot.press("\\ma" + key)
    #expect(robot.effects == [effect, effect])
    #expect(robot.browser.prompt?.line.text == "ma")
  }

  @Test(arguments: [("w", ReadingView.Kind.withholding), ("e", .evidence), ("?", .help)])
  func keyOfAViewOpensAndClosesIt(key: String, kind: ReadingView.Kind) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("4")
    let before = robot.browser
    robot.press(key)
    #expect(robot.browser.view?.kind == kind)
    robot.press(key)
    #expect(robot.browser == before)
  }

  @Test func viewScrollsAndStopsAtItsEnds() throws {
    var robot = try BrowserRobot.onAll(80, 24)
    robot.press("?")
    robot.press("jj")
    #expect(robot.browser.view?.top == 2)
    robot.press("G")
    let end = try #require(robot.browser.view?.top)
    #expect(end > 2)
    robot.press("jjj")
    #expect(robot.browser.view?.top == end)
    robot.press("gk")
    #expect(robot.browser.view?.top == 0)
  }
}
