import FormTestSupport
import Foundation
import OwnershipForms
import Testing

@Suite struct SubmissionReaderTests {
  private func read(_ text: String) throws -> OwnershipFiling {
    try FilingReader().read(Array(text.utf8))
  }

  private func error(_ text: String) -> ReadingError? {
    do throws(ReadingError) {
      _ = try FilingReader().read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func section(_ label: String, _ entries: [HeaderEntry]) -> HeaderEntry {
    HeaderEntry(label: label, content: .section(entries))
  }

  private func value(_ label: String, _ text: String) -> HeaderEntry {
    HeaderEntry(label: label, content: .value(text))
  }

  // MARK: The header

  @Test func theLinesOfAHeaderAreReadWithTheirNesting() throws {
    let filing = try FilingReader().read(try Fixture.bytes("submission-with-exhibit.txt"))
    let header = try #require(filing.header)
    #expect(
      header.entries == [
        value("ACCEPTANCE-DATETIME", "20240320163001"),
        value("ACCESSION NUMBER", "0000700001-24-000007"),
        value("CONFORMED SUBMISSION TYPE", "4/A"),
        value("PUBLIC DOCUMENT COUNT", "2"),
        value("CONFORMED PERIOD OF REPORT", "20240315"),
        value("FILED AS OF DATE", "20240320"),
        value("DATE AS OF CHANGE", "20240320"),
        section(
          "REPORTING-OWNER",
          [
            section(
              "OWNER DATA",
              [
                value("COMPANY CONFORMED NAME", "Roe Jane"),
                value("CENTRAL INDEX KEY", "0000800010"),
              ]),
            section(
              "FILING VALUES", [value("FORM TYPE", "4/A"), value("SEC ACT", "1934 Act")]),
          ]),
        section(
          "REPORTING-OWNER",
          [
            section(
              "OWNER DATA",
              [
                value("COMPANY CONFORMED NAME", "Roe Family Trust"),
                value("CENTRAL INDEX KEY", "0000800011"),
              ])
          ]),
        section(
          "ISSUER",
          [
            section(
              "COMPANY DATA",
              [
                value("COMPANY CONFORMED NAME", "MAPLE HARBOR FOODS INC"),
                value("CENTRAL INDEX KEY", "0000700001"),
                value("STANDARD INDUSTRIAL CLASSIFICATION", "FOOD: PREPARED [2000]"),
                value("FISCAL YEAR END", "1231"),
              ]),
            section(
              "FORMER COMPANY",
              [
                value("FORMER CONFORMED NAME", "MAPLE FOODS INC"),
                value("DATE OF NAME CHANGE", "20010525"),
              ]),
            section(
              "FORMER COMPANY",
              [
                value("FORMER CONFORMED NAME", "HARBOR FISH CO"),
                value("DATE OF NAME CHANGE", "19910521"),
              ]),
          ]),
      ])
  }

  @Test func theTagsOfAFeedFileAreReadWithTheirNesting() throws {
    let filing = try FilingReader().read(try Fixture.bytes("feed-submission.nc"))
    #expect(filing.header?.entries == Self.feedEntries)
  }

  @Test func aFeedFileOnOneLineIsReadAlike() throws {
    let text = try Fixture.text("feed-submission.nc").split(separator: "\n").joined()
    #expect(try read(text).header?.entries == Self.feedEntries)
  }

  private static let feedEntries: [HeaderEntry] = {
    func value(_ label: String, _ text: String) -> HeaderEntry {
      HeaderEntry(label: label, content: .value(text))
    }
    func section(_ label: String, _ entries: [HeaderEntry]) -> HeaderEntry {
      HeaderEntry(label: label, content: .section(entries))
    }
    return [
      value("ACCESSION-NUMBER", "0000700001-24-000007"), value("TYPE", "4/A"),
      value("PUBLIC-DOCUMENT-COUNT", "1"), value("PERIOD", "20240315"),
      value("FILING-DATE", "20240320"),
      section(
        "REPORTING-OWNER",
        [
          section(
            "OWNER-DATA",
            [
              value("CONFORMED-NAME", "Roe Jane"), value("CIK", "0000800010"),
              value("ORGANIZATION-NAME", ""),
            ])
        ]),
      section(
        "REPORTING-OWNER",
        [
          section(
            "OWNER-DATA",
            [value("CONFORMED-NAME", "Roe Family Trust"), value("CIK", "0000800011")])
        ]),
      section(
        "ISSUER",
        [
          section(
            "COMPANY-DATA",
            [
              value("CONFORMED-NAME", "MAPLE HARBOR FOODS INC"), value("CIK", "0000700001"),
              value("ORGANIZATION-NAME", "07 Trade & Services"),
            ]),
          section(
            "FORMER-COMPANY",
            [value("FORMER-CONFORMED-NAME", "MAPLE FOODS INC"), value("DATE-CHANGED", "20010525")]),
        ]),
    ]
  }()

  @Test func theSourceIsWhatTheHeaderSays() throws {
    let source = try FilingReader().read(try Fixture.bytes("submission-with-exhibit.txt")).source
    #expect(
      source
        == FilingSource(
          format: .submission, accessionNumber: "0000700001-24-000007",
          filingDate: CalendarDay(year: 2024, month: 3, day: 20),
          acceptedAt: "2024-03-20T16:30:01", document: source.document))
  }

