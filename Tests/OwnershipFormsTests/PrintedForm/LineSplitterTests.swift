import Testing

@testable import OwnershipForms

@Suite struct LineSplitterTests {
  @Test func tabsDivideALineIntoFieldsAndEmptyFieldsCount() {
    #expect(
      PrintedText.line("Common Stock\t\t 12 ").pieces == [
        TextPiece(text: "Common Stock", range: 0..<12, column: 0),
        TextPiece(text: "12", range: 15..<17, column: 2),
      ])
  }

  @Test func barsDivideALineThatHasTwo() {
    let line = PrintedText.line("| a | b |")
    #expect(line.pieces.map(\.text) == ["a", "b"])
    #expect(line.pieces.map(\.column) == [1, 2])
    #expect(line.isDivided)
  }

  @Test func twoBlanksDivideALineAndOneDoesNot() {
    let line = PrintedText.line("one two  three")
    #expect(line.pieces.map(\.text) == ["one two", "three"])
    #expect(line.pieces.map(\.column) == [0, 9])
    #expect(!line.isDivided)
  }

  @Test func emptyLinesHaveNoPieces() {
    #expect(PrintedText.lines("a\n \t \nb").map(\.pieces.count) == [1, 0, 1])
  }

  @Test(arguments: [
    "https://www.example.org/form.html", "1/2/26, 8:43 AM", "SEC Form 4",
  ])
  func pageFurnitureIsNoPartOfTheForm(text: String) {
    #expect(PageFurniture.isOne(PrintedText.line(text)))
  }

  @Test func aPageNumberIsFurnitureBesideOtherFurnitureAlone() {
    func texts(_ text: String) -> [String] {
      PageFurniture.removed(from: PrintedText.lines(text)).map(\.text)
    }
    #expect(texts("a\nhttps://www.example.org/\n2/13\nb") == ["a", "b"])
    #expect(texts("$.16-\n2/3\nvalue") == ["$.16-", "2/3", "value"])
  }

  @Test(arguments: ["FORM 4", "03/05/2021", "1. See 2/3", "Common Stock"])
  func textOfTheFormIsNoFurniture(text: String) {
    #expect(!PageFurniture.isOne(PrintedText.line(text)))
  }

  @Test func theTimeOfPrintingIsTakenFromTheFrontOfALine() {
    let line = PageFurniture.stripped(PrintedText.line("1/2/26, 8:43 AM ROE HOLDINGS"))
    #expect(line.pieces == [TextPiece(text: "ROE HOLDINGS", range: 16..<28, column: 16, width: 12)])
  }

  @Test func foldedTextFindsLabelsInLookalikeLettersAndLeadsBack() {
    let folded = FoldedText("  Dаte   Exercisable")
    let found = folded.range(of: "date exer")
    #expect(found.map { folded.offset($0.lowerBound) } == 2)
    #expect(FoldedText("below) x below) y").lastRange(of: "below)") == 9..<15)
  }
}
