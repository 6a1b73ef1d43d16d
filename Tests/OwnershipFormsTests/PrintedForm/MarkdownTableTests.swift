import Testing

@testable import OwnershipForms

/// Tables in Markdown whose grid is not that of the form's columns.
@Suite struct MarkdownTableTests {
  private func rows(_ text: String, of table: FormTable, on form: FormType.Family) throws
    -> [DraftRow]
  {
    let lines = MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
    return try TableReader.rows(of: table, on: form, in: lines, cut: TornCut(lines), limit: 9)
  }

  private func shown(_ row: DraftRow) -> [String] {
    row.cells.map {
      "\($0.column.element.name) \($0.value.text ?? "-")"
        + ($0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)")
    }
  }

  /// The date takes two fields, the price two, and what takes several is written in each.
  private static let repeated = """
    |1. Title of Security (Instr. 3)|2. Transaction<br>Date|2. Transaction<br>Date|2A. Deemed<br>Execution Date|3.<br>Transaction<br>Code (Instr.<br>8)|3.<br>Transaction<br>Code (Instr.<br>8)|4. Securities Acquired (A) or<br>Disposed Of (D)|4. Securities Acquired (A) or<br>Disposed Of (D)|4. Securities Acquired (A) or<br>Disposed Of (D)|4. Securities Acquired (A) or<br>Disposed Of (D)|5. Amount of<br>Securities|6. Ownership<br>Form|7. Nature of|
    |---|---|---|---|---|---|---|---|---|---|---|---|---|
    |1. Title of Security (Instr. 3)|2. Transaction<br>Date|2. Transaction<br>Date|2A. Deemed<br>Execution Date|Code|V|Amount|(A) or<br>(D)|Price|Price|Price|Price|Price|
    |Common Stock|03/12/2023|03/12/2023||M||420|A|(1)|(1)|14,065|D||
    |Common Stock|03/12/2023|03/12/2023||F||198|D|$<br>100.3<br>(2)|$<br>100.3<br>(2)|13,867|I|2023|
    """

  @Test func aCellOfSeveralFieldsIsReadOnceAndItsMarksStayInTheirColumn() throws {
    let rows = try rows(Self.repeated, of: .nonDerivative, on: .form4)
    #expect(
      rows.map(shown) == [
        [
          "securityTitle Common Stock", "transactionDate 2023-03-12", "transactionCode M",
          "transactionShares 420", "transactionAcquiredDisposedCode A",
          "transactionPricePerShare - [\"F1\"]", "sharesOwnedFollowingTransaction 14065",
          "directOrIndirectOwnership D",
        ],
        [
          "securityTitle Common Stock", "transactionDate 2023-03-12", "transactionCode F",
          "transactionShares 198", "transactionAcquiredDisposedCode D",
          "transactionPricePerShare 100.3 [\"F2\"]", "sharesOwnedFollowingTransaction 13867",
          "directOrIndirectOwnership I", "natureOfOwnership 2023",
        ],
      ])
  }

  @Test func aFieldOfSeveralColumnsGivesEachItsValue() throws {
    let rows = try rows(
      """
      |1. Title of Derivative Security (Instr. 4)|2. Date Exercisable and<br>Expiration Date|Col3|3. Title and Amount|Col5|4. Conversion or<br>Exercise Price<br>5. Ownership<br>Form: Direct (D)|6. Nature of Indirect|
      |---|---|---|---|---|---|---|
      |1. Title of Derivative Security (Instr. 4)|Date<br>Exercisable|Expiration<br>Date|Title|Amount<br>or<br>Number<br>of Shares|||
      |Series Z Stock|(1)<br>(2)|(3)|Common Stock|87,500|(1)<br>(2)<br>D||
      """, of: .derivative, on: .form3)
    #expect(
      rows.map(shown) == [
        [
          "securityTitle Series Z Stock", "exerciseDate - [\"F1\", \"F2\"]",
          "expirationDate - [\"F3\"]", "underlyingSecurityTitle Common Stock",
          "underlyingSecurityShares 87500", "conversionOrExercisePrice - [\"F1\", \"F2\"]",
          "directOrIndirectOwnership D",
        ]
      ])
  }

  @Test func whatFieldsOfOneColumnCutIsPutTogetherAndSaysSo() throws {
    let rows = try rows(
      """
      |1. Title of Security (Instr. 4)|Col2|2. Amount of Securities Beneficially|Col4|3. Ownership Form:|4. Nature of Indirect Beneficial Ownership (Instr. 5)||
      |---|---|---|---|---|---|---|
      |Class A Stock||50,00|0|I|Elmhollow Growth S|eries Fund<br>(1)|
      """, of: .nonDerivative, on: .form3)
    let row = try #require(rows.first)
    #expect(row[.sharesOwnedFollowingTransaction]?.text == "50000")
    #expect(row[.sharesOwnedFollowingTransaction]?.status == .repaired)
    #expect(row[.natureOfOwnership]?.text == "Elmhollow Growth Series Fund")
    #expect(row[.natureOfOwnership]?.footnoteIDs == ["F1"])
    #expect(row[.natureOfOwnership]?.status == .repaired)
  }

  @Test func theLastWordsOfHeadingsAreNoRow() throws {
    let rows = try rows(
      """
      |1. Title of Security (Instr. 4)|2. Amount of Securities Beneficially|3. Ownership Form:|4. Nature of Indirect Beneficial|
      |---|---|---|---|
      ||Owned (Instr. 4)|Direct (D) or|Ownership (Instr. 5)|
      |||or Indirect||
      |Class A Stock|500|D||
      """, of: .nonDerivative, on: .form3)
    #expect(
      rows.map(shown) == [
        [
          "securityTitle Class A Stock", "sharesOwnedFollowingTransaction 500",
          "directOrIndirectOwnership D",
        ]
      ])
  }

  @Test func aTableWithoutHeadingsHasTheFormsColumnsWhereItHasAsMany() throws {
    let rows = try rows(
      """
      |Col1|Col2|Col3|Col4|Col5|Col6|Col7|Col8|
      |---|---|---|---|---|---|---|---|
      ||Date<br>Exercisable|Expiration<br>Date|Title|Amount or<br>Number of<br>Shares|(1) (2)<br>D|(1) (2)<br>D|(1) (2)<br>D|
      |Series Z Stock|(1)|(1)|Common<br>Stock|3,030|$ (1)|D<br>(2)||
      """, of: .derivative, on: .form3)
    #expect(
      rows.map(shown) == [
        [
          "securityTitle Series Z Stock", "exerciseDate - [\"F1\"]", "expirationDate - [\"F1\"]",
          "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 3030",
          "conversionOrExercisePrice - [\"F1\"]", "directOrIndirectOwnership D [\"F2\"]",
        ]
      ])
  }

  @Test func aPartOfATableThatIsAPictureIsReadBeforeItsRows() throws {
    let rows = try rows(
      """
      <!-- Start of picture text -->
      1. Title of Security (Instr. 4)<br>2. Amount of Securities<br>3. Ownership Form:<br>4. Nature of Indirect<br>Class A Stock 500 D<br><!-- End of picture text -->

      |1. Title of Security (Instr. 4)|2. Amount of Securities Beneficially|3. Ownership Form:|4. Nature of Indirect Beneficial|
      |---|---|---|---|
      |Non-<br>Voting Stock|700|D||
      """, of: .nonDerivative, on: .form3)
    let titles = rows.compactMap { $0[.securityTitle]?.text }
    #expect(titles == ["Class A Stock", "Non-Voting Stock"])
    #expect(rows.last?[.securityTitle]?.status == .repaired)
  }
}
