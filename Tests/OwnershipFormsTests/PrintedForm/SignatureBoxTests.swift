import Testing

@testable import OwnershipForms

/// Where the narrow box of the signatures begins; people and companies are made up.
@Suite struct SignatureBoxTests {
  /// The remarks and the signatures that a region with both has.
  private func closing(_ text: String, persons: [String] = []) -> [String] {
    let found = SignatureFinder(
      PrintedText.lines(text + "\n** Signature of Reporting Person\nDate"), persons: persons)
    let reader = SignatureReader(remarks: found.before, signatures: found.signatures)
    return [reader.remarks?.text ?? "-"]
      + reader.signatures.map { "\($0.name?.text ?? "-") \($0.date?.text ?? "-")" }
  }

  private let signed = """
    EXAMPLE HOLDINGS LLC,
    By: /s/ Jane Q. Roe, Name:
    Jane Q. Roe, Title: Secretary
    03/05/2021
    EXAMPLE 2015 LP, By: Example
    2015 GP LLC its General Partner,
    By: /s/ Richard Doe, Name:
    Richard Doe, Title: General
    Counsel and Secretary
    03/05/2021
    """
  private let signatures = [
    "EXAMPLE HOLDINGS LLC, By: /s/ Jane Q. Roe, Name: Jane Q. Roe, Title: Secretary 2021-03-05",
    "EXAMPLE 2015 LP, By: Example 2015 GP LLC its General Partner, By: /s/ Richard Doe, Name: "
      + "Richard Doe, Title: General Counsel and Secretary 2021-03-05",
  ]

  @Test func namesForCompaniesTakeAllTheirShortLines() {
    #expect(closing(signed) == ["-"] + signatures)
  }

  @Test func remarksEndWhereTheNameOfAReportingPersonBegins() {
    #expect(
      closing("See Exhibit 99\n" + signed, persons: ["Example Holdings LLC"])
        == ["See Exhibit 99"] + signatures)
  }

  @Test func aShortRemarkBeforeOnePersonStaysARemark() {
    #expect(
      closing("See Exhibit 99\n/s/ Jane Roe\n03/05/2021", persons: ["Roe Jane"])
        == ["See Exhibit 99", "/s/ Jane Roe 2021-03-05"])
  }

  @Test func aCompanyInARemarkBeginsNoName() {
    #expect(
      closing(
        "Example Holdings LLC is one\nof the sellers.\n/s/ Jane Roe\n03/05/2021",
        persons: ["Example Holdings LLC"])
        == ["Example Holdings LLC is one of the sellers.", "/s/ Jane Roe 2021-03-05"])
  }

  @Test func theNameOfAPersonAfterABlankLineEndsTheRemarks() {
    #expect(
      closing("Exhibit 24\n\nJane Q. Roe, by Richard Doe\n03/05/2021", persons: ["Roe Jane Q"])
        == ["Exhibit 24", "Jane Q. Roe, by Richard Doe 2021-03-05"])
  }

  @Test func anInitialInThePersonsNameEndsNoSentence() {
    #expect(
      closing(
        "Jane Q. Roe Family Trust By: /s/ Richard Doe, Trustee of the trust for the children of Roe"
          + "\n03/05/2021", persons: ["Jane Q. Roe Family Trust"])
        == [
          "-",
          "Jane Q. Roe Family Trust By: /s/ Richard Doe, Trustee of the trust for the children of Roe "
            + "2021-03-05",
        ])
  }

  @Test func aLineOfANameThatGoesOnBeginsNoSignature() {
    #expect(
      closing(
        "Richard Doe, attorney for\nRoe Partners LP\n03/05/2021", persons: ["Roe Partners LP"])
        == ["-", "Richard Doe, attorney for Roe Partners LP 2021-03-05"])
  }

  @Test func aCompanyAloneAboveTheSignOfOneWhoSignsForItBeginsTheName() {
    #expect(
      closing(
        "Held for years.\nExample Holdings, LLC\n/s/ Jane Roe By: Jane Roe\n03/05/2021",
        persons: ["Example Holdings, LLC"])
        == ["Held for years.", "Example Holdings, LLC /s/ Jane Roe By: Jane Roe 2021-03-05"])
  }

  @Test func aLineThatEndsWithByGoesOnWithTheSign() {
    #expect(
      closing("Exhibit 24 is filed.\nElm Investments, LLC, by:\n/s/ Jane Roe\n03/05/2021")
        == ["Exhibit 24 is filed.", "Elm Investments, LLC, by: /s/ Jane Roe 2021-03-05"])
  }

  @Test func aPersonBelowADateBeginsASignatureHoweverLongItsLine() {
    let first = "EXAMPLE GROUP LP, By: Example Partners GP LP, its general partner, By: Example"
    #expect(
      closing(
        "/s/ Jane Roe 03/05/2021\n\(first)\nManagers LLC, By: /s/ Jane Roe 03/06/2021",
        persons: ["Roe Jane", "Example Group LP"])
        == [
          "-", "/s/ Jane Roe 2021-03-05",
          "\(first) Managers LLC, By: /s/ Jane Roe 2021-03-06",
        ])
  }
}
