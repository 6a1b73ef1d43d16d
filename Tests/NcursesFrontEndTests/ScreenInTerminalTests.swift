import FormTestSupport
import Terminal
import Testing

/// The front end in a real terminal, by way of a small program that shows the last event's name.
@Suite struct ScreenInTerminalTests {
  private static let probe = BuiltProgram.path("ScreenProbe")

  private func session(
    _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      command: [Self.probe] + arguments, size: size, environment: environment)
    try session.waitFor("0 start")
    return session
  }

  /// The probe under a shell, which then tells its exit code and the modes of the terminal.
  private func shellSession(_ environment: [String: String] = [:]) throws -> TerminalSession {
    let session = try TerminalSession(
      command: ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: ["PS1": "ready> "].merging(environment) { $1 })
    try session.waitFor("ready>")
    try session.type(
      "\(Self.probe); echo code $?; stty -a | grep -ow -e '-*icanon' -e '-*echo' | xargs\n")
    return session
  }

  private static let frame80 = [
    "0 start",
    "┌ Jürgen 山田 é ───────────────────────────────────────────────────────────────┐",
    "│ 256 colours, unicode, 80x24                                                  │",
  ]

  @Test func firstFrameIsShownInItsStyles() throws {
    let session = try session()
    try session.waitFor("the frame") { Array($0.prefix(3)) == Self.frame80 }
    try session.waitFor("selected")
    #expect(try session.styledScreen[4].contains("\u{1B}[7mselected"))
    #expect(try session.styledScreen[1].contains("38;5;208m┌"))
    #expect(try session.cursor == .origin)
  }

  @Test func hostileAndWideTextNeverShiftsARow() throws {
    let row = try session().waitFor("👩👧")[3]
    #expect(row.hasPrefix("│ |👩👧|"))
    #expect(
      row.hasSuffix(
        "|e\u{301}\u{302}|한|\u{FFFD}[31m|\u{FFFD}\u{FFFD}|"
          + String(repeating: " ", count: 54) + "│"))
  }

  @Test(arguments: [
    ("Down", "Down"), ("Up", "Up"), ("PPage", "PgUp"), ("End", "End"), ("BTab", "S-Tab"),
    ("Enter", "Enter"), ("C-d", "^D"), ("F5", "F5"), ("M-x", "M-x"), ("é", "é"), ("DC", "Del"),
    ("BSpace", "Backspace"), ("Tab", "Tab"), ("Escape", "Esc"),
  ])
  func keyIsNamed(sent: String, name: String) throws {
    let session = try session()
    try session.send(sent)
    try session.waitFor("1 key \(name)")
  }

  @Test func bothFormsOfArrowsArrive() throws {
    let session = try session()
    try session.send(bytes: Array("\u{1B}[B\u{1B}OB\u{1B}[A\u{1B}OA".utf8))
    try session.waitFor("4 key Up")
  }

  @Test func unknownSequencesAreSwallowedAsAWhole() throws {
    let session = try session()
    try session.send(bytes: Array("\u{1B}[99;7q\u{1B}[I\u{1B}[O\u{1B}]4;q\u{7}\u{1B}[1;2qx".utf8))
    try session.waitFor("1 key x")
  }

  @Test func pasteIsTextAndDoesNotQuit() throws {
    let session = try session()
    try session.paste("quit\nq")
    try session.waitFor("1 paste quit q")
  }

  @Test func wakerEndsTheWaitFromAnotherThread() throws {
    let session = try session()
    try session.send("w")
    try session.waitFor("2 woken")
  }

  @Test func textReachesTheTerminalsClipboard() throws {
    let session = try session()
    try session.send("y")
    try session.waitFor("1 copied")
    #expect(try session.clipboard == "Jürgen")
  }

  @Test func mouseIsReportedOnlyWhenAskedFor() throws {
    #expect(try !session().reportsMouse)
    let press = Array("\u{1B}[<0;5;3M".utf8)
    let session = try session(["--mouse"])
    #expect(try session.reportsMouse)
    try session.send(bytes: press)
    try session.waitFor("1 Click 4,2")
  }

  @Test func everySizeIsDrawnAndNoneIsTooSmall() throws {
    let session = try session()
    for (columns, rows) in [(60, 15), (200, 60), (12, 3), (5, 2), (1, 1), (500, 200), (80, 24)] {
      try session.resize(Size(columns: columns, rows: rows))
      try session.waitFor("\(columns)x\(rows)") { screen in
        let isTall = screen.count == rows
        let isWide = rows < 3 || (screen.last?.count ?? 0) == columns
        return isTall && isWide && (screen.first?.isEmpty == false)
      }
    }
    try session.waitFor("│ 256 colours, unicode, 80x24 ")
    try session.waitFor("the frame") { Array($0[1...2]) == Array(Self.frame80[1...2]) }
  }

  @Test func stormOfResizesEndsInTheLastSize() throws {
    let session = try session()
    for step in 0..<40 { try session.resize(Size(columns: 20 + step * 3, rows: 5 + step)) }
    try session.resize(Size(columns: 90, rows: 20))
    try session.waitFor("resized 90x20")
    try session.waitFor("unicode, 90x20 ")
  }

  @Test func stoppedByItsKeyAndContinued() throws {
    let session = try shellSession()
    try session.waitFor("0 start")
    try session.send("C-z")
    try session.waitFor("Stopped")
    try session.waitFor("icanon echo")
    try session.type("fg\n")
    try session.waitFor("start")
    try session.send("Down")
    try session.waitFor("2 key Down")
    try session.waitFor("the frame") { Array($0[1...2]) == Array(Self.frame80[1...2]) }
    try session.send("q")
    try session.waitFor("ready>")
  }

  @Test(arguments: [Int32(20), 19])
  func stoppedBySignalAndContinued(signal: Int32) throws {
    let session = try session()
    session.kill(try session.processID, signal: signal)
    session.kill(try session.processID, signal: 18)
    try session.waitFor("resumed")
    try session.waitFor("the frame") { Array($0[1...2]) == Array(Self.frame80[1...2]) }
  }

  @Test(arguments: [Int32(1), 2, 15])
  func signalEndsItInOrder(signal: Int32) throws {
    let session = try session()
    session.kill(try session.processID, signal: signal)
    #expect(try session.waitForExit() == 128 + signal)
    try session.waitFor("an empty screen") { $0.joined().isEmpty }
  }

  @Test(arguments: [Int32(1), 2, 15])
  func secondSignalEndsItAtOnce(signal: Int32) throws {
    let session = try session(["--stubborn"])
    session.kill(try session.processID, signal: 15)
    try session.waitFor("interrupted 15")
    session.kill(try session.processID, signal: signal)
    #expect(try session.waitForExit() == 128 + signal)
    try session.waitFor("an empty screen") { $0.joined().isEmpty }
  }

  @Test func closingTheTerminalLeavesNoProcessBehind() throws {
    let session = try session()
    let process = try session.processID
    try session.closeTerminal()
    try session.waitForEnd(of: process)
  }

  @Test func escapeIsAKeyWithoutADelayThatIsFelt() throws {
    let session = try session()
    let clock = ContinuousClock()
    var fastest = Duration.seconds(60)
    for count in 1...10 {
      let time = try clock.measure {
        try session.send("Escape")
        try session.waitFor("\(count) key Esc")
      }
      fastest = min(fastest, time)
    }
    // 25 ms that Esc waits for a sequence, and what it takes to start tmux twice.
    #expect(fastest < .milliseconds(60))
    print("Esc to screen, fastest of ten: \(fastest)")
  }

  @Test func quittingRestoresTheTerminal() throws {
    let session = try shellSession()
    try session.waitFor("0 start")
    try session.send("q")
    try session.waitFor("code 0")
    try session.waitFor("icanon echo")
    #expect(try session.cursor != nil)
  }

  @Test func crashRestoresTheTerminalAndTellsWhy() throws {
    let session = try shellSession()
    try session.waitFor("0 start")
    try session.send("!")
    try session.waitFor("Fatal error: crashed as asked")
    try session.waitFor("icanon echo")
    try session.waitFor("code 132")
    #expect(try session.cursor != nil)
  }

  @Test(arguments: [
    ("dumb", "terminal type 'dumb' cannot move the cursor; set TERM,"),
    ("no-such-terminal", "terminal type 'no-such-terminal' is not known here; set TERM,"),
    ("", "terminal type is not set; set TERM,"),
  ])
  func terminalThatCannotShowAScreenIsRefused(type: String, message: String) throws {
    // NB: tmux can lose what a program writes right before its end, so the shell outlives it.
    let session = try TerminalSession(
      command: ["/bin/sh", "-c", "TERM=\(type) \(Self.probe); echo status $?; read line"])
    try session.waitFor("status 2")
    try session.waitFor(message)
  }

  @Test func outputThatIsNoTerminalIsRefused() throws {
    let session = try TerminalSession(command: ["/bin/sh", "-c", "\(Self.probe) | cat"])
    try session.waitFor("standard output is not a terminal; use 'form4 show' for plain text")
  }

  @Test func keysComeFromTheTerminalWhereInputIsSomethingElse() throws {
    let session = try TerminalSession(
      command: ["/bin/sh", "-c", "echo q | \(Self.probe)"])
    try session.waitFor("0 start")
    try session.send("Down")
    try session.waitFor("1 key Down")
    try session.send("q")
    #expect(try session.waitForExit() == 0)
  }

  @Test(arguments: ["C", "POSIX", "", "xx_XX.UTF-8"])
  func lettersAreShownInAnyLocale(locale: String) throws {
    let session = try session(environment: ["LANG": locale])
    try session.waitFor("the frame") { Array($0.prefix(3)) == Self.frame80 }
  }

  @Test func asciiIsAllThatIsShownWhereAskedFor() throws {
    let session = try session(["--ascii"])
    let screen = try session.waitFor("selected")
    #expect(screen.joined().utf8.allSatisfy { $0 < 0x80 })
    #expect(screen[1].hasPrefix("+ Jurgen ???? e ---"))
  }

  @Test(arguments: [
    ("tmux-256color", 256), ("xterm-256color", 256), ("screen", 8), ("linux", 8), ("vt100", 0),
  ])
  func coloursAreThoseOfTheTerminal(type: String, colours: Int) throws {
    let session = try session(environment: ["TERM": type])
    try session.waitFor(" \(colours) colours, unicode")
  }

  @Test func coloursAreLeftOutWhereRefused() throws {
    let session = try session(environment: ["NO_COLOR": "1"])
    try session.waitFor(" 0 colours")
    try session.waitFor("selected")
    #expect(try !session.styledScreen.joined().contains("38;5"))
    #expect(try session.styledScreen[4].contains("\u{1B}[7mselected"))
  }
}
