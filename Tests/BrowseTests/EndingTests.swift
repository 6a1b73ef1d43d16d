import FormTestSupport
import Foundation
import Terminal
import Testing

/// However the program ends, stops or is refused, the terminal is as it was.
@Suite struct EndingTests {
  /// Runs the program, then tells its exit code and the modes of the terminal.
  private static let run =
    "$FORM4 $FILINGS; echo code $?; stty -a | grep -ow -e '-*icanon' -e '-*echo' | xargs\n"

  @Test(arguments: [["q"], ["Q"], ["C-c"], ["4", "w", "q", "q", "q"]])
  func quitting(keys: [String]) throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    for key in keys { try session.send(key) }
    #expect(try session.waitForExit() == 0)
    #expect(try session.screen.joined().isEmpty)
  }

  @Test func quittingRestoresTheTerminal() throws {
    let folder = try FilingsFolder()
    let session = try folder.shell()
    try session.type(Self.run)
    try session.waitFor("1 of 7")
    try session.send("q")
    try session.waitFor("code 0")
    try session.waitFor("icanon echo")
    #expect(try session.cursor != nil)
  }

  @Test(arguments: [Int32(15), 1, 2])
  func signalRestoresTheTerminal(signal: Int32) throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    session.kill(try session.processID, signal: signal)
    #expect(try session.waitForExit() == 128 + signal)
    #expect(try session.screen.joined().isEmpty)
  }

  @Test(arguments: [Int32(15), 1, 2])
  func signalInAPromptRestoresTheTerminal(signal: Int32) throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.type("\\mhf")
    try session.waitFor("limit: mhf")
    session.kill(try session.processID, signal: signal)
    #expect(try session.waitForExit() == 128 + signal)
    #expect(try session.screen.joined().isEmpty)
  }

  @Test func closingTheTerminalLeavesNoProcessBehind() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    let process = try session.processID
    try session.closeTerminal()
    try session.waitForEnd(of: process)
  }

  @Test func stoppedByItsKeyAndContinued() throws {
    let folder = try FilingsFolder()
    let session = try folder.shell()
    try session.type(Self.run)
    try session.waitFor("1 of 7")
    try session.send("j")
    try session.waitFor("2 of 7")
    try session.send("C-z")
    try session.waitFor("Stopped")
    try session.waitFor("icanon echo")
    try session.type("clear; fg\n")
    try session.waitFor("2 of 7")
    try session.send("j")
    try session.waitFor("3 of 7")
    try session.send("q")
    try session.waitFor("the prompt alone") { rows in
      rows.last { !$0.isEmpty } == "ready>"
    }
  }

  @Test func stoppedAndContinuedInAnotherSize() throws {
    let folder = try FilingsFolder()
    let session = try folder.shell()
    try session.type("$FORM4 $FILINGS\n")
    try session.waitFor("1 of 7")
    try session.send("C-z")
    try session.waitFor("Stopped")
    try session.resize(Size(columns: 80, rows: 24))
    try session.type("clear; fg\n")
    try session.waitFor("the screen in its new size") { rows in
      rows.count == 24 && rows[0].hasSuffix("7 filings") && rows[23].contains("1 of 7")
        && rows[1].count == 80
    }
    try session.send("q")
    try session.waitFor("ready>")
  }

  @Test(arguments: [
    ("dumb", "terminal type 'dumb' cannot move the cursor"),
    ("", "terminal type is not set"),
    ("no-such-terminal", "terminal type 'no-such-terminal' is not known here"),
  ])
  func terminalThatCannotShowAScreenIsRefusedInOneLine(type: String, message: String) throws {
    let folder = try FilingsFolder()
    let session = try TerminalSession(
      command: ["TERM=\(type)", BuiltProgram.path("form4"), folder.filings],
      size: Size(columns: 200, rows: 10), environment: folder.environment)
    session.belongings = folder
    #expect(try session.waitForExit() == 2)
    try session.waitFor(message)
    #expect(try session.screen.filter { !$0.isEmpty }.count == 1)
  }

  @Test func outputThatIsNoTerminalIsRefusedInOneLine() throws {
    let folder = try FilingsFolder()
    let session = try folder.shell()
    try session.type("clear; $FORM4 $FILINGS | cat; echo code ${PIPESTATUS[0]}\n")
    let screen = try session.waitFor("code 2")
    #expect(screen.filter { $0.contains("standard output is not a terminal") }.count == 1)
  }

  @Test func missingPathIsNamedInOneLine() throws {
    let folder = try FilingsFolder()
    let session = try TerminalSession(
      command: [BuiltProgram.path("form4"), "/no/such/folder"],
      environment: folder.environment)
    #expect(try session.waitForExit() == 1)
    try session.waitFor("/no/such/folder: no such file or directory")
    #expect(try session.screen.filter { !$0.isEmpty }.count == 1)
  }
}
