import FormTestSupport
import OwnershipForms
import Testing

/// An element with very many attributes costs the parser the square of their number.
@Suite struct AttributeCountTests {
  private func attributes(_ count: Int) -> String {
    (1...count).map { " a\($0)=\"x\"" }.joined()
  }

  private let refusal = ReadingError.tooLarge(
    what: "the number of attributes of an element", limit: 256)

  @Test(arguments: [300, 5000])
  func tooManyAttributesAreRefused(count: Int) {
    #expect(throws: refusal) {
      try FilingReader().read(OwnershipXML.document("<remarks\(attributes(count))>x</remarks>"))
    }
  }

  @Test func aGreaterThanInAnAttributeHidesNone() {
    #expect(throws: refusal) {
      try FilingReader().read(
        OwnershipXML.document("<remarks b=\">\"\(attributes(5000))>x</remarks>"))
    }
  }

  @Test func asManyAsTheLimitAreRead() throws {
    let filing = try FilingReader().read(
      OwnershipXML.document("<remarks\(attributes(200))>x</remarks>"))
    #expect(filing.document.remarks.text == "x")
  }

  /// Signs in a text are no attributes.
  @Test func aTextMayHaveAnyNumberOfEqualsSigns() throws {
    let text = String(repeating: "a = b; ", count: 2000)
    let filing = try FilingReader().read(OwnershipXML.document("<remarks>\(text)</remarks>"))
    #expect(filing.document.remarks.text?.utf8.count == text.utf8.count - 1)
  }
}
