import Testing

@testable import OwnershipForms

/// Addresses of a head in blocks; people and companies are made up.
@Suite struct HeadBlockTests {
  /// The code of a province stands beside its letters, which end the city.
  @Test(arguments: ["GREAT MILLS,\nA1\nBC\n\nV5T 4W1", "GREAT MILLS,\nBC\n\nA1\n\nV5T 4W1"])
  func aCodeWithADigitIsTheStateBesideTwoLetters(place: String) throws {
    let lines = PrintedText.lines(
      "1. Name and Address of Reporting Person*\nROE JANE\n\n12 MILL ROAD\n\n(Street)\n\(place)\n\n"
        + "(City)\n\n(State)\n\n(Zip)")
    let boxes = try #require(HeadBlocks.boxes(of: lines))
    let person = try #require(HeadReader.persons(in: boxes).first)
    #expect(
      person.map { "\($0.0.name) \($0.1.text ?? "-")" } == [
        "rptOwnerName ROE JANE", "rptOwnerStreet1 12 MILL ROAD", "rptOwnerCity GREAT MILLS, BC",
        "rptOwnerState A1", "rptOwnerZipCode V5T 4W1",
      ])
  }
}
