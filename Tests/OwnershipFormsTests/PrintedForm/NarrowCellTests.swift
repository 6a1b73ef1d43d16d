import Testing

@testable import OwnershipForms

/// Cells that narrow columns break in ways of their own: letters below words, texts written twice, marks
/// cut in two. Everything is made up.
@Suite struct NarrowCellTests {
  // MARK: Divided rows

  @Test(arguments: ["Acor", "Aco"])
  func aWordThatStandsAgainWithoutItsEndIsReadOnce(again: String) throws {
    let rows = try TableReader.rows(
      of: .nonDerivative, on: .form3,
      in: PrintedText.lines("Common Stock\t8,800\tI\tBy Acorn\n\t\t\t\(again)\n\t\t\tTrust"),
      limit: 9)
    #expect(rows.first?[.natureOfOwnership]?.text == "By Acorn Trust")
  }

  @Test func aTextThatStandsAgainBelowItsCellIsReadOnce() throws {
    let rows = try TableReader.rows(
      of: .nonDerivative, on: .form3,
      in: PrintedText.lines("Common Stock\t8,800\tI\tBy Acorn Trust\n\t\t\tAcorn"), limit: 9)
    #expect(rows.first?[.natureOfOwnership]?.text == "By Acorn Trust")
  }

  @Test func onlyLettersAtTheEndOfTheSameWordAreCut() {
    #expect(CutRepeat.word(of: "By Roe, Trustee", repeatedBy: "Roe") == nil)
    #expect(CutRepeat.word(of: "By the Trustee", repeatedBy: "The") == nil)
    #expect(CutRepeat.word(of: "Interest in two", repeatedBy: "tw") == "two")
  }

  @Test func aMarkWithoutItsBracketIsUncertain() throws {
    let rows = try TableReader.rows(
      of: .nonDerivative, on: .form3,
      in: PrintedText.lines("Common Stock\t8,800\tI\tSee\t\n\t\t\tnotes(2\t\n\t\t\t(3)\t"), limit: 9
    )
    let nature = try #require(rows.first?[.natureOfOwnership])
    #expect(nature.text == "See notes")
    #expect(nature.footnoteIDs == ["F2", "F3"])
    #expect(nature.status == .uncertain)
    #expect(nature.alternatives == ["See notes(2"])
  }

  @Test func theEndOfAMarkThatIsThereIsNoWord() {
    let value = CutMarks.closed(PrintedValue(text: "By Acorn Trust 5)", footnoteIDs: ["F5"]))
    #expect(value.text == "By Acorn Trust")
    #expect(value.footnoteIDs == ["F5"])
    let other = PrintedValue(text: "Option (of 5)", footnoteIDs: ["F1"])
    #expect(CutMarks.closed(other) == other)
  }

  // MARK: Columns and blocks

  @Test func aLetterBelowClassNamesIt() {
    let lines = ["      Class", "       A"].map {
      RowTokenizer.tokens(of: PrintedText.line($0), in: .derivative)
    }
    #expect(TokenMerger.merged(lines).map(\.value.text) == ["Class A"])
    let others = ["      Stock", "       A"].map {
      RowTokenizer.tokens(of: PrintedText.line($0), in: .derivative)
    }
    #expect(TokenMerger.merged(others).map(\.value.text) == ["A", "Stock"])
  }

  @Test func aLetterBelowClassInABlockNamesIt() {
    let cells = BlockCells(PrintedText.lines("Class\n1,200\nA"), in: .derivative, on: .form4).cells
    #expect(cells.map { $0.token.value.text } == ["Class A", "1200"])
  }

  @Test func aDollarSignBelongsToTheAmountBehindIt() {
    let tokens = RowTokenizer.tokens(
      of: PrintedText.line("100,000 $ 0.02 23,475"), in: .derivative)
    #expect(
      tokens.map(\.kind) == [
        .amount(isDollars: false), .amount(isDollars: true), .amount(isDollars: false),
      ])
  }

  @Test func cellsAboveTheFirstHeadingOfATableBelongToTheOneBefore() {
    let table = ["Table I - Non-Derivative Securities Acquired", "1. Title of Security (Instr. 3)"]
    let next = [
      "Table II - Derivative Securities Acquired", "1. Title of Derivative Security (Instr. 3)",
    ]
    let blocks = table + ["Common Stock", next[0], "500", "D", next[1], "Option"]
    let order = BlockOrder.inOrder(PrintedText.lines(blocks.joined(separator: "\n\n")))
    #expect(
      order.filter { !$0.pieces.isEmpty }.map(\.text)
        == table + ["Common Stock", "500", "D"] + next + ["Option"])
  }

  // MARK: Runs of words

  private func rows(_ text: String, of table: FormTable) throws -> [[String]] {
    try PrintedText.rows(text, of: table)
  }

  @Test func aTitleOfWordsThatHeadingsHaveIsNoHeading() throws {
    let text = """
      1. Title of Derivative
      Security
      Amount or
      Number of
      Shares
      Warrants
      (Right to
      Buy)
      $5 03/04/2021 P 300 (1) (1)
      Common
      Stock
      300 $0 700 D
      """
    #expect(
      try rows(text, of: .derivative).map(\.first) == ["securityTitle Warrants (Right to Buy)"])
  }

  @Test func aKnownTitleThatIsCutAtAHyphenBeginsARow() throws {
    let text = """
      Earn-
      out
      Units 500 I
      By Mill
      Fund
      Earn-
      out
      Units 700 I By trust
      """
    #expect(
      try rows(text, of: .nonDerivative).map { [$0.first, $0.last] } == [
        ["securityTitle Earn-out Units", "natureOfOwnership By Mill Fund"],
        ["securityTitle Earn-out Units", "natureOfOwnership By trust"],
      ])
  }

  @Test func marksWithOthersBehindThemBelowATitleAreThePrice() throws {
    let text = "Earn Shares\n(2) (3) 03/04/2021 A 300 (1) (1)\nCommon\nStock\n300 $0 700 D"
    #expect(
      try rows(text, of: .derivative).first?.prefix(2) == [
        "securityTitle Earn Shares", "conversionOrExercisePrice - [\"F2\", \"F3\"]",
      ])
  }
}
