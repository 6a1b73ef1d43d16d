import FormTestSupport
import OwnershipForms
import Testing

/// One document that has every element of the schema, against the model written down by hand.
@Suite struct WholeSchemaTests {
  @Test func theDocumentHasEveryElementOfTheSchema() throws {
    let text = try Fixture.text("every-element.xml")
    let missing = FilingElement.allCases.filter {
      !text.contains("<\($0.name)>") && !text.contains("<\($0.name) ")
    }
    #expect(missing == [])
  }

  @Test func everyElementIsRead() throws {
    let filing = try FilingReader().read(try Fixture.bytes("every-element.xml"))
    let document = filing.document.withoutPlaces
    #expect(document.facts == Self.expected.facts)
    #expect(document.issuer == Self.expected.issuer)
    #expect(document.reportingPersons == Self.expected.reportingPersons)
    #expect(document.nonDerivativeTable == Self.expected.nonDerivativeTable)
    #expect(document.derivativeTable == Self.expected.derivativeTable)
    #expect(document == Self.expected)
  }

  @Test func theOnlyOddityIsTheFiledTimeZone() throws {
    let filing = try FilingReader().read(try Fixture.bytes("every-element.xml"))
    #expect(filing.diagnostics.map(\.code) == [.dateHasTimeZone])
    #expect(filing.readings == [])
  }

  private static func record(
    _ cells: (FilingElement, String?, [String])...
  ) -> FiledRecord {
    FiledRecord(
      cells: cells.map { element, text, ids in
        FiledRecord.FiledCell(element: element, text: text, footnoteIDs: ids)
      })
  }

  private static let expected = OwnershipDocument(
    facts: record(
      (.schemaVersion, "X0609", []), (.documentType, "5/A", []),
      (.periodOfReport, "2025-12-31", []), (.dateOfOriginalSubmission, "2026-02-10", []),
      (.noSecuritiesOwned, "0", []), (.notSubjectToSection16, "true", []),
      (.form3HoldingsReported, "1", []), (.form4TransactionsReported, "false", []),
      (.aff10b5One, "1", []), (.remarks, "Exhibit 24 - Power of Attorney.", [])),
    issuer: Issuer(
      record: record(
        (.issuerCik, "0000700001", []), (.issuerName, "MAPLE HARBOR FOODS INC", []),
        (.issuerTradingSymbol, "MHF", []), (.issuerForeignTradingSymbol, "4321.XX", []))),
    reportingPersons: [
      ReportingPerson(
        record: record(
          (.rptOwnerCik, "0000800010", []), (.rptOwnerCcc, "abcd1234", []),
          (.rptOwnerName, "Roe Jane", []), (.rptOwnerNonUSAddressFlag, "true", []),
          (.rptOwnerStreet1, "1 QUAY STREET", []), (.rptOwnerStreet2, "FLOOR 2", []),
          (.rptOwnerCity, "HARBORVILLE", []), (.rptOwnerNonUSStateTerritory, "NORTH", []),
          (.rptOwnerState, "ME", []), (.rptOwnerCountry, "X0", []),
          (.rptOwnerZipCode, "04101", []), (.rptOwnerStateDescription, "MAINE", []),
          (.rptOwnerGoodAddress, "1", []), (.isDirector, "1", []), (.isOfficer, "true", []),
          (.isTenPercentOwner, "0", []), (.isOther, "false", []),
          (.officerTitle, "Chief Financial Officer", []), (.otherText, "Trustee", [])))
    ],
    nonDerivativeTable: [
      TableRow(
        table: .nonDerivative, kind: .transaction,
        record: record(
          (.securityTitle, "Common Stock", ["F1"]), (.transactionDate, "2025-09-12", ["F2"]),
          (.deemedExecutionDate, "2025-09-13", []), (.transactionFormType, "5", []),
          (.transactionCode, "F", []), (.equitySwapInvolved, "0", []),
          (.transactionCoding, nil, ["F1", "F10"]), (.transactionTimeliness, "L", ["F2"]),
          (.transactionShares, "13767", ["F1", "F10", "F2"]),
          (.transactionPricePerShare, "3.830", []), (.transactionAcquiredDisposedCode, "D", []),
          (.sharesOwnedFollowingTransaction, "353512", []), (.directOrIndirectOwnership, "I", []),
          (.natureOfOwnership, "By Trust", ["F10"]))),
      TableRow(
        table: .nonDerivative, kind: .holding,
        record: record(
          (.securityTitle, "Class B", []), (.transactionFormType, "3", []),
          (.valueOwnedFollowingTransaction, ".52", []), (.directOrIndirectOwnership, "D", []))),
      TableRow(
        table: .nonDerivative, kind: .holding, record: record((.securityTitle, "Class C", []))),
    ],
    derivativeTable: [
      TableRow(
        table: .derivative, kind: .transaction,
        record: record(
          (.securityTitle, "Stock Option", []), (.conversionOrExercisePrice, nil, ["F2"]),
          (.transactionDate, "2025-09-12-05:00", []), (.transactionTotalValue, "1000.00", []),
          (.transactionPricePerShare, nil, ["F1"]), (.transactionAcquiredDisposedCode, "A", []),
          (.exerciseDate, nil, ["F10"]), (.expirationDate, "2035-09-12", []),
          (.underlyingSecurityTitle, "Common Stock", []), (.underlyingSecurityShares, "12.", []))),
      TableRow(
        table: .derivative, kind: .holding,
        record: record(
          (.securityTitle, "Warrant", []), (.underlyingSecurityTitle, "Common Stock", []),
          (.underlyingSecurityValue, "00.00", []))),
      TableRow(
        table: .derivative, kind: .transaction,
        record: record((.securityTitle, "Put", []), (.transactionDate, "2003-06-30", []))),
    ],
    footnotes: [
      Footnote(id: "F1", text: "Shares withheld to pay a tax."),
      Footnote(id: "F10", text: "By the  Roe Family Trust."),
      Footnote(id: "F2", text: "See \"Remarks\" & Exhibit 24."),
    ],
    signatures: [
      OwnerSignature(
        record: record(
          (.signatureName, "/s/ John Doe, attorney-in-fact", []),
          (.signatureDate, "2026-02-17", []))),
      OwnerSignature(
        record: record((.signatureName, "/s/ Jane Roe", []), (.signatureDate, "2026-02-18", []))),
    ])
}
