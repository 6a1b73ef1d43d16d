import Foundation
import Testing

@testable import OwnershipForms

@Suite struct PrintedFormTests {
  private let seed: [UInt8]

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    seed = [UInt8](
      try Data(contentsOf: package.appending(path: "sample-filings/form4-scarfo.txt")))
  }

  /// Each cell of a filing with a text or footnotes, as one line.
  private func cells(_ filing: OwnershipFiling) -> [String] {
    let document = filing.document
    var records = [document.facts, document.issuer.record]
    records += document.reportingPersons.map(\.record)
    records += FormTable.allCases.flatMap { document.rows(of: $0) }.map(\.record)
    records += document.signatures.map(\.record)
    return records.flatMap(\.cells).map {
      "\($0.element.name) \($0.text ?? "-")"
        + ($0.footnoteIDs.isEmpty ? "" : " \($0.footnoteIDs)")
        + ($0.status == .asFiled ? "" : " \($0.status.rawValue)")
    }
  }

  @Test func theSeedReadsWholeAndSaysWhatIsNotAsFiled() throws {
    let filing = try FilingReader().read(seed)
    #expect(
      cells(filing) == [
        "documentType 4", "periodOfReport 2014-09-12", "issuerName SONUS NETWORKS INC",
        "issuerTradingSymbol SONS", "rptOwnerName Scarfo Anthony",
        "rptOwnerStreet1 C/O SONUS NETWORKS, INC. uncertain",
        "rptOwnerStreet2 4 TECHNOLOGY PARK DRIVE uncertain", "rptOwnerCity WESTFORD",
        "rptOwnerState MA", "rptOwnerZipCode 01886", "isOfficer 1 inferred",
        "officerTitle t & Corp Dev uncertain", "securityTitle Common Stock",
        "transactionDate 2014-09-12 repaired", "transactionShares 13767 [\"F1\"]",
        "transactionAcquiredDisposedCode D", "transactionPricePerShare 3.83 repaired",
        "sharesOwnedFollowingTransaction 353512 repaired", "directOrIndirectOwnership D",
        "transactionCode F inferred", "signatureName Anthony Scarfo", "signatureDate 2014-09-15",
      ])
    #expect(
      filing.document.footnotes.map { "\($0.id) \($0.text)" } == [
        "F1 PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES TO THE COMPANY INCIDENT TO THE "
          + "VESTING OF A SECURITY."
      ])
    #expect(filing.document.derivativeTable == [])
    #expect(filing.document.nonDerivativeTable?.map(\.kind) == [.transaction])
    #expect(filing.diagnostics == [])
    let evidence: [String] = filing.readings.suffix(4).map { "\($0.cell): \($0.evidence)" }
    let expected: [String] = [
      "nonDerivativeTable[0].transactionDate: joined from '09/12/' and '/2014'",
      """
      nonDerivativeTable[0].transactionAmounts.transactionPricePerShare: joined from '\\$3.' and \
      '.83'
      """,
      """
      nonDerivativeTable[0].postTransactionAmounts.sharesOwnedFollowingTransaction: '353,512' and \
      '3,512': the end of the amount stands twice
      """,
      """
      nonDerivativeTable[0].transactionCoding.transactionCode: no code stands in the row; footnote \
      (1) says 'PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES TO THE COMPANY INCIDENT TO THE \
      VESTING OF A SECURITY'
      """,
    ]
    #expect(evidence == expected)
  }

  @Test func everyCellOfTheSeedSaysWhereItStands() throws {
    let filing = try FilingReader().read(seed)
    let row = try #require(filing.document.nonDerivativeTable?.first)
    func printed(_ element: FilingElement) -> String? {
      row.record.cell(element)?.source.map {
        String(decoding: seed[$0.lowerBound..<$0.upperBound], as: UTF8.self)
      }
    }
    #expect(printed(.securityTitle) == "Common Stock")
    #expect(printed(.transactionDate) == "09/12/\t\t\t\t\t/2014")
    #expect(printed(.transactionShares) == "13,767")
    #expect(printed(.transactionPricePerShare) == "\\$3.\t\t.83")
    #expect(printed(.sharesOwnedFollowingTransaction) == "353,512\t\t3,512")
  }

  @Test func aWholeFormIsAllAsFiled() throws {
    let filing = try PrintedText.read(PrintedText.form4)
    #expect(
      cells(filing) == [
        "documentType 4", "periodOfReport 2021-03-04", "notSubjectToSection16 1",
        "remarks Exhibit 24", "issuerName ACME ROCKETS INC", "issuerTradingSymbol ACME",
        "rptOwnerName Roe Jane", "rptOwnerStreet1 12 MILL LANE", "rptOwnerCity SPRINGFIELD",
        "rptOwnerState IL", "rptOwnerZipCode 62701", "isDirector 1", "isOfficer 1",
        "officerTitle Treasurer", "securityTitle Common Stock", "transactionDate 2021-03-04",
        "transactionCode S", "transactionCoding - [\"F1\"]", "transactionTimeliness E",
        "transactionShares 1200", "transactionAcquiredDisposedCode D",
        "transactionPricePerShare 7.50", "sharesOwnedFollowingTransaction 8800 [\"F2\"]",
        "directOrIndirectOwnership I", "natureOfOwnership By trust", "signatureName /s/ Jane Roe",
        "signatureDate 2021-03-05",
      ])
    #expect(filing.readings == [])
    #expect(filing.diagnostics == [])
  }

  @Test func anOtherTextIsNoForm() {
    let texts = [
      "", "Form 4 is read by this program. See Table I and the Explanation of Responses.",
      "FORM 10-K\nSECURITIES AND EXCHANGE COMMISSION\nSection 16(a) Beneficial Ownership Reporting "
        + "Compliance: our officers file Form 4 for non-derivative and derivative securities.",
      String(repeating: "1", count: 1 << 20),
    ]
    for text in texts { #expect(!PrintedForm.isOne(Array(text.utf8))) }
    #expect(PrintedForm.isOne(seed))
    #expect(PrintedForm.isOne(Array(PrintedText.form4.utf8)))
  }

  @Test func aTextThatNamesNoFormIsAnError() {
    #expect(throws: ReadingError.notReadableAsPrintedForm(missing: "heading")) {
      try PrintedText.read("nothing of a form")
    }
    #expect(throws: ReadingError.notReadableAsPrintedForm(missing: "reporting person or issuer")) {
      try PrintedText.read("FORM 4")
    }
  }
}
