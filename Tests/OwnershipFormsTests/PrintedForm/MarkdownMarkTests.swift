import Testing

@testable import OwnershipForms

/// Cells and marks that stand over the edge of a field, in tables in Markdown.
@Suite struct MarkdownMarkTests {
  private func rows(_ text: String, of table: FormTable) throws -> [DraftRow] {
    let lines = MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
    return try TableReader.rows(of: table, on: .form4, in: lines, cut: TornCut(lines), limit: 9)
  }

  private func shown(_ row: DraftRow) -> [String] {
    row.cells.map {
      "\($0.column.element.name) \($0.value.text ?? "-")"
        + ($0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)")
    }
  }

  /// Column 4 has a field for each of its parts, or one for the letter and the price.
  private static let ownFields = """
    |1. Title of Security (Instr. 3)|2. Transaction<br>Date|2A. Deemed<br>Execution Date|3.<br>Transaction<br>Code (Instr.<br>8)|4. Securities Acquired (A) or<br>Disposed Of (D)|||5. Amount of<br>Securities|6. Ownership<br>Form|7. Nature of|
    |---|---|---|---|---|---|---|---|---|---|
    ||||Code<br>V|Amount|(A) or<br>(D)|Price||||

    """
  private static let sharedField = """
    |1. Title of Security (Instr. 3)|2. Transaction<br>Date|2A. Deemed<br>Execution Date|3.<br>Transaction<br>Code (Instr.<br>8)|4. Securities Acquired (A) or<br>Disposed Of (D)||5. Amount of<br>Securities|6. Ownership<br>Form|7. Nature of|
    |---|---|---|---|---|---|---|---|---|
    ||||Code<br>V|Amount|(A) or<br>(D)<br>Price||||

    """
  private static let tableII = """
    |1. Title of Derivative Security (Instr. 3)|2.<br>Conversion<br>or Exercise<br>Price|3. Transaction<br>Date|3A. Deemed<br>Execution Date|4.<br>Transaction<br>Code (Instr. 8)|5. Number of<br>Derivative|6. Date Exercisable|Col8|7. Title and<br>Amount of|Col10|8. Price of<br>Derivative|9. Number of<br>derivative|10.<br>Ownership|11. Nature<br>of Indirect|
    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

    """

