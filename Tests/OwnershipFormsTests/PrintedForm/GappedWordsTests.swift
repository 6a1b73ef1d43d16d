import Testing

@testable import OwnershipForms

/// Words that a program wrote with gaps between their letters, for their cell was too narrow.
@Suite struct GappedWordsTests {
  private func closed(_ text: String, in form: String = "") -> TextPiece? {
    GappedWords.closed(in: PrintedText.lines(text + "\n" + form)).first?.pieces.first
  }

  @Test(arguments: [
    ("S to ck", "Stock"), ("S to ck( 2)", "Stock(2)"), ("U n i ts ( 1 )", "Units (1)"),
    ("C o m m on 1,200 S to c k", "Common 1,200 Stock"),
  ])
  func aWordOfManyFormsIsClosed(text: String, whole: String) {
    #expect(closed(text)?.text == whole)
    #expect(closed(text)?.evidence == "'\(text)' has gaps between its letters")
  }

  @Test func anyOtherWordIsClosedWhereTheFormHasItWhole() {
    #expect(closed("R o c k ets")?.text == "R o c k ets")
    #expect(closed("R o c k ets", in: "Shares of Acme Rockets Inc")?.text == "Rockets")
  }

  @Test(arguments: ["Class A ordinary shares", "J P Roe", "Trust A u/a stock", "an s corporation"])
  func lettersThatAreWordsStayAlone(text: String) {
    #expect(closed(text, in: "ashares") == PrintedText.line(text).pieces.first)
  }
}
