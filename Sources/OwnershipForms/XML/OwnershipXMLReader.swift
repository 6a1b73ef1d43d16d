import CLibXML2

/// Reads an ownership document in XML, with libxml2's SAX interface straight into the model.
///
/// The parser has no network, loads no external entity or DTD, and knows only the five entities
/// that XML itself defines.
struct OwnershipXMLReader {
  var limits: ReadingLimits

  /// Reads the document in a part of a text.
  func read(
    _ text: DecodedText, in range: Range<Int>
  ) throws(ReadingError) -> OwnershipFiling {
    let builder = DocumentBuilder(text: text, base: range.lowerBound, limits: limits)
    let failure = text.utf8.withUnsafeBytes { bytes in
      parse(UnsafeRawBufferPointer(rebasing: bytes[range]), into: builder)
    }
    if let stop = builder.stop { throw stop }
    if let failure {
      let before = text.utf8[..<(range.lowerBound + builder.skipped)]
      let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? before.startIndex
      throw .brokenXML(
        line: failure.line + before.count { $0 == 10 },
        column: failure.column + (failure.line == 1 ? before.endIndex - lineStart : 0),
        reason: failure.reason)
    }
    let (document, diagnostics) = builder.finish()
    let formType = document.facts.cell(.documentType)?.text
    if document.documentType.value == nil { throw .otherForm(formType ?? "") }
    return OwnershipFiling(
      source: FilingSource(format: .xml, document: text.fileRange(range)),
      document: document, diagnostics: diagnostics)
  }

  private struct Failure {
    var line: Int
    var column: Int
    var reason: String
  }

  private func parse(
    _ bytes: UnsafeRawBufferPointer, into builder: DocumentBuilder
  ) -> Failure? {
    Self.startLibrary
    let start = bytes.firstIndex { !$0.isXMLSpace } ?? 0
    builder.skipped = start
    let body = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard let count = Int32(exactly: body.count), count > 0,
      let context = xmlCreateMemoryParserCtxt(
        body.baseAddress?.assumingMemoryBound(to: CChar.self), count)
    else { return Failure(line: 1, column: 1, reason: "no document") }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    var handler = Self.handler
    return withUnsafeMutablePointer(to: &handler) { handler in
      let own = context.pointee.sax
      context.pointee.sax = handler
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      builder.context = context
      xmlParseDocument(context)
      builder.context = nil
      context.pointee.sax = own
      guard context.pointee.wellFormed == 0 else { return nil }
      // The first fault is the one to tell: those after it only follow from it.
      let fault =
        builder.firstFault ?? DocumentBuilder.Fault(line: 1, column: 1, reason: "not well-formed")
      return Failure(
        line: fault.line, column: max(1, fault.column), reason: Self.tidy(fault.reason))
    }
  }

  /// A message of libxml2 as a part of one of our lines.
  private static func tidy(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    return line.prefix(1).lowercased() + line.dropFirst()
  }

  private static let startLibrary: Void = xmlInitParser()

  /// The callbacks, each of which finds its builder again and hands on.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.startElementNs = { builder, name, _, _, _, _, count, _, attributes in
      guard let builder, let name else { return }
      Unmanaged<DocumentBuilder>.fromOpaque(builder).takeUnretainedValue()
        .startElement(name, attributes: attributes, count: Int(count))
    }
    handler.endElementNs = { builder, _, _, _ in
      guard let builder else { return }
      Unmanaged<DocumentBuilder>.fromOpaque(builder).takeUnretainedValue().endElement()
    }
    let characters: charactersSAXFunc = { builder, text, count in
      guard let builder, let text else { return }
      Unmanaged<DocumentBuilder>.fromOpaque(builder).takeUnretainedValue()
        .characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.serror = { builder, error in
      guard let builder, let error, error.pointee.level == XML_ERR_FATAL else { return }
      Unmanaged<DocumentBuilder>.fromOpaque(builder).takeUnretainedValue().fault(error.pointee)
    }
    handler.reference = { builder, name in
      guard let builder, let name else { return }
      Unmanaged<DocumentBuilder>.fromOpaque(builder).takeUnretainedValue()
        .undefinedEntity(name)
    }
    return handler
  }
}
