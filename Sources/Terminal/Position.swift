/// A place on a screen, counted from 0 at its top left.
///
/// It may lie outside every screen, on any side. Each part is kept within ±1,000,000, so that sums
/// of positions and sizes cannot overflow.
public struct Position: Hashable, Sendable {
  /// The top left cell.
  public static let origin = Position(column: 0, row: 0)

  private static let bounds = -1_000_000...1_000_000

  /// The column, growing to the right.
  public let column: Int

  /// The row, growing downwards.
  public let row: Int

  /// Creates a position; parts beyond ±1,000,000 become the nearer of the two.
  public init(column: Int, row: Int) {
    self.column = min(max(column, Self.bounds.lowerBound), Self.bounds.upperBound)
    self.row = min(max(row, Self.bounds.lowerBound), Self.bounds.upperBound)
  }

  /// The position that lies so many columns to the right and rows below.
  public func moved(columns: Int = 0, rows: Int = 0) -> Position {
    let step = Position(column: columns, row: rows)
    return Position(column: column + step.column, row: row + step.row)
  }
}
