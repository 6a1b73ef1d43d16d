/// Reads a full submission: its header, the list of its documents, and its ownership document.
struct SubmissionReader {
  let xmlReader: OwnershipXMLReader

  /// Reads the submission that a text is.
  func read(_ text: DecodedText) throws(ReadingError) -> OwnershipFiling {
    let bytes = text.utf8
    let bodies = try documentRanges(in: bytes)
    let headerEnd = bodies.first?.lowerBound ?? bytes.count
    guard headerEnd <= limits.headerSize else {
      throw .tooLarge(what: "the size of the header in bytes", limit: limits.headerSize)
    }
    var header = SubmissionHeader(entries: SubmissionHeaderReader.entries(of: bytes, to: headerEnd))
    let documents = bodies.map { document(in: bytes, $0) }
    header.documents = documents.map { found in
      SubmissionDocument(
        type: found.type, filename: found.filename, description: found.description,
        content: text.fileRange(found.content))
    }
    guard let range = documents.lazy.compactMap({ ownershipXML(in: bytes, $0) }).first else {
      let form = header.submissionType ?? documents.first?.type
      if let form, FormType(filed: form) == nil { throw .otherForm(form) }
      throw .submissionWithoutDocument
    }
    var filing = try xmlReader.read(text, in: range)
    filing.source = FilingSource(
      format: .submission, accessionNumber: header.accessionNumber, filingDate: header.filingDate,
      acceptedAt: header.acceptedAt, document: text.fileRange(range))
    filing.header = header
    return filing
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