  @Test func aFeedFileHasNoTimeOfAcceptance() throws {
    let source = try FilingReader().read(try Fixture.bytes("feed-submission.nc")).source
    #expect(
      source
        == FilingSource(
          format: .submission, accessionNumber: "0000700001-24-000007",
          filingDate: CalendarDay(year: 2024, month: 3, day: 20), document: source.document))
  }

  @Test(arguments: ["2024032016300", "202403201630011", "2024-03-20T16:30", "", "2024032016300x"])
  func anAcceptanceTimeOfAnotherShapeIsNil(text: String) {
    let header = SubmissionHeader(entries: [value("ACCEPTANCE-DATETIME", text)])
    #expect(header.acceptedAt == nil)
  }

  // MARK: The documents

  @Test func theDocumentsAreListedWithTheirPlaces() throws {
    let file = try Fixture.bytes("submission-with-exhibit.txt")
    let documents = try #require(try FilingReader().read(file).header).documents
    #expect(documents.map(\.type) == ["4/A", "EX-24"])
    #expect(documents.map(\.filename) == ["form4a.xml", "poa.txt"])
    #expect(documents.map(\.description) == ["PRIMARY DOCUMENT", nil])
    let exhibit = try #require(documents.last?.content)
    #expect(
      String(decoding: file[exhibit.lowerBound..<exhibit.upperBound], as: UTF8.self)
        == "\nPOWER OF ATTORNEY\nKnow all by these presents.\n")
  }

  @Test func allShapesOfOneFilingGiveTheSameDocument() throws {
    let text = try Fixture.text("submission-with-exhibit.txt")
    let start = try #require(text.range(of: "<XML>\n")).upperBound
    let end = try #require(text.range(of: "\n</XML>")).lowerBound
    let xml = try read(String(text[start..<end])).document.withoutPlaces
    #expect(try read(text).document.withoutPlaces == xml)
    #expect(try read(try Fixture.text("feed-submission.nc")).document.withoutPlaces == xml)
    let withoutEnvelope = text.replacing("<XML>\n", with: "").replacing("</XML>\n", with: "")
    #expect(try read(withoutEnvelope).document.withoutPlaces == xml)
    let carriageReturns = text.replacing("\n", with: "\r\n")
    #expect(try read(carriageReturns).document.withoutPlaces == xml)
    let documentAlone = text[try #require(text.range(of: "<DOCUMENT>")).lowerBound...]
    #expect(try read(String(documentAlone)).document.withoutPlaces == xml)
  }

  @Test func anOwnershipDocumentAfterAnExhibitIsFound() throws {
    let text = """
      <SEC-DOCUMENT>x
      CONFORMED SUBMISSION TYPE:\t4
      <DOCUMENT>
      <TYPE>EX-24
      <TEXT>
      power of attorney
      </TEXT>
      </DOCUMENT>
      <DOCUMENT>
      <TYPE>4
      <TEXT>
      <XML>
      \(OwnershipXML().text)
      </XML>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      """
    #expect(try read(text).document.issuer.tradingSymbol.text == "MHF")
  }

  // MARK: Limits

  /// A header of some lines before a document.
  private func submission(header: String) -> String {
    "<SEC-DOCUMENT>x\nACCESSION NUMBER: 1\n\(header)<DOCUMENT>\n<TYPE>4\n<TEXT>\n"
      + "\(OwnershipXML().text)</TEXT>\n</DOCUMENT>\n"
  }

  @Test func aHeaderOverTheLimitIsRefused() {
    let header = String(repeating: "LABEL:\tvalue\n", count: 100_000)
    #expect(
      error(submission(header: header))
        == .tooLarge(what: "the size of the header in bytes", limit: 1 << 20))
  }

  @Test func moreDocumentsThanTheLimitAreRefused() {
    let others = String(repeating: "<DOCUMENT></DOCUMENT>", count: 1000)
    #expect(
      error(submission(header: others))
        == .tooLarge(what: "the number of documents", limit: 1000))
  }

  @Test func whatStandsInAHeaderWithoutALabelIsPassedOver() throws {
    let filing = try read(submission(header: "\t\n\n   \nno label\n:\n<\n<>\n</X>y\nA:b:c\n"))
    let entries = try #require(filing.header?.entries)
    let expected = [value("ACCESSION NUMBER", "1"), value("", ""), value("A", "b:c")]
    #expect(entries.suffix(3) == expected)
  }

  // MARK: No filing

  @Test func aSubmissionOfAnotherFormIsRefusedByItsName() {
    let text = """
      <SEC-DOCUMENT>0000700001-24-000009.txt : 20240320
      ACCESSION NUMBER:\t\t0000700001-24-000009
      CONFORMED SUBMISSION TYPE:\t10-K
      <DOCUMENT>
      <TYPE>10-K
      <TEXT>
      <html></html>
      </TEXT>
      </DOCUMENT>
      </SEC-DOCUMENT>
      """
    #expect(error(text) == .otherForm("10-K"))
    #expect(error(text)?.message == "form type '10-K' is not Form 3, 4 or 5")
  }

  @Test(arguments: [
    "<SEC-DOCUMENT>x\nCONFORMED SUBMISSION TYPE:\t4\n</SEC-DOCUMENT>", "<SUBMISSION>\n<TYPE>4\n",
    "<SEC-HEADER>\n</SEC-HEADER>",
  ])
  func aSubmissionWithoutADocumentIsRefused(text: String) {
    #expect(error(text) == .submissionWithoutDocument)
  }

  @Test func brokenXMLInASubmissionIsMended() throws {
    let text = try Fixture.text("submission-with-exhibit.txt")
    let whole = try FilingReader().read(Array(text.utf8))
    let broken = text.replacing("</footnotes>", with: "</footnote>")
    let filing = try FilingReader().read(Array(broken.utf8))
    #expect(filing.document.withoutPlaces == whole.document.withoutPlaces)
    #expect(filing.diagnostics.map(\.code) == [.endTagNotMatching, .endTagMissing])
    #expect(filing.header?.entries == whole.header?.entries)
  }
}
