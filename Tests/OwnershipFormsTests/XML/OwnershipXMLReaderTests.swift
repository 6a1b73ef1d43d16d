import FormTestSupport
import OwnershipForms
import Testing

@Suite struct OwnershipXMLReaderTests {
  private func read(_ body: String) throws -> OwnershipFiling {
    try FilingReader().read(OwnershipXML.document(body))
  }

  private func row(_ body: String) throws -> TableRow {
    let filing = try read(
      "<nonDerivativeTable><nonDerivativeTransaction>\(body)</nonDerivativeTransaction>"
        + "</nonDerivativeTable>")
    return try #require(filing.document.nonDerivativeTable?.first)
  }

  // MARK: Absent, empty, false

  @Test(
    arguments: [
      ("", nil), ("<aff10b5One/>", nil), ("<aff10b5One></aff10b5One>", nil),
      ("<aff10b5One>0</aff10b5One>", false), ("<aff10b5One>false</aff10b5One>", false),
      ("<aff10b5One>1</aff10b5One>", true), ("<aff10b5One>true</aff10b5One>", true),
    ] as [(String, Bool?)])
  func thePlanBoxHasThreeStates(xml: String, value: Bool?) throws {
    #expect(try read(xml).document.aff10b5One.value == value)
  }

  @Test func anAbsentRelationshipIsBlankAndNotFalse() throws {
    let filing = try read("<reportingOwner><reportingOwnerRelationship/></reportingOwner>")
    let person = try #require(filing.document.reportingPersons.first)
    #expect(person.isDirector == ReportedCell())
    #expect(person.isOfficer.value == nil)
  }

  @Test func anAbsentTableIsNilAndAnEmptyOneHasNoRows() throws {
    let document = try read("<derivativeTable/>").document
    #expect(document.nonDerivativeTable == nil)
    #expect(document.derivativeTable == [])
  }

  @Test func anEmptyValueIsNoText() throws {
    let row = try row("<securityTitle><value> </value></securityTitle>")
    #expect(row.securityTitle.withoutPlace == ReportedCell())
  }

