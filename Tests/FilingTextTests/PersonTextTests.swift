import FilingText
import FormTestSupport
import OwnershipForms
import Testing

@Suite struct PersonTextTests {
  @Test(arguments: [
    ("Lisbon", "Lisbon, 1100, PORTUGAL"), ("Lisbon,", "Lisbon, 1100, PORTUGAL"),
    ("", "1100, PORTUGAL"),
  ])
  func aCityHasOneComma(city: String, line: String) throws {
    let xml = OwnershipXML().text.replacing(
      "<reportingOwnerRelationship>",
      with: """
        <reportingOwnerAddress><rptOwnerCity>\(city)</rptOwnerCity><rptOwnerZipCode>1100\
        </rptOwnerZipCode><rptOwnerStateDescription>PORTUGAL</rptOwnerStateDescription>\
        </reportingOwnerAddress><reportingOwnerRelationship>
        """)
    let filing = try FilingReader().read(Array(xml.utf8))
    let person = try #require(filing.document.reportingPersons.first)
    #expect(PersonText.address(person).map(\.plain) == [line])
  }
}
