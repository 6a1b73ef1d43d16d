import Testing

@testable import OwnershipForms

@Suite struct PageTests {
  /// A Form 4 as a page of the SEC has it; people and companies are made up.
  private static let form4 = (try? Fixture.text("page-of-a-form4.html")) ?? ""

  private func read(_ page: String) throws -> OwnershipFiling {
    try FilingReader().read(Array(page.utf8))
  }

  private func cells(_ record: FiledRecord) -> [String] {
    record.cells.map {
      "\($0.element.name) \($0.text ?? "-")"
        + ($0.footnoteIDs.isEmpty ? "" : " \($0.footnoteIDs)")
    }
  }

  @Test func thePageReadsWholeAndAsFiled() throws {
    let filing = try read(Self.form4)
    let document = filing.document
    #expect(filing.source.format == .html)
    #expect(filing.readings == [])
    #expect(filing.diagnostics == [])
    #expect(
      cells(document.facts) == [
        "documentType 4", "periodOfReport 2021-03-04", "notSubjectToSection16 1",
        "remarks Exhibit 24",
      ])
    #expect(
      cells(document.issuer.record) == ["issuerName ACME ROCKETS INC", "issuerTradingSymbol ACME"])
    #expect(
      document.reportingPersons.map(\.record).map(cells) == [
        [
          "rptOwnerName Roe & Doe", "rptOwnerStreet1 C/O ACME", "rptOwnerStreet2 12 MILL LANE",
          "rptOwnerCity NEW TOWN", "rptOwnerZipCode 0128", "isTenPercentOwner 1", "isOfficer 1",
          "officerTitle Chief Cook",
        ]
      ])
    #expect(document.nonDerivativeTable?.map(\.kind) == [.transaction, .holding])
    #expect(
      document.nonDerivativeTable?.map(\.record).map(cells) == [
        [
          "securityTitle Stock (1)", "transactionDate 2021-03-04", "equitySwapInvolved 1",
          "transactionCode J", "transactionCoding - [\"F1\", \"F2\"]", "transactionTimeliness E",
          "transactionShares 1200.50", "transactionAcquiredDisposedCode D",
          "transactionPricePerShare - [\"F2\"]", "sharesOwnedFollowingTransaction 8800",
          "directOrIndirectOwnership I", "natureOfOwnership By trust",
        ],
        [
          "securityTitle Stock", "valueOwnedFollowingTransaction .50",
          "directOrIndirectOwnership D",
        ],
      ])
    #expect(
      document.footnotes.map { "\($0.id) \($0.text)" } == ["F1 First, 2. and last", "F2 Second"])
    #expect(
      document.signatures.map(\.record).map(cells) == [
        ["signatureName /s/ Jane Roe", "signatureDate 2021-03-05"]
      ])
  }

  @Test func everyCellSaysWhereInThePageItStands() throws {
    let bytes = Array(Self.form4.utf8)
    let document = try read(Self.form4).document
    func printed(_ cell: FiledRecord.FiledCell?) -> String? {
      cell?.source.map { String(decoding: bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) }
    }
    let row = try #require(document.nonDerivativeTable?.first?.record)
    #expect(printed(row.cell(.securityTitle)) == "Stock (1)")
    #expect(printed(row.cell(.transactionShares)) == "1,200.50")
    #expect(printed(row.cell(.transactionPricePerShare)) == "$<sup>(2)")
    #expect(printed(document.reportingPersons.first?.record.cell(.rptOwnerName)) == "Roe &amp; Doe")
  }

  /// Bytes that no page shows, and entities, make a text and its place differ in length.
  @Test func aPartOfATextThatIsNotWrittenToTheLetterStandsWhereTheWholeStands() {
    let text = "Stock & more Ä"
    let part = text.dropFirst(8)
    #expect((20..<35).place(of: part, in: text) == 28..<35)
    #expect((20..<39).place(of: part, in: text) == 20..<39)
    #expect((20..<30).place(of: part, in: text) == 20..<30)
    let piece = TextPiece(text: text, range: 20..<30, column: 0)
    #expect(RowTokenizer.words(of: piece).map(\.range) == [20..<30, 20..<30, 20..<30, 20..<30])
  }

  private func lines(_ page: String) throws -> [String] {
    PageLines(try PageParser.page(of: DecodedText(Array(page.utf8)), limits: .standard)).lines.map {
      $0.pieces.map { "\($0.column):\($0.text)" }.joined(separator: "|")
    }
  }

  @Test func aRowOfPlainCellsIsOneLineAndTablesInARowFollowEachOther() throws {
    #expect(
      try lines("<table><tr><td rowspan=2>a<td colspan=2>b<br>c<td>d</tr><tr><td>e<td>f</table>")
        == ["0:a|1:b|1:c|3:d", "1:e|2:f"])
    #expect(
      try lines("<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>")
        == ["0:a|1:b", "0:c"])
  }

  @Test(arguments: [
    "<td>a</td>", "</table></td>a", "<p><sup>a", "<table><table>a", "<table><tr>a</tr>",
    "a<script>if (a<b) x('<p>')</script>", "a<!-- b -->", "<title>b</title>a",
  ])
  func whatIsBrokenGivesItsText(page: String) throws {
    #expect(try lines(page) == ["0:a"])
  }

  @Test func aPageOfSomethingElseIsNoFiling() {
    #expect(throws: ReadingError.notAFiling) { try read("<html><body><p>Form 4</p></body></html>") }
  }

  @Test func tablesThatStandInEachOtherTooDeepAreRefused() {
    #expect(throws: ReadingError.self) {
      try read("<html>" + String(repeating: "<table><tr><td>", count: 2_000))
    }
    #expect(throws: ReadingError.self) {
      try read("<html><p " + String(repeating: "a=b ", count: 5_000) + ">")
    }
  }

  @Test func aPageCutAnywhereIsReadOrRefused() throws {
    let bytes = Array(Self.form4.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? FilingReader().read(Array(bytes[..<end]))
    }
  }
}
