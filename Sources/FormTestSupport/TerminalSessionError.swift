/// Why a program in a terminal could not be driven.
public enum TerminalSessionError: Error {
  /// tmux refused what it was asked.
  case tmuxFailed(arguments: [String], output: String)

  /// The screen never showed what it must.
  case timedOut(waitingFor: String, screen: [String])
}

extension TerminalSessionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tmuxFailed(let arguments, let output):
      "tmux \(arguments.joined(separator: " ")): \(output)"
    case .timedOut(let what, let screen):
      "waited in vain for \(what); the screen:\n\(screen.joined(separator: "\n"))"
    }
  }
}
