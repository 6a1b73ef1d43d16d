import Testing

@testable import OwnershipForms

/// Footnotes in blocks whose numbers stand in the middle of their texts, and words that lost a hyphen.
@Suite struct CenteredBlockTests {
  private func read(_ blocks: String) throws -> [String] {
    let lines = PrintedText.lines(
      blocks.replacing("\n", with: "\n\n").replacing(" ~ ", with: "\n"))
    return try FootnoteReader(FootnoteBlocks.inOrder(lines), limit: 20).footnotes
      .map { "\($0.number) \($0.value.text ?? "-")" }
  }

  @Test func aNumberBeforeTheMiddleLineBeginsTheLinesAbove() throws {
    #expect(
      try read(
        "(1) Sold under a plan that Jane Roe adopted. ~ The price is an average one, and the seller "
          + "~ (2) undertakes to give the full information ~ to whoever asks. ~ (3) Void.")
        == [
          "1 Sold under a plan that Jane Roe adopted.",
          "2 The price is an average one, and the seller undertakes to give the full information to "
            + "whoever asks.",
          "3 Void.",
        ])
  }

  @Test func linesAboveTheFirstNumberOfAPageGoOnWithTheFootnoteBefore() throws {
    #expect(
      try read(
        "(1) The price is an average one, and\nthe seller gives the full information. ~ Held by a "
          + "trust of which ~ (2) the children of Jane Roe are ~ the beneficiaries.\n(3) Void.")
        == [
          "1 The price is an average one, and the seller gives the full information.",
          "2 Held by a trust of which the children of Jane Roe are the beneficiaries.",
          "3 Void.",
        ])
  }

  @Test func numbersSortedAsWordsAreFoundApartFromTheirTexts() throws {
    let marks = [1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9].map { "(\($0))" }.joined(separator: "\n")
    let texts = (1...11).map { "Sold in trade \($0)." }.joined(separator: "\n")
    #expect(
      try read(marks + "\n" + texts).prefix(4) == [
        "1 Sold in trade 1.", "10 Sold in trade 2.", "11 Sold in trade 3.", "2 Sold in trade 4.",
      ])
  }

  @Test func aWordGetsBackTheHyphenThatItHasElsewhere() {
    func note(_ number: Int, _ text: String) -> FootnoteReader.PrintedFootnote {
      FootnoteReader.PrintedFootnote(number: number, value: PrintedValue(text: text, range: 0..<9))
    }
    let notes = LostHyphen.restored(in: [
      note(1, "Converts one-for-one."), note(2, "Converts onefor-one, not oneforone."),
      note(3, "Converts 1- for-7, not 1 for 7."),
    ])
    #expect(
      notes.map(\.value.text) == [
        "Converts one-for-one.", "Converts one-for-one, not oneforone.",
        "Converts 1- for-7, not 1 for 7.",
      ])
    #expect(notes.map(\.value.status) == [.asFiled, .uncertain, .asFiled])
    #expect(
      notes[1].value.evidence
        == "'onefor-one' may have lost a hyphen at the end of a line; 'one-for-one' stands elsewhere"
    )
  }
}
