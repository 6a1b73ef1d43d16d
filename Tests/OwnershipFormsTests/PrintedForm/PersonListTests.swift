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
}
