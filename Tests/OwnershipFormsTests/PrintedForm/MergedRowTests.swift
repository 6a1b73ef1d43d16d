import Testing

@testable import OwnershipForms

/// Lines that tabs divide, whose fields have the cells of several rows; all of them are made up.
@Suite struct MergedRowTests {
  @Test func aLineWithTheCellsOfTwoRowsInEachFieldIsTwoRows() throws {
    let line =
      "Series A Stock Series B Stock\t(1) (2)\t03/04/2021 03/05/2021\t\tC C\t\t\t5,000 6,000\t"
      + "04/01/2020 (3)\t(1) (1)\tCommon Stock Common Stock\t5,000 6,000\t$0 $0\t0 500\tI D\t"
      + "See note(4) See note(5)"
    #expect(
      try PrintedText.rows(PrintedText.headingsOfTableII + line, of: .derivative) == [
        [
          "securityTitle Series A Stock", "conversionOrExercisePrice - [\"F1\"]",
          "transactionDate 2021-03-04", "transactionCode C", "transactionShares 5000",
          "exerciseDate 2020-04-01", "expirationDate - [\"F1\"]",
          "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 5000",
          "transactionPricePerShare 0", "sharesOwnedFollowingTransaction 0",
          "directOrIndirectOwnership I", "natureOfOwnership See note [\"F4\"]",
        ],
        [
          "securityTitle Series B Stock", "conversionOrExercisePrice - [\"F2\"]",
          "transactionDate 2021-03-05", "transactionCode C", "transactionShares 6000",
          "exerciseDate - [\"F3\"]", "expirationDate - [\"F1\"]",
          "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 6000",
          "transactionPricePerShare 0", "sharesOwnedFollowingTransaction 500",
          "directOrIndirectOwnership D", "natureOfOwnership See note [\"F5\"]",
        ],
      ])
  }

  @Test func cellsOfMergedRowsSayWhereTheyStood() {
    let rows = MergedRows.divided(
      PrintedText.line("03/04/2021 03/05/2021\tC M\t5,000 6,000\t0 500\tI D"))
    #expect(
      rows.map { $0.pieces.map(\.text) } == [
        ["03/04/2021", "C", "5,000", "0", "I"], ["03/05/2021", "M", "6,000", "500", "D"],
      ])
    #expect(rows[1].pieces.map(\.range) == [11..<21, 24..<25, 32..<37, 40..<43, 46..<47])
    #expect(rows.allSatisfy { row in row.pieces.allSatisfy { $0.evidence != nil } })
  }

  @Test(arguments: [
    "Common Stock\t03/04/2021 03/05/2021\tC C\t5,000 6,000\t0 500\tI D",
    "Option Option\t03/04/2021\t04/01/2022 04/01/2030\tC\t5,000\t0\tD",
    "03/04/2021 03/05/2021\tC M\t5,000 6,000",
  ])
  func aLineWhoseFieldsHaveNotAllAsManyPartsIsOneRow(text: String) {
    let line = PrintedText.line(text)
    #expect(MergedRows.divided(line) == [line])
  }
}
