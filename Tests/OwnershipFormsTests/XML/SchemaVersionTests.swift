import FormTestSupport
import OwnershipForms
import Testing

/// A document is read by the elements in it, never by the version that it names.
@Suite struct SchemaVersionTests {
  private static let document = OwnershipXML(
    tableI: [.init("S", "D", shares: .init("100", notes: ["F1"]))],
    tableII: [.init("M", "D", shares: "5")], footnotes: [("F1", "By trust.")])

  @Test(arguments: [
    "X0101", "X0201", "X0202", "X0203", "X0204", "X0205", "X0206", "X0303", "X0304", "X0305",
    "X0306", "X0407", "X0508", "X0607", "X0609", "X9999", "nothing",
  ])
  func everyVersionIsReadAlike(version: String) throws {
    let whole = try FilingReader().read(Self.document.bytes)
    let text = Self.document.text.replacing("X0508", with: version)
    var filing = try FilingReader().read(Array(text.utf8))
    #expect(filing.document.schemaVersion.text == version)
    filing.document.facts = whole.document.facts
    #expect(filing.document.withoutPlaces == whole.document.withoutPlaces)
    #expect(filing.diagnostics == [])
  }

  @Test func aDocumentWithoutAVersionIsRead() throws {
    let text = Self.document.text.replacing("<schemaVersion>X0508</schemaVersion>", with: "")
    let filing = try FilingReader().read(Array(text.utf8))
    #expect(filing.document.schemaVersion == ReportedCell())
    #expect(filing.document.rows(of: .nonDerivative).count == 1)
    #expect(filing.diagnostics == [])
  }

  @Test func rowsOfTheFirstSchemaStandUnderTheRoot() throws {
    let filing = try FilingReader().read(try Fixture.bytes("schema-of-2003.xml"))
    let rows = filing.document.rows(of: .nonDerivative)
    #expect(rows.map(\.kind) == [.transaction, .holding])
    #expect(rows.map(\.sharesOwnedFollowing.text) == ["9000", "200"])
    #expect(rows.first?.transactionPricePerShare.text == "12.2500")
    #expect(rows.first?.transactionPricePerShare.footnoteIDs == ["F1"])
    #expect(filing.document.rows(of: .derivative).map(\.kind) == [.transaction])
    #expect(filing.diagnostics == [])
  }

  /// Footnotes outside of their list stand in damaged documents of 2003.
  @Test func footnotesMayStandUnderTheRoot() throws {
    let filing = try FilingReader().read(
      OwnershipXML.document("<footnote id=\"F1\">One.</footnote><remarks>r</remarks>"))
    #expect(filing.document.footnotes.map(\.text) == ["One."])
  }
}
