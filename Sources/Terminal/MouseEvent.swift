/// Something done with the mouse, and where.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The main button went down.
    case press
    case wheelUp
    case wheelDown
  }

  /// What was done.
  public let action: Action

  /// The cell in which it was done.
  public let position: Position

  /// Creates what was done at a cell.
  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
