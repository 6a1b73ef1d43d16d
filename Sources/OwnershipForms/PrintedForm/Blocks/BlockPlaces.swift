/// Where the first so many cells of a table in blocks stand: one way to read them.
struct BlockPlaces: Sendable {
  /// More rows than a table has on one page of the form.
  static let mostRows = 64

  /// How many rows of each column there are down to the lowest cell in it.
  private(set) var last = ColumnEnds()
  /// How many rows have begun.
  private(set) var rows = 0
  /// Where the cell before stands.
  private(set) var row = -1
  /// Where the cell before stands.
  private(set) var column = -1
  /// How well the cells stand.
  var score = 0
  /// What the rows seem to lack so far: columns left of a filled one that may still be filled.
  var lack = 0

  /// The number of columns; no table has more than sixteen.
  private let width: Int
  /// Row by row the cell in each column, -1 where there is none, and at last the columns that have one,
  /// a bit each.
  private var grid: [Int16] = []

  init(width: Int) { self.width = width }

  /// The cell in a row and column; nil where there is none.
  func cell(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < rows else { return nil }
    let cell = grid[row * (width + 1) + column]
    return cell < 0 ? nil : Int(cell)
  }

  /// The columns of a row that have a cell, a bit each.
  func columns(filledIn row: Int) -> UInt16 {
    row < rows ? UInt16(bitPattern: grid[row * (width + 1) + width]) : 0
  }

  /// Whether a row and column is above the lowest cell of its column, and empty.
  func isSkipped(_ row: Int, _ column: Int) -> Bool {
    row < last[column] && columns(filledIn: row) & 1 << UInt16(column) == 0
  }

  /// Puts a cell in a row and column.
  mutating func put(_ cell: Int, _ row: Int, _ column: Int) {
    while rows <= row {
      grid.append(contentsOf: repeatElement(-1, count: width))
      grid.append(0)
      rows += 1
    }
    let start = row * (width + 1)
    grid[start + width] |= Int16(bitPattern: 1 << UInt16(column))
    grid[start + column] = Int16(truncatingIfNeeded: cell)
    last[column] = max(last[column], row + 1)
    (self.row, self.column) = (row, column)
  }

  /// What two ways have in common that leave the same places open.
  var open: OpenPlaces { OpenPlaces(last: last, row: row, column: column) }

  /// The places that the way leaves open with a cell more in a row and column.
  func open(with row: Int, _ column: Int) -> OpenPlaces {
    var last = last
    last[column] = max(last[column], row + 1)
    return OpenPlaces(last: last, row: row, column: column)
  }

  /// The places that a way leaves open.
  struct OpenPlaces: Hashable {
    /// How many rows of each column there are down to its lowest cell.
    let last: ColumnEnds
    /// Where the last cell stands.
    let row: Int
    /// Where the last cell stands.
    let column: Int
  }
}

/// A number of rows for each of sixteen columns, a byte each.
struct ColumnEnds: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  subscript(column: Int) -> Int {
    get { Int((column < 8 ? low : high) >> (UInt64(column & 7) * 8) & 0xff) }
    set {
      let shift = UInt64(column & 7) * 8
      let byte = UInt64(newValue & 0xff) << shift
      if column < 8 {
        low = low & ~(0xff << shift) | byte
      } else {
        high = high & ~(0xff << shift) | byte
      }
    }
  }
}
