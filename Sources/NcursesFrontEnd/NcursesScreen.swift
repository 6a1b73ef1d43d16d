internal import CNcurses
public import Terminal

/// The terminal that the process runs in, taken over as a screen of frames and a source of events.
///
/// There is one at a time, and it belongs to the main thread; only its `waker` may be used
/// elsewhere. It is given back by `close()`, when the value goes away, at `exit`, and by a crash.
///
/// ```swift
/// let screen = try NcursesScreen()
/// screen.present(frame)
/// while let event = screen.nextEvent() { … }
/// ```
public final class NcursesScreen {
  /// What the terminal can show.
  public let capabilities: ScreenCapabilities

  /// Ends `nextEvent` from another thread.
  public let waker = Waker()

  private var picture: Picture
  private var input: TerminalInput

  /// Takes the terminal over.
  ///
  /// Keys are read from standard input, or from the process's own terminal where standard input is
  /// something else. What is written to standard error from now on is held back, and its end is
  /// printed when the screen is closed.
  ///
  /// - Throws: `FrontEndError`; the terminal is then as it was.
  public init(_ options: ScreenOptions = ScreenOptions()) throws(FrontEndError) {
    let opening = screen_open(options.usesColour, options.usesMouse)
    if let error = FrontEndError(opening) { throw error }
    capabilities = ScreenCapabilities(
      colours: Int(screen_colours()), showsUnicode: screen_is_unicode() && !options.usesOnlyASCII)
    picture = Picture(capabilities: capabilities)
    input = TerminalInput()
  }

  deinit { screen_close() }

  /// The columns and rows that the terminal has now.
  public var size: Size { Size(columns: Int(screen_columns()), rows: Int(screen_rows())) }

  /// Shows a frame; only what differs from the frame before is sent.
  ///
  /// A frame of another size than the screen's is cut, or followed by blanks.
  public func present(_ frame: Frame) { picture.show(frame, on: size) }

  /// Draws the last frame anew, as after something else wrote to the terminal.
  public func redraw() {
    screen_repaint()
    picture.showAgain(on: size)
  }

  /// The next event; nil where there is none in this time.
  ///
  /// - Parameter timeout: how long to wait; nil is for ever, zero is not at all.
  public func nextEvent(timeout: Duration? = nil) -> TerminalEvent? {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let event = alarm() { return event }
      if let key = input.nextKey() { return .key(key) }
      let now = ContinuousClock.now
      if let end = input.patienceEnd, end <= now {
        input.finish()
        continue
      }
      if screen_take_alarm(SCREEN_ALARM_WAKE) { return .woken }

      let ends = [deadline, input.patienceEnd].compactMap { $0 }
      let found = screen_wait(ends.min().map { Self.milliseconds(max(.zero, $0 - now)) } ?? -1)
      if found & Int32(SCREEN_INPUT) != 0 {
        if !input.read() { return alarm() ?? .interrupted(.hangUp) }
      } else if found & Int32(SCREEN_GONE) != 0 {
        return alarm() ?? .interrupted(.hangUp)
      } else if found == 0, let deadline, deadline <= .now {
        return nil
      }
    }
  }

  /// Gives the terminal back and stops the program, as Ctrl-Z does; returns when it goes on, with
  /// the last frame on the screen.
  public func suspend() {
    screen_suspend()
    picture.showAgain(on: size)
  }

  /// Gives the terminal back while `body` uses it, as for a pager or an editor.
  public func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    screen_leave()
    defer {
      screen_enter()
      picture.showAgain(on: size)
    }
    return try body()
  }

  /// Gives the text to the terminal's clipboard (OSC 52), which works over ssh as well.
  ///
  /// - Returns: whether it was sent; a text of more than 100 kB is not. No terminal tells whether it
  ///   obeyed.
  public func copy(_ text: String) -> Bool {
    guard let sequence = ClipboardSequence(text) else { return false }
    return screen_write_control(sequence.bytes, sequence.bytes.count)
  }

  /// Gives the terminal back as it was found; after the first time it does nothing.
  public func close() { screen_close() }

  /// What signals brought.
  private func alarm() -> TerminalEvent? {
    if screen_take_alarm(SCREEN_ALARM_HANG_UP) { return .interrupted(.hangUp) }
    if screen_take_alarm(SCREEN_ALARM_TERMINATE) { return .interrupted(.terminate) }
    if screen_take_alarm(SCREEN_ALARM_INTERRUPT) { return .interrupted(.interrupt) }
    if screen_take_alarm(SCREEN_ALARM_STOP) {
      suspend()
      return .resumed
    }
    if screen_take_alarm(SCREEN_ALARM_CONTINUE) {
      // Stopped by a signal that cannot be caught: the shell has changed the modes meanwhile.
      whileReleased {}
      return .resumed
    }
    if screen_take_alarm(SCREEN_ALARM_RESIZE) {
      screen_follow_size()
      picture.forget()
      return .resized(size)
    }
    return nil
  }

  /// Rounded up, so that a wait is never a busy one.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds < 1_000_000 else { return Int32.max }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

extension FrontEndError {
  /// The error that the shim reports; nil for success.
  fileprivate init?(_ opening: screen_opening) {
    let type = screen_terminal_type().map { String(cString: $0) } ?? ""
    switch opening {
    case SCREEN_OPENED: return nil
    case SCREEN_ALREADY_OPEN: self = .alreadyOpen
    case SCREEN_NO_OUTPUT: self = .outputIsNoTerminal
    case SCREEN_NO_INPUT: self = .inputIsNoTerminal
    case SCREEN_TYPE_MISSING: self = .terminalTypeMissing
    case SCREEN_TYPE_UNKNOWN: self = .terminalTypeUnknown(type)
    case SCREEN_CANNOT_MOVE: self = .terminalCannotMoveCursor(type)
    default: self = .systemRefused
    }
  }
}
