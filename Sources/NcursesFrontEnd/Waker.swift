internal import CNcurses

/// Ends the screen's wait from any thread: the next event is `.woken`.
///
/// It may be kept longer than the screen; it then does nothing.
public struct Waker: Sendable {
  /// Wakes the main thread, now or when it next waits.
  public func wake() { screen_wake() }
}
