import FormTestSupport
import Foundation
import OwnershipForms
import Testing

@Suite struct FilingJSONTests {
  private func json(
    _ bytes: [UInt8], from origin: FilingJSON.Origin? = nil, findings: String? = nil
  ) throws -> String {
    let filing = try FilingReader().read(bytes)
    return String(
      decoding: FilingJSON(file: bytes).bytes(of: filing, from: origin, findings: findings),
      as: UTF8.self)
  }

  /// The `document` of the JSON, parsed by another reader.
  private func document(_ body: String) throws -> NSDictionary {
    let text = try json(OwnershipXML.document(body))
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    return try #require(whole?["document"] as? NSDictionary)
  }

  /// The piece of the JSON between two others.
  private func piece(of text: String, from start: String, to end: String) throws -> String {
    let low = try #require(text.range(of: start)).lowerBound
    let high = try #require(text.range(of: end)).lowerBound
    return String(text[low..<high])
  }

  // MARK: The whole

  @Test func everyElementIsWrittenInTheOrderOfTheSchema() throws {
    let text = try json(try Fixture.bytes("every-element.xml"))
    let expected = try Fixture.text("every-element.json").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined()
    #expect(text == expected)
  }

  @Test func theHeaderIsWrittenWithLists() throws {
    let text = try json(try Fixture.bytes("submission-with-exhibit.txt"))
    #expect(
      try piece(of: text, from: "\"header\":", to: ",\"document\":") == """
        "header":{"acceptanceDatetime":"20240320163001",\
        "accessionNumber":"0000700001-24-000007","conformedSubmissionType":"4/A",\
        "publicDocumentCount":"2","conformedPeriodOfReport":"20240315",\
        "filedAsOfDate":"20240320","dateAsOfChange":"20240320",\
        "reportingOwners":[{"ownerData":{"companyConformedName":"Roe Jane",\
        "centralIndexKey":"0000800010"},"filingValues":{"formType":"4/A","secAct":"1934 Act"}},\
        {"ownerData":{"companyConformedName":"Roe Family Trust",\
        "centralIndexKey":"0000800011"}}],\
        "issuers":[{"companyData":{"companyConformedName":"MAPLE HARBOR FOODS INC",\
        "centralIndexKey":"0000700001",\
        "standardIndustrialClassification":"FOOD: PREPARED [2000]","fiscalYearEnd":"1231"},\
        "formerCompanies":[{"formerConformedName":"MAPLE FOODS INC",\
        "dateOfNameChange":"20010525"},{"formerConformedName":"HARBOR FISH CO",\
        "dateOfNameChange":"19910521"}]}],\
        "documents":[{"type":"4/A","filename":"form4a.xml","description":"PRIMARY DOCUMENT"},\
        {"type":"EX-24","filename":"poa.txt"}]}
        """)
  }

  private func headerJSON(_ header: String) throws -> String {
    let file =
      "<SEC-DOCUMENT>x\nACCESSION NUMBER: 1\n\(header)<DOCUMENT>\n<TEXT>\n\(OwnershipXML().text)"
      + "</TEXT>\n</DOCUMENT>\n"
    return try piece(
      of: try json(Array(file.utf8)), from: "\"accessionNumber\":\"1\",", to: ",\"document\":")
  }

  @Test func labelsWithOneNameStandTogether() throws {
    #expect(
      try headerJSON("ISSUER: a\nISSUERS: b\nMORE: c\nMore: d\n").hasSuffix(
        "\"issuers\":[\"a\",\"b\"],\"more\":[\"c\",\"d\"],\"documents\":[{\"type\":\"\"}]}"))
  }

  @Test func aLabelNamedAsTheListOfDocumentsIsHasANumber() throws {
    #expect(
      try headerJSON("DOCUMENTS: 7\n").hasSuffix(
        "\"documents#2\":\"7\",\"documents\":[{\"type\":\"\"}]}"))
  }

  /// Each label was once compared with every other, so that this took minutes.
  @Test func aHeaderOfManyLabelsIsWrittenWhole() throws {
    let labels = (0..<20_000).map { "L\($0): v\n" }.joined()
    #expect(try headerJSON(labels).contains("\"l19999\":\"v\""))
  }

  /// Each unknown name was once compared with every other, so that this took minutes.
  @Test func manyElementsThatTheSchemaDoesNotKnowAreWritten() throws {
    let body = (0..<9_000).map { "<a\($0)>x</a\($0)>" }.joined()
    #expect(try document(body)["a8999"] as? String == "x")
  }

  @Test func oneFormerCompanyIsAListToo() throws {
    let text = try json(try Fixture.bytes("feed-submission.nc"))
    #expect(text.contains("\"formerCompanies\":[{\"formerConformedName\":\"MAPLE FOODS INC\""))
  }

  @Test func theSourceSaysWhatIsKnown() throws {
    let origin = FilingJSON.Origin(path: "in/a.txt", sha256: "00ff")
    let text = try json(try Fixture.bytes("submission-with-exhibit.txt"), from: origin)
    #expect(
      try piece(of: text, from: "{\"source\":", to: ",\"header\":") == """
        {"source":{"path":"in/a.txt","format":"submission","sha256":"00ff",\
        "accessionNumber":"0000700001-24-000007","filingDate":"2024-03-20",\
        "acceptedAt":"2024-03-20T16:30:01"}
        """)
  }

  @Test func findingsArePutInAsTheyAre() throws {
    let text = try json(OwnershipXML().bytes, findings: "{\"late\":false}")
    #expect(text.hasSuffix(",\"findings\":{\"late\":false}}"))
    #expect(try json(OwnershipXML().bytes).hasSuffix(",\"findings\":{}}"))
  }

  @Test(arguments: SampleFiling.all)
  func everySampleIsOneLineOfValidJSON(sample: SampleFiling) throws {
    let text = try json(try sample.bytes())
    #expect(!text.contains("\n"))
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    let keys = Set(try #require(whole).allKeys.compactMap { $0 as? String })
    #expect(
      keys.subtracting(["header"]) == [
        "source", "document", "readings", "diagnostics", "findings",
      ])
  }

  // MARK: Values

  @Test(arguments: [
    ("3.830", "3.830"), (".52", "0.52"), ("12.", "12"), ("00.00", "0.00"), ("13767", "13767"),
    ("-0", "-0"), ("-.50", "-0.50"), ("+5", "5"),
    ("-1.50", "-1.50"), ("007", "7"), ("1265000000", "1265000000"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("1,000", "\"1,000\""), ("$5", "\"$5\""), ("1e3", "\"1e3\""), ("N/A", "\"N/A\""),
  ])
  func amountsHaveTheDigitsFiled(filed: String, written: String) throws {
    let row = OwnershipXML.Row("S", "D", price: .init(filed))
    let text = try json(OwnershipXML(tableI: [row]).bytes)
    #expect(text.contains("\"transactionPricePerShare\":{\"value\":\(written),\"footnoteIds\":[]}"))
  }

  @Test func aFootnoteOnlyPriceHasNoValue() throws {
    let row = OwnershipXML.Row("S", "D", price: .notes("F1", "F2"))
    let text = try json(OwnershipXML(tableI: [row]).bytes)
    #expect(text.contains("\"transactionPricePerShare\":{\"footnoteIds\":[\"F1\",\"F2\"]}"))
  }

  @Test(arguments: [
    ("1", "true"), ("true", "true"), ("0", "false"), ("false", "false"), ("yes", "\"yes\""),
  ])
  func flagsAreBooleans(filed: String, written: String) throws {
    var xml = OwnershipXML()
    xml.aff10b5One = filed
    #expect(try json(xml.bytes).contains("\"aff10b5One\":\(written)"))
  }

  @Test(arguments: [
    ("2014-09-12", "2014-09-12"), ("2023-06-29-05:00", "2023-06-29"), ("2023-06-29Z", "2023-06-29"),
    ("09/12/2014", "09/12/2014"), ("2014-99-99", "2014-99-99"),
  ])
  func daysHaveNoTimeZone(filed: String, written: String) throws {
    var xml = OwnershipXML()
    xml.period = filed
    #expect(try json(xml.bytes).contains("\"periodOfReport\":\"\(written)\""))
  }

  @Test func whatWasNotFiledIsAbsent() throws {
    let document = try document(
      "<issuer><issuerName/></issuer><aff10b5One></aff10b5One><nonDerivativeTable/>")
    #expect(document == ["documentType": "4", "issuer": [:], "nonDerivativeTable": []])
  }

  @Test func centralIndexKeysKeepTheirZeros() throws {
    #expect(try json(OwnershipXML().bytes).contains("\"issuerCik\":\"0000700001\""))
  }

  @Test func aTextEscapedTwiceIsDecodedOnce() throws {
    #expect(
      try document("<remarks>PG&amp;amp;E</remarks>")
        == ["documentType": "4", "remarks": "PG&amp;E"])
  }

  @Test func charactersAreEscapedAsJSONAsks() throws {
    let text = "tab\there \"quoted\" back\\slash\nline \u{7F}\u{85} é 😀 </script>"
    let document = try document(
      "<footnotes><footnote id=\"F1\">\(OwnershipXML.escaped(text))</footnote></footnotes>")
    #expect(
      document == ["documentType": "4", "footnotes": [["id": "F1", "text": text]]])
  }

  // MARK: What is odd

  @Test func strangersStandWhereTheyWereFiled() throws {
    let document = try document(
      """
      <newBox>1</newBox>
      <issuer><issuerName>X</issuerName><lei>L</lei></issuer>
      <nonDerivativeTable><nonDerivativeHolding><ownershipNature><directOrIndirectOwnership>
      <value>D</value></directOrIndirectOwnership><votes><value>7</value><value>8</value></votes>
      </ownershipNature></nonDerivativeHolding></nonDerivativeTable>
      """)
    #expect(
      document == [
        "documentType": "4", "newBox": "1", "issuer": ["issuerName": "X", "lei": "L"],
        "nonDerivativeTable": [
          [
            "row": "holding",
            "ownershipNature": [
              "directOrIndirectOwnership": ["value": "D", "footnoteIds": [] as [String]],
              "votes": ["value": ["7", "8"]],
            ] as [String: Any],
          ] as [String: Any]
        ],
      ])
  }

  @Test func noKeyStandsTwiceInAnObject() throws {
    let text = try json(
      OwnershipXML.document(
        """
        <remarks>one</remarks><remarks>two</remarks><remarks>three</remarks>
        <nonDerivativeTable><nonDerivativeTransaction>
        <securityTitle><value>A</value><value>B</value></securityTitle>
        <transactionCoding><transactionCode>P</transactionCode><transactionCode>S</transactionCode>
        </transactionCoding></nonDerivativeTransaction></nonDerivativeTable>
        """))
    #expect(
      try piece(of: text, from: "\"document\":", to: ",\"readings\":") == """
        "document":{"documentType":"4","nonDerivativeTable":[{"row":"transaction",\
        "securityTitle":{"value":"A","footnoteIds":[]},\
        "transactionCoding":{"transactionCode":"P","transactionCode#2":"S"},\
        "securityTitle#2":{"value":"B"}}],\
        "remarks":"one","remarks#2":["two","three"]}
        """)
  }

  @Test func aTextBesideElementsIsNotLost() throws {
    let document = try document("<box>text<inner>1</inner>more</box><box>alone</box>")
    #expect(
      document == [
        "documentType": "4",
        "box": ["#text": ["text", "more", "alone"], "inner": "1"] as [String: Any],
      ])
  }

  @Test func aDiagnosticHasTheLineAndColumnOfItsPlace() throws {
    let text = try json(OwnershipXML.document("<remarks>x</remarks>\n  <newBox>1</newBox>"))
    #expect(
      text.contains(
        """
        "diagnostics":[{"code":"elementNotInSchema",\
        "message":"'newBox' is not in the SEC's schema here","line":5,"column":3}]
        """))
  }

  @Test func aReadingIsWrittenWithItsEvidence() throws {
    var filing = try FilingReader().read(OwnershipXML(tableI: [.init("F")]).bytes)
    filing.readings = [
      Reading(
        cell: CellPath(.row(.nonDerivative, 0), .transactionCode), status: .inferred,
        evidence: "footnote (1) speaks of a tax", alternatives: ["D"]),
      Reading(
        cell: CellPath(.document, .periodOfReport), status: .repaired, evidence: "'09/12/' '2014'"),
    ]
    let text = String(decoding: FilingJSON().bytes(of: filing), as: UTF8.self)
    #expect(
      text.contains(
        """
        "readings":[{"path":"nonDerivativeTable[0].transactionCoding.transactionCode",\
        "status":"inferred","evidence":"footnote (1) speaks of a tax","alternatives":["D"]},\
        {"path":"periodOfReport","status":"repaired","evidence":"'09/12/' '2014'"}]
        """))
  }
}
