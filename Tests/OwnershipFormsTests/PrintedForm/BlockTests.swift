import Testing

@testable import OwnershipForms

/// Texts whose blocks stand in no order of the form; people and companies are made up.
@Suite struct BlockTests {
  /// Lines of one block a paragraph, from lines that a slash parts and blocks that a line does.
  private func text(_ blocks: String) -> String {
    blocks.split(separator: "\n").map { $0.replacing(" ~ ", with: "\n") }
      .joined(separator: "\n\n")
  }

  private let headings = """
    Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
    1. Title of Security (Instr. 3)
    2. Transaction ~ Date ~ (Month/Day/Year)
    2A. Deemed ~ Execution Date, ~ if any ~ (Month/Day/Year)
    3. ~ Transaction ~ Code (Instr. ~ 8)
    Code
    V
    Amount
    (A) or ~ (D)
    Price
    5. Amount of ~ Securities ~ Beneficially Owned ~ Following Reported ~ Transaction(s)
    6. Ownership ~ Form: Direct (D) ~ or Indirect (I) ~ (Instr. 4)
    7. Nature of ~ Indirect ~ Beneficial ~ Ownership ~ (Instr. 4)

    """

  private let head = """
    SEC Form 4 ~ UNITED STATES SECURITIES AND EXCHANGE COMMISSION
    FORM 4
    Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 ~ \
    2. Issuer Name and Ticker or Trading Symbol
    1. Name and Address of Reporting Person*
    5. Relationship of Reporting Person(s) to Issuer ~ (Check all applicable) ~ Director ~ \
    10% Owner ~ Officer (give title ~ Other (specify ~ X below) ~ below)
    ACME ROCKETS INC [ ACME ]
    ROE JANE ~ (First)
    STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
    (Last)
    Washington, D.C. 20549
    (Middle)
    Chief Fuel ~ Officer
    3. Date of Earliest Transaction (Month/Day/Year)
    C/O ACME ROCKETS
    03/04/2021
    12 MILL LANE ~ (Street)
    SPRINGFIELD ~ (City)
    4. If Amendment, Date of Original Filed (Month/Day/Year)
    IL
    6. Individual or Joint/Group Filing (Check Applicable Line)
    62701
    X
    Form filed by One Reporting Person ~ Form filed by More than One Reporting Person
    (State)
    (Zip)

    """

  /// Each cell of some rows, as one line a row.
  private func rows(_ rows: [TableRow]?) -> [String] {
    (rows ?? []).map { row in
      row.record.cells.map {
        "\($0.element.name) \($0.text ?? "-")"
          + ($0.footnoteIDs.isEmpty ? "" : " \($0.footnoteIDs.joined(separator: " "))")
      }.joined(separator: ", ")
    }
  }

  private func read(_ tables: String, closing: String = "") throws -> OwnershipDocument {
    try PrintedText.read(text(head + headings + tables + closing)).document
  }

  // MARK: The head

