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

  /// The index looks at a file in blocks; a line may begin right before, at or after the start of one.
  @Test func aLongFileIsCountedAsAWhole() {
    var file = [UInt8](repeating: UInt8(ascii: "x"), count: 3 * 4096)
    for feed in [4094, 4095, 4096, 4097, 8192, 8193, 12287] { file[feed] = 10 }
    let index = LineIndex(file)
    for offset in (0...file.count).filter({ ($0 + 6) % 4096 < 12 }) {
      let before = file[..<offset]
      let place = index.place(of: offset)
      #expect(place.line == before.count { $0 == 10 } + 1)
      #expect(place.column == offset - (before.lastIndex(of: 10) ?? -1))
    }
  }
}
