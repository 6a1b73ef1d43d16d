import Testing

@testable import OwnershipForms

/// What tells the cells of a table in blocks apart; people and companies are made up.
@Suite struct BlockCellTests {
  /// The rows of blocks that a line each gives, with a tilde between the lines of one.
  private func rows(
    _ blocks: String, in table: FormTable = .nonDerivative,
    evidence: TableEvidence = TableEvidence()
  ) -> [String] {
    let text = blocks.split(separator: "\n").map { $0.replacing(" ~ ", with: "\n") }
      .joined(separator: "\n\n")
    return BlockRows.rows(
      of: PrintedText.lines(text), in: table, on: .form4, evidence: evidence
    ).map { row in
      row.cells.map {
        ([$0.column.element.name, $0.value.text ?? "-"] + $0.value.footnoteIDs)
          .joined(separator: " ")
      }.joined(separator: ", ")
    }
  }

  @Test func aYearInTheNameOfAHolderIsNoAmount() {
    let found = rows(
      """
      Common Stock
      7,187
      I
      Roe ~ 1604 II ~ LLC(2)
      """)
    #expect(
      found == [
        "securityTitle Common Stock, sharesOwnedFollowingTransaction 7187, "
          + "directOrIndirectOwnership I, natureOfOwnership Roe 1604 II LLC F2"
      ])
  }

  @Test func theParValueOfASecurityIsNoPrice() {
    let found = rows(
      """
      Common ~ Stock, ~ par ~ value ~ $0.0001 ~ per ~ share
      7,187
      D
      """)
    #expect(
      found == [
        "securityTitle Common Stock, par value $0.0001 per share, "
          + "sharesOwnedFollowingTransaction 7187, directOrIndirectOwnership D"
      ])
  }

  @Test func aBlockThatRepeatsItselfIsSeveralCells() {
    let found = rows(
      """
      Common Stock ~ Common Stock
      7,187
      2,300
      I
      I
      By ~ Trust A(1) ~ By ~ Trust B(2)
      """)
    #expect(
      found == [
        "securityTitle Common Stock, sharesOwnedFollowingTransaction 7187, "
          + "directOrIndirectOwnership I, natureOfOwnership By Trust A F1",
        "securityTitle Common Stock, sharesOwnedFollowingTransaction 2300, "
          + "directOrIndirectOwnership I, natureOfOwnership By Trust B F2",
      ])
  }

  @Test func aMarkWhoseFootnoteSpeaksOfAveragePricesBelongsToThePrice() {
    var evidence = TableEvidence()
    evidence.notesOfPrices = ["F2"]
    let found = rows(
      """
      Common Stock
      03/04/2021
      S
      150
      D
      $ ~ 170.25 7,187
      D
      (2)
      """, evidence: evidence)
    #expect(
      found == [
        "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode S, "
          + "transactionShares 150, transactionAcquiredDisposedCode D, "
          + "transactionPricePerShare 170.25 F2, sharesOwnedFollowingTransaction 7187, "
          + "directOrIndirectOwnership D"
      ])
  }

  @Test func footnotesThatSpeakOfAveragePricesAreThoseOfPrices() throws {
    let notes = try FootnoteReader(
      PrintedText.lines(
        """
        1. Held by a trust.
        2. The price is a weighted average of several trades.
        """), limit: 9
    ).footnotes
    #expect(
      TableEvidence(HeadReader(PrintedText.lines("FORM 4")), notes).notesOfPrices == ["F2"])
  }

  @Test func aDayBeforeTheEarliestTransactionIsNoneOfATransaction() {
    let cells = BlockCells(
      PrintedText.lines("03/04/2020\n\n03/04/2021"), in: .derivative, on: .form4
    ).cells
    var evidence = TableEvidence()
    evidence.earliest = CalendarDay(filed: "2021-03-04")
    let score = BlockScore(cells, in: .derivative, on: .form4, evidence: evidence)
    let date = score.columns.firstIndex { $0.element == .transactionDate }
    let fits = cells.map { cell in score.columns(of: cell).first { $0.column == date }?.fit }
    #expect(fits == [4, 12])
  }
}
