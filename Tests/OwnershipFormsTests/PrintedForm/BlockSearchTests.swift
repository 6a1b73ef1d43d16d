import Testing

@testable import OwnershipForms

/// Where cells of tables in blocks go that the text has apart from their rows; everything is made up.
@Suite struct BlockSearchTests {
  /// The cells of blocks: `~` ends a line, a line end a block.
  private func cells(
    _ blocks: String, in table: FormTable = .nonDerivative
  ) -> [BlockCell] {
    BlockCells(lines(blocks), in: table, on: .form4).cells
  }

  private func lines(_ blocks: String) -> [PrintedLine] {
    PrintedText.lines(blocks.replacing("\n", with: "\n\n").replacing(" ~ ", with: "\n"))
  }

  @Test func headingsThatStandBelowACellOnlyAreNotAboveIt() {
    let cells = cells("Title of Security\nCommon Stock\n2A. Deemed ~ Execution Date\n03/04/2021")
    let deemed = PrintedColumn.columns(of: .nonDerivative, on: .form4)
      .firstIndex { $0.element == .deemedExecutionDate }
    #expect(cells.map(\.headedBelow) == [deemed.map { 1 << UInt16($0) } ?? 0, 0])
  }

  @Test func theRightHalfOfAllRowsMayStandBeforeTheLeftHalf() {
    let rows = BlockRows.rows(
      of: lines(
        "06/20/2027\nCommon Stock\n2,090\n2,090\nD\n07/19/2029\nCommon Stock\n5,318\n5,318\nD\n"
          + "09/23/2031\nCommon Stock\n119,098\n119,098\nD\n"
          + "Stock Option\n$1.79\n07/14/2023\nA\n2,090\nStock Option\n$2.27\n07/14/2023\nA\n5,318\n"
          + "Stock Option\n$2.11\n07/14/2023\nA\n119,098"),
      in: .derivative, on: .form4)
    #expect(
      rows.map { row in
        row.cells.filter { $0.column.element == .securityTitle }.compactMap(\.value.text)
      } == [["Stock Option"], ["Stock Option"], ["Stock Option"]])
  }

  @Test func aTextThatAPageCutsIsPutTogetherWhereAnotherRowHasItWhole() {
    let cells = cells(
      "By Acorn ~ Partners, LLC (2) ~ By Acorn ~ Partners, LLC (3) ~ By Acorn\nCommon Stock\n"
        + "Partners, LLC (2)")
    #expect(
      cells.map { "\($0.token.value.text ?? "-") \($0.marks)" } == [
        "By Acorn Partners, LLC [\"F2\"]", "By Acorn Partners, LLC [\"F3\"]",
        "By Acorn Partners, LLC [\"F2\"]", "Common Stock []",
      ])
    #expect(
      cells[2].token.value.evidence
        == "'By Acorn Partners, LLC' is joined from two places, for another row has it whole")
  }

  @Test func theFirstTextOfAPageMayBeTheRestOfOneThatThePageAboveCuts() {
    let pages = BlockTexts.withoutCuts([
      cells("Common Stock\nBy Acorn ~ Partners, LLC (2)\nBy Acorn"),
      cells("Partners, LLC (2)\nCommon Stock"),
    ])
    #expect(
      pages.map { page in page.map { "\($0.token.value.text ?? "-") \($0.marks)" } } == [
        [
          "Common Stock []", "By Acorn Partners, LLC [\"F2\"]",
          "By Acorn Partners, LLC [\"F2\"]",
        ],
        ["Common Stock []"],
      ])
  }

  @Test(arguments: [("(5)", "(6)(7)", ["F5", "F6", "F7"]), ("(5)", "(3)", ["F5"])])
  func marksAboveAllCellsOfAPageGoOnWithThoseAboveIt(
    first: String, next: String, marks: [String]
  ) {
    let pages = BlockTexts.withoutCuts([
      cells("Common Stock\nI\nSee Note \(first)"), cells("\(next)\nCommon Stock"),
    ])
    #expect(pages[0].last?.marks == marks)
  }

  @Test(arguments: [
    // Those that have none.
    (["See Note (1)(2)(3)", "See Note", "See Note"], [["F1", "F2", "F3"], ["F1"], ["F2"]]),
    // All, where each goes on with the marks there.
    (["See Note (1)", "See Note (2)"], [["F1", "F3"], ["F2", "F4"]]),
  ])
  func marksBelowAllCellsAreThoseOfTheNatures(natures: [String], marks: [[String]]) {
    let ends = natures.count == 2 ? "(3)\n(4)" : "(1)\n(2)"
    let blocks = natures.map { "Common Stock\n1,200\nI\n\($0)\n" }.joined() + ends
    let rows = BlockRows.rows(of: lines(blocks), in: .nonDerivative, on: .form4)
    #expect(rows.map { $0[.natureOfOwnership]?.footnoteIDs } == marks)
  }

  @Test func aCellBehindThoseOfRowsBelowFindsItsRow() {
    let rows = BlockRows.rows(
      of: lines(
        "Common Stock\n03/04/2021\nS\n1,000\nD\n$7\n19,000\nD\n"
          + "Common Stock\n03/04/2021\nS\n$8\n17,000\nD\n"
          + "Common Stock\n03/04/2021\nS\n300\nD\n$9\n16,700\nD\n2,000\nD"),
      in: .nonDerivative, on: .form4)
    #expect(
      rows.map { row in
        [
          FilingElement.transactionShares, .transactionPricePerShare,
          .sharesOwnedFollowingTransaction,
        ].map { row[$0]?.text }
      } == [["1000", "7", "19000"], ["2000", "8", "17000"], ["300", "9", "16700"]])
  }

  @Test(arguments: [("1,200\nA\n1,200", 4), ("1,200\nD\n1,200", 0), ("410\nA\n1,200", 0)])
  func allThatIsOwnedMayHaveBeenAcquiredInOneRow(row: String, worth: Int) throws {
    let cells = cells(row)
    let score = BlockScore(
      cells, in: .nonDerivative, on: .form4, evidence: TableEvidence())
    let columns: [Int] = try [
      FilingElement.transactionShares, .transactionAcquiredDisposedCode,
      .sharesOwnedFollowingTransaction,
    ].map { element in
      try #require(score.columns.firstIndex { $0.element == element })
    }
    var places = BlockPlaces(width: score.columns.count)
    places.put(0, 0, columns[0])
    places.put(1, 0, columns[1])
    #expect(score.agreement(places, 2, 0, columns[2]) == worth)
  }

  @Test func aNatureBeginsBelowTheMarksOfTheOneBefore() {
    #expect(
      cells("Partners, LLC (2) ~ By Birch ~ Trust (3)").map { $0.token.value.text } == [
        "Partners, LLC", "By Birch Trust",
      ])
  }

  @Test func aMarkInTheLineBelowSeveralValuesIsOfTheAmount() {
    #expect(
      cells("V 18,056 D ~ (1)").map { "\($0.token.raw) \($0.marks)" } == [
        "V []", "18,056 [\"F1\"]", "D []",
      ])
  }

  @Test func aTextOfSeveralLinesIsRepaired() {
    let cells = cells("By Acorn ~ Trust\nCommon Stock")
    #expect(cells.map(\.token.value.text) == ["By Acorn Trust", "Common Stock"])
    #expect(cells.map(\.token.value.status) == [.repaired, .asFiled])
  }

  @Test func aMarkBelowATextIsOfTheText() {
    #expect(
      cells("By Acorn Trust ~ (1)").map { "\($0.token.raw) \($0.marks)" } == [
        "By Acorn Trust [\"F1\"]"
      ])
  }

  @Test func aTitleOfWordsOfHeadingsIsACell() {
    #expect(
      cells("Warrants\n100").map(\.token.raw).contains("Warrants"))
  }

  @Test func theFirstCellBelowHeadingsHasThem() {
    let cells = cells("1. Title of Security (Instr. 3)\nCommon Stock\n100")
    let title = PrintedColumn.columns(of: .nonDerivative, on: .form4)
      .firstIndex { $0.element == .securityTitle }
    #expect(cells.map { $0.headings.contains(title ?? -1) } == [true, false])
  }
}
