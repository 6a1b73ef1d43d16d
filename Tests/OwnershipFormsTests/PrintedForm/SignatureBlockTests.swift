import Testing

@testable import OwnershipForms

/// Names and dates of several signatures in a text in blocks; people and companies are made up.
@Suite struct SignatureBlockTests {
  /// The remarks, and the signatures of blocks, a line each: `~` ends a line, a line end a block.
  private func read(_ blocks: String, persons: [String] = []) -> [String] {
    let found = SignatureBlocks(lines(blocks), persons: persons)
    let reader = SignatureReader(remarks: found.before, signatures: found.signatures)
    return (reader.remarks.map { ["remarks: \($0.text ?? "-")"] } ?? [])
      + reader.signatures.map { "\($0.name?.text ?? "-") | \($0.date?.text ?? "-")" }
  }

  private func lines(_ blocks: String) -> [PrintedLine] {
    PrintedText.lines(
      blocks.replacing("\n", with: "\n\n").replacing(" ~ ", with: "\n"))
  }

  @Test func asManyLinesOfANameStandAboveItsDateAsBelow() {
    #expect(
      read(
        "Jane Roe, authorized ~ 03/05/2021 ~ on behalf of the Birch ~ Jane Roe, authorized ~ 03/06/2021 "
          + "~ on behalf of the Acorn ~ Elm Partners, by Jane ~ Roe, who is their 03/07/2021 ~ "
          + "general partner and agent ~ ** Signature of Reporting Person ~ Date")
        == [
          "Jane Roe, authorized on behalf of the Birch | 2021-03-05",
          "Jane Roe, authorized on behalf of the Acorn | 2021-03-06",
          "Elm Partners, by Jane Roe, who is their general partner and agent | 2021-03-07",
        ])
  }

  @Test func aNameBeginsWithAReportingPersonWhereThePageEndsWithinIt() {
    #expect(
      read(
        "BIRCH HOLDINGS LLC By: /s/ ~ Jane Roe, its manager and\n03/05/2021\n03/06/2021\n"
          + "authorized agent ~ ACORN FUND LP By: /s/ Jane ~ Roe, its general partner",
        persons: ["BIRCH HOLDINGS LLC", "Acorn Fund, LP"])
        == [
          "BIRCH HOLDINGS LLC By: /s/ Jane Roe, its manager and authorized agent | 2021-03-05",
          "ACORN FUND LP By: /s/ Jane Roe, its general partner | 2021-03-06",
        ])
  }

  @Test func aNaturalPersonSignsWithTheLastNameLast() {
    #expect(
      read(
        "Jane M. Roe ~ Jane M. Roe, as trustee of the Roe ~ Trust\n03/05/2021\n03/06/2021",
        persons: ["Roe Jane M."])
        == ["Jane M. Roe | 2021-03-05", "Jane M. Roe, as trustee of the Roe Trust | 2021-03-06"])
  }

  @Test func aLineTooLongForASignatureIsOfTheRemarks() {
    let remarks =
      "The reported shares are held by a trust of which Jane Roe is the trustee, and so are all others."
    #expect(
      read("\(remarks)\n/s/ Jane Roe\n03/05/2021\nBy: /s/ Richard Doe, for ~ Birch LLC\n03/06/2021")
        == [
          "remarks: \(remarks)", "/s/ Jane Roe | 2021-03-05",
          "By: /s/ Richard Doe, for Birch LLC | 2021-03-06",
        ])
  }

  @Test func aNameThatEndsOpenGoesOnBelowItsDate() {
    #expect(
      read(
        "By: Power of Attorney, Jane Roe For: ~ 03/05/2021 ~ Richard Doe", persons: ["Doe Richard"])
        == ["By: Power of Attorney, Jane Roe For: Richard Doe | 2021-03-05"])
  }

  @Test func aCompanyAloneAboveASignBeginsTheName() {
    #expect(
      read(
        "Birch Holdings, LLC ~ /s/ Jane Roe By: Jane ~ Roe 03/05/2021 ~ /s/ Richard Doe 03/06/2021",
        persons: ["Birch Holdings, LLC"])
        == [
          "Birch Holdings, LLC /s/ Jane Roe By: Jane Roe | 2021-03-05",
          "/s/ Richard Doe | 2021-03-06",
        ])
    #expect(
      read(
        "/s/ Jane Roe, Clerk, for ~ 03/05/2021 ~ Birch Holdings, LLC ~ /s/ Richard Doe, Clerk, for ~ "
          + "03/06/2021 ~ Birch Holdings, LLC", persons: ["Birch Holdings, LLC"])
        == [
          "/s/ Jane Roe, Clerk, for Birch Holdings, LLC | 2021-03-05",
          "/s/ Richard Doe, Clerk, for Birch Holdings, LLC | 2021-03-06",
        ])
  }

  @Test func signaturesBelowTheFootnotesBeginBelowTheLastOne() {
    let parts = SignatureBlocks.divided(
      explanation: lines(
        "1. Sold under a plan.\n2. Held by a trust. ~ Jane Roe is its trustee.\n"
          + "Jane Roe, for ~ 03/05/2021 ~ Birch LLC ~ ** Signature of Reporting Person ~ Date"))
    #expect(
      parts?.explanation.map(\.text) == [
        "1. Sold under a plan.", "", "2. Held by a trust.", "Jane Roe is its trustee.",
      ])
    #expect(
      parts?.signatures.map(\.text) == [
        "", "Jane Roe, for", "03/05/2021", "Birch LLC", "** Signature of Reporting Person", "Date",
      ])
  }

  @Test func footnotesWithoutALineOfTheFormBelowHaveNoSignatures() {
    #expect(SignatureBlocks.divided(explanation: lines("1. Sold under a plan.\n03/05/2021")) == nil)
  }

  @Test func moreLinesThanSignaturesHaveAreRemarks() {
    let names = String(repeating: "/s/ Jane Roe ~ ", count: 500)
    #expect(read(names + "03/05/2021").count == 1)
  }
}
