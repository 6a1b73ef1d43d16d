import Testing

@testable import OwnershipForms

@Suite struct StreamTests {
  private func rows(_ text: String, of table: FormTable = .nonDerivative) throws -> [[String]] {
    try TableReader.rows(of: table, on: .form4, in: PrintedText.lines(text), limit: 50).map { row in
      row.cells.map {
        "\($0.column.element.name) \($0.value.text ?? "-")"
          + ($0.value.footnoteIDs.isEmpty ? "" : " \($0.value.footnoteIDs)")
      }
    }
  }

  private let tableI = [
    "securityTitle Class A Stock", "transactionDate 2021-03-04", "transactionCode S",
    "transactionShares 1200 [\"F1\"]", "transactionAcquiredDisposedCode D",
    "transactionPricePerShare 7.50", "sharesOwnedFollowingTransaction 8800",
    "directOrIndirectOwnership I", "natureOfOwnership By trust",
  ]

  @Test(arguments: [
    "Code V Amount (A) or (D) Price\nClass A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By trust",
    "Class A Stock\n03/04/2021\nS\n1,200(1)\nD\n$\n7.50\n8,800\nI\nBy\ntrust",
  ])
  func wordsInTheOrderOfTheFormFindTheirColumns(text: String) throws {
    #expect(try rows(text) == [tableI])
  }

