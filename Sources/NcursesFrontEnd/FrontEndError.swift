import Terminal

/// Why the screen cannot be opened.
public enum FrontEndError: Error, Hashable, Sendable {
  /// Standard output is not a terminal.
  case outputIsNoTerminal

  /// Neither is standard input, and the process has no terminal of its own to read keys from.
  case inputIsNoTerminal

  /// `TERM` is not set.
  case terminalTypeMissing

  /// No description of the type that `TERM` names is installed.
  case terminalTypeUnknown(String)

  /// The type that `TERM` names has no cursor movement.
  case terminalCannotMoveCursor(String)

  /// The process has a screen already.
  case alreadyOpen

  /// The system refused what a screen needs.
  case systemRefused
}

extension FrontEndError: CustomStringConvertible {
  /// One line for the reader, without the program's name.
  public var description: String {
    switch self {
    case .outputIsNoTerminal:
      "standard output is not a terminal; use 'form4 show' for plain text"
    case .inputIsNoTerminal:
      "standard input is not a terminal, and there is none to read keys from"
    case .terminalTypeMissing:
      "terminal type is not set; set TERM, or use 'form4 show' for plain text"
    case .terminalTypeUnknown(let type):
      "terminal type '\(SafeText(type))' is not known here; set TERM, "
        + "or use 'form4 show' for plain text"
    case .terminalCannotMoveCursor(let type):
      "terminal type '\(SafeText(type))' cannot move the cursor; set TERM, "
        + "or use 'form4 show' for plain text"
    case .alreadyOpen:
      "the screen is open already"
    case .systemRefused:
      "the system refused to hand over the terminal"
    }
  }
}
