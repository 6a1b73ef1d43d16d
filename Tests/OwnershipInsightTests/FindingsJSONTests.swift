import FormTestSupport
import OwnershipForms
import OwnershipInsight
import Testing

@Suite struct FindingsJSONTests {
  private typealias Row = OwnershipXML.Row

  private func findings(_ xml: OwnershipXML) throws -> String {
    FindingsJSON.text(of: try FilingReader().read(xml.bytes).document)
  }

  @Test func aDocumentWithoutFindingsHasAnEmptyObject() throws {
    #expect(try findings(OwnershipXML(tableI: [Row("S", "D", shares: "1")])) == "{}")
  }

  @Test func aWithholdingIsWrittenWithItsEvidence() throws {
    let xml = OwnershipXML(
      tableI: [
        Row("M", "A", shares: "1000", price: "0"),
        Row("F", "D", shares: .init("412", notes: ["F1"]), price: "3.830"),
      ],
      tableII: [Row("M", "D", shares: "1000")],
      footnotes: [("F1", "Withheld to pay \"taxes\".")])
    #expect(
      try findings(xml) == """
        {"taxWithholding":[{"row":"nonDerivativeTable[1]","transactionCode":"F",\
        "codeStatus":"asFiled","shares":412,"pricePerShare":3.830,"value":1577.960,\
        "paidFor":["tax"],"evidence":[{"footnoteId":"F1","words":["Withheld","taxes"]}],\
        "vestRows":{"acquired":["nonDerivativeTable[0]"],"derivative":["derivativeTable[0]"],\
        "withheld":["nonDerivativeTable[1]"],"acquiredShares":1000,"withheldShares":412,\
        "percentWithheld":41.20,"isOnlyAward":false}}]}
        """)
  }

  @Test func whatIsNotKnownIsAbsent() throws {
    #expect(
      try findings(OwnershipXML(tableI: [Row("F", "D", price: .notes("F1"))])) == """
        {"taxWithholding":[{"row":"nonDerivativeTable[0]","transactionCode":"F",\
        "codeStatus":"asFiled","paidFor":[],"evidence":[]}]}
        """)
  }
}
