import FormTestSupport
import OwnershipForms
import Testing

/// Submissions of the time before 2001 stand in an envelope, and their form is plain text.
@Suite struct PlainFormTests {
  private let file: UnpackedFile
  private let filing: OwnershipFiling

  init() throws {
    file = try UnpackedFile(Fixture.bytes("privacy-enhanced-submission.txt"))
    filing = try FilingReader().read(file)
  }

  @Test func theFormIsKeptAsText() throws {
    let form = try #require(filing.plainForm)
    #expect(
      form.text.contains("Common Stock   12/15/99    S      1,500       D     $12.25    8,500"))
    #expect(
      file.bytes[form.source.lowerBound..<form.source.upperBound].elementsEqual(form.text.utf8))
    #expect(filing.document.nonDerivativeTable == nil)
    #expect(filing.diagnostics.map(\.code) == [.formNotReadIntoCells])
  }

  @Test func whatTheHeaderSaysStandsInCellsAsInferred() {
    let document = filing.document
    #expect(document.documentType.value?.text == "4")
    #expect(document.periodOfReport.value?.iso == "1999-12-31")
    #expect(document.issuer.name.text == "MAPLE HARBOR FOODS INC")
    #expect(document.reportingPersons.map(\.name.text) == ["ROE JANE"])
    let cells = document.records.flatMap(\.cells)
    #expect(cells.allSatisfy { $0.status == .inferred })
    #expect(filing.readings.count == cells.count)
    #expect(
      filing.reading(of: CellPath(.issuer, .issuerName))?.evidence
        == "the submission's header says that the issuer is 'MAPLE HARBOR FOODS INC'")
  }

  @Test func theSourceIsTheSubmission() {
    #expect(filing.source.format == .submission)
    #expect(filing.source.accessionNumber == "0000700001-00-000012")
    #expect(filing.source.filingDate?.iso == "2000-01-10")
  }

  @Test func theEnvelopeIsNoPartOfTheHeader() {
    #expect(filing.header?.entries.first?.label == "ACCESSION NUMBER")
  }

  @Test func theHeaderNamesItsPartiesWithAllTheirNumbers() throws {
    let header = try #require(filing.header)
    let issuer = try #require(header.issuers.first)
    #expect(header.issuers.count == 1)
    #expect(issuer.cik == "0000700001")
    #expect(issuer.industry == "CANNED FRUITS [2033]")
    #expect(issuer.stateOfIncorporation == "ME")
    #expect(issuer.fiscalYearEnd == "1231")
    #expect(issuer.irsNumber == "010000000")
    #expect(issuer.formerNames == ["MAPLE FOODS INC", "HARBOR CANNERY CO"])
    #expect(issuer.businessAddress.map(\.label) == ["STREET 1", "CITY", "STATE", "ZIP"])
    #expect(issuer.mailAddress == [])
    let owner = try #require(header.reportingOwners.first)
    #expect(owner.name == "ROE JANE")
    #expect(owner.relationship == "OFFICER")
    #expect(owner.fileNumber == "001-99999")
    #expect(owner.filmNumber == "99999999")
    #expect(owner.mailAddress.first?.content == .value("2 QUAY STREET"))
  }

  @Test func partiesOfTheFeedAreFoundByItsOwnLabels() throws {
    let header = try #require(
      try FilingReader().read(try Fixture.bytes("feed-submission.nc")).header)
    #expect(header.reportingOwners.map(\.name) == ["Roe Jane", "Roe Family Trust"])
    #expect(header.reportingOwners.map(\.cik) == ["0000800010", "0000800011"])
    #expect(header.issuers.map(\.formerNames) == [["MAPLE FOODS INC"]])
  }

  @Test func documentsAreReadableAndGraphicsAreNamed() throws {
    let documents = try #require(filing.header?.documents)
    #expect(documents.map(\.type) == ["4", "GRAPHIC"])
    #expect(documents.map(\.filename) == [nil, "seal.gif"])
    #expect(documents.map(\.isGraphic) == [false, true])
    #expect(documents[0].text(in: file)?.contains("/s/ Jane Roe") == true)
    #expect(documents[1].text(in: file) == nil)
  }

  /// A form that is neither XML nor in a submission that says what it is gives no filing.
  @Test func aPlainTextWithoutAHeaderIsNoFiling() {
    let text = "<DOCUMENT>\n<TYPE>4\n<TEXT>\nsome words\n</TEXT>\n</DOCUMENT>\n"
    #expect(throws: ReadingError.submissionWithoutDocument) {
      try FilingReader().read(Array(text.utf8))
    }
  }

  /// The header of such a file once ended before it began.
  @Test func anEnvelopeWithItsHeaderBehindItsDocumentIsNoTrap() throws {
    let text = try Fixture.text("privacy-enhanced-submission.txt")
    let parts = text.split(separator: "<SEC-DOCUMENT>", maxSplits: 1)
    let moved = parts[0] + "<DOCUMENT>\n<TYPE>4\n<TEXT>\nx\n</TEXT>\n<SEC-DOCUMENT>" + parts[1]
    #expect(throws: ReadingError.self) { try FilingReader().read(Array(moved.utf8)) }
  }
}
