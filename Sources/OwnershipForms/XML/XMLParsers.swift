internal import CLibXML2
internal import Synchronization

/// Runs libxml2's SAX interface over documents, straight into the model.
///
/// A parser has no network, loads no external entity or DTD, and knows only the five entities that
/// XML itself defines. Parsers are kept to be used again, because making one and telling it the
/// names of the schema costs a part of what a small document does.
final class XMLParsers: Sendable {
  private let idle = Mutex<[Parser]>([])

  /// More are not kept than can be of use at once.
  private static let idleLimit = 16

  /// Reads a document: what was built of it, and the first fault where it is no XML and the builder
  /// did not stop.
  func parse(
    _ input: ParserInput, limits: ReadingLimits
  ) -> (DocumentBuilder, DocumentBuilder.Fault?) {
    let parser = idle.withLock { $0.popLast() } ?? Parser()
    var builder = DocumentBuilder(input, limits: limits, names: parser.takeNames())
    let fault = parser.parse(input, into: &builder)
    parser.giveBack(builder.names)
    if parser.isWorthKeeping {
      idle.withLock { if $0.count < Self.idleLimit { $0.append(parser) } }
    }
    return (builder, fault)
  }
}

/// A parser of libxml2, with the meanings of the names in its dictionary.
///
/// It is in one hand at a time: either idle in the list of ``XMLParsers``, behind its lock, or with
/// the one caller that took it from there.
private final class Parser: @unchecked Sendable {
  private let context: xmlParserCtxtPtr?
  /// The names that it has met; nil while a builder has them.
  private var names: ElementNameCache? = ElementNameCache()

  /// The names of other documents stay in the dictionary, so that it must not be kept for ever.
  private static let strangerLimit = 1000

  init() {
    xmlInitParser()
    context = xmlNewParserCtxt()
  }

  deinit { xmlFreeParserCtxt(context) }

  var isWorthKeeping: Bool {
    context != nil && names.map { $0.strangerCount < Self.strangerLimit } ?? false
  }

  func takeNames() -> ElementNameCache {
    defer { names = nil }
    return names ?? ElementNameCache()
  }

  func giveBack(_ names: ElementNameCache) { self.names = names }

  func parse(_ input: ParserInput, into builder: inout DocumentBuilder) -> DocumentBuilder.Fault? {
    withUnsafeMutablePointer(to: &builder) { builder in
      input.withBytes { bytes in
        guard let context, let count = Int32(exactly: bytes.count), count > 0,
          let buffer = xmlParserInputBufferCreateMem(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count,
            XML_CHAR_ENCODING_NONE)
        else { return DocumentBuilder.Fault(line: 1, column: 1, reason: "no document") }
        xmlCtxtReset(context)
        guard let stream = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
          xmlFreeParserInputBuffer(buffer)
          return DocumentBuilder.Fault(line: 1, column: 1, reason: "no document")
        }
        inputPush(context, stream)
        let options =
          XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
          | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        // Named as well: else the first bytes are guessed at, and a wrong guess is told on standard
        // error, which is the reader's screen.
        context.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
        return run(context, builder)
      }
    }
  }

  private func run(
    _ context: xmlParserCtxtPtr, _ builder: UnsafeMutablePointer<DocumentBuilder>
  ) -> DocumentBuilder.Fault? {
    var handler = OwnershipXMLReader.handler
    return withUnsafeMutablePointer(to: &handler) { handler in
      let own = context.pointee.sax
      context.pointee.sax = handler
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      builder.pointee.context = context
      xmlParseDocument(context)
      builder.pointee.context = nil
      context.pointee.sax = own
      context.pointee.userData = nil
      if builder.pointee.stop != nil { return nil }
      let isBroken = context.pointee.wellFormed == 0
      return builder.pointee.firstFault
        ?? (isBroken ? DocumentBuilder.Fault(line: 1, column: 1, reason: "not well-formed") : nil)
    }
  }
}
