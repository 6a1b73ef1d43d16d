import Testing

@testable import OwnershipForms

@Suite struct PageTests {
  /// A Form 4 as a page of the SEC has it; people and companies are made up.
  private static let form4 = """
    <!DOCTYPE html><html><head><title>SEC FORM 4</title><style>td {color: blue}</style></head>
    <body>SEC Form 4<table><tr><td>FORM 4</td><td>UNITED STATES SECURITIES AND EXCHANGE COMMISSION
    <br>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP<br>Filed pursuant to Section 16(a) of the
    Securities Exchange Act of 1934</td></tr>
    <tr><td><table><tr><td>X</td></tr></table></td><td>Check this box if no longer subject to
    Section 16.</td></tr></table>
    <table><tr><td rowspan=3><span>1. Name and Address of Reporting Person<sup>*</sup></span>
    <table><tr><td><a href="x">Roe &amp; Doe</a></td></tr></table><hr>
    <table><tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr></table>
    <table><tr><td>C/O ACME</td></tr><tr><td>12 MILL LANE</td></tr></table><hr>
    (Street)<table><tr><td>NEW TOWN</td><td></td><td>0128</td></tr></table><hr>
    <table><tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr></table></td>
    <td>2. Issuer Name <b>and</b> Ticker or Trading Symbol<br>ACME ROCKETS INC [ <i>ACME</i> ]</td>
    <td>5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)<table>
    <tr><td></td><td>Director</td><td>X</td><td>10% Owner</td></tr>
    <tr><td>X</td><td>Officer (give title below)</td><td></td><td>Other (specify below)</td></tr>
    <tr><td></td><td>Chief Cook</td><td></td><td></td></tr></table></td></tr>
    <tr><td>3. Date of Earliest Transaction<br>03/04/2021</td></tr>
    <tr><td>4. If Amendment, Date of Original Filed<br></td><td>6. Individual or Joint/Group Filing
    <table><tr><td>X</td><td>Form filed by One Reporting Person</td></tr></table></td></tr></table>
    <table><thead><tr><th colspan=11>Table I - Non-Derivative Securities</th></tr>
    <tr><th rowspan=2>1. Title of Security (Instr. 3)</th><th rowspan=2>2. Transaction Date</th></tr>
    <tr><th>Code</th><th>V</th></tr></thead>
    <tbody><tr><td>Stock (1)</td><td>03/04/2021</td><td></td><td>J/K<sup>(1)</sup><sup>(2)</sup></td>
    <td>V</td><td>1,200.50</td><td>D</td><td>$<sup>(2)</sup></td><td>8,800</td><td>I</td>
    <td>By trust</td></tr>
    <tr><td>Stock</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td>$.50</td>
    <td>D</td><td></td></tr></tbody></table>
    <table><tr><td>Explanation of Responses:</td></tr><tr><td>1. First, 2. and last</td></tr>
    <tr><td>2. Second</td></tr><tr><td>Remarks:</td></tr><tr><td>Exhibit 24</td></tr></table>
    <table><tr><td></td><td>/s/ Jane Roe</td><td>03/05/2021</td></tr>
    <tr><td></td><td>** Signature of Reporting Person</td><td>Date</td></tr>
    <tr><td colspan=3>Reminder: Report on a separate line for each class of securities</td></tr>
    </table></body></html>
    """

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
