import Testing

@testable import OwnershipForms

@Suite struct NotesTests {
  private func footnotes(_ text: String) throws -> [String] {
    try FootnoteReader(PrintedText.lines(text), limit: 50).footnotes.map {
      "\($0.number) \($0.value.text ?? "") \($0.value.status.rawValue)"
    }
  }

  private func signatures(_ text: String) -> [String] {
    SignatureReader(remarks: [], signatures: PrintedText.lines(text)).signatures.map {
      "\($0.name?.text ?? "-") \($0.date?.text ?? "-")"
    }
  }

  @Test func aFootnoteGoesOnUntilTheNextNumber() throws {
    #expect(
      try footnotes("1. First\n\nand more.\n2. Second: 3. not a note\n5. nor this")
        == ["1 First and more. asFiled", "2 Second: 3. not a note 5. nor this asFiled"])
  }

  @Test func aNumberMayStandAloneInBrackets() throws {
    #expect(try footnotes("(1)\nFirst\n(2) Second") == ["1 First asFiled", "2 Second asFiled"])
  }

  @Test func aMisreadNumberIsRepaired() throws {
    #expect(try footnotes("I. First\n2, Second") == ["1 First repaired", "2 Second repaired"])
  }

  @Test func namesAndDatesGoTogether() {
    #expect(
      signatures("/s/ Jane Roe\n03/05/2021\n** Signature of Reporting Person\nDate") == [
        "/s/ Jane Roe 2021-03-05"
      ])
    #expect(
      signatures("/s/ Jane Roe /s/ Richard Doe\n03/05/2021\n03/06/2021")
        == ["/s/ Jane Roe 2021-03-05", "/s/ Richard Doe 2021-03-06"])
    #expect(
      signatures("/s/ Jane Roe, attorney 03/05/2021 in fact Date") == [
        "/s/ Jane Roe, attorney in fact 2021-03-05"
      ])
  }

  @Test(arguments: [
    "/s/ Jane Roe, attorney-in-\n03/05/2021\nfact", "/s/ Jane Roe,\nattorney-in-fact 03/05/2021",
    "/s/ Jane Roe, attorney-\n03/05/2021\nin-fact\n\n/s/ Richard Doe 03/06/2021",
    "/s/ Jane Roe, attorney-\n03/05/2021\nin-fact\nBy: /s/ Richard Doe 03/06/2021",
  ])
  func aNameBesideWhoseMiddleTheDateStandsGoesOnBelowIt(text: String) {
    let first = SignatureReader(remarks: [], signatures: PrintedText.lines(text)).signatures.first
    #expect(first?.name?.text == "/s/ Jane Roe, attorney-in-fact")
    #expect(first?.name?.status == .repaired)
    #expect(first?.date?.text == "2021-03-05")
  }

  @Test func aDateThatANarrowColumnCutsIsJoinedAndSaysSo() {
    func signatures(_ text: String) -> [SignatureReader.Signature] {
      SignatureReader(remarks: [], signatures: CutDates.joined(PrintedText.lines(text))).signatures
    }
    let signed = signatures(
      "ACME LLC By: /s/ Jane Roe, its        03/05/\nSecretary                             2021\n\n"
        + "/s/ Richard Doe                       03/06/\n                                      2021\n"
    )
    #expect(
      signed.map(\.name?.text) == ["ACME LLC By: /s/ Jane Roe, its Secretary", "/s/ Richard Doe"])
    #expect(signed.map(\.date?.text) == ["2021-03-05", "2021-03-06"])
    #expect(signed.map(\.date?.status) == [.repaired, .repaired])
    #expect(
      signed.first?.date?.evidence
        == "'2021-03-05' is joined from '03/05/' and '2021' in the line below")
    let other = "/s/ Jane Roe      03/05/\n2021 Fund LP      03/06/2021\n"
    #expect(CutDates.joined(PrintedText.lines(other)) == PrintedText.lines(other))
  }

  @Test func aNameThatThePageEndsWithinGoesOnBelowItsDate() {
    #expect(
      signatures("/s/ Jane Roe, Clerk, on behalf of\n03/05/2021\n\n\nAcme, NA")
        == ["/s/ Jane Roe, Clerk, on behalf of Acme, NA 2021-03-05"])
  }

  @Test(arguments: ["  ", " "])
  func linesThatBlanksLayOutStandAroundTheirDate(gap: String) {
    let left = String(repeating: " ", count: 50)
    #expect(
      signatures(
        [
          "/s/ Jane Roe,\(gap)03/05/2021", "Clerk", "/s/ Jane Roe,\(gap)03/06/2021", "Clerk",
          "/s/ Jane Roe,\(gap)03/07/2021", "Clerk",
        ].map { left + $0 }.joined(separator: "\n"))
        == [
          "/s/ Jane Roe, Clerk 2021-03-05", "/s/ Jane Roe, Clerk 2021-03-06",
          "/s/ Jane Roe, Clerk 2021-03-07",
        ])
  }

  @Test func aNameBelowADateThatHasADateOfItsOwnIsAnother() {
    #expect(
      signatures("/s/ Jane Roe\n03/05/2021\nRichard Doe\n03/06/2021")
        == ["/s/ Jane Roe 2021-03-05", "Richard Doe 2021-03-06"])
  }

  @Test(arguments: [
    ("attorney-infact\n03/05/2021", "attorney-infact"),
    ("Attorney-in03/05/2021 Fact", "Attorney-in Fact"),
    ("Attorneyin-Fact\n03/05/2021", "Attorneyin-Fact"),
  ])
  func anAttorneyInFactThatLostAHyphenIsUncertain(text: String, printed: String) {
    let names = SignatureReader(remarks: [], signatures: PrintedText.lines("/s/ Jane Roe, " + text))
      .signatures.map(\.name)
    #expect(names.count == 1)
    #expect(names.first??.text?.lowercased() == "/s/ jane roe, attorney-in-fact")
    #expect(names.first??.status == .uncertain)
    #expect(names.first??.alternatives == ["/s/ Jane Roe, " + printed])
  }

  /// What stands before the signatures, and what they are.
  private func closing(_ text: String) -> [[String]] {
    let found = SignatureFinder(
      PrintedText.lines(text + "\n** Signature of Reporting Person\nDate"))
    let reader = SignatureReader(remarks: found.before, signatures: found.signatures)
    return [
      reader.remarks.flatMap(\.text).map { [$0] } ?? [],
      reader.signatures.map { "\($0.name?.text ?? "-") \($0.date?.text ?? "-")" },
    ]
  }

  @Test(arguments: [
    ("Exhibit 24\nJane Roe\n03/05/2021", "Exhibit 24", "Jane Roe 2021-03-05"),
    (
      "Held in trust.\n/s/ Jane Roe, attorney-\nin-fact\n03/05/2021", "Held in trust.",
      "/s/ Jane Roe, attorney-in-fact 2021-03-05"
    ),
    ("Held in trust. /s/ Jane Roe\n\n03/05/2021", "Held in trust.", "/s/ Jane Roe 2021-03-05"),
    ("Exhibit 24\n/s/ Jane Roe 03/05/2021", "Exhibit 24", "/s/ Jane Roe 2021-03-05"),
    (
      "Held in trust.\nJane Roe by Richard B.\nDoe-Smith, Attorney-in-Fact\n03/05/2021",
      "Held in trust.",
      "Jane Roe by Richard B. Doe-Smith, Attorney-in-Fact 2021-03-05"
    ),
  ])
  func remarksEndWhereTheNameBegins(text: String, remarks: String, signature: String) {
    #expect(closing(text) == [[remarks], [signature]])
  }

  @Test func namesThatNothingDividesAreUncertain() {
    let reader = SignatureReader(
      remarks: [], signatures: PrintedText.lines("Jane Roe Richard Doe\n03/05/2021 03/05/2021"))
    #expect(reader.signatures.map(\.name?.status) == [.uncertain])
  }

  private func code(_ footnote: String, direction: String = "D", code: String = "") throws
    -> PrintedValue?
  {
    let notes = try FootnoteReader(PrintedText.lines(footnote), limit: 9).footnotes
    let rows = try TableReader.rows(
      of: .nonDerivative, on: .form4,
      in: PrintedText.lines(
        "Common Stock\t03/04/2021\t\(code)\t1,200(1)\t\(direction)\t$7.50\t8,800\tD"),
      limit: 9)
    return rows.first.flatMap { CodeFinder(notes).code(of: $0) }
  }

  @Test func wordsOfAFootnoteGiveTheCodeThatIsMissing() throws {
    let found = try code("1. Shares withheld to pay tax on vesting.")
    #expect(found?.text == "F")
    #expect(found?.status == .inferred)
    #expect(
      found?.evidence
        == "no code stands in the row; footnote (1) says 'withheld to pay tax on vesting'")
  }

  @Test func noCodeIsInferredWithoutFullSupport() throws {
    #expect(try code("1. Shares withheld to pay tax on vesting.", direction: "A") == nil)
    #expect(try code("1. Shares withheld to pay tax on vesting.", code: "S") == nil)
    #expect(try code("1. Shares withheld by the plan.") == nil)
    #expect(try code("1. A bona fide gift; other shares were withheld for tax.") == nil)
    #expect(try code("2. Shares withheld to pay tax on vesting.") == nil)
  }

  // MARK: Names that run together

  private func signed(_ text: String, by persons: [String]) -> SignedNames? {
    SignedNames(PrintedText.lines(text), persons: persons)
  }

  @Test(arguments: [
    (
      "Held for years. Roe Partners LP, By: /s/ Jane Roe, Manager Jane Roe By: /s/ Jane Roe",
      ["Roe Partners LP, By: /s/ Jane Roe, Manager", "Jane Roe By: /s/ Jane Roe"]
    ),
    (
      "Held for years. /s/ Jane Roe, for Roe Partners LP; /s/ John Doe, for Roe Partners LP /s/ Jane "
        + "Roe",
      ["/s/ Jane Roe, for Roe Partners LP; /s/ John Doe, for Roe Partners LP", "/s/ Jane Roe"]
    ),
    (
      "Held for years. The Roe Partners L.P., By: Jane Roe, its manager, By: /s/ Jane Roe Jane Q. Roe "
        + "/s/ Jane Roe",
      [
        "The Roe Partners L.P., By: Jane Roe, its manager, By: /s/ Jane Roe",
        "Jane Q. Roe /s/ Jane Roe",
      ]
    ),
  ])
  func namesThatRunTogetherAreDividedWhereAPersonsNameOrASignBegins(
    line: String, names: [String]
  ) throws {
    let found = try #require(
      signed(
        line + "\n\n03/05/2021\n\n03/06/2021\n\n** Signature of Reporting Person",
        by: ["Roe Partners LP", "Roe Jane Q"]))
    #expect(found.signatures.map { $0.name?.text ?? "-" } == names)
    #expect(found.signatures.map { $0.date?.text ?? "-" } == ["2021-03-05", "2021-03-06"])
    #expect(found.signatures.allSatisfy { $0.name?.status == .uncertain })
    #expect(found.before.map(\.text).filter { !$0.isEmpty } == ["Held for years."])
  }

  @Test(arguments: [
    "/s/ Jane Roe /s/ John Doe\n03/05/2021\n** Signature of Reporting Person",
    "/s/ Jane Roe\n03/05/2021\n03/06/2021\n** Signature of Reporting Person",
    "Roe Partners LP is managed by Jane Roe.\n/s/ Jane Roe\n03/05/2021\n"
      + "** Signature of Reporting Person",
    "/s/ Jane Roe /s/ John Doe\n03/05/2021\n03/06/2021",
  ])
  func namesThatAreNotAsManyAsTheDatesStayTogether(text: String) {
    #expect(signed(text, by: ["Roe Partners LP", "Roe Jane Q"]) == nil)
  }

  @Test(arguments: [
    ("Sold. Held.", [5, 11]), ("Sold by Acme Inc. in cash.", [26]),
    ("Sold by Acme Inc. The rest is held.", [17, 35]), ("Sold at $1.50 (see U.S. law).", [29]),
    ("Is it? \"Yes.\" No", [6, 13, 16]), ("", []),
  ])
  func sentencesEndBeforeACapitalAndNotAfterAShortWord(text: String, ends: [Int]) {
    #expect(Sentences.ends(in: text) == ends)
  }

  @Test func whatFollowsASentenceOfTheFormInItsLineStays() {
    let lines = PrintedText.lines(
      "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See "
        + "18 U.S.C. 1001 and 15 U.S.C. 78ff(a). Sold under a plan.\n"
        + "Potential persons who are to respond to the collection of information contained in this "
        + "form are not required\nto respond unless the form displays a currently valid OMB number. "
        + "Held by a trust.\n")
    #expect(
      FormSentences.removed(from: lines).map(\.text) == ["Sold under a plan.", "Held by a trust."])
  }
}
