import Dispatch
import Glibc
import LocalIndex

/// Cancels a long work when its reader asks for it: with ^C, with Esc where standard input is a
/// terminal, or by a request to end the program.
final class StopRequest {
  let cancellation = Cancellation()
  private var sources: [any DispatchSourceProtocol] = []
  private var numbers: [Int32] = []
  private var terminal: termios?

  private static let queue = DispatchQueue(label: "form4.stop")
  private static let escape: UInt8 = 27

  /// Begins to listen.
  init() {
    for number in [SIGINT, SIGTERM, SIGHUP] { listen(to: number) }
    listenToKeys()
  }

  /// Ends listening, and gives the terminal back as it was.
  func finish() {
    for source in sources { source.cancel() }
    sources = []
    for number in numbers { signal(number, SIG_DFL) }
    numbers = []
    if var terminal { tcsetattr(STDIN_FILENO, TCSANOW, &terminal) }
    terminal = nil
  }

  private func listen(to number: Int32) {
    // Else the signal ends the program before its source is told. What was ignored before, as by
    // nohup, stays so.
    let before = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
    guard before != unsafeBitCast(SIG_IGN, to: Int.self) else { return }
    numbers.append(number)
    let source = DispatchSource.makeSignalSource(signal: number, queue: Self.queue)
    source.setEventHandler { [cancellation] in cancellation.cancel() }
    source.activate()
    sources.append(source)
  }

  /// Has keys come at once and unseen. A program in the background must leave the terminal alone.
  private func listenToKeys() {
    var mode = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1,
      tcgetpgrp(STDIN_FILENO) == getpgrp(), tcgetattr(STDIN_FILENO, &mode) == 0
    else { return }
    terminal = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: Self.queue)
    source.setEventHandler { [cancellation] in
      var keys = [UInt8](repeating: 0, count: 64)
      let count = read(STDIN_FILENO, &keys, keys.count)
      // An arrow or another key of several bytes begins with an escape too.
      if count == 1, keys[0] == Self.escape { cancellation.cancel() }
    }
    source.activate()
    sources.append(source)
  }
}
