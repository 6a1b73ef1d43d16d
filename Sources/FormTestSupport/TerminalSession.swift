internal import Foundation
public import Terminal

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A real program in a real terminal, under a tmux server of its own.
///
/// ```swift
/// let session = try TerminalSession(command: [BuiltProgram.path("form4"), folder])
/// try session.waitFor("Filings")
/// try session.send("Down", "Enter")
/// ```
///
/// Nothing sleeps: to wait is to look at the screen until it shows what it must, or the deadline has
/// passed, and the last screen is then in the error. The server ends with the value.
public final class TerminalSession {
  /// How long a wait lasts before it fails; far longer than anything takes on an idle machine.
  public static let deadline = Duration.seconds(20)

  /// What must not go away before the program does, such as a folder of files that it reads.
  public var belongings: AnyObject?

  private let folder: String
  private let environment: [String: String]

  /// Starts a program in a terminal of this size.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments; no shell reads them.
  ///   - environment: what the program's environment has besides `PATH`, `HOME`, `LANG=C.UTF-8`,
  ///     `TZ=UTC` and `TERM=tmux-256color`, or instead of them. Nothing else of the test's own
  ///     environment reaches it.
  public init(
    command: [String], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws {
    folder = try Self.temporaryFolder()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var variables = [
      "PATH": path, "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "tmux-256color",
    ]
    variables.merge(environment) { $1 }
    let terminalType = variables["TERM"] ?? "tmux-256color"
    self.environment = ["PATH": path, "HOME": folder, "LANG": "C.UTF-8", "TERM": "tmux-256color"]

    var start = ["start-server"]
    for option in [
      ["-s", "escape-time", "0"], ["-g", "remain-on-exit", "on"],
      ["-g", "remain-on-exit-format", ""], ["-g", "status", "off"],
      ["-g", "default-terminal", terminalType],
      ["-g", "default-size", size.description], ["-s", "set-clipboard", "on"],
    ] {
      start += [";", "set-option"] + option
    }
    start += [";", "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)"]
    for (name, value) in variables { start += ["-e", "\(name)=\(value)"] }
    try tmux(start + ["--", "env"] + command)
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  // MARK: What the reader does

  /// Presses keys by their tmux names: `q`, `Down`, `C-d`, `BTab`, `Escape`, `PPage`.
  public func send(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Types a text as it stands.
  public func type(_ text: String) throws {
    try tmux(["send-keys", "-l", "--", text])
  }

  /// Sends bytes that no key sends, as a terminal's answer or a broken sequence.
  public func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes a text, in brackets where the program asked for that.
  public func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-r"])
  }

  /// Gives the terminal another size.
  public func resize(_ size: Size) throws {
    try tmux(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// Sends a signal to a program by its process number, as from another terminal.
  public func kill(_ process: Int32, signal: Int32) {
    #if canImport(Darwin)
      _ = Darwin.kill(process, signal)
    #elseif canImport(Glibc)
      _ = Glibc.kill(process, signal)
    #else
      _ = Musl.kill(process, signal)
    #endif
  }

  /// Closes the terminal under the program, as when its window is closed.
  public func closeTerminal() throws { try tmux(["kill-server"]) }

  // MARK: What the reader sees

  /// The rows on the screen, without the blanks at their ends.
  public var screen: [String] {
    get throws { Self.rows(try tmux(["capture-pane", "-p"])) }
  }

  /// The rows on the screen with the escape sequences that give them their look.
  public var styledScreen: [String] {
    get throws { Self.rows(try tmux(["capture-pane", "-p", "-e"])) }
  }

  /// Where the cursor is; nil where it is hidden.
  public var cursor: Position? {
    get throws {
      let words = try ask("#{cursor_flag} #{cursor_x} #{cursor_y}").split(separator: " ")
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == 3, numbers[0] == 1 else { return nil }
      return Position(column: numbers[1], row: numbers[2])
    }
  }

  /// Whether the program asks to be told of the mouse.
  public var reportsMouse: Bool {
    get throws { try ask("#{mouse_any_flag}") == "1" }
  }

  /// What the program gave to the clipboard last.
  public var clipboard: String {
    get throws { try tmux(["show-buffer"]) }
  }

  /// The number of the process that was started.
  public var processID: Int32 {
    get throws { Int32(try ask("#{pane_pid}")) ?? 0 }
  }

  /// The exit status of the program, 128 and more where a signal ended it; nil while it runs.
  public var exitStatus: Int32? {
    get throws {
      let answer = try ask("#{pane_dead} #{pane_dead_status} #{pane_dead_signal}")
      let words = answer.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "1" else { return nil }
      let status = Int32(words[1]) ?? Int32(words[2]).map { 128 + $0 }
      // NB: tmux 3.3 sometimes sees the terminal close but misses its child's end.
      if status == nil, let server = Int32(try ask("#{pid}")) { kill(server, signal: SIGCHLD) }
      return status
    }
  }

  // MARK: Waiting

  /// Waits until the screen shows a text; returns its rows.
  @discardableResult
  public func waitFor(_ text: String) throws -> [String] {
    try waitFor("'\(text)'") { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as it must be; returns its rows.
  ///
  /// - Parameter what: says in the error what was waited for.
  @discardableResult
  public func waitFor(_ what: String, until: ([String]) throws -> Bool) throws -> [String] {
    let clock = ContinuousClock()
    let end = clock.now + Self.deadline
    while true {
      let rows = try screen
      if try until(rows) { return rows }
      guard clock.now < end else {
        throw TerminalSessionError.timedOut(waitingFor: what, screen: rows)
      }
      usleep(2_000)
    }
  }

  /// Waits until the program has ended; returns its exit status.
  @discardableResult
  public func waitForExit() throws -> Int32 {
    try waitFor("the end of the program") { _ in try exitStatus != nil }
    return try exitStatus ?? -1
  }

  /// Waits until a process is gone, as after its terminal was closed.
  public func waitForEnd(of process: Int32) throws {
    let clock = ContinuousClock()
    let end = clock.now + Self.deadline
    while Self.isRunning(process) {
      guard clock.now < end else {
        throw TerminalSessionError.timedOut(waitingFor: "the end of process \(process)", screen: [])
      }
      usleep(2_000)
    }
  }

  /// Whether there is such a process that has not ended; one that nobody waited for has.
  private static func isRunning(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return FileManager.default.fileExists(atPath: "/proc/self") ? false : signalReaches(process)
    }
    return status.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  private static func signalReaches(_ process: Int32) -> Bool {
    #if canImport(Darwin)
      Darwin.kill(process, 0) == 0
    #elseif canImport(Glibc)
      Glibc.kill(process, 0) == 0
    #else
      Musl.kill(process, 0) == 0
    #endif
  }

  // MARK: tmux

  private func ask(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let output = folder + "/output"
    let status = ChildProcess.run(
      ["tmux", "-S", folder + "/socket", "-f", "/dev/null", "-u"] + arguments,
      environment: environment, outputFile: output)
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    guard status == 0 else {
      throw TerminalSessionError.tmuxFailed(arguments: arguments, output: text)
    }
    return text
  }

  private static func rows(_ text: String) -> [String] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    if rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  private static func temporaryFolder() throws -> String {
    // Short, because a socket's path may have no more than some hundred bytes.
    let path = "/tmp/form4-terminal-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    return path
  }
}
