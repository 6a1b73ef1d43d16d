/// A whole screen as a value: what stands in each cell, and where the cursor is.
///
/// Everything drawn is clipped at its edges; no position, size or text makes a drawing call trap, in
/// a frame of any size, 0x0 included. After every call each wide character still has both halves.
public struct Frame: Hashable, Sendable {
  /// The columns and rows.
  public let size: Size

  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: Position?

  /// The cells, row by row.
  private(set) var cells: [ScreenCell]

  /// Creates a frame of empty cells.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    self.cells = Array(repeating: ScreenCell(style: style), count: size.columns * size.rows)
  }

  /// The whole frame.
  public var bounds: Rectangle { Rectangle(size: size) }

  /// The cells of a row, from the left; none where there is no such row.
  public func cells(inRow row: Int) -> ArraySlice<ScreenCell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The cell at a position; nil outside the frame.
  public func cell(at position: Position) -> ScreenCell? {
    guard bounds.contains(position) else { return nil }
    return cells[index(of: position.column, position.row)]
  }

  /// The text of a row, with its blanks.
  public func text(ofRow row: Int) -> String {
    cells(inRow: row).reduce(into: "") { $0 += $1.text }
  }

  /// The place of a cell that lies inside the frame.
  private func index(of column: Int, _ row: Int) -> Int {
    row * size.columns + column
  }

  /// Replaces one cell that lies inside the frame, minding no neighbours.
  mutating func set(_ cell: ScreenCell, _ column: Int, _ row: Int) {
    cells[index(of: column, row)] = cell
  }

  /// Changes the style of one cell that lies inside the frame.
  mutating func restyle(_ column: Int, _ row: Int, _ style: (Style) -> Style) {
    let place = index(of: column, row)
    cells[place].style = style(cells[place].style)
  }

  /// Blanks both halves of a wide character that has them on either side of this column's left edge.
  ///
  /// Called at both ends of what is about to be overwritten.
  mutating func separate(atColumn column: Int, _ row: Int) {
    guard column > 0, column < size.columns else { return }
    let place = index(of: column, row)
    guard cells[place].isContinuation else { return }
    cells[place] = ScreenCell(style: cells[place].style)
    cells[place - 1] = ScreenCell(style: cells[place - 1].style)
  }
}