  @Test func aMarkBeforeTheLetterOfColumn4IsThatOfTheAmount() throws {
    let row = "|Common Stock|03/12/2023||F|1,083|(1)<br>D|$ 3.41|87,312|D||"
    #expect(
      try rows(Self.ownFields + row, of: .nonDerivative).map(shown) == [
        [
          "securityTitle Common Stock", "transactionDate 2023-03-12", "transactionCode F",
          "transactionShares 1083 [\"F1\"]", "transactionAcquiredDisposedCode D",
          "transactionPricePerShare 3.41", "sharesOwnedFollowingTransaction 87312",
          "directOrIndirectOwnership D",
        ]
      ])
  }

  @Test func aMarkCutByTheEdgeOfAColumnIsOneMark() {
    #expect(TornValue.isOne("(1", ")"))
    #expect(TornValue.isOne("(", "12)"))
    #expect(!TornValue.isOne("(1)", "(2)"))
    #expect(!TornValue.isOne("(Instr.", "8)"))
  }

  @Test(arguments: ["|A<br>(2)|4,025|", "|A|(2)<br>4,025|"])
  func aMarkBesideTheLetterIsThePriceWhereAFieldHasBothAndNoPriceIsThere(cells: String) throws {
    let text = Self.sharedField + "|Common Stock|03/12/2023||M|500\(cells)D||"
    let row = try #require(try rows(text, of: .nonDerivative).first)
    #expect(
      shown(row) == [
        "securityTitle Common Stock", "transactionDate 2023-03-12", "transactionCode M",
        "transactionShares 500", "transactionAcquiredDisposedCode A",
        "transactionPricePerShare - [\"F2\"]", "sharesOwnedFollowingTransaction 4025",
        "directOrIndirectOwnership D",
      ])
    #expect(row[.transactionPricePerShare]?.status == .uncertain)
  }

  @Test func aMarkBesideTheLetterStaysThereWhereThereIsAPrice() throws {
    let text = Self.sharedField + "|Common Stock|03/12/2023||M|500|A<br>(2)<br>$ 3|4,025|D||"
    let row = try #require(try rows(text, of: .nonDerivative).first)
    #expect(row[.transactionAcquiredDisposedCode]?.footnoteIDs == ["F2"])
    #expect(row[.transactionPricePerShare]?.text == "3")
  }

  @Test func anAmountCutBehindItsCommaIsWhole() throws {
    let text =
      Self.ownFields.replacing("|6. Ownership", with: "|Col9|6. Ownership").replacing(
        "Price||||", with: "Price|||||"
      ).replacing("---|\n", with: "---|---|\n")
      + "|Common Stock|03/12/2023||F|1,083|D|$ 3.41|1,973,|820|D||"
    let row = try #require(try rows(text, of: .nonDerivative).first)
    #expect(row[.sharesOwnedFollowingTransaction]?.text == "1973820")
    #expect(row[.sharesOwnedFollowingTransaction]?.status == .repaired)
  }

  private static let cells = [
    "securityTitle Stock Unit", "conversionOrExercisePrice - [\"F1\"]",
    "transactionDate 2021-03-04", "transactionCode A", "transactionShares 6377",
    "exerciseDate - [\"F2\"]", "expirationDate - [\"F3\"]",
    "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 6377",
    "transactionPricePerShare - [\"F1\"]", "sharesOwnedFollowingTransaction 6377",
    "directOrIndirectOwnership D",
  ]

  /// The first and the last headings stand on the page above.
  @Test func columnsWhoseHeadingsAreLostHaveTheFieldsBesideTheOthers() throws {
    let text = """
      |Col1|Col2|Col3|3A. Deemed<br>Execution Date|4.<br>Transaction<br>Code (Instr. 8)|5. Number of<br>Derivative|6. Date Exercisable|Col8|7. Title and<br>Amount of|Col10|Col11|Col12|Col13|Col14|
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      |||||Code<br>V|(A)<br>(D)|Date<br>Exercisable|Expiration<br>Date|Title|Amount or<br>Number of<br>Shares|||||
      |Stock<br>Unit|(1)|03/04/2021||A|6,377|(2)|(3)|Common<br>Stock|6,377|(1)|6,377|D||
      """
    #expect(try rows(text, of: .derivative).map(shown) == [Self.cells])
  }

  @Test func theLastHeadingOfAGroupMayStandInTheFieldOfTheNextOne() throws {
    let text =
      Self.tableII.replacing(
        "Col8|7. Title and<br>Amount of|", with: "7. Title and<br>Amount of|Col9|")
        + """
        |||||Code<br>V|(A)<br>(D)|Date<br>Exercisable|Expiration<br>Date|Title|Amount or<br>Number of<br>Shares|||||
        |Stock<br>Unit|(1)|03/04/2021||A|6,377|(2)|(3)|Common<br>Stock|6,377|(1)|6,377|D||
        """
    #expect(try rows(text, of: .derivative).map(shown) == [Self.cells])
  }

  /// The rest of the row was lost with the head of the page.
  @Test func aCellOverFieldsOfOtherColumnsIsReadOnce() throws {
    let text = """
      |Col1|Col2|Col3|Col4|Col5|Col6|Col7|Col8|Col9|Col10|Col11|Number of Shares|Col13|Col14|Col15|Col16|
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      |||||S|||47,676|06/22/2022|05/23/2027|Common<br>Stock|47,676|47,676|47,676|47,676|47,676|
      """
    let row = try #require(try rows(text, of: .derivative).first)
    #expect(row[.transactionPricePerShare] == nil)
    #expect(row[.sharesOwnedFollowingTransaction] == nil)
    #expect(row[.underlyingSecurityShares]?.text == "47676")
  }
}