  @Test func anAbsentCellHasNoPlace() throws {
    #expect(
      try row("<securityTitle><value>X</value></securityTitle>").transactionShares.source == nil)
  }

  @Test func aMissingCodingLeavesARowWithoutACode() throws {
    let row = try row("<transactionDate><value>2024-03-15</value></transactionDate>")
    #expect(row.kind == .transaction)
    #expect(row.transactionCode == ReportedCell())
  }

  // MARK: Footnotes by cell

  @Test func severalFootnotesOnACellKeepTheirOrder() throws {
    let row = try row(
      "<transactionDate><value>2024-03-15</value><footnoteId id=\"F2\"/><footnoteId id=\"F10\"/>"
        + "<footnoteId id=\"F1\"/></transactionDate>")
    #expect(
      row.transactionDate.withoutPlace
        == ReportedCell(text: "2024-03-15", footnoteIDs: ["F2", "F10", "F1"]))
  }

  @Test func aFootnoteOnlyPriceHasNoValue() throws {
    let row = try row(
      "<transactionAmounts><transactionPricePerShare><footnoteId id=\"F1\"/>"
        + "</transactionPricePerShare></transactionAmounts>")
    #expect(row.transactionPricePerShare.withoutPlace == ReportedCell(footnoteIDs: ["F1"]))
  }

  @Test func aFootnoteReferenceBeforeTheValueCounts() throws {
    let row = try row(
      "<securityTitle><footnoteId id=\"F1\"/><value>Common</value></securityTitle>")
    #expect(row.securityTitle.withoutPlace == ReportedCell(text: "Common", footnoteIDs: ["F1"]))
  }

  @Test func aFootnoteReferenceThatIsNotEmptyCounts() throws {
    let row = try row(
      "<securityTitle><value>Common</value><footnoteId id=\"F1\"> </footnoteId></securityTitle>")
    #expect(row.securityTitle.footnoteIDs == ["F1"])
  }

  @Test func footnotesOfTheCodingColumnBelongToTheCode() throws {
    let row = try row(
      "<transactionCoding><transactionCode>F</transactionCode><footnoteId id=\"F3\"/>"
        + "</transactionCoding>")
    #expect(
      row.transactionCode.withoutPlace == ReportedCell(text: "F", footnoteIDs: ["F3"]))
  }

  @Test func aCellNeverBorrowsTheValueOfTheNext() throws {
    let row = try row(
      """
      <transactionAmounts><transactionShares><footnoteId id="F1"/></transactionShares>
      <transactionPricePerShare><value>9.99</value></transactionPricePerShare></transactionAmounts>
      """)
    #expect(row.transactionShares.text == nil)
    #expect(row.transactionPricePerShare.text == "9.99")
  }

  @Test(arguments: [
    "<transactionShares>100<footnoteId id=\"F1\"/></transactionShares>",
    "<transactionShares><footnoteId id=\"F1\"/>100</transactionShares>",
    "<transactionShares><footnoteId id=\"F1\"/><value>100</value></transactionShares>",
  ])
  func anAmountIsReadWhereverItStandsInItsCell(cell: String) throws {
    let row = try row("<transactionAmounts>\(cell)</transactionAmounts>")
    #expect(row.transactionShares.withoutPlace == ReportedCell(text: "100", footnoteIDs: ["F1"]))
  }

  @Test func aCodeAfterItsFootnoteReferenceIsRead() throws {
    let row = try row(
      "<transactionCoding><transactionCode><footnoteId id=\"F1\"/>F</transactionCode>"
        + "</transactionCoding>")
    #expect(row.transactionCode.withoutPlace == ReportedCell(text: "F", footnoteIDs: ["F1"]))
  }

  @Test func aReferenceToNoFootnoteIsReportedWhereItStands() throws {
    let file = OwnershipXML.document(
      "<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>X</value>"
        + "<footnoteId id=\"F9\"/></securityTitle></nonDerivativeHolding></nonDerivativeTable>")
    let diagnostics = try FilingReader().read(file).diagnostics
    #expect(
      diagnostics.map(\.message)
        == ["'securityTitle' refers to footnote 'F9', which is not defined"])
    let place = try #require(diagnostics.first?.place)
    #expect(
      String(decoding: file[place.lowerBound..<place.upperBound], as: UTF8.self)
        == "<securityTitle><value>X</value><footnoteId id=\"F9\"/></securityTitle>")
  }

  // MARK: Footnote texts

  @Test func footnotesKeepTheirOrderAndWhiteSpace() throws {
    let filing = try read(
      """
      <footnotes><footnote id="F1"> one
      two </footnote><footnote id="F10">ten</footnote><footnote id="F2"></footnote></footnotes>
      """)
    #expect(
      filing.document.withoutPlaces.footnotes == [
        Footnote(id: "F1", text: " one\ntwo "), Footnote(id: "F10", text: "ten"),
        Footnote(id: "F2", text: ""),
      ])
  }

  @Test(arguments: [
    ("a <b>bold <i>word</i></b> here", "a bold word here"),
    ("<p>one</p><p>two</p>", "onetwo"),
    ("see <value>7</value> and <footnoteId id=\"F2\"/>more", "see 7 and more"),
    ("<![CDATA[R&D <costs>]]>", "R&D <costs>"),
    ("one <!-- hidden -->two", "one two"),
    ("one <?php echo 1 ?>two", "one two"),
    ("&lt;b&gt; &amp; &quot;q&quot; &apos;a&apos; &#36;5 &#x20AC;", "<b> & \"q\" 'a' $5 €"),
    ("<footnote id=\"F7\">inner</footnote> outer", "inner outer"),
  ])
  func aFootnoteIsItsWholeText(xml: String, text: String) throws {
    let filing = try read("<footnotes><footnote id=\"F1\">\(xml)</footnote></footnotes>")
    #expect(filing.document.withoutPlaces.footnotes == [Footnote(id: "F1", text: text)])
  }

  @Test func aFootnoteDefinedTwiceIsKeptTwiceAndReported() throws {
    let filing = try read(
      "<footnotes><footnote id=\"F1\">one</footnote><footnote id=\"F1\">two</footnote></footnotes>")
    #expect(filing.document.footnotes.map(\.text) == ["one", "two"])
    #expect(filing.document.footnote("F1")?.text == "one")
    #expect(filing.diagnostics.map(\.code) == [.footnoteDefinedTwice])
  }

  // MARK: Text

  @Test func charactersOfACellMayComeInPieces() throws {
    let row = try row(
      "<securityTitle><value>A&amp;B <![CDATA[<C>]]> <!-- x -->D</value></securityTitle>")
    #expect(row.securityTitle.text == "A&B <C> D")
  }

  @Test(arguments: [
    ("PG&amp;amp;E", "PG&amp;E"), ("a &amp;lt; b", "a &lt; b"), ("&amp;#8217;s", "&#8217;s"),
  ])
  func aTextEscapedTwiceIsDecodedOnceAndReported(xml: String, text: String) throws {
    let filing = try read("<issuer><issuerName>\(xml)</issuerName></issuer>")
    #expect(filing.document.issuer.name.text == text)
    #expect(filing.diagnostics.map(\.code) == [.entityEscapedTwice])
  }

  @Test func anOrdinaryAmpersandIsNoOddity() throws {
    #expect(try read("<remarks>AT&amp;T; R &amp; D</remarks>").diagnostics == [])
  }

  @Test(arguments: ["a <b>bold</b> word", "<b>a bold</b> word", "a bold <b>word</b>"])
  func remarksAreTheirWholeTextWhateverIsMarkedUp(xml: String) throws {
    #expect(try read("<remarks>\(xml)</remarks>").document.remarks.text == "a bold word")
  }

  @Test func aValueWithMarkupInItIsKeptWhole() throws {
    let row = try row("<securityTitle><value>Common <i>Class</i> A</value></securityTitle>")
    #expect(row.securityTitle.text == "Common Class A")
  }

  @Test func aTextThatIsNotOfItsKindIsKeptAndReported() throws {
    let file = OwnershipXML.document(
      """
      <periodOfReport>sometime</periodOfReport><aff10b5One>yes</aff10b5One>
      <nonDerivativeTable><nonDerivativeTransaction><transactionAmounts><transactionShares>
      <value>1,000</value></transactionShares></transactionAmounts></nonDerivativeTransaction>
      </nonDerivativeTable>
      """)
    let filing = try FilingReader().read(file)
    #expect(filing.document.periodOfReport.text == "sometime")
    #expect(filing.document.aff10b5One.text == "yes")
    #expect(filing.document.nonDerivativeTable?.first?.transactionShares.text == "1,000")
    #expect(
      filing.diagnostics.map(\.message) == [
        "'periodOfReport' is 'sometime', not a day such as 2014-09-12",
        "'aff10b5One' is 'yes', not '0', '1', 'true' or 'false'",
        "'transactionShares' is '1,000', not a number",
      ])
  }

  @Test func aTimeZoneOfADateIsReported() throws {
    let filing = try read("<periodOfReport>2023-06-29-05:00</periodOfReport>")
    #expect(filing.document.periodOfReport.text == "2023-06-29-05:00")
    #expect(filing.diagnostics.map(\.code) == [.dateHasTimeZone])
  }

  // MARK: What is not in the schema

  @Test func anUnknownElementIsKeptAndReported() throws {
    let file = OwnershipXML.document("<newBox>1</newBox>")
    let filing = try FilingReader().read(file)
    let stranger = try #require(filing.document.facts.strangers.first)
    #expect(stranger.path == ["newBox"])
    #expect(stranger.text == "1")
    #expect(
      filing.diagnostics == [
        Diagnostic(
          .elementNotInSchema, "'newBox' is not in the SEC's schema here", at: stranger.source)
      ])
  }

  @Test func aPrefixOfANameChangesNothing() throws {
    let plain = OwnershipXML(
      tableI: [.init("S", "D", price: .init("3.83", notes: ["F1"]))], footnotes: [("F1", "Net.")]
    ).text
    let prefixed = plain.replacing("</", with: "</own:").replacing(#/<([a-z])/#) {
      "<own:\($0.output.1)"
    }.replacing(" id=", with: " own:id=")
      .replacing("<own:ownershipDocument", with: "<own:ownershipDocument xmlns:own=\"urn:own\"")
    #expect(prefixed.contains("<own:footnoteId own:id="))
    let filing = try FilingReader().read(Array(prefixed.utf8))
    #expect(filing.diagnostics == [])
    #expect(
      filing.document.withoutPlaces
        == (try FilingReader().read(Array(plain.utf8)).document.withoutPlaces))
  }

  @Test func aStrangerKeepsThePrefixThatWasFiled() throws {
    let filing = try read("<x:newBox>1</x:newBox>")
    #expect(filing.document.facts.strangers.map(\.path) == [["x:newBox"]])
  }

  @Test func anUnknownElementStaysInItsPartOfTheDocument() throws {
    let filing = try read(
      """
      <issuer><issuerName>X</issuerName><issuerLEI>123</issuerLEI></issuer>
      <nonDerivativeTable><nonDerivativeHolding><ownershipNature>
      <votingPower><value>7</value></votingPower></ownershipNature></nonDerivativeHolding>
      </nonDerivativeTable>
      """)
    let document = filing.document.withoutPlaces
    #expect(document.issuer.record.strangers.map(\.path) == [["issuerLEI"]])
    let row = try #require(document.nonDerivativeTable?.first)
    #expect(
      row.record.strangers.map(\.path) == [["ownershipNature", "votingPower", "value"]])
    #expect(row.record.strangers.map(\.text) == ["7"])
  }

  @Test func aKnownElementInTheWrongPlaceIsKeptAndReported() throws {
    let filing = try read(
      """
      <issuer><issuerName>X</issuerName></issuer>
      <transactionCode>F</transactionCode>
      <reportingOwner><reportingOwnerId><rptOwnerName>Roe</rptOwnerName></reportingOwnerId>
      </reportingOwner>
      """)
    let document = filing.document.withoutPlaces
    #expect(document.facts.strangers.map(\.path) == [["transactionCode"]])
    #expect(document.facts.strangers.map(\.text) == ["F"])
    #expect(filing.diagnostics.map(\.code) == [.elementNotInSchema])
    #expect(document.issuer.record.cells.map(\.element) == [.issuerName])
  }

  @Test(arguments: [
    "<transactionCoding>stray<transactionCode>F</transactionCode></transactionCoding>",
    "<transactionCoding><transactionCode>F</transactionCode>stray</transactionCoding>",
  ])
  func aTextBetweenElementsIsKeptAndReported(coding: String) throws {
    let row = try row(coding)
    #expect(row.transactionCode.text == "F")
    #expect(row.withoutPlaces.record.strangers.map(\.path) == [["transactionCoding", "#text"]])
    #expect(row.record.strangers.map(\.text) == ["stray"])
  }

  @Test func aTextAfterTheTextOfACellIsKeptAndReported() throws {
    let row = try row(
      "<transactionCoding><transactionCode>F<footnoteId id=\"F1\"/>or S</transactionCode>"
        + "</transactionCoding>")
    #expect(row.transactionCode.text == "F")
    #expect(row.record.strangers.map(\.text) == ["or S"])
  }

  @Test func aPartOfTheDocumentInsideAnotherDoesNotReplaceIt() throws {
    let filing = try read(
      """
      <reportingOwner><reportingOwnerId><rptOwnerName>Roe</rptOwnerName></reportingOwnerId>
      <issuer><issuerName>X</issuerName></issuer></reportingOwner>
      """)
    let document = filing.document.withoutPlaces
    #expect(document.reportingPersons.map(\.name.text) == ["Roe"])
    #expect(
      document.reportingPersons.first?.record.strangers.map(\.path) == [["issuer", "issuerName"]])
    #expect(document.issuer == Issuer())
    #expect(filing.diagnostics.map(\.code) == [.elementNotInSchema])
  }

  @Test func aRepeatedElementShowsTheFirstAndKeepsTheSecond() throws {
    let filing = try read("<remarks>one</remarks><remarks>two</remarks>")
    #expect(filing.document.remarks.text == "one")
    #expect(filing.document.facts.strangers.map(\.text) == ["two"])
    #expect(filing.diagnostics.map(\.code) == [.elementRepeated])
  }

  @Test func aSecondValueOfACellIsKept() throws {
    let row = try row("<securityTitle><value>one</value><value>two</value></securityTitle>")
    #expect(row.securityTitle.text == "one")
    #expect(row.record.strangers.map(\.text) == ["two"])
  }

  // MARK: Order and older schemas

  @Test func rowsAndPersonsKeepTheOrderFiled() throws {
    var xml = OwnershipXML(tableI: [.init("S", "D", shares: "2"), .init("S", "D", shares: "1")])
    xml.tableI?.insert(.holding("7"), at: 1)
    xml.persons = ["Zulu Zoe", "Alpha Al"]
    let document = try FilingReader().read(xml.bytes).document
    #expect(document.rows(of: .nonDerivative).map(\.transactionShares.text) == ["2", nil, "1"])
    #expect(
      document.rows(of: .nonDerivative).map(\.kind) == [.transaction, .holding, .transaction])
    #expect(document.reportingPersons.map(\.name.text) == ["Zulu Zoe", "Alpha Al"])
  }

  @Test func twoRowsAlikeToTheLetterAreBothThere() throws {
    let row = OwnershipXML.Row("S", "D", shares: "100", price: "5")
    let document = try FilingReader().read(OwnershipXML(tableI: [row, row]).bytes).document
    #expect(document.withoutPlaces.nonDerivativeTable?.count == 2)
    #expect(Set(document.withoutPlaces.nonDerivativeTable ?? []).count == 1)
  }

  @Test func rowsOfThe2003SchemaAreTransactionsWhereTheyHaveADateOrACode() throws {
    let filing = try read(
      """
      <nonDerivativeSecurity><securityTitle><value>A</value></securityTitle>
      <transactionDate><value>2003-07-01</value></transactionDate></nonDerivativeSecurity>
      <nonDerivativeSecurity><securityTitle><value>B</value></securityTitle>
      </nonDerivativeSecurity>
      <derivativeSecurity><transactionCoding><transactionCode>M</transactionCode>
      </transactionCoding></derivativeSecurity>
      """)
    #expect(filing.document.nonDerivativeTable?.map(\.kind) == [.transaction, .holding])
    #expect(filing.document.derivativeTable?.map(\.kind) == [.transaction])
    #expect(filing.diagnostics == [])
  }

  @Test func aTableThatComesTwiceIsOneTable() throws {
    let table =
      "<nonDerivativeTable><nonDerivativeHolding><securityTitle><value>A</value>"
      + "</securityTitle></nonDerivativeHolding></nonDerivativeTable>"
    #expect(try read(table + table).document.nonDerivativeTable?.count == 2)
  }
}
