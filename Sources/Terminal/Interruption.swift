/// A signal that asks the program to end.
public enum Interruption: Int32, Hashable, Sendable, CaseIterable {
  /// The terminal is gone (SIGHUP).
  case hangUp = 1

  /// Asked to stop, from outside: Ctrl-C in the browser itself is a key (SIGINT).
  case interrupt = 2

  /// Asked to end (SIGTERM).
  case terminate = 15

  /// The exit code that tells a shell which signal ended the program.
  public var exitCode: Int32 { 128 + rawValue }
}
