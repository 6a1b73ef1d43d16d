import Testing

@testable import OwnershipForms

/// Signatures with the form's line under each, and names that end a paragraph; all are made up.
@Suite struct LabelledSignatureTests {
  /// The remarks and the signatures of a text.
  private func closing(_ text: String, persons: [String] = []) -> [String] {
    let found = SignatureFinder(PrintedText.lines(text), persons: persons)
    let reader = SignatureReader(
      remarks: found.before, signatures: found.signatures, persons: persons)
    return [reader.remarks?.text ?? "-"]
      + reader.signatures.map {
        "\($0.name?.text ?? "-") \($0.date?.text ?? "-") \($0.name?.status.rawValue ?? "-")"
      }
  }

  private func signatures(_ text: String, persons: [String] = []) -> [String] {
    SignatureReader(
      remarks: [], signatures: PrintedText.lines(text), persons: persons
    ).signatures.map { "\($0.name?.text ?? "-") \($0.date?.text ?? "-")" }
  }

  @Test func datesBeforeTheirNamesAreThoseOfTheNamesInTurn() {
    #expect(
      signatures(
        """
        Harrow LP, /s/ Jane Roe, Director

        03/05/2021 Date 03/06/2021 Date

        **Signature of Reporting Person Richard Doe, /s/ Jane Roe

        **Signature of Reporting Person

        /s/ Jane Roe

        03/07/2021 Date

        **Signature of Reporting Person
        """) == [
          "Harrow LP, /s/ Jane Roe, Director 2021-03-05", "Richard Doe, /s/ Jane Roe 2021-03-06",
          "/s/ Jane Roe 2021-03-07",
        ])
  }

  @Test func aLineWithoutADateOfItsOwnTellsNothing() {
    #expect(
      LabelledSignatures.signatures(
        of: PrintedText.lines(
          "/s/ Jane Roe\n03/05/2021\n**Signature of Reporting Person\n/s/ Richard Doe\n"
            + "**Signature of Reporting Person")) == nil)
  }

  /// Blanks lay the lines of the names out, whose dates stand beside their middle, give or take a line.
  @Test func namesOfPersonsBeginTheLinesOfTheBox() {
    let left = String(repeating: " ", count: 60)
    #expect(
      signatures(
        """
        \(left)HARROW SPONSOR, LLC, By:
        \(left)/s/ Jane Q. Roe, Name:   04/03/2023
        \(left)Jane Q. Roe, Title:
        \(left)Chief Financial Officer
        \(left)HARROW SERVICES, INC., By:
        \(left)/s/ Jane Q. Roe          04/03/2023
        """, persons: ["Harrow Sponsor, LLC", "Harrow Services Inc"]) == [
          "HARROW SPONSOR, LLC, By: /s/ Jane Q. Roe, Name: Jane Q. Roe, Title: Chief Financial "
            + "Officer 2023-04-03",
          "HARROW SERVICES, INC., By: /s/ Jane Q. Roe 2023-04-03",
        ])
  }

  @Test(arguments: [
    "Held in trust. Jane Q. Roe\n\n03/05/2021 Date\n\n** Signature of Reporting Person",
    "Held in trust. Jane Q. Roe 03/05/2021 Date\n\n** Signature of Reporting Person",
  ])
  func aNameWithoutASignEndsTheParagraph(text: String) {
    #expect(
      closing(String(repeating: "See below. ", count: 9) + text).last
        == "Jane Q. Roe 2021-03-05 uncertain")
  }

  @Test(arguments: [
    "It was held in trust. It is held by Harrow 2015\n\n03/05/2021\n\n** Signature of Reporting Person",
    "It was held in trust. and by others\n\n03/05/2021\n\n** Signature of Reporting Person",
    "It was held in trust. Jane Roe\n\n** Signature of Reporting Person",
  ])
  func whatIsNoNameStaysInTheRemarks(text: String) {
    #expect(
      EndOfText.name(
        in: PrintedText.lines(text)[0], below: Array(PrintedText.lines(text).dropFirst())) == nil)
  }

  /// What one signs as may end with a word of the form's own line.
  @Test func aWordOfTheFormsLineIsOneOnlyBelowThatLine() {
    #expect(
      signatures(
        "Harrow LP, By: /s/ Jane Roe, Authorized\nPerson\n03/05/2021\n"
          + "** Signature of Reporting\nPerson\nDate")
        == ["Harrow LP, By: /s/ Jane Roe, Authorized Person 2021-03-05"])
  }
}
