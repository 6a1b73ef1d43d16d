import ArgumentParser
import Glibc
import Terminal

/// Results go to standard output in large pieces; a reader that went away ends the program quietly.
struct StandardOutput: ~Copyable {
  private var pending: [UInt8] = []
  private static let flushSize = 1 << 16

  init() {
    signal(SIGPIPE, SIG_IGN)
    pending.reserveCapacity(Self.flushSize * 2)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal that standard output is; nil where it is none.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  mutating func write(_ bytes: [UInt8]) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.flushSize { try flush() }
  }

  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  mutating func flush() throws {
    defer { pending.removeAll(keepingCapacity: true) }
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ExitStatus.success
      } else if errno != EINTR, errno != EAGAIN {
        StandardError.write("standard output: \(String(cString: strerror(errno)).lowercased())")
        throw ExitStatus.cannotRun
      }
    }
  }
}

/// Everything that is not a result goes to standard error, a line at a time; names of files and words
/// out of them stand in it, so it is made safe to show.
enum StandardError {
  static func write(_ line: String) {
    let bytes = Array("form4: \(SafeText(line).string)\n".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
