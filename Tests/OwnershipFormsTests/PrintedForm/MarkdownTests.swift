import FilingText
import Testing

@testable import OwnershipForms

/// Texts in Markdown: tables whose columns cut lines, rows by their cells.
@Suite struct MarkdownTests {
  private func lines(_ text: String) -> [PrintedLine] {
    MarkdownLines.lines(of: LineSplitter(Array(text.utf8)).lines())
  }

  private static let torn = """
    |1. Name and A<br>Morrow G|ddress of Repo<br>reta L|rting Person*||2. Issuer Nam<br>Quillford S|e and Ticker or Trading Symbol<br>tone Inc. [ QFS ]|
    |---|---|---|---|---|---|
    |(Last)<br>12 ELMHO|(First<br>LLOW ROAD|)|(Middle)|3. Date o<br>02/15/2|Earliest Transaction<br>023|
    |(City)|(Stat|e)<br>**Table I - Non-**|(Zip)<br>**Derivative Securities Acqui**|**red, Disposed of, or**|**Beneficially Owned**|
    """

  @Test func theFormsWordsTellWhichLinesOfTwoCellsAreOne() {
    let texts = lines(Self.torn).flatMap(\.pieces).map(\.text)
    #expect(texts.contains("Morrow Greta L"))
    #expect(texts.contains("Quillford Stone Inc. [ QFS ]"))
    #expect(texts.contains("12 ELMHOLLOW ROAD"))
    #expect(texts.contains("02/15/2023"))
    #expect(texts.contains { $0.hasPrefix("3. Date of Earliest Transaction") })
  }

  @Test func aTextThatColumnsCutSaysHowItWasPutTogether() throws {
    let pieces = lines(Self.torn).flatMap(\.pieces)
    let name = try #require(pieces.first { $0.text == "Morrow Greta L" })
    #expect(name.evidence?.contains("'Morrow G', 'reta L'") == true)
    let doubts = HeadBoxes(lines(Self.torn)).doubts
    let value = PrintedValue(text: name.text, range: name.range)
    #expect(doubts.marked([(.rptOwnerName, value)]).first?.1.status == .repaired)
  }

  @Test func theTitleOfATableThatColumnsCutBeginsItsRegion() {
    #expect(RegionFinder.regions(of: lines(Self.torn)).has(.table(.nonDerivative)))
  }

  @Test func aTableThatCutsNoWordsStaysAsItIs() {
    let whole = """
      |Director|10% Owner|Officer|
      |---|---|---|
      |Morrow G|reta|12 ELM|
      """
    #expect(lines(whole).last?.pieces.map(\.text) == ["Morrow G", "reta", "12 ELM"])
  }

  @Test func aRowUnderHeadingsOfItsOwnColumnsIsReadByItsCells() throws {
    let table = lines(
      """
      |1. Title of Derivative Security (Instr. 4)|2. Date Exercisable and Expiration Date|Col3|3. Title and Amount|Col5|4. Conversion or Exercise Price|5. Ownership Form: Direct (D)|6. Nature of Indirect|
      |---|---|---|---|---|---|---|---|
      |1. Title of Derivative Security (Instr. 4)|Date Exercisable|Expiration Date|Title|Amount or Number of Shares|Amount or Number of Shares|Amount or Number of Shares|Amount or Number of Shares|
      |Option (right to<br>buy)|(1)|(2)|Common<br>Stock (3)|4,000|$ (4)|D||
      """)
    let rows = try TableReader.rows(
      of: .derivative, on: .form3, in: table, areBlocks: false, limit: 9)
    let row = try #require(rows.first)
    #expect(row[.securityTitle]?.text == "Option (right to buy)")
    #expect(row[.exerciseDate]?.footnoteIDs == ["F1"])
    #expect(row[.expirationDate]?.footnoteIDs == ["F2"])
    #expect(row[.underlyingSecurityTitle]?.text == "Common Stock")
    #expect(row[.underlyingSecurityTitle]?.footnoteIDs == ["F3"])
    #expect(row[.conversionOrExercisePrice]?.footnoteIDs == ["F4"])
  }

