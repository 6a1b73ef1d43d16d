import Testing

@testable import OwnershipForms

/// Tables that blanks lay out over several pages; a form feed ends a page.
@Suite struct LaidOutPageTests {
  private let headings = """
    1. Title of Security (Instr. 3)    2. Transaction   2A. Deemed       3.             4. Securities Acquired (A) or    5. Amount of     6. Ownership   7. Nature of
                                       Date             Execution Date   Transaction    Disposed Of (D)                  Securities       Form           Indirect
                                                                         Code     V     Amount     (A) or (D)   Price    Owned            Direct (D)     Ownership

    """

  private let firstRow = """
    Common Stock                       03/04/2021                        S              1,200          D        $7.50    8,800            I              By a trust(2)

    """

  private let first = [
    "securityTitle Common Stock", "transactionDate 2021-03-04", "transactionCode S",
    "transactionShares 1200", "transactionAcquiredDisposedCode D",
    "transactionPricePerShare 7.50", "sharesOwnedFollowingTransaction 8800",
    "directOrIndirectOwnership I", "natureOfOwnership By a trust [\"F2\"]",
  ]

  @Test func columnsMayStandElsewhereOnAPageWithoutHeadings() throws {
    let rows = try PrintedText.rows(
      headings + firstRow + "\u{C}" + """
        Common Stock   03/05/2021   P      300   A   $ 8.25   9,100(1)   D
        Common Stock   03/06/2021   P   12,300   A   $ 8.75  21,400(1)   I   By Ann
        """)
    #expect(
      rows == [
        first,
        [
          "securityTitle Common Stock", "transactionDate 2021-03-05", "transactionCode P",
          "transactionShares 300", "transactionAcquiredDisposedCode A",
          "transactionPricePerShare 8.25", "sharesOwnedFollowingTransaction 9100 [\"F1\"]",
          "directOrIndirectOwnership D",
        ],
        [
          "securityTitle Common Stock", "transactionDate 2021-03-06", "transactionCode P",
          "transactionShares 12300", "transactionAcquiredDisposedCode A",
          "transactionPricePerShare 8.75", "sharesOwnedFollowingTransaction 21400 [\"F1\"]",
          "directOrIndirectOwnership I", "natureOfOwnership By Ann",
        ],
      ])
  }

  @Test func theOnlyAmountOnAPageWithoutDatesIsWhatIsOwned() throws {
    let rows = try PrintedText.rows(
      headings + firstRow + "\u{C}" + "Common Stock                 300     D\n")
    #expect(
      rows == [
        first,
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 300",
          "directOrIndirectOwnership D",
        ],
      ])
  }

  @Test func aRowThatAPageEndCutsGoesOnBelowTheNextHeadings() throws {
    let rows = try PrintedText.rows(
      headings + """
        Common Stock                       03/04/2021                        S              1,200          D        $7.50    8,800            I              By a
                                                                                                                                                             family
        """ + "\n\u{C}  " + headings.split(separator: "\n").joined(separator: "\n  ") + """

                                                                                                                                                               trust(2)
                                                                                                                                                               By a
            Preferred Stock                  03/05/2021                        P                300          A        $7.50    9,100            I              bank(3)
          """)
    #expect(
      rows.map { [$0.first, $0.last] } == [
        ["securityTitle Common Stock", "natureOfOwnership By a family trust [\"F2\"]"],
        ["securityTitle Preferred Stock", "natureOfOwnership By a bank [\"F3\"]"],
      ])
  }

  @Test func aRowThatBeginsAPageIsNoRestOfTheRowAbove() throws {
    let rows = try PrintedText.rows(
      headings + """
                                                                                                                                                             By a
        Common Stock                       03/04/2021                        S              1,200          D        $7.50    8,800            I              trust
        """ + "\n\u{C}" + headings + """
                                                                                                                                                               By a
          Common Stock                       03/05/2021                        P                300          A        $7.50    9,100            I              bank
          """)
    #expect(rows.map(\.last) == ["natureOfOwnership By a trust", "natureOfOwnership By a bank"])
  }

  /// The headings of Table II as far as they tell the columns apart.
  private let headingsOfTableII = """
    1. Title of    2.           3. Transaction  3A. Deemed      4.            5. Number of       6. Date Exercisable        7. Title and Amount of  8. Price of  9. Number of  10.         11. Nature
    Derivative     Conversion   Date            Execution Date  Transaction   Derivative         and Expiration Date        Underlying Securities   Derivative   Derivative    Ownership   of Indirect
    Security       or Exercise                                  Code          Securities                                                            Security     Securities    Form        Beneficial
                   Price                                                                         Date         Expiration                Amount of                Owned         Direct (D)  Ownership
                                                                Code    V     (A)      (D)       Exercisable  Date          Title       Shares

    """

  private func derivatives(_ text: String) throws -> [[String]] {
    try PrintedText.rows(headingsOfTableII + text, of: .derivative)
  }

  @Test func aColumnOfAmountsOnAPageWithoutHeadingsDoesNotSayWhatWasDone() throws {
    let rows = try TableReader.rows(
      of: .derivative, on: .form4,
      in: PrintedText.lines(
        headingsOfTableII + "\u{C}" + """
          Option   $5.00   03/04/2021   J   300   (1)   (1)   Common Stock   300   $0   900   D
          """), limit: 10)
    #expect(rows.map(\.acquiredOrDisposed) == [nil])
    #expect(rows.map { $0[.transactionShares]?.text } == ["300"])
    #expect(rows.map { $0[.exerciseDate]?.footnoteIDs } == [["F1"]])
  }

  private let option = [
    "securityTitle Stock Option", "conversionOrExercisePrice 4.20", "transactionDate 2021-03-04",
    "transactionCode M", "transactionShares 300", "exerciseDate 2022-03-04",
    "expirationDate 2031-03-04", "underlyingSecurityTitle Common Stock",
    "underlyingSecurityShares 3200", "transactionPricePerShare 0",
    "sharesOwnedFollowingTransaction 900", "directOrIndirectOwnership D",
  ]

  @Test(arguments: [
    """
    Stock Option   $4.20        03/04/2021                      M                      300       03/04/2022   03/04/2031    Common Stock   3,200    $0           900           D
    """,
    """
    Stock Option $ 4.20         03/04/2021                      M                      300       03/04/2022   03/04/2031    Common Stock   3,200    $0           900           D
    """,
    """
    Stock Option   $4.20        03/04/2021                      M                      300  03/04/2022 03/04/2031 Common Stock 3,200                $0           900           D
    """,
  ])
  func oneBlankMayDivideTheCellsOfARow(line: String) throws {
    #expect(try derivatives(line) == [option])
  }

  @Test func aParValueInALineOfItsOwnIsPartOfItsTitle() throws {
    let rows = try derivatives(
      """
                                                                                                                            Common
      Stock                                                                                                                 Stock, par
      Option         $4.20        03/04/2021                      M                      300       03/04/2022   03/04/2031  value       3,200       $0           900           D
                                                                                                                            $0.01
                                                                                                                            per share
      """)
    #expect(
      rows.map { $0.filter { $0.hasPrefix("underlying") } } == [
        [
          "underlyingSecurityTitle Common Stock, par value $0.01 per share",
          "underlyingSecurityShares 3200",
        ]
      ])
  }

  @Test func aHeadingMayRunIntoTheNumberOfTheNext() throws {
    let text = headingsOfTableII.replacing(
      "Title and Amount of  8. Price", with: "Title and Amount8. Price  ")
    #expect(
      try PrintedText.rows(
        text + """
          Stock Option   $4.20        03/04/2021                      M                      300       03/04/2022   03/04/2031    Common Stock   3,200    $0           900           D
          """, of: .derivative) == [option])
  }

  @Test func aDollarSignAloneBeginsTheRowOfItsAmount() throws {
    let rows = try PrintedText.rows(
      headings + """
                                                                                                                $
        Common Stock                       03/04/2021                        S              1,200        D      7.50      8,800           D
                                                                                                                (1)
                                                                                                                $
        Common Stock                       03/05/2021                        S                300        D      8.50      8,500           D
                                                                                                                (2)
        """)
    #expect(
      rows.map { $0.filter { $0.hasPrefix("transactionPrice") } } == [
        ["transactionPricePerShare 7.50 [\"F1\"]"], ["transactionPricePerShare 8.50 [\"F2\"]"],
      ])
  }

  @Test func rowsThatBeginWithTheSameWordsAreDividedThere() throws {
    let rows = try PrintedText.rows(
      headings + """
        Stock
        Right                              03/04/2021                        S              1,200        D           $7.50    8,800            D
        (to keep)
        Stock
        Right                              03/05/2021                        S                300        D           $8.50    8,500            D
        (to keep)
        """)
    #expect(
      rows.map(\.first) == [
        "securityTitle Stock Right (to keep)", "securityTitle Stock Right (to keep)",
      ])
  }

  @Test func theMiddleOfARowIsAmongItsValuesWhereTheyTakeSeveralLines() throws {
    let row = """
      Unit of
      one Common
      Share                              03/04/2021                        S              1,200        D           $7.50
                                                                                                                                                             By a
                                                                                                                              8,800            I             trust
      and more

      """
    let rows = try PrintedText.rows(headings + row + "\n" + row + "\n" + row)
    #expect(
      rows.map { [$0.first, $0.last] }
        == Array(
          repeating: [
            "securityTitle Unit of one Common Share and more", "natureOfOwnership By a trust",
          ], count: 3))
  }
}
