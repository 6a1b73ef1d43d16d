import Testing

@testable import OwnershipForms

/// One made-up form as two programs take it out of a PDF: in blocks, cells of a table column by column,
/// and in Markdown, whose tables cut the lines of the page.
@Suite struct WholePrintTests {
  private static let names = ["form4-in-blocks.txt", "form4-in-markdown.txt"]

  /// The cells of rows: their elements, texts and footnotes.
  private func rows(_ rows: [TableRow]?) -> [[String]] {
    (rows ?? []).map { row in
      row.record.cells.map { cell in
        ([cell.element.name, cell.text ?? "-"] + cell.footnoteIDs).joined(separator: " ")
      }
    }
  }

  @Test(arguments: names)
  func tableIHasItsRows(name: String) throws {
    let document = try FilingReader().read(try Fixture.bytes(name)).document
    #expect(
      rows(document.nonDerivativeTable) == [
        [
          "securityTitle Common Stock", "transactionDate 2024-03-05", "transactionCode M",
          "transactionShares 3000", "transactionAcquiredDisposedCode A",
          "transactionPricePerShare 0.00", "sharesOwnedFollowingTransaction 18412",
          "directOrIndirectOwnership D",
        ],
        [
          "securityTitle Common Stock", "transactionDate 2024-03-05", "transactionCode F",
          "transactionShares 1140 F1", "transactionAcquiredDisposedCode D",
          "transactionPricePerShare 41.27", "sharesOwnedFollowingTransaction 17272",
          "directOrIndirectOwnership D",
        ],
        [
          "securityTitle Common Stock", "sharesOwnedFollowingTransaction 5500",
          "directOrIndirectOwnership I", "natureOfOwnership By Ferrante Family Trust F2",
        ],
      ])
  }

  @Test(arguments: names)
  func tableIIHasItsRow(name: String) throws {
    let document = try FilingReader().read(try Fixture.bytes(name)).document
    #expect(
      rows(document.derivativeTable) == [
        [
          "securityTitle Restricted Stock Units", "conversionOrExercisePrice - F3",
          "transactionDate 2024-03-05", "transactionCode M", "transactionShares 3000",
          "exerciseDate - F4", "expirationDate - F4", "underlyingSecurityTitle Common Stock",
          "underlyingSecurityShares 3000", "transactionPricePerShare 0.00",
          "sharesOwnedFollowingTransaction 6000", "directOrIndirectOwnership D",
          "transactionAcquiredDisposedCode D",
        ]
      ])
  }

  /// The symbol stands in a line of its own between cut brackets, the title between two labels.
  @Test(arguments: names)
  func theHeadHasItsCells(name: String) throws {
    let filing = try FilingReader().read(try Fixture.bytes(name))
    let issuer = filing.document.issuer
    #expect(issuer.name.text == "MAPLE HARBOR FOODS INC")
    #expect(issuer.tradingSymbol.text == "MHF")
    #expect(filing.document.reportingPersons.count == 1)
    let person = try #require(filing.document.reportingPersons.first)
    #expect(
      person.record.cells.map { "\($0.element.name) \($0.text ?? "-")" } == [
        "rptOwnerName FERRANTE LUCIA M", "rptOwnerStreet1 C/O MAPLE HARBOR FOODS INC",
        "rptOwnerStreet2 41 QUAY STREET", "rptOwnerCity PORTSIDE", "rptOwnerState ME",
        "rptOwnerZipCode 04101", "isOfficer 1", "officerTitle Chief Financial Officer",
      ])
    #expect(filing.diagnostics.isEmpty)
  }

  @Test func aSymbolThatAColumnCutsIsPutTogetherWithItsOwnHalf() throws {
    let text = try Fixture.text("form4-in-markdown.txt").replacing(
      "C [<br>MHF|bol<br>]|", with: "C [<br>MH|bol<br>F]|")
    let filing = try FilingReader().read(Array(text.utf8))
    #expect(filing.document.issuer.tradingSymbol.text == "MHF")
    #expect(filing.document.issuer.tradingSymbol.status == .repaired)
  }
}
