import OwnershipForms
import Testing

@Suite struct FirstFaultTests {
  /// What follows from a fault, such as "extra content", was told in its place.
  @Test func theFirstFaultOfBrokenXMLIsTold() {
    let xml = """
      <ownershipDocument>
      <documentType>4</documentType
      <issuer/>
      </ownershipDocument>
      """
    #expect(throws: ReadingError.brokenXML(line: 3, column: 1, reason: "expected '>'")) {
      try FilingReader().read(Array(xml.utf8))
    }
  }
}
