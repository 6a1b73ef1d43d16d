import Terminal
import Testing

@Suite struct RectangleTests {
  private let area = Rectangle(column: 2, row: 1, columns: 10, rows: 4)

  @Test func splitPartsMeetAndCoverTheWhole() {
    #expect(
      area.split(leftColumns: 3)
        == (
          Rectangle(column: 2, row: 1, columns: 3, rows: 4),
          Rectangle(column: 5, row: 1, columns: 7, rows: 4)
        ))
    #expect(area.split(rightColumns: 7) == area.split(leftColumns: 3))
    #expect(
      area.split(topRows: 1)
        == (
          Rectangle(column: 2, row: 1, columns: 10, rows: 1),
          Rectangle(column: 2, row: 2, columns: 10, rows: 3)
        ))
    #expect(area.split(bottomRows: 3) == area.split(topRows: 1))
  }

  @Test(arguments: [-1, 0, 10, 11, Int.max, Int.min])
  func splitBeyondAnEdgeLeavesOnePartEmpty(columns: Int) {
    let (left, right) = area.split(leftColumns: columns)
    #expect(left.size.columns + right.size.columns == 10)
    #expect(left.isEmpty || right.isEmpty)
  }

  @Test func insetStopsWhereTheSidesMeet() {
    #expect(area.inset() == Rectangle(column: 3, row: 2, columns: 8, rows: 2))
    #expect(area.inset(columns: 6, rows: 9).isEmpty)
    #expect(area.inset(columns: -5, rows: 0) == area)
  }

  @Test func intersectionOfRectanglesApartIsEmpty() {
    #expect(area.intersection(Rectangle(column: 50, row: 0, columns: 5, rows: 5)).isEmpty)
    #expect(
      area.intersection(Rectangle(column: 0, row: 0, columns: 4, rows: 2))
        == Rectangle(column: 2, row: 1, columns: 2, rows: 1))
  }

  @Test func sizesAndPositionsAreKeptWithinTheirBounds() {
    #expect(Size(columns: -1, rows: Int.max) == Size(columns: 0, rows: Size.longestSide))
    #expect(
      Position(column: Int.max, row: Int.min) == Position(column: 1_000_000, row: -1_000_000))
    #expect(Position.origin.moved(columns: Int.max, rows: Int.min).column == 1_000_000)
  }
}
