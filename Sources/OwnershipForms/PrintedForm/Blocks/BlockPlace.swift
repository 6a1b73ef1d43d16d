/// Where a cell of a table in blocks stands, in one way to read them.
enum BlockPlace {
  /// Before the first cell.
  case start
  /// In a row and column.
  case at(Spot)
  /// The marks of the cell before.
  case withBefore
  /// The marks of the cell that stands there in the end.
  case with(Spot)
  /// In no row.
  case nowhere

  /// A row and column, as small as it can be: there are many ways, each with many places.
  struct Spot {
    private let packed: (row: UInt8, column: UInt8)

    init(_ row: Int, _ column: Int) {
      packed = (UInt8(truncatingIfNeeded: row), UInt8(truncatingIfNeeded: column))
    }

    var row: Int { Int(packed.row) }
    var column: Int { Int(packed.column) }
  }
}
