import Testing

@testable import OwnershipForms

/// The list of reporting persons in tables of Markdown, whose rows a page or the grid cuts.
@Suite struct ListRowsTests {
  private func lines(_ text: String) -> [PrintedLine] {
    MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
  }

  private func persons(_ text: String) -> [[String]] {
    ListOfPersons.persons(in: lines(text), after: []).map(cells)
  }

  private func cells(_ person: [(FilingElement, PrintedValue)]) -> [String] {
    person.map { "\($0.0.name) \($0.1.text ?? "") \($0.1.status.rawValue)" }
  }

  private static let headings = """
    |**Rortin Onr Nm / Addrss**|||**Relationships**||
    |---|---|---|---|---|
    |**epg we ae  e**|Director|10% Owner|Officer|Other|

    """

  private static let roe = [
    "rptOwnerName Roe Jane asFiled", "rptOwnerStreet1 12 MILL LANE asFiled",
    "rptOwnerCity SPRINGFIELD asFiled", "rptOwnerState IL asFiled",
    "rptOwnerZipCode 62701 asFiled",
  ]

  /// The letters that hang below the line are torn off the heading above the names.
  @Test func aDamagedHeadingAboveTheNamesIsNoPerson() {
    let list = Self.headings + "|Roe Jane<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|X||||"
    #expect(persons(list) == [Self.roe + ["isDirector 1 asFiled"]])
  }

  @Test func rowsThatTheGridCutAreOnePerson() {
    let list =
      Self.headings + """
        |Roe Jane|||||
        |12 MILL LANE|||Treasurer||
        |SPRINGFIELD, IL 62701|||||
        |Harrow Lee<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|X||||
        """
    #expect(
      persons(list) == [
        Self.roe + ["isOfficer 1 asFiled", "officerTitle Treasurer asFiled"],
        ["rptOwnerName Harrow Lee asFiled"] + Self.roe.dropFirst() + ["isDirector 1 asFiled"],
      ])
  }

  @Test func thePersonThatAPageCutsGoesOnInTheNextTable() {
    let list =
      Self.headings + """
        |Roe Jane<br>12 MILL LANE|X|X|||


        |SPRINGFIELD, IL 62701|||
        |---|---|---|
        |Harrow LP<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|X|X|
        """
    #expect(
      persons(list) == [
        Self.roe + ["isDirector 1 asFiled", "isTenPercentOwner 1 asFiled"],
        ["rptOwnerName Harrow LP asFiled"] + Self.roe.dropFirst()
          + ["isDirector 1 inferred", "isTenPercentOwner 1 inferred"],
      ])
  }

  @Test func aTickOfATableWithOtherColumnsStandsUnderNoHeading() {
    let list =
      Self.headings + """
        |Roe Jane<br>12 MILL LANE<br>SPRINGFIELD, IL 62701||X|||

        |Harrow LP<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|X|
        |---|---|
        """
    #expect(
      persons(list) == [
        Self.roe + ["isTenPercentOwner 1 asFiled"],
        ["rptOwnerName Harrow LP asFiled"] + Self.roe.dropFirst(),
      ])
  }

  @Test func aPersonWithoutPlaceTakesNoneFromTheNextOne() {
    let list =
      Self.headings + """
        |Harrow LP<br>4 HIGH STREET||X|||
        |Roe Jane<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|X||||
        """
    #expect(
      persons(list) == [
        [
          "rptOwnerName Harrow LP asFiled", "rptOwnerStreet1 4 HIGH STREET asFiled",
          "isTenPercentOwner 1 asFiled",
        ],
        Self.roe + ["isDirector 1 asFiled"],
      ])
  }

  /// The grid cut the box of the head; the list below has the same person whole.
  @Test func theListTellsThePersonOfTheHead() {
    let list =
      Self.headings + "|Roe Jane<br>12 MILL LANE<br>SPRINGFIELD, IL 62701|||Treasurer||"
    func value(_ text: String) -> PrintedValue { PrintedValue(text: text) }
    let torn: [(FilingElement, PrintedValue)] = [
      (.rptOwnerName, value("ACME ROCKETS INC Roe J ane")),
      (.rptOwnerStreet1, value("MILL12 LANE")), (.isDirector, value("1")),
    ]
    let other: [(FilingElement, PrintedValue)] = [(.rptOwnerName, value("Harrow Lee"))]
    #expect(
      ListedPersons.completed([torn, other], by: lines(list)).map(cells) == [
        Self.roe + ["isOfficer 1 asFiled", "officerTitle Treasurer asFiled"],
        ["rptOwnerName Harrow Lee asFiled"],
      ])
  }

  /// The grid of a table that goes on from the page above begins in the head of the page.
  @Test(arguments: [
    (
      "|12 MILL LANE 1/28/26, 11:50 AM||Ow|\n|---|---|---|\n|12 MILL LANE<br>OLDTOWN, ME 04468|||\n",
      [["12 MILL LANE", "OLDTOWN, ME 04468"]]
    ),
    ("|28/26, 11:50|AM|Owners|hip Submissi|on|\n|---|---|---|---|---|\n|X|||||\n", [["X"]]),
    (
      "|12 MILL LANE at 11:50 AM||Ow|\n|---|---|---|\n|X|||\n",
      [["12 MILL LANE at 11:50 AM", "Ow"], ["X"]]
    ),
  ])
  func theHeadOfAPageIsNoPartOfATable(text: String, rows: [[String]]) {
    let lines = MarkdownLines.lines(of: PrintedText.lines(text))
    #expect(lines.filter { !$0.pieces.isEmpty }.map { $0.pieces.map(\.text) } == rows)
  }
}
