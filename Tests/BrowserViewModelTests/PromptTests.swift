import BrowserViewModel
import FormTestSupport
import Terminal
import Testing

@Suite struct PromptTests {
  private func press(_ key: Key, _ robot: inout BrowserRobot) {
    if let command = robot.browser.command(for: key) { robot.apply(command) }
  }

  @Test(arguments: ["/", "\\", "t"])
  func pasteIsTextAndNeverCommands(key: String) throws {
    var robot = try BrowserRobot.onAll()
    robot.press(key)
    press(.paste("q\nQ\u{1B}[31m\tx\r\n"), &robot)
    #expect(robot.browser.prompt?.line.text == "qQ[31mx")
    #expect(robot.effects.isEmpty)
  }

  @Test func pasteOutsideOfAPromptIsNoCommand() throws {
    let robot = try BrowserRobot.onAll()
    #expect(robot.browser.command(for: .paste("q")) == nil)
  }

  @Test func pasteOfAMillionCharactersIsCut() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("/")
    press(.paste(String(repeating: "x", count: 1_000_000)), &robot)
    #expect(robot.browser.prompt?.line.characters.count == 1_000)
  }

  @Test func lineIsEditedLikeAnyLine() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("/one two three")
    func text() -> String? { robot.browser.prompt?.line.text }
    robot.press("<^W>")
    #expect(text() == "one two ")
    robot.press("<Home><Del>O<End>!<Left><Left><Backspace>")
    #expect(text() == "One tw !")
    robot.press("<^U>")
    #expect(text() == " !")
    robot.press("<^E><^U>")
    #expect(text() == "")
    robot.press("<Backspace>")
    #expect(robot.browser.prompt == nil)
  }

  @Test func charactersAreWholeOnes() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("/e\u{301}山👩‍👩‍👧‍👦<Backspace>")
    #expect(robot.browser.prompt?.line.text == "e\u{301}山")
    robot.press("<Backspace><Backspace>")
    #expect(robot.browser.prompt?.line.text == "")
  }

  @Test func arrowsMoveInTheListWhileALimitIsTyped() throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple<Down>")
    #expect(robot.browser.list.selection == 1)
    #expect(robot.browser.prompt?.line.text == "maple")
  }

  @Test(arguments: [(80, 24), (40, 10), (10, 3), (0, 0)])
  func resizeKeepsThePrompt(columns: Int, rows: Int) throws {
    var robot = try BrowserRobot.onAll()
    robot.press("\\maple")
    let prompt = robot.browser.prompt
    robot.resize(columns, rows)
    #expect(robot.browser.prompt == prompt)
    #expect(robot.browser.list.matching == 2)
  }
}
