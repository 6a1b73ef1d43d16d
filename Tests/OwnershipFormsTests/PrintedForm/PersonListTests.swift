import Testing

@testable import OwnershipForms

/// The list of reporting persons below Table II.
@Suite struct PersonListTests {
  private func persons(
    _ lines: String, after known: [[(FilingElement, PrintedValue)]] = []
  ) -> [[String]] {
    let headings =
      "Reporting Owner Name / Address\tRelationships\n"
      + "\tDirector\t10% Owner\tOfficer\tOther\n"
    return ListOfPersons.persons(in: PrintedText.lines(headings + lines), after: known).map {
      $0.map { "\($0.0.name) \($0.1.text ?? "") \($0.1.status.rawValue)" }
    }
  }

  @Test func aKnownAddressTellsNamesFromAddresses() {
    let known = [
      [
        (FilingElement.rptOwnerName, PrintedValue(text: "Roe Jane")),
        (FilingElement.rptOwnerStreet1, PrintedValue(text: "12 MILL LANE")),
      ]
    ]
    let lines =
      "Roe Jane 12 MILL LANE SPRINGFIELD, IL 62701\tX\t\tTreasurer\t\n"
      + "Mill Lane LP 12 MILL LANE SPRINGFIELD, IL 62701\t\tX\t\t\n"
    #expect(
      persons(lines, after: known) == [
        [
          "rptOwnerName Mill Lane LP uncertain", "rptOwnerStreet1 12 MILL LANE uncertain",
          "rptOwnerCity SPRINGFIELD uncertain", "rptOwnerState IL uncertain",
          "rptOwnerZipCode 62701 uncertain", "isTenPercentOwner 1 asFiled",
        ]
      ])
  }

  @Test func wordsThatEndSeveralPersonsAreTheirAddress() {
    let lines =
      "HARROW HOLDINGS LLC ONE MILL PLAZA NEW HAVEN, CT 06510\t\tX\t\t\n"
      + "Roe Jane ONE MILL PLAZA NEW HAVEN, CT 06510\tX\t\t\t\n"
    #expect(
      persons(lines) == [
        [
          "rptOwnerName HARROW HOLDINGS LLC uncertain", "rptOwnerStreet1 ONE MILL PLAZA uncertain",
          "rptOwnerCity NEW HAVEN uncertain", "rptOwnerState CT asFiled",
          "rptOwnerZipCode 06510 asFiled", "isTenPercentOwner 1 asFiled",
        ],
        [
          "rptOwnerName Roe Jane uncertain", "rptOwnerStreet1 ONE MILL PLAZA uncertain",
          "rptOwnerCity NEW HAVEN uncertain", "rptOwnerState CT asFiled",
          "rptOwnerZipCode 06510 asFiled", "isDirector 1 asFiled",
        ],
      ])
  }

  /// Words of a company's name that two entries have in common are no part of the address.
  @Test func aCommonEndOfNamesStaysWithTheNames() {
    let shared = SharedAddresses(
      PrintedText.lines(
        "First Harrow Partners LP ONE MILL PLAZA NEW HAVEN, CT 06510\t\tX\t\t\n"
          + "Second Harrow Partners LP ONE MILL PLAZA NEW HAVEN, CT 06510\t\tX\t\t\n"))
    #expect(
      shared.wordsOfName(in: "First Harrow Partners LP ONE MILL PLAZA NEW HAVEN, CT 06510") == 4)
    #expect(shared.wordsOfName(in: "Third Person 5 LOW ROAD OLDTOWN, ME 04468") == nil)
  }

  @Test func aPersonWhoseAddressAPageCutsIsOne() {
    let lines =
      "HARROW LP C/O MILL CO 12 MILL LANE SPRINGFIELD, IL 62701\t\tX\t\t\n"
      + "ROE JANE C/O MILL CO\n\nX\n\n12 MILL LANE SPRINGFIELD, IL 62701\n"
    let known = [
      [(FilingElement.rptOwnerName, PrintedValue(text: "HARROW LP"))]
        + [(FilingElement.isTenPercentOwner, PrintedValue(text: "1"))]
    ]
    #expect(
      persons(lines, after: known) == [
        [
          "rptOwnerName ROE JANE uncertain", "rptOwnerStreet1 C/O MILL CO 12 MILL LANE uncertain",
          "rptOwnerCity SPRINGFIELD uncertain", "rptOwnerState IL asFiled",
          "rptOwnerZipCode 62701 asFiled", "isTenPercentOwner 1 inferred",
        ]
      ])
  }

  /// In a text in blocks the ticks and the title of a person may stand above the name.
  @Test func aTitleOrATickAboveANameOfTheHeadIsNoPerson() {
    let lines = PrintedText.lines(
      "Reporting Owner Name / Address\n\nRelationships\n\n Director  10% Owner  Officer\n\n Other\n\nX\n\n"
        + "Chief Fuel\nOfficer\n\nROE JANE\n12 MILL LANE\nSPRINGFIELD, IL 62701\n\nDOE RICHARD\n"
        + "14 MILL LANE\nSPRINGFIELD, IL 62701\n")
    let known = [
      [
        (FilingElement.rptOwnerName, PrintedValue(text: "ROE JANE")),
        (FilingElement.officerTitle, PrintedValue(text: "Chief Fuel Officer")),
      ]
    ]
    #expect(
      PersonTicks.persons(in: lines, after: known).map { $0.first?.1.text } == ["DOE RICHARD"])
  }

  private func ticks(
    _ lines: String, after first: [(FilingElement, PrintedValue)]
  ) -> [[String]] {
    ListOfPersons.persons(in: PrintedText.lines(lines), after: [first]).map { person in
      person.filter { $0.0.name.hasPrefix("is") || $0.0 == .officerTitle }.map {
        "\($0.0.name) \($0.1.text ?? "") \($0.1.status.rawValue)"
      }
    }
  }

  /// Fields as html2text gives them: no field stands above the names in the line of the headings.
  @Test func headingsThatBeginInTheFieldOfNamesAreThoseOfTheNextFields() {
    let lines =
      "Director |  10% Owner |  Officer |  Other  \nROE JANE  \n12 MILL LANE  \n"
      + "SPRINGFIELD, IL 62701 | X | | CEO |   \nHARROW LP  \n14 MILL LANE  \n"
      + "SPRINGFIELD, IL 62701 |  | X |  |   \n"
    #expect(
      ticks(lines, after: [(.rptOwnerName, PrintedValue(text: "ROE JANE"))])
        == [["isTenPercentOwner 1 asFiled"]])
  }

  /// Columns as w3m gives them: each heading stands over the next box.
  private func shifted(_ ticks: String) -> String {
    "      Reporting Owner Name / Address           Relationships\n"
      + "                                       Director  10% Owner    Officer  Other\n"
      + "   HARROW LP\n   12 MILL LANE\n   SPRINGFIELD, IL 62701\(ticks)\n"
      + "   ROE JANE\n   14 MILL LANE\n   SPRINGFIELD, IL 62701           X                  CEO\n"
  }

  @Test func theTicksOfTheFirstPersonTellWhichBoxesTheHeadingsStandOver() {
    let lines = shifted("                     X")
    let name = (FilingElement.rptOwnerName, PrintedValue(text: "HARROW LP"))
    #expect(
      ticks(lines, after: [name, (.isTenPercentOwner, PrintedValue(text: "1"))])
        == [["isDirector 1 inferred", "isOfficer 1 inferred", "officerTitle CEO inferred"]])
  }

  @Test func aTickLeftOfAllHeadingsTellsThatTheyStandOverTheNextBoxes() {
    let lines = shifted("                     X")
    #expect(
      ticks(lines, after: [(.rptOwnerName, PrintedValue(text: "DOE RICHARD"))])
        == [
          ["isTenPercentOwner 1 inferred"],
          ["isDirector 1 inferred", "isOfficer 1 inferred", "officerTitle CEO inferred"],
        ])
  }

  @Test func headingsOverTheTicksOfTheFirstPersonAreTheirs() {
    let lines =
      "                                       Director  10% Owner  Officer  Other\n"
      + "   HARROW LP\n   12 MILL LANE\n   SPRINGFIELD, IL 62701                             X\n"
      + "   ROE JANE\n   14 MILL LANE\n   SPRINGFIELD, IL 62701                  X\n"
    let name = (FilingElement.rptOwnerName, PrintedValue(text: "HARROW LP"))
    #expect(
      ticks(lines, after: [name, (.isTenPercentOwner, PrintedValue(text: "1"))])
        == [["isDirector 1 asFiled"]])
  }

  /// A table of Markdown has a field for the words above the names, which a heading may share.
  @Test func headingsInARowOfMarkdownStandOverTheirFields() {
    let lines = MarkdownLines.lines(
      of: PrintedText.lines(
        "|**Reporting Owner Name / Address**<br>Director|10% Owner|Officer|Other|\n|---|---|---|---|\n"
          + "|ROE JANE<br>12 MILL LANE<br>SPRINGFIELD, IL 62701||CEO||\n"))
    let persons = ListOfPersons.persons(in: lines, after: [])
    #expect(
      persons.map { $0.map { "\($0.0.name) \($0.1.text ?? "")" }.suffix(2) }
        == [["isOfficer 1", "officerTitle CEO"]])
  }

  /// All headings stand left of their boxes, or closer to each other than these.
  @Test(arguments: [
    ("            X          ", "            X", ["isDirector 1 inferred"]),
    ("            X          ", "                      X", ["isTenPercentOwner 1 inferred"]),
    ("   X                 X", "   X", ["isDirector 1 inferred"]),
    ("   X                 X", "                     X", ["isTenPercentOwner 1 inferred"]),
    ("   X                 X", "            X", []),
  ])
  func theTicksOfTheFirstPersonTellHowFarTheHeadingsStandAside(
    first: String, other: String, boxes: [String]
  ) {
    let left = String(repeating: " ", count: 14)
    let lines =
      "                                       Director 10% Owner Officer Other\n"
      + "HARROW LP\n12 MILL LANE, SUITE 12\(left)\(first)\nSPRINGFIELD, IL 62701\n"
      + "ROE JANE\n14 MILL LANE, SUITE 12\(left)\(other)\nSPRINGFIELD, IL 62701\n"
    let isAlone = first.filter { $0 == "X" }.count == 1
    let known: [(FilingElement, PrintedValue)] =
      [(.rptOwnerName, PrintedValue(text: "HARROW LP"))]
      + (isAlone ? [.isDirector] : [.isDirector, .isTenPercentOwner]).map {
        ($0, PrintedValue(text: "1"))
      }
    #expect(ticks(lines, after: known) == [boxes])
  }
}
