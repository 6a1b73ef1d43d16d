/// Reads a full submission: its header, the list of its documents, and its ownership document.
struct SubmissionReader {
  let xmlReader: OwnershipXMLReader

  private var limits: ReadingLimits { xmlReader.limits }

  /// Reads the submission that a text is.
  func read(_ text: DecodedText) throws(ReadingError) -> OwnershipFiling {
    let bytes = text.utf8
    let bodies = try documentRanges(in: bytes)
    let headerEnd = bodies.first?.lowerBound ?? bytes.count
    let headerStart = Self.headerStart(in: bytes, before: headerEnd)
    guard headerEnd <= limits.headerSize else {
      throw .tooLarge(what: "the size of the header in bytes", limit: limits.headerSize)
    }
    var header = SubmissionHeader(
      entries: SubmissionHeaderReader.entries(of: bytes, in: headerStart..<headerEnd))
    let documents = bodies.map { document(in: bytes, $0) }
    header.documents = documents.map { found in
      var document = SubmissionDocument(
        type: found.type, filename: found.filename, description: found.description,
        content: text.fileRange(found.content))
      document.isEncoded = isEncoded(found.content, in: bytes)
      return document
    }
    let range: Range<Int>
    var filing: OwnershipFiling
    if let xml = documents.lazy.compactMap({ ownershipXML(in: bytes, $0) }).first {
      range = xml
      filing = try xmlReader.read(text, in: range)
    } else {
      range = try plainForm(among: documents, header, in: bytes).content
      filing = Self.filing(header, withForm: range, in: text)
    }
    filing.source = FilingSource(
      format: .submission, accessionNumber: header.accessionNumber, filingDate: header.filingDate,
      acceptedAt: header.acceptedAt, document: text.fileRange(range))
    filing.header = header
    return filing
  }

  /// Where the header begins: behind what an envelope of the time before 2001 has before it.
  private static func headerStart(in bytes: [UInt8], before end: Int) -> Int {
    guard bytes.prefix(1024).starts(with: "-----BEGIN PRIVACY-ENHANCED".utf8) else { return 0 }
    let starts: [StaticString] = [
      "<SEC-DOCUMENT>", "<IMS-DOCUMENT>", "<SEC-HEADER>", "<IMS-HEADER>",
    ]
    return starts.compactMap { bytes.firstIndex(of: $0, from: 0, to: end) }.min() ?? 0
  }

  // MARK: Forms in plain text

  /// The document that is the form, in a submission whose form is no XML.
  private func plainForm(
    among documents: [FoundDocument], _ header: SubmissionHeader, in bytes: [UInt8]
  ) throws(ReadingError) -> FoundDocument {
    let type = header.submissionType ?? documents.first?.type
    guard let type, FormType(filed: type) != nil else {
      if let type, !type.isEmpty { throw .otherForm(type) }
      throw .submissionWithoutDocument
    }
    let form = documents.first { $0.type == type && isPlain($0.content, in: bytes) }
    guard let form, header.accessionNumber != nil else { throw .submissionWithoutDocument }
    return form
  }

  /// Whether a document has a text that does not begin as XML, or as what breaks off before it.
  private func isPlain(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = bytes[content].firstIndex { !$0.isXMLSpace } ?? content.upperBound
    let first = bytes[start..<content.upperBound].prefix(5)
    return !first.isEmpty && !"<XML>".utf8.starts(with: first) && !"<?xml".utf8.starts(with: first)
  }

  private static func filing(
    _ header: SubmissionHeader, withForm range: Range<Int>, in text: DecodedText
  ) -> OwnershipFiling {
    let said = HeaderFiling(header)
    let source = text.fileRange(range)
    var diagnostics = [
      Diagnostic(
        .formNotReadIntoCells,
        "the form is plain text; only what the submission's header says of it is in cells",
        at: source)
    ]
    if !text.utf8.hasPiece("</TEXT>", at: range.upperBound) {
      diagnostics.append(
        Diagnostic(
          .documentCut, "the form breaks off; what followed is missing",
          at: text.fileRange(range.upperBound..<range.upperBound)))
    }
    return OwnershipFiling(
      source: FilingSource(format: .submission, document: source), document: said.document,
      plainForm: PlainForm(text: String(decoding: text.utf8[range], as: UTF8.self), source: source),
      readings: said.readings, diagnostics: diagnostics)
  }

  // MARK: Documents

  /// Whether a document begins as one that was uuencoded.
  private func isEncoded(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
    let start = bytes[content].firstIndex { !$0.isXMLSpace } ?? content.upperBound
    let first = bytes[start..<content.upperBound].prefix(80)
    return first.starts(with: "begin ".utf8)
      && first.dropFirst(6).prefix(3).allSatisfy { (48...55).contains($0) }
  }

  private struct FoundDocument {
    var type: String
    var filename: String?
    var description: String?
    var content: Range<Int>
  }

  private func documentRanges(in bytes: [UInt8]) throws(ReadingError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while let start = bytes.firstIndex(of: "<DOCUMENT>", from: index) {
      let end = bytes.firstIndex(of: "</DOCUMENT>", from: start) ?? bytes.count
      guard ranges.count < limits.documents else {
        throw .tooLarge(what: "the number of documents", limit: limits.documents)
      }
      ranges.append(start..<end)
      index = end
    }
    return ranges
  }

  private func document(in bytes: [UInt8], _ range: Range<Int>) -> FoundDocument {
    let start =
      bytes.firstIndex(of: "<TEXT>", from: range.lowerBound, to: range.upperBound)
      .map { $0 + 6 } ?? range.lowerBound
    let end =
      bytes.firstIndex(of: "</TEXT>", from: start, to: range.upperBound) ?? range.upperBound
    let head = range.lowerBound..<start
    return FoundDocument(
      type: field("<TYPE>", in: bytes, head) ?? "",
      filename: field("<FILENAME>", in: bytes, head),
      description: field("<DESCRIPTION>", in: bytes, head), content: start..<end)
  }

  private func field(_ tag: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard
      let start = bytes.firstIndex(of: tag, from: range.lowerBound, to: range.upperBound)
        .map({ $0 + tag.utf8CodeUnitCount })
    else { return nil }
    let end = bytes[start..<range.upperBound].firstIndex { $0 == 10 || $0 == 60 || $0 == 13 }
    let text = bytes.trimmedText(start..<(end ?? range.upperBound))
    return text.isEmpty ? nil : text
  }

  /// The ownership document in the text of one of the submission's documents.
  private func ownershipXML(in bytes: [UInt8], _ document: FoundDocument) -> Range<Int>? {
    let content = document.content
    func find(_ piece: StaticString, from start: Int) -> Int? {
      bytes.firstIndex(of: piece, from: start, to: content.upperBound)
    }
    guard let root = find("<ownershipDocument", from: content.lowerBound) else { return nil }
    let envelope = find("<XML>", from: content.lowerBound).map { $0 + 5 } ?? content.lowerBound
    let start = envelope <= root ? envelope : root
    let end = find("</XML>", from: root) ?? content.upperBound
    return start..<end
  }
}
