import FormTestSupport
import Testing

@testable import Terminal

@Suite struct FrameTests {
  private func rows(_ frame: Frame) -> [String] {
    (0..<frame.size.rows).map { frame.text(ofRow: $0) }
  }

  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test func textIsClippedAtTheRightEdge() {
    var frame = frame(4, 2)
    #expect(frame.write("abcdef", at: Position(column: 1, row: 0)) == 3)
    #expect(rows(frame) == [" abc", "    "])
  }

  @Test func textThatBeginsLeftOfTheFrameIsSeenFromTheEdgeOn() {
    var frame = frame(4, 1)
    #expect(frame.write("abcdef", at: Position(column: -3, row: 0)) == 6)
    #expect(rows(frame) == ["def "])
  }

  @Test func limitCutsTextAndIsNeverExceeded() {
    var frame = frame(6, 1)
    #expect(frame.write("abcdef", at: .origin, limit: 3) == 3)
    #expect(frame.write("xyz", at: .origin, limit: -1) == 0)
    #expect(rows(frame) == ["abc   "])
  }

  @Test func rowsOutsideTheFrameTakeColumnsButShowNothing() {
    var frame = frame(3, 1)
    #expect(frame.write("ab", at: Position(column: 0, row: 7)) == 2)
    #expect(frame == self.frame(3, 1))
  }

  @Test func wideCharacterThatWouldBeHalvedIsABlank() {
    var frame = frame(3, 1)
    frame.write("a山田", at: Position(column: 0, row: 0))
    #expect(rows(frame) == ["a山"])
    frame.write("a山", at: Position(column: 1, row: 0))
    #expect(rows(frame) == ["aa "])
    frame.write("山b", at: Position(column: -1, row: 0))
    #expect(rows(frame) == [" b "])
    frame.write("山", at: .origin, limit: 1)
    #expect(rows(frame) == [" b "])
  }

  @Test(arguments: [0, 1, 2, 3])
  func overwritingHalfOfAWideCharacterBlanksTheOtherHalf(column: Int) {
    var frame = frame(4, 1)
    frame.write("山田", at: .origin)
    frame.write("x", at: Position(column: column, row: 0))
    #expect(rows(frame) == [["x 田", " x田", "山x ", "山 x"][column]])
    #expect(isWellFormed(frame))
  }

  @Test func wideCharacterBetweenTwoOthersBlanksBothOuterHalves() {
    var frame = frame(4, 1)
    frame.write("山田", at: .origin)
    frame.write("本", at: Position(column: 1, row: 0))
    #expect(rows(frame) == [" 本 "])
  }

  @Test func marksStandInTheCellOfTheirCharacter() {
    var frame = frame(3, 1)
    #expect(frame.write("e\u{301}\u{302}x", at: .origin) == 2)
    #expect(frame.cell(at: .origin)?.marks == ["\u{301}", "\u{302}"])
    #expect(frame.cell(at: Position(column: 1, row: 0))?.text == "x")
  }

