internal import CLibXML2

/// Reads an ownership document in XML, with libxml2's SAX interface straight into the model.
///
/// The parser has no network, loads no external entity or DTD, and knows only the five entities
/// that XML itself defines. A document that is no XML is mended and read again.
struct OwnershipXMLReader {
  var limits: ReadingLimits

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
    var builder = DocumentBuilder(input, limits: limits)
    let fault = parse(input, into: &builder)
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
    var builder = DocumentBuilder(mended, limits: limits)
    guard parse(mended, into: &builder) == nil else { throw failure }
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

  /// Gives what the parser reads to the builder; the first fault, where the text is no XML and the
  /// builder did not stop.
  private func parse(
    _ input: ParserInput, into builder: inout DocumentBuilder
  ) -> DocumentBuilder.Fault? {
    Self.startLibrary
    let none = DocumentBuilder.Fault(line: 1, column: 1, reason: "no document")
    return withUnsafeMutablePointer(to: &builder) { builder in
      input.withBytes { bytes in
        guard let count = Int32(exactly: bytes.count), count > 0,
          let context = xmlCreateMemoryParserCtxt(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count)
        else { return none }
        defer { xmlFreeParserCtxt(context) }
        let options =
          XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
          | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        var handler = Self.handler
        return withUnsafeMutablePointer(to: &handler) { handler in
          let own = context.pointee.sax
          context.pointee.sax = handler
          context.pointee.userData = UnsafeMutableRawPointer(builder)
          builder.pointee.context = context
          xmlParseDocument(context)
          builder.pointee.context = nil
          context.pointee.sax = own
          guard context.pointee.wellFormed == 0, builder.pointee.stop == nil else { return nil }
          // The first fault is the one to tell: those after it only follow from it.
          return builder.pointee.firstFault
            ?? DocumentBuilder.Fault(line: 1, column: 1, reason: "not well-formed")
        }
      }
    }
  }

  /// A message of libxml2 as a part of one of our lines.
  private static func tidy(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    return line.prefix(1).lowercased() + line.dropFirst()
  }

  private static let startLibrary: Void = xmlInitParser()
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
