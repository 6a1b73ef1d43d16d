import FormTestSupport
import OwnershipForms
import Testing

/// Any bytes may be in a file: reading gives a filing or an error, and never anything else.
@Suite struct HostileInputTests {
  /// A filing, or the error; the test process is gone where a reader traps.
  private func outcome(_ bytes: [UInt8]) -> Result<OwnershipFiling, ReadingError> {
    do throws(ReadingError) {
      return .success(try FilingReader().read(bytes))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Entities

  @Test func anExternalEntityIsNeverRead() throws {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE ownershipDocument [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
      <ownershipDocument><documentType>4</documentType><remarks>&secret;</remarks>
      </ownershipDocument>
      """
    switch outcome(Array(file.utf8)) {
    case .success(let filing): #expect(filing.document.remarks.text == nil)
    case .failure(let error):
      guard case .brokenXML = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func anEntityBombIsRefused() {
    var file = "<?xml version=\"1.0\"?>\n<!DOCTYPE ownershipDocument [<!ENTITY a0 \"lol\">"
    for level in 1...20 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      file += "<!ENTITY a\(level) \"\(inner)\">"
    }
    file += "]>\n<ownershipDocument><documentType>4</documentType><remarks>&a20;</remarks>"
    file += "</ownershipDocument>"
    guard case .failure(.brokenXML) = outcome(Array(file.utf8)) else {
      Issue.record("an entity of the file's own was expanded or dropped")
      return
    }
  }

  @Test(arguments: [
    "<!DOCTYPE ownershipDocument SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE ownershipDocument SYSTEM \"http://127.0.0.1:1/x.dtd\">",
    "<!DOCTYPE ownershipDocument PUBLIC \"-//X//Y\" \"file:///etc/passwd\">",
  ])
  func anExternalDTDIsNotLoaded(doctype: String) throws {
    let file = """
      <?xml version="1.0"?>
      \(doctype)
      <ownershipDocument><documentType>4</documentType><remarks>hello</remarks></ownershipDocument>
      """
    let filing = try FilingReader().read(Array(file.utf8))
    #expect(filing.document.remarks.text == "hello")
  }

  /// libxml2 drops such an entity without an error, so that `a &b; c` became `a  c`.
  @Test func anEntityThatOnlyAnExternalDTDCouldDefineIsShownAsFiled() throws {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE ownershipDocument SYSTEM "x.dtd">
      <ownershipDocument><documentType>4</documentType><remarks>a &b; c</remarks>
      </ownershipDocument>
      """
    let filing = try FilingReader().read(Array(file.utf8))
    #expect(filing.document.remarks.text == "a &b; c")
    #expect(filing.diagnostics.map(\.message) == ["'&b;' is not defined; shown as filed"])
  }

  @Test func aParameterEntityIsNeverRead() {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE ownershipDocument [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>
      <ownershipDocument><documentType>4</documentType></ownershipDocument>
      """
    guard case .failure(.brokenXML) = outcome(Array(file.utf8)) else {
      Issue.record("a parameter entity was read or dropped")
      return
    }
  }

  // MARK: Size and number

  @Test func anAttributeOfAHundredThousandCharactersIsRead() throws {
    let id = String(repeating: "F", count: 100_000)
    let filing = try FilingReader().read(
      OwnershipXML.document(
        "<footnotes><footnote id=\"\(id)\">x</footnote></footnotes><remarks a=\"\(id)\">y</remarks>"
      ))
    #expect(filing.document.footnotes.map(\.id) == [id])
    #expect(filing.document.remarks.text == "y")
  }

  @Test func aFootnoteOfAMillionCharactersIsRead() throws {
    let text = String(repeating: "word ", count: 200_000)
    let filing = try FilingReader().read(OwnershipXML(footnotes: [("F1", text)]).bytes)
    #expect(filing.document.footnotes.first?.text.utf8.count == 1_000_000)
  }

  @Test func aCellWithTenThousandFootnotesKeepsThemAll() throws {
    let ids = (1...10_000).map { "F\($0)" }
    let row = OwnershipXML.Row("S", "D", shares: .init("1", notes: ids))
    let filing = try FilingReader().read(OwnershipXML(tableI: [row]).bytes)
    #expect(filing.document.rows(of: .nonDerivative).first?.transactionShares.footnoteIDs == ids)
  }

  @Test func aNumberOfAHundredThousandDigitsIsKeptAsText() throws {
    let digits = String(repeating: "9", count: 100_000)
    let row = OwnershipXML.Row("S", "D", shares: .init(digits))
    let filing = try FilingReader().read(OwnershipXML(tableI: [row]).bytes)
    let cell = try #require(filing.document.rows(of: .nonDerivative).first?.transactionShares)
    #expect(cell.text == digits)
    #expect(cell.value == nil)
    #expect(filing.diagnostics.map(\.code) == [.valueNotUnderstood])
  }

  @Test func aHeaderThatIsNestedWithoutEndIsRead() throws {
    let lines = (0..<5000).map { String(repeating: "\t", count: $0 % 40) + "LABEL \($0):\n" }
    let text =
      "<SEC-DOCUMENT>x\nACCESSION NUMBER: 1\n" + lines.joined()
      + "<DOCUMENT>\n<TYPE>4\n<TEXT>\n" + OwnershipXML().text + "</TEXT>\n</DOCUMENT>\n"
    let filing = try FilingReader().read(Array(text.utf8))
    #expect(filing.source.accessionNumber == "1")
  }
}