  @Test func fillBlanksItsAreaAndTheHalvesAtItsEdges() {
    var frame = frame(6, 1)
    frame.write("山田本", at: .origin)
    frame.fill(Rectangle(column: 1, row: 0, columns: 4, rows: 1), style: .reversed)
    #expect(
      FrameSnapshot(frame).description == """
        6x1
        |      |
          1-4 reversed

        """)
  }

  @Test func emphasisKeepsTheColours() {
    var frame = frame(3, 1)
    frame.write("abc", at: .origin, style: Style(foreground: .red))
    frame.emphasise(Rectangle(column: 1, row: 0, columns: 9, rows: 9), .reversed)
    frame.colour(Rectangle(column: 2, row: 0, columns: 1, rows: 1), background: .blue)
    #expect(
      FrameSnapshot(frame).description == """
        3x1
        |abc|
          0 red, 1 reversed red, 2 reversed red on blue

        """)
  }

  @Test func borderHasItsTitleInItsUpperEdge() {
    var frame = frame(12, 3)
    frame.border(frame.bounds, title: "Footnotes of it")
    #expect(rows(frame) == ["┌ Footnot… ┐", "│          │", "└──────────┘"])
    frame.border(frame.bounds, title: "Notes", glyphs: .ascii, corners: .rounded)
    #expect(rows(frame) == ["+ Notes ---+", "|          |", "+----------+"])
    frame.border(frame.bounds, corners: .rounded)
    #expect(rows(frame) == ["╭──────────╮", "│          │", "╰──────────╯"])
  }

  @Test func anotherFrameIsCopiedAndClipped() {
    var picture = frame(4, 3)
    for (row, text) in ["山bc", "defg", "hi田"].enumerated() {
      picture.write(SafeText(text), at: Position(column: 0, row: row))
    }
    var frame = frame(5, 3)
    frame.draw(
      picture, at: Position(column: -1, row: -1),
      within: Rectangle(column: 0, row: 0, columns: 3, rows: 2))
    #expect(rows(frame) == ["efg  ", "i田  ", "     "])
    frame.draw(picture, at: Position(column: -1, row: 1))
    #expect(rows(frame) == ["efg  ", " bc  ", "efg  "])
    frame.draw(picture, at: Position(column: 2, row: -2))
    #expect(rows(frame)[0] == "efhi ")
  }

  @Test func copiedWideCharacterHalvedByAnAreaIsABlank() {
    var picture = frame(4, 1)
    picture.write("a山b", at: .origin)
    var frame = frame(4, 1)
    frame.draw(picture, at: .origin, within: Rectangle(column: 0, row: 0, columns: 2, rows: 1))
    #expect(rows(frame) == ["a   "])
  }

  @Test(
    arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (2, 1), (1, 2), (3, 3), (80, 24)],
    [-1_000_000_000, -2, -1, 0, 1, 79, Int.max, Int.min])
  func nothingTrapsAtAnySizeAndPlace(size: (Int, Int), place: Int) {
    var frame = frame(size.0, size.1)
    let empty = frame
    for position in [
      Position(column: place, row: 0), Position(column: 0, row: place),
      Position(column: place, row: place),
    ] {
      let area = Rectangle(origin: position, size: Size(columns: 3, rows: Int.max))
      frame.write("a山e\u{301}b", at: position, style: .bold, limit: place, within: area)
      frame.write("a山", at: position)
      frame.border(area, title: "山山山")
      frame.horizontalRule(at: position, columns: place)
      frame.fill(area)
      frame.emphasise(area, .bold)
      frame.draw(empty, at: position, within: area)
      frame.draw(frame, at: position)
      #expect(isWellFormed(frame))
    }
  }

  @Test func everyWideCharacterKeepsBothHalvesUnderAnyDrawing() {
    var frame = frame(9, 4)
    var random = SystemRandomNumberGenerator()
    let texts: [SafeText] = ["山", "a", "田本", "e\u{301}", "한글x", "abcd"]
    for _ in 0..<5_000 {
      let position = Position(
        column: Int.random(in: -3...10, using: &random),
        row: Int.random(in: -1...4, using: &random))
      let size = Size(columns: Int.random(in: 0...4), rows: Int.random(in: 0...3))
      let area = Rectangle(origin: position, size: size)
      switch Int.random(in: 0...3, using: &random) {
      case 0: frame.fill(area)
      case 1: frame.draw(frame, at: position, within: area)
      case 2: frame.write(texts.randomElement() ?? "", at: position, within: area)
      default: frame.write(texts.randomElement() ?? "", at: position, limit: size.columns)
      }
      guard isWellFormed(frame) else {
        Issue.record("halved: \(rows(frame))")
        return
      }
    }
  }

  /// Whether each wide character has its right half, and each right half its character.
  private func isWellFormed(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      var expectsHalf = false
      for cell in frame.cells(inRow: row) {
        if cell.isContinuation != expectsHalf { return false }
        expectsHalf = cell.width == 2
      }
      return !expectsHalf
    }
  }
}
