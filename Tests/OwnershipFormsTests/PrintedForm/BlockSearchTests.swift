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
