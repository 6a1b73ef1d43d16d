import FormTestSupport
import OwnershipForms
import Testing

@Suite struct FilingReaderTests {
  private func error(_ bytes: [UInt8]) -> ReadingError? {
    do {
      _ = try FilingReader().read(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func error(_ text: String) -> ReadingError? { error(Array(text.utf8)) }

  // MARK: Samples

  @Test func thereAreSampleFilings() {
    #expect(SampleFiling.withXML.count >= 20)
  }

  @Test(arguments: SampleFiling.all)
  func everySampleIsRead(sample: SampleFiling) throws {
    let filing = try FilingReader().read(try sample.bytes())
    #expect(filing.document.documentType.value != nil)
    #expect(filing.document.issuer.name.text != nil)
    #expect(!filing.document.reportingPersons.isEmpty)
  }

  @Test(arguments: SampleFiling.all)
  func readingTwiceGivesTheSame(sample: SampleFiling) throws {
    let bytes = try sample.bytes()
    #expect(try FilingReader().read(bytes) == FilingReader().read(bytes))
  }

  // MARK: No filing

  @Test(arguments: ["", " ", "\n\t \r\n", "\u{FEFF}"])
  func anEmptyFileIsSaidToBeEmpty(text: String) {
    #expect(error(text) == .empty)
  }

  @Test(arguments: [
    "just some words", "{\"json\": true}", "%PDF-1.7", "PK\u{3}\u{4}", "\u{1}\u{2}\u{3}",
    "a,b,c\n1,2,3\n", "<html><body>Not found</body></html>", "<!DOCTYPE html><p>",
  ])
  func whatIsNoFilingIsRefused(text: String) {
    #expect(error(text) == .notAFiling)
  }

  @Test(arguments: ["rss", "edgarSubmission", "informationTable"])
  func anotherRootIsNamed(root: String) {
    #expect(
      error("<?xml version=\"1.0\"?><\(root)><a/></\(root)>")
        == .notAnOwnershipDocument(root: root))
  }

  @Test(arguments: ["144", "10-K", "6", "4/B"])
  func anotherFormIsNamed(form: String) {
    #expect(error(OwnershipXML.document("", form: form)) == .otherForm(form))
  }

  @Test func aDocumentWithoutAFormIsRefused() {
    #expect(error("<ownershipDocument></ownershipDocument>") == .otherForm(""))
  }

  // MARK: Broken XML

  @Test func aDocumentCutBeforeItsFormSaysWhere() throws {
    let text = "<?xml version=\"1.0\"?>\n<ownershipDocument>\n<documentType>4</docum"
    guard case .brokenXML(let line, let column, _) = error(text) else {
      Issue.record("\(String(describing: error(text)))")
      return
    }
    #expect(line == 3)
    #expect((17...24).contains(column))
  }

  @Test(arguments: [0, 1, 5])
  func theLineIsCountedFromTheBeginningOfTheFile(blankLines: Int) throws {
    let text =
      String(repeating: "\n", count: blankLines) + "<ownershipDocument>\n<a></b>\n"
      + "</ownershipDocument>"
    guard case .brokenXML(let line, _, _) = error(text) else {
      Issue.record("\(String(describing: error(text)))")
      return
    }
    #expect(line == blankLines + 2)
  }

  @Test func theLineInASubmissionIsTheLineOfTheFile() throws {
    let text = """
      <SEC-DOCUMENT>x
      <DOCUMENT>
      <TYPE>4
      <TEXT>
      <XML>
      <?xml version="1.0"?>
      <ownershipDocument>
      <a></b>
      </ownershipDocument>
      </XML>
      </TEXT>
      </DOCUMENT>
      """
    guard case .brokenXML(let line, _, _) = error(text) else {
      Issue.record("\(String(describing: error(text)))")
      return
    }
    #expect(line == 8)
  }

  @Test(arguments: [
    "<!DOCTYPE ownershipDocument [<!ENTITY a \"b\">]><ownershipDocument>&a;</ownershipDocument>",
    "<ownershipDocument><a></b></ownershipDocument>", "<ownershipDocument><documentType>4",
    "<ownershipDocument><<", "<ownershipDocument>&;",
  ])
  func brokenXMLIsOneLineThatNamesPlaceAndRemedy(text: String) throws {
    let message = try #require(error(text)).message
    #expect(message.hasPrefix("line 1, column "))
    #expect(message.hasSuffix("; get the file again from the SEC"))
    #expect(!message.contains("\n"))
    #expect(!message.contains("xmlParse"))
  }

  // MARK: Limits

  @Test func aFileOverTheLimitIsRefused() {
    var limits = ReadingLimits.standard
    limits.fileSize = 10
    #expect(throws: ReadingError.tooLarge(what: "the size of the file in bytes", limit: 10)) {
      try FilingReader(limits: limits).read(OwnershipXML().bytes)
    }
  }

  @Test func tooManyRowsAreRefused() {
    var limits = ReadingLimits.standard
    limits.rows = 2
    let reader = FilingReader(limits: limits)
    let row = OwnershipXML.Row("S")
    #expect(throws: Never.self) {
      try reader.read(OwnershipXML(tableI: [row, row], tableII: [row, row]).bytes)
    }
    #expect(throws: ReadingError.tooLarge(what: "the number of rows in a table", limit: 2)) {
      try reader.read(OwnershipXML(tableI: [row, row, row]).bytes)
    }
  }

  @Test func tooManyFootnotesAreRefused() {
    var limits = ReadingLimits.standard
    limits.footnotes = 1
    let xml = OwnershipXML(footnotes: [("F1", "a"), ("F2", "b")])
    #expect(throws: ReadingError.tooLarge(what: "the number of footnotes", limit: 1)) {
      try FilingReader(limits: limits).read(xml.bytes)
    }
  }

  @Test func tooDeepXMLIsRefused() {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(
      error(OwnershipXML.document(deep)) == .tooLarge(what: "the depth of the XML", limit: 64))
  }

  // MARK: Encodings

  @Test func anEncodingThatIsNotUTF8IsReported() throws {
    let bytes = OwnershipXML.document("<remarks>Caf").dropLast(22) + [0xE9]
    let file = bytes + Array("</remarks></ownershipDocument>".utf8)
    let filing = try FilingReader().read(Array(file))
    #expect(filing.document.remarks.text == "Café")
    #expect(filing.diagnostics.map(\.code) == [.encodingNotAsDeclared])
  }

  @Test func aDeclaredEncodingDoesNotChangeWhatUTF8Says() throws {
    let text = OwnershipXML().text.replacing(
      "version=\"1.0\"", with: "version=\"1.0\" encoding=\"ISO-8859-1\""
    ).replacing("Jane Roe", with: "José Roe")
    let filing = try FilingReader().read(Array(text.utf8))
    #expect(filing.document.signatures.map(\.name.text) == ["José Roe"])
  }

  // MARK: Shapes

  @Test(arguments: ["", "\n\n  ", "<!-- a comment -->\n", "\u{FEFF}"])
  func anXMLDocumentMayHaveSomethingBeforeIt(prefix: String) throws {
    let xml = OwnershipXML().text.split(separator: "\n").dropFirst().joined(separator: "\n")
    let filing = try FilingReader().read(Array((prefix + xml).utf8))
    #expect(filing.source.format == .xml)
    #expect(filing.header == nil)
    #expect(filing.document.issuer.name.text == "Maple Harbor Foods Inc")
  }

  @Test(arguments: ["3", "3/A", "4", "4/A", "5", "5/A"])
  func everyFormAndItsAmendmentIsRead(form: String) throws {
    let filing = try FilingReader().read(OwnershipXML.document("", form: form))
    #expect(filing.document.documentType.value?.text == form)
  }
}