  @Test func aTitleThatStoodBeforeEndsTheNatureOfTheRowAbove() throws {
    let text = """
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By trust
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By
      trust
      Class A
      Stock 500 D
      """
    #expect(
      try rows(text) == [
        tableI, tableI,
        [
          "securityTitle Class A Stock", "sharesOwnedFollowingTransaction 500",
          "directOrIndirectOwnership D",
        ],
      ])
  }

  @Test func aNatureThatAPageEndCutsGoesOnBelowTheNextHeadings() throws {
    let text = """
      1. Title of Security (Instr. 3)
      Code V Amount (A) or (D) Price
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By trust
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By
      1. Title of Security (Instr. 3)
      Code V Amount (A) or (D) Price
      trust
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By trust
      """
    #expect(try rows(text) == [tableI, tableI, tableI])
  }

  @Test func wordsOfAnotherBoxAboveTheHeadingsAreNoTitle() throws {
    let text = """
      (Country)
      1. Title of Security (Instr. 3)
      Code V Amount (A) or (D) Price
      Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I By trust
      """
    #expect(try rows(text) == [tableI])
  }

  @Test(arguments: ["Mill Fund I LP", "Mill SC II LP", "Old 1604 II LLC"])
  func numeralsInTheNameOfAFundBeginNoHolding(name: String) throws {
    let text =
      "Class A Stock 03/04/2021 S 1,200(1) D $7.50 8,800 I\n"
      + name.replacing(" ", with: "\n", maxReplacements: 1) + "(3)"
    #expect(try rows(text) == [tableI.dropLast() + ["natureOfOwnership \(name) [\"F3\"]"]])
  }

  @Test func aNatureMayHaveWordsOfTitlesWhereTheTitleThatFollowsIsKnown() throws {
    let text = """
      Common Stock 12,000 D
      Common Stock 500 I
      ACME
      Employee Stock Ownership and Savings Plan
      Common Stock 700 I By spouse
      """
    #expect(
      try rows(text).map { [$0.first, $0.last] } == [
        ["securityTitle Common Stock", "directOrIndirectOwnership D"],
        [
          "securityTitle Common Stock",
          "natureOfOwnership ACME Employee Stock Ownership and Savings Plan",
        ],
        ["securityTitle Common Stock", "natureOfOwnership By spouse"],
      ])
  }

  @Test func aMarkAfterTheCodeOfADerivativeBelongsToIt() throws {
    let text = "Option (2) 03/04/2021 M (1) 1,200 (3) (3) Common Stock 1,200 $0 8,800 D"
    let cells = try rows(text, of: .derivative).first ?? []
    #expect(
      cells.filter { $0.hasPrefix("transaction") } == [
        "transactionDate 2021-03-04", "transactionCode M [\"F1\"]", "transactionShares 1200",
        "transactionPricePerShare 0",
      ])
  }

  @Test func aYearInTheNatureOfAHoldingBeginsNoRow() throws {
    let text = """
      Common stock 346,609(4)
      I
      By Max
      Mill
      2020
      GRAT
      Common stock 12,000(5)
      I
      By Jane
      Roe
      2020
      GRAT
      """
    #expect(
      try rows(text) == [
        [
          "securityTitle Common stock", "sharesOwnedFollowingTransaction 346609 [\"F4\"]",
          "directOrIndirectOwnership I", "natureOfOwnership By Max Mill 2020 GRAT",
        ],
        [
          "securityTitle Common stock", "sharesOwnedFollowingTransaction 12000 [\"F5\"]",
          "directOrIndirectOwnership I", "natureOfOwnership By Jane Roe 2020 GRAT",
        ],
      ])
  }

  @Test func marksAloneAreCellsWhereTheFormHasOne() throws {
    #expect(
      try rows(
        "Stock Option\n(1) 03/04/2021 M 50 (2) 04/01/2030\nCommon\nStock\n50(3)\n(4)\n$0 150 D",
        of: .derivative) == [
          [
            "securityTitle Stock Option", "conversionOrExercisePrice - [\"F1\"]",
            "transactionDate 2021-03-04", "transactionCode M", "transactionShares 50",
            "exerciseDate - [\"F2\"]", "expirationDate 2030-04-01",
            "underlyingSecurityTitle Common Stock", "underlyingSecurityShares 50 [\"F3\", \"F4\"]",
            "transactionPricePerShare 0", "sharesOwnedFollowingTransaction 150",
            "directOrIndirectOwnership D",
          ]
        ])
  }

  @Test func theDirectionOfACodeIsInferredWhereNoColumnShowsIt() throws {
    func direction(_ text: String) throws -> PrintedValue? {
      try TableReader.rows(of: .derivative, on: .form4, in: PrintedText.lines(text), limit: 9).first
        .flatMap(DirectionOfCode.value)
    }
    let found = try direction("Stock Option\n$5 03/04/2021 M 50 Common 50 $0 150 D")
    #expect(found?.text == "D")
    #expect(found?.status == .inferred)
    #expect(try direction("Call (obligation to sell)\n$5 03/04/2021 P 50 Common 50 $0 1 D") == nil)
    #expect(try direction("Stock Option\n$5 03/04/2021 J 50 Common 50 $0 150 D") == nil)
    // Fewer are owned after it than were acquired: they were disposed of.
    #expect(try direction("Stock Option\n$5 03/04/2021 A 50 Common 50 $0 10 D")?.text == "D")
    #expect(try direction("Stock Option\n$5 03/04/2021 J 50 Common 50 $0 10 D")?.text == "D")
  }

  @Test func wordsInNoOrderAreNoRows() throws {
    #expect(
      try rows("D\nD\n$1\n$2\n03/04/2021\n03/05/2021\n5\n6\n7\nStock\nStock\nA\nS\nM\n8\n9\n10")
        == [])
  }

  @Test func aRowOfMarkdownHasTheFormsColumns() throws {
    let lines = Markup.removed(
      from: PrintedText.lines(
        "1\\. Title | 2\\. Date\n---|---\n"
          + "Common Stock(1) | 03/04/2021 |  | S |  |  1,200 | D | $7.50 | 8,800(2) | D |   "))
    let found = try TableReader.rows(of: .nonDerivative, on: .form4, in: lines, limit: 9)
    #expect(found.first?[.securityTitle]?.text == "Common Stock")
    #expect(found.first?[.securityTitle]?.footnoteIDs == ["F1"])
    #expect(found.first?[.sharesOwnedFollowingTransaction]?.text == "8800")
    #expect(found.first?[.deemedExecutionDate] == nil)
  }

  @Test(arguments: [
    ("**Remarks:**", "Remarks:"), ("1\\. Held by _his_ trust", "1. Held by his trust"),
    ("[ACME INC](/cgi-bin/x) [ ACME ]", "ACME INC [ ACME ]"), ("a_b", "a_b"),
    ("[ACME](/a) [B [C](/c) [D](/d", "ACME [B C [D](/d"), ("]( [", "]( ["),
    ("**Trust****Fund** **(1)**", "Trust Fund (1)"), ("**Söhne**AG", "Söhne AG"),
    ("**“A”** **B**", "“A” B"), ("##  Two   blanks ", "Two blanks"), ("_____", "_____"),
    ("~~S~~ ignature of", "Signature of"), (#"C:\\d \$5 \(1\)"#, #"C:\d $5 (1)"#),
    ("<u>/s/ Roe</u>", "/s/ Roe"), ("**(1)**<sup>2</sup>", "(1) 2"), ("**", ""),
  ])
  func markupIsTakenOff(text: String, plain: String) {
    let lines = Markup.removed(from: PrintedText.lines("**a b**\n" + text))
    #expect(lines.last?.text == plain)
  }

  @Test func whatMayHaveLostPartsIsUncertain() {
    func status(_ text: String) -> ReadingStatus {
      TornWords.checked(PrintedValue(text: text)).status
    }
    #expect(status("Option (right to buy)") == .asFiled)
    #expect(status("Option (right to") == .uncertain)
    #expect(status("Class A ommon Stock") == .uncertain)
  }

  @Test func aRowWithoutItsTitleIsUncertainAsAWhole() throws {
    let filing = try PrintedText.read(
      PrintedText.form4.replacingOccurrence(of: "Common Stock\t03/04/2021", with: "\t03/04/2021"))
    let row = try #require(filing.document.nonDerivativeTable?.first)
    #expect(row.transactionShares.status == .uncertain)
  }

  @Test func aNatureThatSpeaksOfANoteWithoutAMarkIsSaidToHaveLostIt() throws {
    let filing = try PrintedText.read(
      PrintedText.form4.replacingOccurrence(of: "By trust", with: "See footnote"))
    let reading = filing.readings.first { $0.cell.isOfReferences }
    #expect(
      reading?.cell.description
        == "nonDerivativeTable[0].ownershipNature.natureOfOwnership.footnoteIds")
    #expect(reading?.status == .uncertain)
  }
}

extension String {
  /// The text with one part of it replaced.
  fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
    replacing(part, with: other)
  }
}