  @Test func aCellOfTheHeadThatIsWrittenForEachOfItsColumnsIsReadOnce() {
    let head = lines(
      """
      |(Last)<br>(First)<br>12 ELM ROAD|(Last)<br>(First)<br>12 ELM ROAD|
      |---|---|
      |(Last)<br>(First)<br>12 ELM ROAD|X|
      """)
    #expect(head.flatMap(\.pieces).filter { $0.text == "12 ELM ROAD" }.count == 1)
  }

  /// In the first row city, state and ZIP code are one line, whichever of them takes two.
  @Test func aBoxOfTheHeadHasTheLinesOfTheRowThatDividesIt() {
    let head = lines(
      """
      |1. Name and Address of Reporting Person*<br>Roe Jane<br>(Street)<br>GREAT<br>D0 HM12<br>H12|Col2|3. Date|
      |---|---|---|
      |1. Name and Address of Reporting Person*<br>Roe Jane<br>(Street)<br>GREAT<br>H12<br>D0<br>HM12|1. Name and Address of Reporting Person*<br>Roe Jane<br>(Street)<br>GREAT<br>H12<br>D0<br>HM12|4. Date|
      """)
    #expect(
      head.map { $0.pieces.map(\.text) } == [
        [
          "1. Name and Address of Reporting Person*", "Roe Jane", "(Street)", "GREAT", "H12", "D0",
          "HM12", "3. Date",
        ],
        ["4. Date"],
      ])
  }

  @Test func theLinesOfAPictureAreLinesOfTheText() {
    let picture = lines(
      """
      <!-- Start of picture text -->
      Common Stock 02/15/2023 M 5,150 A $ 4.38 12,049(1) D<br>Table II  -  Derivative<br><!-- End of picture text -->
      """)
    #expect(
      picture.map(\.text) == [
        "Common Stock 02/15/2023 M 5,150 A $ 4.38 12,049(1) D", "Table II - Derivative",
      ])
  }

  private func merged(_ name: String) -> HeadReader {
    HeadReader(
      lines(
        """
        <!-- Start of picture text -->
        FORM 4<br>1. Name and Address of Reporting Person * 2. Issuer Name and Ticker or Trading Symbol 5. Relationship of Reporting Person(s) to Issuer<br>\(name)<br>(Last) (First) (Middle) 3. Date of Earliest Transaction (Month/Day/Year)<br>C/O QUILLFORD STONE INC. 10/22/2015<br>(Street)<br>ELMHOLLOW CA 95054<br>(City) (State) (Zip)<br>Table I - Non-Derivative Securities<br><!-- End of picture text -->
        """))
  }

  @Test func aNameThatNothingDividesFromTheIssuerIsUncertain() throws {
    let head = merged("MORROW GRETA L QUILLFORD STONE INC [ QFS ] Director")
    let name = try #require(head.persons().first?.first { $0.0 == .rptOwnerName }?.1)
    #expect(name.text == "MORROW GRETA L")
    #expect(name.status == .uncertain)
    #expect(name.alternatives.contains("MORROW GRETA"))
    let issuer = try #require(head.issuer().first { $0.0 == .issuerName }?.1)
    #expect(issuer.text == "QUILLFORD STONE INC")
    #expect(issuer.status == .uncertain)
    #expect(head.issuer().first { $0.0 == .issuerTradingSymbol }?.1.text == "QFS")
  }

  @Test func aNameBelowTheIssuersLineIsNotDividedFromIt() {
    let head = merged("Quillford Stone Inc. [ QFS ]<br>Morrow Greta L Director 10% Owner")
    #expect(head.persons().first?.first { $0.0 == .rptOwnerName }?.1.text == "Morrow Greta L")
    #expect(head.issuer().first { $0.0 == .issuerName }?.1.text == "Quillford Stone Inc.")
  }

  @Test func aTradingSymbolInTheLineBelowItsBracketIsOfTheIssuer() {
    let head = HeadReader(
      lines(
        """
        |2. Issuer Name**and**Ticker or Trading Symbol<br>QUILLFORD STONE INC [<br>QFS]|X|
        |---|---|
        """))
    #expect(head.issuer().map { $0.1.text } == ["QUILLFORD STONE INC", "QFS"])
  }

  @Test func aListOfPersonsWithoutHeadingsIsRead() throws {
    let list = lines(
      """
      |Northpier GP, L.P.<br>12 ELM ROAD<br>ELMHOLLOW, CA 94043|X|
      |---|---|
      """)
    let first: [(FilingElement, PrintedValue)] = [
      (.rptOwnerName, PrintedValue(text: "Northpier LLC")),
      (.isTenPercentOwner, PrintedValue(text: "1")),
    ]
    let person = try #require(ListOfPersons.persons(in: list, after: [first]).first)
    #expect(person.first { $0.0 == .rptOwnerName }?.1.text == "Northpier GP, L.P.")
    #expect(person.first { $0.0 == .rptOwnerZipCode }?.1.text == "94043")
    #expect(person.first { $0.0 == .isTenPercentOwner }?.1.status == .inferred)
  }

  @Test func boxesBesideEachOtherInRowsAreReadOneAfterTheOther() throws {
    let head = HeadReader(
      HeadRows.inOrder(
        lines(
          """
          |1. Name and Address of Reporting Person*<br>Morrow Greta|2. Issuer Name and Ticker or Trading Symbol<br>QUILLFORD INC [ QFS ]|5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)<br>Director|10% Owner|
          |---|---|---|---|
          |(Last)<br>(First)<br>(Middle)||X<br>Officer (give title<br>below)|Other (specify<br>below)|
          |12 ELM ROAD|3. Date of Earliest Transaction (Month/Day/Year)<br>05/04/2023|Chief Accounting Officer||
          |ELMHOLLOW, CA 94105|||(Street)|
          """)))
    let cells = try #require(head.persons().first)
    func text(_ element: FilingElement) -> String? { cells.first { $0.0 == element }?.1.text }
    #expect(text(.rptOwnerName) == "Morrow Greta")
    #expect(text(.rptOwnerStreet1)?.hasPrefix("12 ELM ROAD") == true)
    #expect(text(.officerTitle) == "Chief Accounting Officer")
    #expect(text(.isOfficer) == "1")
    #expect(head.periodOfReport()?.text == "2023-05-04")
  }

  @Test func aZIPCodeThatAColumnCutsIsWhole() {
    let place = lines(
      """
      |1. Name and A|ddress of Rep|orting Person|2. Issuer Na|me and Ticker|
      |---|---|---|---|---|
      |(Street)<br>ELMHOLLOW|NY<br>1|0174|X||
      |(City)|(State)<br>(Z|ip)|X||
      """)
    let pieces = place.flatMap(\.pieces)
    #expect(pieces.contains { $0.text == "10174" && $0.evidence != nil })
    #expect(pieces.contains { $0.text == "ELMHOLLOW" })
  }

  @Test func theNumberOfTheFormIsInNoCell() {
    let row = FormSentences.removed(
      from: lines("|By Trust|SEC|\n|---|---|\n|LLC|1474 (9-02)|\n|SEC|1474 (9-02)|"))
    #expect(row.flatMap(\.pieces).map(\.text) == ["By Trust", "SEC", "LLC"])
  }

  @Test func aBracketThatEndsBesideTheNameIsOfTheIssuer() {
    let head = merged(
      "Quillford Stone Inc. [ QFS (Check all applicable)<br>Morrow Greta L ] Director")
    #expect(head.persons().first?.first { $0.0 == .rptOwnerName }?.1.text == "Morrow Greta L")
    #expect(head.issuer().map { $0.1.text } == ["Quillford Stone Inc.", "QFS"])
  }

  @Test func theBoxOfTheFormsApprovalIsNoData() {
    let rows = FormSentences.removed(
      from: lines("|OMB APPROVAL|\n|---|\n|OMB Number:<br>3235-0287|\n|hours per response:<br>0.5|")
    )
    #expect(rows.flatMap(\.pieces).isEmpty)
    let price = FormSentences.removed(from: lines("|S|0.5|\n|---|---|"))
    #expect(price.flatMap(\.pieces).map(\.text) == ["S", "0.5"])
  }

  @Test func theSignOfAnothersWordsIsNoPartOfAFootnote() {
    let lines = MarkdownLines.lines(
      of: PrintedText.lines("**Explanation of Responses:**\n\n> 4. Held in trust.\n"))
    #expect(lines.map(\.text) == ["Explanation of Responses:", "", "4. Held in trust."])
  }
}
