import FormTestSupport
import OwnershipForms
import Testing

@Suite struct OwnershipDocumentTests {
  private func document() throws -> OwnershipDocument {
    let xml = OwnershipXML(
      tableI: [
        .init("S", "D", shares: .init("100", notes: ["F1"]), price: .notes("F2")) {
          $0.title = .init("Common Stock", notes: ["F1"])
        }
      ],
      tableII: [.init("M", "D", shares: "5") { $0.exercisePrice = .notes("F2", "F1") }],
      footnotes: [("F1", "first"), ("F2", "second")])
    return try FilingReader().read(xml.bytes).document
  }

  @Test func theCellsThatCiteAFootnoteAreFoundInTheOrderOfTheForm() throws {
    #expect(
      try document().cells(citing: "F1") == [
        CellPath(.row(.nonDerivative, 0), .securityTitle),
        CellPath(.row(.nonDerivative, 0), .transactionShares),
        CellPath(.row(.derivative, 0), .conversionOrExercisePrice),
      ])
    #expect(try document().cells(citing: "F3") == [])
  }

  @Test func aRowNamesEachOfItsFootnotesOnce() throws {
    #expect(try document().rows(of: .nonDerivative)[0].footnoteIDs == ["F1", "F2"])
  }

  @Test func aFootnoteIsFoundByItsIdentifier() throws {
    #expect(try document().footnote("F2")?.text == "second")
    #expect(try document().footnote("F3") == nil)
  }

  @Test(arguments: [
    (
      CellPath(.row(.nonDerivative, 0), .transactionCode),
      "nonDerivativeTable[0].transactionCoding.transactionCode"
    ),
    (CellPath(.row(.derivative, 2), .exerciseDate), "derivativeTable[2].exerciseDate"),
    (CellPath(.issuer, .issuerCik), "issuer.issuerCik"),
    (
      CellPath(.reportingPerson(1), .officerTitle),
      "reportingOwners[1].reportingOwnerRelationship.officerTitle"
    ),
    (CellPath(.document, .remarks), "remarks"),
    (CellPath(.footnote(3), .footnote), "footnotes[3].text"),
    (CellPath(.signature(0), .signatureDate), "ownerSignatures[0].signatureDate"),
  ])
  func aPathIsWrittenInTheWordsOfTheJSON(path: CellPath, text: String) {
    #expect(path.description == text)
  }
}
