import Testing

@testable import OwnershipForms

/// Signatures whose names run together over several lines; people and companies are made up.
@Suite struct SignedNamesTests {
  /// The names and dates of the signatures, and before them what is left of the region.
  private func signed(_ text: String, by persons: [String]) -> [String]? {
    SignedNames(
      PrintedText.lines(text + "\n\n** Signature of Reporting Person"), persons: persons
    ).map { found in
      found.before.map(\.text).filter { !$0.isEmpty }
        + found.signatures.map { "\($0.name?.text ?? "-") \($0.date?.text ?? "-")" }
    }
  }

  @Test func namesThatRunTogetherBelowTheRemarksAreSignatures() throws {
    let text = PrintedText.form4.replacing(
      "/s/ Jane Roe\n03/05/2021\n",
      with: "/s/ Jane Roe /s/ John Doe, by Jane Roe 03/05/2021 03/06/2021\n")
    let document = try PrintedForm.read(DecodedText(Array(text.utf8))).document
    #expect(document.remarks.text == "Exhibit 24")
    #expect(
      document.signatures.map { "\($0.name.text ?? "-") \($0.date.text ?? "-")" } == [
        "/s/ Jane Roe 2021-03-05", "/s/ John Doe, by Jane Roe 2021-03-06",
      ])
  }

  @Test func namesMayTakeSeveralLinesWithDatesBetween() {
    let text = """
      Held for years.

      ROE HOLDINGS LLC, By: /s/ Jane Roe, Secretary ROE PARTNERS LP, By: Roe Holdings LLC

      03/05/2021

      its General Partner, By: /s/ Jane Roe, Secretary DOE CORPORATION, By: Richard Doe, Treasurer

      03/05/2021

      03/06/2021
      """
    #expect(
      signed(text, by: ["Roe Holdings LLC", "Roe Partners, L.P.", "Doe Corp /ON/"]) == [
        "Held for years.", "ROE HOLDINGS LLC, By: /s/ Jane Roe, Secretary 2021-03-05",
        "ROE PARTNERS LP, By: Roe Holdings LLC its General Partner, By: /s/ Jane Roe, Secretary "
          + "2021-03-05",
        "DOE CORPORATION, By: Richard Doe, Treasurer 2021-03-06",
      ])
  }

  @Test func oneWhoSignsSeveralTimesBeginsEachSignature() {
    #expect(
      signed(
        "Jane Roe, Authorized Signatory, on behalf of Acme 03/05/2021 Corporation Jane Roe, Authorized "
          + "Signatory, on behalf of Acme Bank 03/06/2021", by: ["ACME CORP", "ACME BANK NA"]) == [
          "Jane Roe, Authorized Signatory, on behalf of Acme Corporation 2021-03-05",
          "Jane Roe, Authorized Signatory, on behalf of Acme Bank 2021-03-06",
        ])
  }

  @Test func signsAfterByBeginSignaturesWhereEachHasOne() {
    #expect(
      signed(
        "Held for years. By: /s/ Jane Roe, Secretary of Acme, Inc. By: /s/ Richard Doe, Clerk\n\n"
          + "03/05/2021\n\n03/06/2021", by: ["Acme, Inc."]) == [
          "Held for years.", "By: /s/ Jane Roe, Secretary of Acme, Inc. 2021-03-05",
          "By: /s/ Richard Doe, Clerk 2021-03-06",
        ])
  }

  @Test func aLineWithoutDatesOfItsOwnStaysARemark() {
    #expect(
      signed(
        "Jane Roe manages Acme.\n/s/ Jane Roe /s/ Richard Doe\n03/05/2021\n03/06/2021",
        by: ["Roe Jane"])
        == ["Jane Roe manages Acme.", "/s/ Jane Roe 2021-03-05", "/s/ Richard Doe 2021-03-06"])
  }

  @Test func aLineWithTwoSignsIsOfSeveralSignaturesWhateverItBeginsWith() {
    #expect(
      signed(
        "Acme Group LP, By: Roe\n\n03/05/2021\n\nManagers LLC, By: /s/ Jane Roe, Clerk /s/ Jane Roe, for "
          + "Richard Doe\n\n03/06/2021", by: ["Acme Group, L.P."]) == [
          "Acme Group LP, By: Roe Managers LLC, By: /s/ Jane Roe, Clerk 2021-03-05",
          "/s/ Jane Roe, for Richard Doe 2021-03-06",
        ])
  }

  @Test func linesAboveTheFirstNameStayApart() {
    #expect(
      signed(
        "1. Jane Roe leads Acme; it pays Richard Doe.\n2. Held in cash.\n/s/ Jane Roe\n03/05/2021\n"
          + "/s/ Richard Doe\n03/06/2021", by: ["Roe Jane", "Doe Richard"]) == [
          "1. Jane Roe leads Acme; it pays Richard Doe.", "2. Held in cash.",
          "/s/ Jane Roe 2021-03-05", "/s/ Richard Doe 2021-03-06",
        ])
  }

  @Test func aNameBeginsWithItsInitials() {
    #expect(
      signed(
        "/s/ Jane Roe for B. Acme Holdings, Inc. /s/ F. Richard Doe\n03/05/2021\n03/06/2021",
        by: ["B. Acme Holdings, Inc.", "Doe F Richard"]) == [
          "/s/ Jane Roe for B. Acme Holdings, Inc. 2021-03-05", "/s/ F. Richard Doe 2021-03-06",
        ])
  }

  @Test func aNamePrintedBelowItsSignBeginsNoSignature() {
    #expect(
      signed(
        "/s/ Jane Roe Jane Roe /s/ Richard Doe Richard Doe\n03/05/2021\n03/06/2021",
        by: ["Roe Jane", "Doe Richard"])
        == ["/s/ Jane Roe Jane Roe 2021-03-05", "/s/ Richard Doe Richard Doe 2021-03-06"])
  }

  @Test func aSignAfterASentenceThatNamesAPersonBeginsTheFirstSignature() {
    #expect(
      signed(
        "Jane Roe leads the issuer. /s/ Jane Roe /s/ Richard Doe\n03/05/2021\n03/06/2021",
        by: ["Roe Jane", "Doe Richard"])
        == ["Jane Roe leads the issuer.", "/s/ Jane Roe 2021-03-05", "/s/ Richard Doe 2021-03-06"])
  }

  @Test func eachNameEndsWithItsDateWhereEachHasOneSign() {
    let text = """
      Jane Roe controls Acme Sponsor LLC. Richard Doe does not.
      Acme Sponsor LLC By Roe
      Managers LLC By: /s/ Jane Roe,
      its secretary
      03/05/2021
      By Doe Managers, a Managing
      Member By: /s/ Richard Doe
      03/06/2021
      """
    #expect(
      signed(text, by: ["Acme Sponsor LLC", "Roe Jane", "Doe Richard"]) == [
        "Jane Roe controls Acme Sponsor LLC. Richard Doe does not.",
        "Acme Sponsor LLC By Roe Managers LLC By: /s/ Jane Roe, its secretary 2021-03-05",
        "By Doe Managers, a Managing Member By: /s/ Richard Doe 2021-03-06",
      ])
  }

  @Test func aNameAndItsDateThatATabDividesAreASignature() {
    #expect(
      signed(
        "/s/ Jane Roe, herself\t03/05/2021\n\n/s/ Jane Roe, Partner of 03/06/2021 Acme /s/ Jane Roe, "
          + "Director\n\n03/07/2021", by: ["Roe Jane"]) == [
          "/s/ Jane Roe, herself 2021-03-05", "/s/ Jane Roe, Partner of Acme 2021-03-06",
          "/s/ Jane Roe, Director 2021-03-07",
        ])
  }

  @Test(arguments: [
    ("Roe Jane Q", "Jane Q. Roe"), ("DOE RICHARD JR", "Richard Doe, Jr."),
    ("Acme Co", "Acme Company"), ("THE ACME LIMITED", "The Acme Ltd."),
    ("Acme & Co. Inc.", "ACME & CO. INC."), ("B. Acme LLC", "B. Acme LLC"),
    ("Acme Family Trust", "Acme Family Trust"),
  ])
  func aNameIsToldWhateverItsOrderAndItsShortWords(filed: String, signed: String) {
    #expect(SignerNames([filed]).begins(signed + ", by"))
    #expect(!SignerNames([filed]).begins("Other " + signed))
  }
}
