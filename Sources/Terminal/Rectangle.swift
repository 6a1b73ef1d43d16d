/// A part of a screen: where it begins and how large it is.
public struct Rectangle: Hashable, Sendable {
  /// The top left cell.
  public let origin: Position

  /// The columns and rows it covers.
  public let size: Size

  /// Creates a rectangle from its top left cell and size.
  public init(origin: Position = .origin, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates a rectangle from four numbers; a negative width or height is none.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Position(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The columns it covers.
  public var columnRange: Range<Int> { origin.column..<origin.column + size.columns }

  /// The rows it covers.
  public var rowRange: Range<Int> { origin.row..<origin.row + size.rows }

  /// Whether it covers no cell.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether it covers the cell at this position.
  public func contains(_ position: Position) -> Bool {
    columnRange.contains(position.column) && rowRange.contains(position.row)
  }

  /// The cells that lie in both; empty where there are none.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let columns = columnRange.clamped(to: other.columnRange)
    let rows = rowRange.clamped(to: other.rowRange)
    return Rectangle(
      column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
  }

  /// What is left when so much is taken away on each side, as by a border.
  ///
  /// Where the sides meet, nothing is left; the result never lies outside this rectangle.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rectangle {
    let columnInset = min(max(columns, 0), size.columns)
    let rowInset = min(max(rows, 0), size.rows)
    return Rectangle(
      column: origin.column + columnInset, row: origin.row + rowInset,
      columns: size.columns - 2 * columnInset, rows: size.rows - 2 * rowInset)
  }

  /// Cuts off so many columns at the left; `right` is what remains.
  public func split(leftColumns: Int) -> (left: Rectangle, right: Rectangle) {
    let width = min(max(leftColumns, 0), size.columns)
    return (
      Rectangle(origin: origin, size: Size(columns: width, rows: size.rows)),
      Rectangle(
        origin: origin.moved(columns: width),
        size: Size(columns: size.columns - width, rows: size.rows))
    )
  }

  /// Cuts off so many columns at the right; `left` is what remains.
  public func split(rightColumns: Int) -> (left: Rectangle, right: Rectangle) {
    split(leftColumns: size.columns - min(max(rightColumns, 0), size.columns))
  }

  /// Cuts off so many rows at the top; `bottom` is what remains.
  public func split(topRows: Int) -> (top: Rectangle, bottom: Rectangle) {
    let height = min(max(topRows, 0), size.rows)
    return (
      Rectangle(origin: origin, size: Size(columns: size.columns, rows: height)),
      Rectangle(
        origin: origin.moved(rows: height),
        size: Size(columns: size.columns, rows: size.rows - height))
    )
  }

  /// Cuts off so many rows at the bottom; `top` is what remains.
  public func split(bottomRows: Int) -> (top: Rectangle, bottom: Rectangle) {
    split(topRows: size.rows - min(max(bottomRows, 0), size.rows))
  }
}
