import Testing

@testable import OwnershipForms

/// Heads and lists of persons in blocks; people and places are made up.
@Suite struct BlockHeadTests {
  /// Lines of blocks: `~` ends a line, a line end a block.
  private func lines(_ blocks: String) -> [PrintedLine] {
    PrintedText.lines(blocks.replacing("\n", with: "\n\n").replacing(" ~ ", with: "\n"))
  }

  /// The cells of the persons whose boxes stand in blocks, a text for each.
  private func persons(_ blocks: String) -> [[String]] {
    PersonBlocks.persons(in: lines(blocks)).map { cells in
      cells.map { "\($0.0.name) \($0.1.text ?? "-")" }
    }
  }

  @Test func aStateAndItsCodeBetweenNameAndStreetAreNoStreet() {
    #expect(
      persons(
        """
        1. Name and Address of Reporting Person*
        ROE JANE
        (Last) ~ (First) ~ (Middle) ~ 12 MILL LANE ~ IL ~ 62701 ~ (Street)
        SPRINGFIELD
        (City) ~ (State) ~ (Zip)
        """) == [
          [
            "rptOwnerName ROE JANE", "rptOwnerStreet1 12 MILL LANE",
            "rptOwnerCity SPRINGFIELD", "rptOwnerState IL", "rptOwnerZipCode 62701",
          ]
        ])
  }

  @Test func theCountryAboveItsLabelIsNoPartOfTheStreet() {
    #expect(
      persons(
        """
        1. Name and Address of Reporting Person*
        ROE JANE
        (Last) ~ (First) ~ (Middle)
        7 HARBOUR STREET
        (Street)
        HAMILTON ~ D0 ~ HM 11
        (City) ~ (State) ~ (Zip)
        BERMUDA ~ (Country)
        """) == [
          [
            "rptOwnerName ROE JANE", "rptOwnerStreet1 7 HARBOUR STREET",
            "rptOwnerCity HAMILTON", "rptOwnerState D0", "rptOwnerZipCode HM 11",
          ]
        ])
  }

  @Test func aTickBetweenTheLinesOfTheOtherRelationshipIsItsOwn() {
    let boxes =
      "Director ~ 10% Owner\nOfficer (give title ~ Other (specify ~ X ~ below) ~ below)"
    let ticks = HeadTicks(HeadEntry.entries(of: TextBlock.blocks(of: lines(boxes))))
    #expect(ticks.sure.keys.map(\.name) == ["isOther"])
    #expect(ticks.loose == [])
  }

  @Test func headingsAndTicksAboveTheListOfPersonsGoBelowItsTitle() {
    func blocks(_ text: String) -> [TextBlock] { TextBlock.blocks(of: lines(text)) }
    let list = blocks("Relationships\nX\nX")
    let closing = blocks(
      "Reporting Owners\nReporting Owner Name / Address\nROE JANE ~ 12 MILL LANE")
    #expect(
      PersonTicks.with(list, in: closing).map { $0.lines.map(\.text) } == [
        ["Reporting Owners"], ["Reporting Owner Name / Address"], ["Relationships"], ["X"], ["X"],
        ["ROE JANE", "12 MILL LANE"],
      ])
  }

  @Test func naturesThatBeginAlikeInOneBlockAreOneEach() {
    let text = BlockTexts.cells(of: [
      StreamWord.words(of: lines("By Acorn Trust")), StreamWord.words(of: lines("dated 2009")),
      StreamWord.words(of: lines("By Birch Trust")), StreamWord.words(of: lines("See below")),
    ])
    #expect(
      text.map { cell in cell.map { $0.map(\.text).joined(separator: " ") } } == [
        ["By Acorn Trust", "dated 2009"], ["By Birch Trust", "See below"],
      ])
  }

  @Test func titlesAndPricesOfTwoRowsInOneBlockGoToARowEach() {
    let rows = BlockRows.rows(
      of: lines(
        """
        Stock Option ~ Stock Option
        $1.79 ~ $2.27
        07/14/2023
        A
        2,090
        07/14/2023
        A
        5,318
        """), in: .derivative, on: .form4)
    #expect(
      rows.map { row in
        row.cells.compactMap { $0.value.text }.joined(separator: " | ")
      } == [
        "Stock Option | 1.79 | 2023-07-14 | A | 2090",
        "Stock Option | 2.27 | 2023-07-14 | A | 5318",
      ])
  }
}
