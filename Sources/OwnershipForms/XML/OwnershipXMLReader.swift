/// Reads an ownership document in XML; one that is no XML is mended and read again.
struct OwnershipXMLReader {
  let limits: ReadingLimits
  let parsers: XMLParsers

  /// Reads the document in a part of a text.
  func read(
    _ text: DecodedText, in range: Range<Int>
  ) throws(ReadingError) -> OwnershipFiling {
    guard range.count <= limits.documentSize else {
      throw .tooLarge(
        what: "the size of the ownership document in bytes", limit: limits.documentSize)
    }
    try AttributeCount.check(text.utf8, in: range, limit: limits.attributes)
    let input = ParserInput(text, in: range)
    var (builder, fault) = parsers.parse(input, limits: limits)
    let broken = fault.map { brokenXML($0, in: input) }
    switch (builder.stop, broken) {
    case (nil, nil): return try filing(from: &builder, of: input)
    case (.tooLarge(let what, let limit), _): throw .tooLarge(what: what, limit: limit)
    case (let stop?, _): return try mended(input, or: stop)
    case (nil, let broken?): return try mended(input, or: broken)
    }
  }

  /// Reads a document that is no XML; where that cannot be mended, the error is the first one.
  private func mended(
    _ input: ParserInput, or failure: ReadingError
  ) throws(ReadingError) -> OwnershipFiling {
    guard let mender = XMLMender(input.text.utf8, in: input.range) else { throw failure }
    let mended = ParserInput(mender, of: input)
    var (builder, fault) = parsers.parse(mended, limits: limits)
    guard fault == nil else { throw failure }
    var filing: OwnershipFiling
    do {
      filing = try self.filing(from: &builder, of: input)
    } catch .otherForm("") {
      // What says which form it is was lost.
      throw failure
    }
    filing.diagnostics.insert(
      contentsOf: mender.mends.map {
        Diagnostic($0.code, $0.message, at: input.text.fileRange($0.place))
      }, at: 0)
    var marker = MendMarker(mender.mends, in: input.text)
    marker.mark(&filing.document)
    filing.readings += marker.readings
    guard filing.isWorthReading else { throw failure }
    return filing
  }

  private func filing(
    from builder: inout DocumentBuilder, of input: ParserInput
  ) throws(ReadingError) -> OwnershipFiling {
    if let stop = builder.stop { throw stop }
    let (document, diagnostics) = builder.finish()
    if let stop = builder.stop { throw stop }
    if document.documentType.value == nil {
      throw .otherForm(document.facts.cell(.documentType)?.text ?? "")
    }
    return OwnershipFiling(
      source: FilingSource(format: .xml, document: input.text.fileRange(input.range)),
      document: document, diagnostics: diagnostics)
  }

  /// The fault as an error, with the line and column of the file.
  private func brokenXML(_ fault: DocumentBuilder.Fault, in input: ParserInput) -> ReadingError {
    let before = input.text.utf8[..<input.range.lowerBound]
    let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? before.startIndex
    return .brokenXML(
      line: fault.line + before.count { $0 == 10 },
      column: max(1, fault.column) + (fault.line == 1 ? before.endIndex - lineStart : 0),
      reason: Self.tidy(fault.reason))
  }

  /// A message of libxml2 as a part of one of our lines, without the name of its function.
  private static func tidy(_ message: String) -> String {
    var line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    if line.hasPrefix("xmlParse"), let name = line.firstRange(of: ": ") {
      line.removeSubrange(..<name.upperBound)
    }
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}

extension OwnershipFiling {
  /// Whether a mended document says which form it is, and one that breaks off at least whom it is
  /// about.
  fileprivate var isWorthReading: Bool {
    guard document.documentType.status == .asFiled else { return false }
    let isCut = diagnostics.contains { $0.code == .documentCut }
    return !isCut || !document.issuer.record.isEmpty || !document.reportingPersons.isEmpty
  }
}
