import Testing

@testable import OwnershipForms

/// Texts of cells that stand apart from their first words, beside a heading or below a row.
@Suite struct LooseTextTests {
  /// The headings of Table II with cells of the first row in their fields.
  private func headings(title: String = "", underlying: String = "", disposed: String = "")
    -> String
  {
    PrintedText.headingsOfTableII
      .replacing(
        "Title of Derivative Security\t", with: "Title of Derivative Security\(title)\t"
      )
      .replacing("(D)\tDate", with: "(D)\(disposed)\tDate")
      .replacing("\tTitle\t", with: "\tTitle\(underlying)\t")
  }

  private let values = """
    03/05/2021

    M

    300

    $0

    700

    D
    """

  @Test func wordsBesideAHeadingGoOnBelowIt() throws {
    let table =
      headings(title: " Class B Common", underlying: " Class A") + """

        Stock

        Common 300 Stock

        \(values)
        """
    let rows = try TableReader.rows(
      of: .derivative, on: .form4, in: PrintedText.lines(table), limit: 9)
    #expect(rows.count == 1)
    #expect(rows.first?[.securityTitle]?.text == "Class B Common Stock")
    #expect(rows.first?[.securityTitle]?.status == .repaired)
    #expect(rows.first?[.underlyingSecurityTitle]?.text == "Class A Common Stock")
    #expect(rows.first?[.underlyingSecurityShares]?.text == "300")
  }

  @Test func aCellBesideAHeadingLeavesItTheNameOfItsColumn() throws {
    let line =
      "Option\t$5\t03/04/2021\t\tM\t\t\t50\t03/04/2021\t03/04/2031\tCommon\t50\t$0\t150\tD"
    let table = headings(disposed: " 1,200") + line
    let row = try #require(
      try TableReader.rows(of: .derivative, on: .form4, in: PrintedText.lines(table), limit: 9)
        .first)
    let cells = RowBuilder.cells(of: row)
    #expect(cells.first { $0.0 == .transactionAcquiredDisposedCode }?.1.text == "D")
  }

  @Test func aHeadingWithAWrongLetterIsNoCell() {
    let cut = "9. Number of derivat\u{131}ve Securities Beneficially Owned\tV\t4. Transaction (Inst"
    #expect(HeadingWords.rests(of: PrintedText.line(cut)).map(\.piece.text) == [])
    let mark = "Price of Derivative Security (Instr. 5) (6)\tV"
    #expect(HeadingWords.rests(of: PrintedText.line(mark)).map(\.piece.text) == ["(6)"])
  }

  @Test func wordsBelowARowGoOnWithTheOnlyTextThatTheyFit() throws {
    let row =
      "Class B Shares\t$5\t03/04/2021\t\tM\t\t\t50\t(1)\t(1)\tClass A Ordinary\t50\t$0\t0\tD"
    let rows = try TableReader.rows(
      of: .derivative, on: .form4,
      in: PrintedText.lines(PrintedText.headingsOfTableII + row + "\nShares"), limit: 9)
    #expect(rows.first?[.underlyingSecurityTitle]?.text == "Class A Ordinary Shares")
    #expect(rows.first?[.underlyingSecurityTitle]?.status == .repaired)
    #expect(rows.first?.looseWords == [])
  }

  @Test func wordsBelowARowThatFitSeveralTextsGoOnWithNone() throws {
    let row =
      "Class B Common\t$5\t03/04/2021\t\tM\t\t\t50\t(1)\t(1)\tClass A Common\t50\t$0\t0\tD\n"
    func titles(_ below: String) throws -> [String?] {
      let lines = PrintedText.lines(PrintedText.headingsOfTableII + row + below)
      let found = try TableReader.rows(of: .derivative, on: .form4, in: lines, limit: 9).first
      return [found?[.securityTitle]?.text, found?[.underlyingSecurityTitle]?.text]
    }
    #expect(try titles("Stock") == ["Class B Common", "Class A Common"])
    #expect(try titles("Stock\nStock") == ["Class B Common Stock", "Class A Common Stock"])
  }

  @Test func twoPartsOfATextThatAnotherRowHasWholeAreOne() {
    let lines = PrintedText.lines("Deferred Unit(4)\n300\nAward")
    let joined = LooseTexts.joined(lines, wholes: ["Deferred Unit Award"])
    #expect(joined.map(\.text) == ["Deferred Unit Award (4)", "300"])
    #expect(LooseTexts.joined(lines, wholes: ["Deferred Unit"]).map(\.text) == lines.map(\.text))
  }

  @Test func marksInFarFewerFieldsThanTheHeadingsAreScraps() throws {
    let row = "Option\t$5\t03/04/2021\t\tM\t\t\t50\t(1)\t(1)\tCommon Stock\t50\t$0\t150\tD(2)\n"
    let wide = PrintedText.headingsOfTableII.replacing("\t11.", with: "\t\t\t\t\t11.")
    let rows = try TableReader.rows(
      of: .derivative, on: .form4, in: PrintedText.lines(wide + row + "D\t(2)\t(3)\t(4)"), limit: 9)
    #expect(rows.first?[.conversionOrExercisePrice]?.footnoteIDs == [])
  }

  @Test func anAmountThatAColumnCutsAfterItsFirstDigitsIsWhole() throws {
    let row = "Option\t$5\t03/04/2021\t\tA\t\t10,000\t\t(1)\t(1)\tCommon Stock\t1\t0,000\t$0\t9\tD"
    let tokens = RowTokenizer.tokens(of: PrintedText.line(row), in: .derivative)
    let amount = try #require(tokens.first { $0.raw == "1" || $0.raw == "10,000" && $0.field > 8 })
    #expect(amount.value.text == "10000")
    #expect(amount.value.status == .repaired)
  }

  @Test func anAmountThatTheEndOfAHeadingCutsIsNotGiven() throws {
    let cut = """
      1. Title of Derivative Security (Instr. 3) Stock Option\t2. Conversion or Exercise Price $5\t\
      3. Transaction Date (Month/Day/Year) 03/05/2021\t3A. Deemed Execution Date\t\
      4. Transaction Code (Instr. 8)\t\t5. Number\t\t6. Date Exercisable and Expiration Date\t\t\
      7. Title and Amount of Underlying\t\t8. Price of Derivative Security $0\t\
      9. Number of derivative Securities 700\t10. Ownership Form: Direct (D) (Instr. 4) D\t\
      11. Nature of Indirect Own
      \t\t\t\tCode A\tV\t(A) 82,488\t(D)\tDate Exercisable 03/05/2022\tExpiration Date 03/05/2031\t\
      Title Common Stock\tAmount or Number of Shares 82
      """
    let row = try #require(try PrintedText.rows(cut, of: .derivative).first)
    #expect(row.contains("transactionShares 82488"))
    #expect(!row.contains { $0.hasPrefix("underlyingSecurityShares") })
  }
}
