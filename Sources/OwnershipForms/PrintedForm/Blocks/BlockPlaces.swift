/// Where the first so many cells of a table in blocks stand: one way to read them.
struct BlockPlaces: Sendable {
  /// More rows than a table has on one page of the form.
  static let mostRows = 64

  /// The number of columns.
  let width: Int
  /// The cell in each row and column; -1 where there is none.
  private(set) var grid: [Int16]
  /// How many rows of each column are behind the last cell in it: no cell may go there any more.
  private(set) var last: [Int]
  /// How many rows have begun.
  private(set) var rows = 0
  /// Where the cell before stands.
  var row = -1
  /// Where the cell before stands.
  var column = -1
  /// How well the cells stand.
  var score = 0
  /// What each row seems to lack so far: columns left of a filled one that may still be filled.
  private(set) var lacks: [Int] = []

  init(width: Int) {
    self.width = width
    grid = []
    last = Array(repeating: 0, count: width)
  }

  /// The cell in a row and column; nil where there is none.
  func cell(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < rows else { return nil }
    let cell = grid[row * width + column]
    return cell < 0 ? nil : Int(cell)
  }

  /// Whether a row and column is behind the last cell of its column, and empty.
  func isSkipped(_ row: Int, _ column: Int) -> Bool {
    row < last[column] && cell(row, column) == nil
  }

  /// Puts a cell in a row and column.
  mutating func put(_ cell: Int, _ row: Int, _ column: Int) {
    while rows <= row {
      grid += repeatElement(-1, count: width)
      lacks.append(0)
      rows += 1
    }
    grid[row * width + column] = Int16(truncatingIfNeeded: cell)
    last[column] = row + 1
    (self.row, self.column) = (row, column)
  }

  /// Notes what a row seems to lack.
  mutating func note(lack: Int, of row: Int) { lacks[row] = lack }
}
