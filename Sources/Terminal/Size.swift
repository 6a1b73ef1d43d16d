/// How many columns and rows a screen, or a part of one, has.
///
/// Each side lies in 0…4,000: a terminal may report any number, and a frame of that size must still
/// fit into memory.
public struct Size: Hashable, Sendable {
  /// The largest number of columns or rows.
  public static let longestSide = 4_000

  /// No columns and no rows.
  public static let zero = Size(columns: 0, rows: 0)

  /// The width.
  public let columns: Int

  /// The height.
  public let rows: Int

  /// Creates a size; sides outside 0…4,000 become the nearer of the two.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), Self.longestSide)
    self.rows = min(max(rows, 0), Self.longestSide)
  }

  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

extension Size: CustomStringConvertible {
  /// Columns and rows as in `80x24`.
  public var description: String { "\(columns)x\(rows)" }
}
