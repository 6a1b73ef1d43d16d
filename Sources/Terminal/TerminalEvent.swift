/// Something that happened while the program waited at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// The reader did something.
  case key(Key)

  /// The screen has another size now; what it showed is gone.
  case resized(Size)

  /// Another thread has something to tell; several calls may be one event.
  case woken

  /// The program was stopped and goes on; its screen is back as it was.
  case resumed

  /// The program is asked to end: close the screen, then exit with the code of the interruption. A
  /// second one ends the process at once.
  case interrupted(Interruption)
}
