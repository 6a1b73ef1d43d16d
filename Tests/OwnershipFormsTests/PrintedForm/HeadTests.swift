import Testing

@testable import OwnershipForms

@Suite struct HeadTests {
  private func segments(_ text: String) -> [String] {
    HeadSegmenter.segments(of: PrintedText.lines(text)).map {
      "\($0.label.map { "\($0)" } ?? "-"): \($0.text)"
    }
  }

  private func texts(_ cells: [(FilingElement, PrintedValue)]) -> [String] {
    cells.map { "\($0.0.name) \($0.1.text ?? "") \($0.1.status.rawValue)" }
  }

  private func segment(_ text: String) -> HeadSegment {
    HeadSegment(label: nil, text: text, range: 0..<text.utf8.count)
  }

  @Test func aPieceIsDividedAtTheLabelsOfTheForm() {
    #expect(
      segments(
        "1. Name and Address of Reporting Person* Roe Jane (Last) (First) (Middle) 12 MILL LANE")
        == ["name: Roe Jane", "nameParts: ", "nameParts: ", "nameParts: 12 MILL LANE"])
    #expect(
      segments("ACME [ACME] 4. If Amendment, Date Original Filed")
        == ["-: ACME [ACME]", "dateOfOriginalSubmission: "])
  }

  @Test func theTextBelowALabelBelongsToIt() {
    let boxes = HeadBoxes(
      PrintedText.lines(
        """
        1. Name and Address of Reporting Person*
        Roe Jane
        2. Issuer Name and Ticker
        or Trading Symbol
        ACME ROCKETS INC [ACME]
        """))
    #expect(boxes.first(.name)?.text == "Roe Jane")
    #expect(boxes.first(.issuer)?.text == "ACME ROCKETS INC [ACME]")
  }

  @Test func aBoxThatIsNotTickedGivesNothing() {
    let box = RelationshipBox([
      segment(
        "(Check all applicable) X Director 10% Owner Officer (give title Other (specify below) below)"
      )
    ])
    #expect(texts(box.cells()) == ["isDirector 1 asFiled"])
  }

  @Test func aRuledLineWithAnXIsATick() {
    let box = RelationshipBox([
      segment(
        "__X__ Director _____ 10% Owner _____ Officer (give title below) __X__ Other (specify below) Adviser"
      )
    ])
    #expect(
      texts(box.cells()) == [
        "isDirector 1 asFiled", "isOther 1 asFiled", "otherText Adviser asFiled",
      ])
  }

  @Test func aTitleWithoutAnyTickIsUncertainAndInfersAnOfficer() {
    let box = RelationshipBox([
      segment("Director 10% Owner Other (specify"), segment("below) ief Cook"),
    ])
    #expect(texts(box.cells()) == ["isOfficer 1 inferred", "officerTitle ief Cook uncertain"])
    #expect(box.cells().first?.1.evidence?.contains("'ief Cook'") == true)
  }

  /// In a table that cuts the page the tick of a director or an officer stands in a field beside both labels.
  @Test(arguments: [
    (["X"], "Chief Cook", ["isOfficer 1 inferred", "officerTitle Chief Cook asFiled"]),
    (["X"], nil, ["isDirector 1 asFiled"]),
    (["X", "X"], "Chief Cook", ["isDirector 1 asFiled", "officerTitle Chief Cook asFiled"]),
  ])
  func aTickBesideTwoLabelsIsTheOfficersWhereThereIsATitle(
    ticks: [String], title: String?, cells: [String]
  ) {
    let lines =
      ["(Check all applicable)"] + ticks
      + ["Director", "Officer (give title", "10% Owner", "Other (specify", "below)", "below)"]
    let segments = (lines + [title].compactMap { $0 }).map { text in
      var segment = segment(text)
      segment.column = ["Director", "Officer (give title"].contains(text) ? 2 : text == "X" ? 1 : 3
      return segment
    }
    #expect(texts(RelationshipBox(segments).cells()) == cells)
  }

  @Test func linesOfACityAtTheEdgeOfItsBoxAreOneBesideStateAndZip() {
    let places = [("GREAT", 1), ("D0", 28), ("HM12", 56), ("H12", 1)]
    let segments = places.map { text, column in
      var segment = segment(text)
      segment.column = column
      return segment
    }
    #expect(
      texts(PostalAddress.cityStateZip(segments)) == [
        "rptOwnerCity GREAT H12 asFiled", "rptOwnerState D0 asFiled",
        "rptOwnerZipCode HM12 asFiled",
      ])
  }

  @Test(arguments: [
    (
      "SPRINGFIELD IL 62701",
      [
        "rptOwnerCity SPRINGFIELD asFiled", "rptOwnerState IL asFiled",
        "rptOwnerZipCode 62701 asFiled",
      ]
    ),
    (
      "NEW ROADS, LA 70760-1234",
      [
        "rptOwnerCity NEW ROADS, asFiled", "rptOwnerState LA asFiled",
        "rptOwnerZipCode 70760-1234 asFiled",
      ]
    ),
    (
      "GREAT IL 62701 MILLS",
      [
        "rptOwnerCity GREAT MILLS repaired", "rptOwnerState IL asFiled",
        "rptOwnerZipCode 62701 asFiled",
      ]
    ),
    (
      "GREAT E9 KY1-1102 MILLS",
      [
        "rptOwnerCity GREAT MILLS repaired", "rptOwnerState E9 asFiled",
        "rptOwnerZipCode KY1-1102 asFiled",
      ]
    ),
    (
      "GREAT E9 KY1-1102 MILLS,",
      [
        "rptOwnerCity GREAT MILLS, repaired", "rptOwnerState E9 asFiled",
        "rptOwnerZipCode KY1-1102 asFiled",
      ]
    ),
    (
      "GREAT D0 HM12 H12",
      [
        "rptOwnerCity GREAT H12 repaired", "rptOwnerState D0 asFiled",
        "rptOwnerZipCode HM12 asFiled",
      ]
    ),
    (
      "GREAT MILLS, A1 V5T 4W1 BC",
      [
        "rptOwnerCity GREAT MILLS, BC repaired", "rptOwnerState A1 asFiled",
        "rptOwnerZipCode V5T 4W1 asFiled",
      ]
    ),
    (
      "GREAT MILLS, A6 M5J 2T3 ONTARIO",
      [
        "rptOwnerCity GREAT MILLS, ONTARIO repaired", "rptOwnerState A6 asFiled",
        "rptOwnerZipCode M5J 2T3 asFiled",
      ]
    ),
    (
      "GREAT MILLS, A1 BC V5T 4W1",
      [
        "rptOwnerCity GREAT MILLS, BC repaired", "rptOwnerState A1 asFiled",
        "rptOwnerZipCode V5T 4W1 asFiled",
      ]
    ),
    (
      "GREAT MILLS P7 1082 MD",
      [
        "rptOwnerCity GREAT MILLS asFiled", "rptOwnerState P7 asFiled",
        "rptOwnerZipCode 1082 MD asFiled",
      ]
    ),
    ("OSLO", ["rptOwnerCity OSLO asFiled"]),
    ("12345", []),
  ])
  func cityStateAndZipAreToldApart(text: String, cells: [String]) {
    #expect(texts(PostalAddress.cityStateZip(segment(text))) == cells)
  }

  @Test func aCareOfNameEndsWhereANumberBeginsAndThatIsUncertain() {
    #expect(
      texts(PostalAddress.street(segment("C/O ACME ROCKETS INC. 7 PAD ROAD"))) == [
        "rptOwnerStreet1 C/O ACME ROCKETS INC. uncertain", "rptOwnerStreet2 7 PAD ROAD uncertain",
      ])
    #expect(
      texts(PostalAddress.street(segment("7 PAD ROAD SUITE 9"))) == [
        "rptOwnerStreet1 7 PAD ROAD SUITE 9 asFiled"
      ])
  }

  @Test(arguments: [
    (
      "ACME ROCKETS INC [ ACME ]",
      ["issuerName ACME ROCKETS INC asFiled", "issuerTradingSymbol ACME asFiled"]
    ),
    (
      "ACME ROCKETS INC [ ACME J",
      ["issuerName ACME ROCKETS INC asFiled", "issuerTradingSymbol ACME repaired"]
    ),
    (
      "ACME ROCKETS INC IACME]",
      ["issuerName ACME ROCKETS INC asFiled", "issuerTradingSymbol ACME repaired"]
    ),
    ("ACME ROCKETS INC", ["issuerName ACME ROCKETS INC asFiled"]),
  ])
  func theSymbolStandsInBrackets(text: String, cells: [String]) {
    #expect(texts(IssuerBox.cells([segment(text)])) == cells)
  }

  @Test func theDateOfTheOriginalMakesAnAmendment() {
    let head = HeadReader(
      PrintedText.lines("FORM 4\n4. If Amendment, Date Original Filed(Month/Day/Year) 02/01/2021"))
    #expect(head.documentType()?.text == "4/A")
    #expect(head.documentType()?.status == .inferred)
    #expect(head.dateOfOriginalSubmission()?.text == "2021-02-01")
  }

  @Test func theTitleNamesTheFormWhereTheHeadingIsLost() {
    let head = HeadReader(
      PrintedText.lines("INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES"))
    #expect(head.documentType()?.text == "3")
    #expect(head.documentType()?.status == .inferred)
  }

  @Test(arguments: [
    "Check this box if no longer subject\nX to Section 16. Form 4 or Form 5\n",
    "Check this box if no longer subject to\n X      Section 16. Form 4 or Form 5 obligations\n",
    "Check this box if no\n[X]  16. Form 4 or Form 5\n",
  ])
  func aTickBetweenTheWordsOfTheSection16BoxIsItsOwn(text: String) {
    let boxes = HeadBoxes(PrintedText.lines(text + "1. Name and Address of Reporting Person*\nRoe"))
    #expect(
      boxes.all(.notSubjectToSection16).compactMap(\.tick?.text)
        == [text.contains("[X]") ? "[X]" : "X"])
    #expect(boxes.first(.name)?.text == "Roe")
  }

  @Test func anXElsewhereIsNoTickOfTheSection16Box() {
    let text = "X Director\nX Corp to Section 16. Form 4\n"
    #expect(HeadBoxes(PrintedText.lines(text)).all(.notSubjectToSection16).isEmpty)
  }

  /// The form with a list of reporting persons prints a comma behind the city, the other one does not.
  @Test(arguments: [
    ("SPRINGFIELD, IL 62701", "", "SPRINGFIELD,"),
    ("SPRINGFIELD, IL 62701", "(Print or Type Responses)\n", "SPRINGFIELD"),
    ("SPRINGFIELD,, IL 62701", "(Print or Type Responses)\n", "SPRINGFIELD,"),
    ("SPRINGFIELD IL 62701", "", "SPRINGFIELD"),
  ])
  func aCommaBehindTheCityIsFiledWhereTheFormPrintsNone(
    place: String, words: String, city: String
  ) throws {
    let text = PrintedText.form4.replacing("SPRINGFIELD IL 62701", with: place)
      .replacing("1. Name and Address", with: words + "1. Name and Address")
    let filing = try PrintedText.read(text)
    #expect(filing.document.reportingPersons.map { $0.city.text ?? "-" } == [city])
  }
}
