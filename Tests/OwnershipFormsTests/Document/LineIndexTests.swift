import OwnershipForms
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 3, 1), (5, 3, 2), (6, 3, 3), (99, 3, 96),
  ])
  func linesAndColumnsCountFromOne(offset: Int, line: Int, column: Int) {
    let place = LineIndex(Array("ab\n\ncd".utf8)).place(of: offset)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func anEmptyFileHasOneLine() {
    let place = LineIndex([]).place(of: 0)
    #expect(place.line == 1)
    #expect(place.column == 1)
  }
}
