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

  // MARK: Pages that end in a row

  /// Headings of Table I with a wide column of prices.
  private static let headings = """
    1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, \
    if any\t3. Transaction Code (Instr. 8)\t\t4. Securities Acquired (A) or Disposed Of (D)\t\t\t\t\t\
    5. Amount of Securities Beneficially Owned Following\t6. Ownership Form: Direct (D)\t7. Nature of \
    Indirect Beneficial Ownership
    \t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t\t\t

    """
  private static let sold =
    "Common Stock\t03/04/2021\t\tS(1)\t\t1,200\tD\t$7.50\t\t\t8,800\tI\tBy Roe Fund LP(2)\n"

  @Test func scrapsOfCellsInFarFewerFieldsThanTheHeadingsGoOnWithNoCell() throws {
    let rows = try PrintedText.rows(
      Self.headings + Self.sold + "Roe\t\nFund LP\t(2)\nS\t(1)\n7.50\t(3)\n")
    #expect(
      rows == [
        [
          "securityTitle Common Stock", "transactionDate 2021-03-04",
          "transactionCode S [\"F1\"]", "transactionShares 1200",
          "transactionAcquiredDisposedCode D", "transactionPricePerShare 7.50",
          "sharesOwnedFollowingTransaction 8800", "directOrIndirectOwnership I",
          "natureOfOwnership By Roe Fund LP [\"F2\"]",
        ]
      ])
  }

  @Test func wordsAtTheTopOfTheNextPageGoOnWithWhatIsLeftOfARow() throws {
    let rows = try PrintedText.rows(
      Self.headings + Self.sold + "Common Stock\t\t\t\t\t\t\t\t7.4321\t(3)\t\t\tBy Doe\n"
        + Self.headings + "\t\t\t\t\t\t\t\t\t\t\t\tFund LP(4)\n" + Self.sold)
    #expect(rows.count == 3)
    #expect(
      rows[1] == [
        "securityTitle Common Stock", "transactionPricePerShare 7.4321 [\"F3\"]",
        "natureOfOwnership By Doe Fund LP [\"F4\"]",
      ])
    #expect(rows[0] == rows[2])
  }

  @Test func anAmountInTheLineBelowATransactionWithoutOneIsItsOwn() throws {
    let rows = try PrintedText.rows(
      PrintedText.headingsOfTableII + """
        Stock\t$0\t03/04/2021\t\tM\t\t\t\t(1)\t(1)\tCommon\t1,200\t$0\t0\tD\t
        Unit\t\t\t\t\t\t\t1,200\t\t\tStock\t\t\t\t\t
        """, of: .derivative)
    #expect(rows.count == 1)
    #expect(
      rows.first?.filter { $0.contains("Title") || $0.hasPrefix("transactionShares") } == [
        "securityTitle Stock Unit", "underlyingSecurityTitle Common Stock",
        "transactionShares 1200",
      ])
  }

  @Test(arguments: [
    ("$ 1,000 D 10.68 500", ["1,000", "D", "$10.68", "500"]),
    ("$ D 10.68 500", ["D", "$10.68", "500"]),
    ("02/21/2030 Common 500 $ 0 Stock", ["02/21/2030", "Common Stock", "500", "$0"]),
    ("$ 10.68", ["$ 10.68"]), ("$ 10.68 500 D", ["$ 10.68 500 D"]),
    ("Common Stock, par value $0.01 per share", ["Common Stock, par value $0.01 per share"]),
  ])
  func cellsThatWereWrittenAsOneLineAreTakenApart(line: String, cells: [String]) {
    #expect(LooseLine.cells(of: PrintedText.line(line)).map(\.text) == cells)
  }

  @Test func aTextOnBothSidesOfValuesSaysSo() {
    let cells = LooseLine.cells(of: PrintedText.line("Common 500 $ 0 Stock"))
    #expect(
      cells.first?.pieces.first?.evidence
        == "joined from 'Common' and 'Stock' on both sides of values")
  }

  @Test func theExamplesInTheTitleOfTableIIAreNoCells() {
    var line = PrintedText.line(
      "(e.g., puts, calls, warrants, options, convertible securities)\tCommon Stock")
    line.isRow = true
    #expect(HeadingRow.withoutExamples(line).text == "Common Stock")
  }

  /// A cell above the label of the next box goes on with the box before it, and a date that is put together
  /// says so.
  @Test func whatTheGridCutsAboveTheLabelOfABoxIsJoined() {
    let head = HeadReader(
      MarkdownLines.lines(
        of: PrintedText.lines(
          """
          |1. Name and Addre<br>ROE JA|ss of Reporting<br>NE|Person*|2. Issuer N<br>ACME|ame and Ticker or Trading Symbol<br>ROCKETS INC [ACME]|
          |---|---|---|---|---|
          |(Last) (First)<br>12 MILL|(Middle)<br>LANE||3. Date of Earli<br>03/04/20|est Transaction (Month/Day/Year)<br>21|
          |(Street)<br>SPRINGFIELD|IL|62|701<br>4. If Amen|dment, Date of Original Filed (Month/Day/Year)|
          """)))
    #expect(head.periodOfReport()?.text == "2021-03-04")
    #expect(head.periodOfReport()?.status == .repaired)
    #expect(
      head.persons().map { $0.first { $0.0 == .rptOwnerZipCode }?.1.text ?? "-" } == ["62701"])
  }

  @Test(arguments: [
    ("15,933", ".9814", "", true), ("15933", ".9814", "", true), ("1.5", ".9814", "", false),
    ("1,411.1", "007", "A", true), ("1,411.1", "007", "", false), ("15,933", "$.52", "", false),
  ])
  func digitsBehindAPointGoOnWithAnAmount(
    left: String, right: String, after: String, isOne: Bool
  ) {
    #expect(TornValue.isOne(left, right, before: after) == isOne)
  }
}