  @Test func aHeadInBlocksIsSortedAndSaysWhatIsToldByItsLooks() throws {
    let filing = try PrintedText.read(text(head + headings))
    let person = try #require(filing.document.reportingPersons.first)
    #expect(
      person.record.cells.map { "\($0.element.name) \($0.text ?? "-") \($0.status.rawValue)" } == [
        "rptOwnerName ROE JANE asFiled", "rptOwnerStreet1 C/O ACME ROCKETS uncertain",
        "rptOwnerStreet2 12 MILL LANE uncertain", "rptOwnerCity SPRINGFIELD asFiled",
        "rptOwnerState IL asFiled", "rptOwnerZipCode 62701 asFiled", "isOfficer 1 asFiled",
        "officerTitle Chief Fuel Officer inferred",
      ])
    #expect(filing.document.issuer.name.text == "ACME ROCKETS INC")
    #expect(filing.document.issuer.tradingSymbol.text == "ACME")
    #expect(filing.document.facts.cell(.periodOfReport)?.text == "2021-03-04")
    #expect(filing.document.facts.cell(.dateOfOriginalSubmission) == nil)
    #expect(
      filing.readings.first { "\($0.cell)".hasSuffix("officerTitle") }?.evidence
        == "the head stands in no order; 'Chief Fuel' is taken as the title, for it is not like an "
        + "address")
  }

  @Test(arguments: [
    ("X\nDirector\n10% Owner\nOfficer (give title ~ below)", ["isTenPercentOwner"], []),
    (
      "X\n3. Date of Earliest Transaction (Month/Day/Year)\nDirector\n10% Owner",
      ["isDirector"], []
    ),
    (
      "X\n3. Date of Earliest Transaction (Month/Day/Year)\nDirector\n10% Owner\n"
        + "6. Individual or Joint/Group Filing (Check Applicable ~ Line)\nX\n62701\n"
        + "Form filed by One Reporting Person",
      ["isDirector"], []
    ),
    (
      "Director\nX\nOfficer (give title ~ below)\n10% Owner ~ Other (specify ~ below)",
      ["isTenPercentOwner"], []
    ),
    (
      "X\nDirector\nX\nOfficer (give title ~ below)\n10% Owner ~ Other (specify ~ below)",
      ["isDirector", "isTenPercentOwner"], []
    ),
    (
      "FORM 4\nX\n3235-0287\nCheck this box if no longer subject to Section 16.\nX\n"
        + "3. Date of Earliest Transaction (Month/Day/Year)\nDirector\n10% Owner",
      ["isDirector"], []
    ),
    (
      "Director ~ X Officer (give title ~ below)\n10% Owner\nOther (specify ~ below)",
      ["isOfficer"],
      ["isOfficer"]
    ),
  ])
  func aTickApartFromItsLabelIsToldFromHowTheLabelsStand(
    boxes: String, ticked: [String], sure: [String]
  ) {
    let ticks = HeadTicks(
      HeadEntry.entries(of: TextBlock.blocks(of: PrintedText.lines(text(boxes)))))
    #expect(ticks.boxes(hasTitle: false).map(\.name) == ticked)
    #expect(ticks.sure.keys.map(\.name).sorted() == sure)
  }

  @Test func aTickBesideTheHeadingOfTheFormIsOfSection16() throws {
    let ticked = head.replacing(
      "\nFORM 4\n",
      with: "\nFORM 4\nX\n3235-0287\nCheck this box if no longer subject to ~ Section 16.\n")
    let facts = try PrintedText.read(text(ticked + headings)).document.facts
    #expect(facts.cell(.notSubjectToSection16)?.text == "1")
    #expect(facts.cell(.notSubjectToSection16)?.status == .uncertain)
  }

  @Test func nameCityAndCodeAreToldByTheirLooksWhereLabelsStandApart() throws {
    let head = """
      SEC Form 4 ~ UNITED STATES SECURITIES AND EXCHANGE COMMISSION
      FORM 4
      2. Issuer Name and Ticker or Trading Symbol
      (Middle)
      03/04/2021
      11TH FLOOR
      12 MILL ROAD SE
      4. If Amendment, Date of Original Filed (Month/Day/Year)
      62701
      (Street)
      IL
      5. Relationship of Reporting Person(s) to Issuer ~ (Check all applicable)
      ACME ROCKETS INC [ ACME ]
      ROE JANE
      SPRINGFIELD
      Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
      1. Name and Address of Reporting Person*
      (First)
      STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
      (Last)
      (City)
      (State)
      (Zip)

      """
    let person = try #require(
      try PrintedText.read(text(head + headings)).document.reportingPersons.first)
    #expect(
      person.record.cells.map { "\($0.element.name) \($0.text ?? "-") \($0.status.rawValue)" } == [
        "rptOwnerName ROE JANE inferred", "rptOwnerStreet1 12 MILL ROAD SE uncertain",
        "rptOwnerStreet2 11TH FLOOR uncertain", "rptOwnerCity SPRINGFIELD inferred",
        "rptOwnerState IL asFiled", "rptOwnerZipCode 62701 inferred",
      ])
  }

  @Test func theEarlierOfTwoDatesIsThatOfTheEvent() throws {
    let dated = head.replacing("\nIL\n", with: "\n02/28/2021\nIL\n")
    let facts = try PrintedText.read(text(dated + headings)).document.facts
    #expect(facts.cell(.periodOfReport)?.text == "2021-02-28")
    #expect(facts.cell(.dateOfOriginalSubmission)?.text == "2021-03-04")
    #expect(facts.cell(.documentType)?.text == "4/A")
  }

  // MARK: Tables

  private let owned = """
    Common Stock
    Common Stock
    Common Stock
    03/04/2021
    03/04/2021
    M
    F
    1,200
    400(1)
    A
    D
    $2.50
    9,200
    $7.50
    8,800
    75
    D
    D
    I
    By trust

    """

  private let expected = [
    "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode M, "
      + "transactionShares 1200, transactionAcquiredDisposedCode A, transactionPricePerShare 2.50, "
      + "sharesOwnedFollowingTransaction 9200, directOrIndirectOwnership D",
    "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode F, "
      + "transactionShares 400 F1, transactionAcquiredDisposedCode D, "
      + "transactionPricePerShare 7.50, sharesOwnedFollowingTransaction 8800, "
      + "directOrIndirectOwnership D",
    "securityTitle Common Stock, sharesOwnedFollowingTransaction 75, directOrIndirectOwnership I, "
      + "natureOfOwnership By trust",
  ]

  @Test func columnsAfterEachOtherAreBroughtIntoRows() throws {
    #expect(rows(try read(owned).nonDerivativeTable) == expected)
  }

  @Test func cellsOfARowThatTheTextHasApartAreInferred() throws {
    let table = try #require(try read(owned).nonDerivativeTable)
    #expect(Set(table.flatMap { $0.record.cells.map(\.status) }) == [.inferred])
  }

  @Test func rowsAfterEachOtherAreAsFiled() throws {
    let table = try read(
      """
      Common Stock
      03/04/2021
      S
      400
      D
      $7.50
      8,800
      D
      Common Stock
      75
      I
      By trust

      """
    ).nonDerivativeTable
    #expect(rows(table).count == 2)
    #expect(Set((table ?? []).flatMap { $0.record.cells.map(\.status) }) == [.asFiled])
  }

  @Test func titlesAboveTheTitleOfTheirTableBelongToIt() throws {
    let first = "1. Title of Security (Instr. 3)\n"
    let titles = "Common Stock\nCommon Stock\nCommon Stock\n"
    let document = try PrintedText.read(
      text(
        head + first + titles + headings.replacing(first, with: "")
          + owned.dropFirst(titles.count))
    ).document
    #expect(rows(document.nonDerivativeTable) == expected)
  }

  @Test func cellsBelowTheHeadingOfTheExplanationBelongToTableII() throws {
    let document = try read(
      """
      Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned ~ \
      (e.g., puts, calls, warrants, options, convertible securities)
      1. Title of ~ Derivative Security ~ (Instr. 3)
      Stock Option ~ (right to buy)
      Stock Option ~ (right to buy)
      $2.50
      $3.50
      03/04/2021
      03/05/2021

      """,
      closing: """
        Explanation of Responses:
        M
        M
        1,200
        300
        (1)
        (1)
        03/04/2030
        05/06/2031
        Common Stock
        Common Stock
        1,200
        300
        $0
        $0
        0
        700
        D
        D
        1. Vests over four years.
        Remarks:
        /s/ Jane Roe
        03/05/2021

        """)
    #expect(
      rows(document.derivativeTable) == [
        "securityTitle Stock Option (right to buy), conversionOrExercisePrice 2.50, "
          + "transactionDate 2021-03-04, transactionCode M, transactionShares 1200, "
          + "exerciseDate - F1, expirationDate 2030-03-04, underlyingSecurityTitle Common Stock, "
          + "underlyingSecurityShares 1200, transactionPricePerShare 0, "
          + "sharesOwnedFollowingTransaction 0, directOrIndirectOwnership D, "
          + "transactionAcquiredDisposedCode D",
        "securityTitle Stock Option (right to buy), conversionOrExercisePrice 3.50, "
          + "transactionDate 2021-03-05, transactionCode M, transactionShares 300, "
          + "exerciseDate - F1, expirationDate 2031-05-06, underlyingSecurityTitle Common Stock, "
          + "underlyingSecurityShares 300, transactionPricePerShare 0, "
          + "sharesOwnedFollowingTransaction 700, directOrIndirectOwnership D, "
          + "transactionAcquiredDisposedCode D",
      ])
    #expect(document.footnotes.map(\.text) == ["Vests over four years."])
    #expect(document.signatures.map(\.name.text) == ["/s/ Jane Roe"])
  }

  @Test func theBoxOfAPersonBetweenCellsIsNoCell() throws {
    let document = try read(
      owned.replacing(
        "1,200\n",
        with: """
          1. Name and Address of Reporting Person*
          Roe Family Trust ~ (Last)
          (First)
          (Middle)
          12 MILL LANE ~ (Street)
          SPRINGFIELD
          IL
          62701
          1,200

          """))
    #expect(rows(document.nonDerivativeTable) == expected)
    #expect(document.reportingPersons.map(\.name.text) == ["ROE JANE", "Roe Family Trust"])
  }

  @Test func theEndOfACompanysNameIsNoState() throws {
    let document = try read(
      owned.replacing(
        "1,200\n",
        with: """
          1. Name and Address of Reporting Person*
          Roe Family Partners ~ LP ~ (Last)
          (First)
          C/O ROE TRUST ~ 12 MILL LANE ~ (Street)
          SPRINGFIELD
          IL
          62701
          1,200

          """))
    #expect(
      document.reportingPersons.dropFirst().map { person in
        person.record.cells.map { $0.text ?? "-" }.joined(separator: ", ")
      } == ["Roe Family Partners LP, C/O ROE TRUST, 12 MILL LANE, SPRINGFIELD, IL, 62701"])
  }

  @Test func theIssuerBetweenCellsIsNoCell() throws {
    let issuer = "ACME ROCKETS INC [ ACME ]\n"
    let document = try PrintedText.read(
      text(
        head.replacing(issuer, with: "") + headings
          + owned.replacing("1,200\n", with: issuer + "1,200\n"))
    ).document
    #expect(document.issuer.name.text == "ACME ROCKETS INC")
    #expect(rows(document.nonDerivativeTable) == expected)
  }

  @Test func aTextWithMarksIsACellAndNoPartOfAPersonsBox() {
    func takes(_ text: String) -> Bool {
      var box = PersonBlocks(hasName: true, after: PersonBlocks())
      _ = box.takes(TextBlock(lines: [PrintedText.line("(Last)")]))
      return box.takes(TextBlock(lines: PrintedText.lines(text)))
    }
    #expect(takes("12 MILL LANE\nSUITE 4"))
    #expect(!takes("See\nFootnote(2)\n(3)(4)"))
  }

  @Test func aPersonsPostalCodeMayStandBelowTheNextLabel() throws {
    let document = try read(
      owned + """
        1. Name and Address of Reporting Person*
        Roe Family Trust
        By trust
        (Last)
        (First)
        12 MILL LANE ~ (Street)
        SPRINGFIELD
        IL
        (City)
        (State)
        1. Name and Address of Reporting Person
        62701
        (Zip) ~ *
        Roe Partners LP ~ (Last)
        (First)
        SPRINGFIELD
        IL
        62702
        (City)
        14 MILL LANE ~ (Street)

        """)
    #expect(
      document.reportingPersons.dropFirst().map { person in
        person.record.cells.map { $0.text ?? "-" }.joined(separator: ", ")
      } == [
        "Roe Family Trust, 12 MILL LANE, SPRINGFIELD, IL, 62701",
        "Roe Partners LP, 14 MILL LANE, SPRINGFIELD, IL, 62702",
      ])
  }

  @Test func ticksApartFromTheListAreThoseOfTheFirstPersonForEach() throws {
    let ticked = head.replacing(
      "Officer (give title ~ Other (specify ~ X below) ~ below)",
      with: "Officer (give title below) ~ Other (specify below)"
    ).replacing("Director ~ 10% Owner ~", with: "Director ~ X 10% Owner ~")
      .replacing("Chief Fuel ~ Officer\n", with: "")
    let list = """
      Reporting Owners
      Reporting Owner Name / Address
      Director 10% Owner Officer Other
      ROE JANE ~ 12 MILL LANE ~ SPRINGFIELD, IL 62701
      Roe Partners LP ~ 14 MILL LANE ~ SPRINGFIELD, IL 62701
      Signatures
      X
      X
      /s/ Jane Roe
      03/05/2021

      """
    let filing = try PrintedText.read(text(ticked + headings + owned + list))
    let persons = filing.document.reportingPersons
    #expect(persons.map(\.name.text) == ["ROE JANE", "Roe Partners LP"])
    #expect(persons.map { $0.record.cell(.isTenPercentOwner)?.status } == [.asFiled, .inferred])
    #expect(
      filing.readings.last { "\($0.cell)".hasSuffix("isTenPercentOwner") }?.evidence
        == "the 2 ticks of the list stand apart from its 2 persons; they are as many as if each had "
        + "the boxes of the first one")
  }

  @Test func marksApartGoToTheCellsWhoseMarksTheyResemble() throws {
    let table = try read(
      """
      Common Stock
      03/04/2021
      S(2)
      400
      D
      $7.50(3)
      8,800(1)
      D
      Common Stock
      03/04/2021
      (2)
      D
      $7.60
      8,300
      D
      (1)
      S
      500
      (4)

      """
    ).nonDerivativeTable
    #expect(
      rows(table) == [
        "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode S, transactionCoding - F2, "
          + "transactionShares 400, transactionAcquiredDisposedCode D, "
          + "transactionPricePerShare 7.50 F3, sharesOwnedFollowingTransaction 8800 F1, "
          + "directOrIndirectOwnership D",
        "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode S, transactionCoding - F2, "
          + "transactionShares 500, transactionAcquiredDisposedCode D, "
          + "transactionPricePerShare 7.60 F4, sharesOwnedFollowingTransaction 8300 F1, "
          + "directOrIndirectOwnership D",
      ])
  }

  @Test(arguments: [
    ("$ ~ (2) ~ 3.42 343,901", "3.42", "343901 F2"), ("$ 3.42 343,901 ~ (2)", "3.42 F2", "343901"),
  ])
  func aPriceAndTheAmountBesideItAreToldApart(block: String, price: String, owned: String) throws {
    let table = try read("Common Stock\n03/04/2021\nF\n10,697 D\n\(block)\nD\n")
      .nonDerivativeTable
    #expect(
      rows(table) == [
        "securityTitle Common Stock, transactionDate 2021-03-04, transactionCode F, "
          + "transactionShares 10697, transactionAcquiredDisposedCode D, "
          + "transactionPricePerShare \(price), sharesOwnedFollowingTransaction \(owned), "
          + "directOrIndirectOwnership D"
      ])
  }

  @Test func theDateOfADeedAndAParValueStayInTheirWords() throws {
    let table = try read(
      "Common Stock, ~ par value ~ $0.01\n8,300\nI\nRoe Family ~ Trust dtd ~ 6/13/2005\n"
    ).nonDerivativeTable
    #expect(
      rows(table) == [
        "securityTitle Common Stock, par value $0.01, sharesOwnedFollowingTransaction 8300, "
          + "directOrIndirectOwnership I, natureOfOwnership Roe Family Trust dtd 6/13/2005"
      ])
  }

  @Test(arguments: ["Stock, $.0001 ~ par value", "Stock, ~ $.0001 ~ par value"])
  func aParValueAboveItsWordsIsNoPrice(title: String) throws {
    let table = try read("Common ~ \(title)\n8,300\nD\n").nonDerivativeTable
    #expect(
      rows(table) == [
        "securityTitle Common Stock, $.0001 par value, sharesOwnedFollowingTransaction 8300, "
          + "directOrIndirectOwnership D"
      ])
  }

  @Test func aParValueBetweenItsWordsAndAnAmountIsNoPrice() throws {
    let table = try read("Common ~ Stock, ~ par value 8,300 ~ $0.01 ~ per share\nD\n")
      .nonDerivativeTable
    #expect(
      rows(table) == [
        "securityTitle Common Stock, par value $0.01 per share, "
          + "sharesOwnedFollowingTransaction 8300, directOrIndirectOwnership D"
      ])
  }

  @Test func naturesBelowAllColumnsGoToTheRowsHeldIndirectly() throws {
    let rows = rows(
      try read(
        """
        Common Stock
        Common Stock
        Common Stock
        Common Stock
        Common Stock
        1,000
        2,000
        3,000
        4,000
        5,000
        D
        D
        D
        D
        I
        By spouse

        """
      ).nonDerivativeTable)
    #expect(rows.map { $0.contains("natureOfOwnership") } == [false, false, false, false, true])
  }

  @Test func anAmountWithoutASignIsNoPriceWherePricesHaveOne() throws {
    let rows = rows(
      try read(
        """
        Common Stock
        03/04/2021
        S
        400
        D
        8,800
        D
        Common Stock
        03/05/2021
        S
        300
        D
        $7.50
        8,500
        D

        """
      ).nonDerivativeTable)
    #expect(rows.map { $0.contains("transactionPricePerShare") } == [false, true])
  }

  @Test func aTableWithMoreCellsThanAPageHasGivesNoRows() throws {
    let cells = String(repeating: "Common Stock\n03/04/2021\nS\n400\n", count: 300)
    #expect(try read(cells).nonDerivativeTable == [])
  }

  // MARK: Below the tables

  @Test(arguments: [
    "Held for ~ years.\n/s/ Jane ~ Roe\n/s/ Richard Doe\n03/05/2021\n03/06/2021",
    "Held for ~ years.\n/s/ Jane ~ 03/05/2021 ~ Roe\n/s/ Richard Doe 03/06/2021",
    "Held for ~ years.\n/s/ Jane ~ Roe\n03/05/2021\n/s/ Richard Doe ~ "
      + "** Signature of Reporting Person\n03/06/2021\nDate",
  ])
  func datesGoToTheirNamesAndWhatIsLeftIsTheRemarks(blocks: String) {
    let found = SignatureBlocks(PrintedText.lines(text(blocks)))
    let reader = SignatureReader(remarks: found.before, signatures: found.signatures)
    #expect(reader.remarks?.text == "Held for years.")
    #expect(
      reader.signatures.map { "\($0.name?.text ?? "-") \($0.date?.text ?? "-")" } == [
        "/s/ Jane Roe 2021-03-05", "/s/ Richard Doe 2021-03-06",
      ])
  }

  @Test func signaturesBelowTheTablesWhoseHeadingStandsAboveAreRead() throws {
    let above = head.replacing(
      "62701\n", with: "62701\nExplanation of Responses:\nRemarks: ~ Held for years.\n")
    let document = try PrintedText.read(
      text(above + headings + owned + "/s/ Jane Roe ~ ** Signature of Reporting Person\n03/05/2021")
    ).document
    #expect(rows(document.nonDerivativeTable) == expected)
    #expect(document.remarks.text == "Held for years.")
    #expect(document.signatures.map(\.name.text) == ["/s/ Jane Roe"])
    #expect(document.signatures.map(\.date.text) == ["2021-03-05"])
  }

  @Test(arguments: [
    "Sold under a plan that ~ (1) Jane Roe adopted ~ in 2020. ~ Held by a trust for ~ "
      + "(2) the children of ~ Jane Roe.\n(3) Paid in cash.",
    "(1) Sold under a plan that ~ Jane Roe adopted ~ in 2020. ~ (2)\n"
      + "Held by a trust for ~ the children of ~ Jane Roe.\n(3)\nPaid in cash.",
    "(1)\nSold under a plan that ~ Jane Roe adopted ~ in 2020.\n(2)\n(3)\n"
      + "Held by a trust for ~ the children of ~ Jane Roe.\nPaid in cash.",
    "(1)\nSold under a plan that ~ Jane Roe adopted\nin 2020.\n(2)\n"
      + "Held by a trust for ~ the children of ~ Jane Roe.\n(3) Paid in cash.",
  ])
  func aNumberApartFromItsFootnoteBeginsIt(blocks: String) throws {
    let lines = PrintedText.lines(text(blocks))
    let notes = try FootnoteReader(FootnoteBlocks.inOrder(lines), limit: 9)
    #expect(
      notes.footnotes.map { "\($0.number) \($0.value.text ?? "-")" } == [
        "1 Sold under a plan that Jane Roe adopted in 2020.",
        "2 Held by a trust for the children of Jane Roe.",
        "3 Paid in cash.",
      ])
  }

  @Test func textsBeforeTheirNumbersAreInferred() throws {
    let lines = PrintedText.lines(
      text("(1) Sold under a plan.\nHeld by a trust.\nPaid in cash.\n(2)\n(3)\n(4) Void."))
    let notes = try FootnoteReader(FootnoteBlocks.inOrder(lines), limit: 9)
    #expect(
      notes.footnotes.map { "\($0.number) \($0.value.text ?? "-") \($0.value.status.rawValue)" }
        == [
          "1 Sold under a plan. asFiled", "2 Held by a trust. inferred", "3 Paid in cash. inferred",
          "4 Void. asFiled",
        ])
    #expect(
      notes.footnotes[1].value.evidence
        == "numbers and texts of the footnotes stand apart from each other; they are taken in their "
        + "order")
  }

  @Test func linesThatBlanksLayOutAreNoBlocks() {
    let blocks = PrintedText.lines(text(head + headings))
    #expect(TextBlock.areBlocks(blocks))
    #expect(!TextBlock.areBlocks(blocks.filter { !$0.pieces.isEmpty }))
    let indented = text(head + headings).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "     " + $0 }.joined(separator: "\n")
    #expect(!TextBlock.areBlocks(PrintedText.lines(indented)))
  }
}
