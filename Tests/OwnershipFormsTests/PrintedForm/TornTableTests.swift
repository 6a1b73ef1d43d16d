import Testing

@testable import OwnershipForms

/// Tables of which an extractor lost divisions: rows without them, rows in parts, values in headings.
@Suite struct TornTableTests {
  @Test func cellsOfARowThatLostItsDivisionsAreReadInAnyOrder() throws {
    let table =
      PrintedText.headingsOfTableII + """
        Stock Unit\t$0\t03/04/2021\t\tM\t\t\t1,200\t(1)\t(1)\tCommon Stock\t1,200\t$0\t0\tD\t
        Common Stock

        (2) (2)

        03/05/2021

        $0

        Phantom Unit

        M

        300

        300

        $0

        700

        D
        """
    let rows = try PrintedText.rows(table, of: .derivative)
    #expect(rows.count == 2)
    #expect(
      rows.last?.filter { !$0.hasPrefix("conversion") && !$0.hasPrefix("transactionPrice") } == [
        "securityTitle Phantom Unit", "transactionDate 2021-03-05", "transactionCode M",
        "transactionShares 300", "exerciseDate - [\"F2\"]", "expirationDate - [\"F2\"]",
        "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 300",
        "sharesOwnedFollowingTransaction 700", "directOrIndirectOwnership D",
      ])
  }

  @Test func cellsOfARowInALineAndBelowItAreOneRow() throws {
    let table = """
      C\t\t\t1,200\t(3)\t(3)\tClass A Shares\t1,200

      Class B Shares

      $0 (1)

      D (2)

      03/05/2021

      700
      """
    #expect(
      try PrintedText.rows(table, of: .derivative) == [
        [
          "securityTitle Class B Shares", "transactionDate 2021-03-05", "transactionCode C",
          "transactionShares 1200", "exerciseDate - [\"F3\"]", "expirationDate - [\"F3\"]",
          "underlyingSecurityTitle Class A Shares", "underlyingSecurityShares 1200",
          "transactionPricePerShare 0 [\"F1\"]", "sharesOwnedFollowingTransaction 700",
          "directOrIndirectOwnership D [\"F2\"]",
        ]
      ])
  }

  @Test func valuesBehindTheWordsOfHeadingsAreARow() throws {
    let headings = """
      1. Title of Derivative Security (Instr. 3) Stock Option\t2. Conversion or Exercise Price $5\t\
      3. Transaction Date (Month/Day/Year) 03/05/2021\t3A. Deemed Execution Date\t\
      4. Transaction Code (Instr. 8)\t\t5. Number\t\t6. Date Exercisable and Expiration Date\t\t\
      7. Title and Amount of Underlying\t\t8. Price of Derivative Security $0\t\
      9. Number of derivative Securities 300\t10. Ownership Form: Direct (D) (Instr. 4) D\t\
      11. Nature of Indirect Own
      \t\t\t\tCode A\tV\t(A) 300\t(D)\tDate Exercisable 03/05/2022\tExpiration Date 03/05/2031\t\
      Title Common Stock\tAmount or Number of Shares 300
      """
    #expect(
      try PrintedText.rows(headings, of: .derivative) == [
        [
          "securityTitle Stock Option", "conversionOrExercisePrice 5", "transactionDate 2021-03-05",
          "transactionCode A", "transactionShares 300", "exerciseDate 2022-03-05",
          "expirationDate 2031-03-05", "underlyingSecurityTitle Common Stock",
          "underlyingSecurityShares 300", "transactionPricePerShare 0",
          "sharesOwnedFollowingTransaction 300", "directOrIndirectOwnership D",
        ]
      ])
  }

  @Test func aHoldingWithoutItsTitleIsARowBelowAWholeOne() throws {
    let table = """
      1. Title of Security (Instr. 4)\t2. Amount of Securities Beneficially Owned\t3. Ownership Form\t\
      4. Nature of Indirect Ownership
      Common Stock\t1,200\tI\tBy trust
      \t300(1)\tD\t
      """
    #expect(
      try PrintedText.rows(table, on: .form3) == [
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 1200",
          "directOrIndirectOwnership I", "natureOfOwnership By trust",
        ],
        ["sharesOwnedFollowingTransaction 300 [\"F1\"]", "directOrIndirectOwnership D"],
      ])
  }

  @Test func marksInTheLineBelowARowGoToTheCellAboveThem() throws {
    let table = """
      1. Title of Security (Instr. 4)\t2. Amount of Securities Beneficially Owned\t3. Ownership Form\t\
      4. Nature of Indirect Ownership
      Common Stock\t1,200(1)\tD\t
      \t(2)\t\t
      """
    #expect(
      try PrintedText.rows(table, on: .form3) == [
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 1200 [\"F1\", \"F2\"]",
          "directOrIndirectOwnership D",
        ]
      ])
  }

  /// Its fields are not those of the rows.
  @Test func aPartOfTheHeadingsInALineOfItsOwnPlacesNothing() throws {
    let part = "4. Transaction Code (Instr. 8)\t5. Number (A) or (D)\t6. Date Exercisable\n"
    let row =
      "Put Option\t$4\t03/05/2021\t\tS\t\t300\t(1)\t(2)\tCommon Stock\t300\t(3)\t0\tD"
    #expect(
      try PrintedText.rows(part + row, of: .derivative) == [
        [
          "securityTitle Put Option", "conversionOrExercisePrice 4", "transactionDate 2021-03-05",
          "transactionCode S", "transactionShares 300", "exerciseDate - [\"F1\"]",
          "expirationDate - [\"F2\"]", "underlyingSecurityTitle Common Stock",
          "underlyingSecurityShares 300", "transactionPricePerShare - [\"F3\"]",
          "sharesOwnedFollowingTransaction 0", "directOrIndirectOwnership D",
        ]
      ])
  }
}
