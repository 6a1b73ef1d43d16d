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
}
