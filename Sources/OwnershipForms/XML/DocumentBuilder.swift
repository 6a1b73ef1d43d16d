internal import CLibXML2

/// Builds an ownership document out of the events of an XML parser.
///
/// What an element is comes from ``FilingElement``; an element that is not in the schema is kept
/// beside the cells, and reported. It is a value at one place in memory, so that an event costs no
/// more than what it adds.
struct DocumentBuilder {
  /// The parser, while it runs.
  var context: xmlParserCtxtPtr?
  /// Why the document was given up, if it was.
  private(set) var stop: ReadingError?
  /// The first place where the text is not XML, if there is one.
  private(set) var firstFault: Fault?

  /// A place where the text is not XML, and why.
  struct Fault {
    var line: Int
    var column: Int
    var reason: String
  }

  let input: ParserInput
  let limits: ReadingLimits
  let facts = ElementFacts.all

  var document = OwnershipDocument()
  var tableI: [TableRow]?
  var tableII: [TableRow]?
  var diagnostics: [Diagnostic] = []
  var open = OpenElements()
  /// The record of the section that is open: an issuer, a person, a row, a signature.
  var record = FiledRecord()
  /// The section that the innermost open element belongs to.
  var section = FilingElement.Section.document
  /// The characters of the innermost element that were not yet taken.
  var characters = CharacterBuffer()
  /// Whether white space at the beginning of a text is kept: only in a footnote.
  private var keepsWhiteSpace = false
  /// Whether the characters may have an `&`, which the parser gives by itself.
  var mayHaveAmpersand = false
  /// The depth of the open element whose whole text is one value, markup or not.
  private var proseDepth: Int?
  /// How many references to footnotes the document has so far.
  var referenceCount = 0

  /// The names that the parser has met, in this document and in those before it.
  var names: ElementNameCache

  init(_ input: ParserInput, limits: ReadingLimits, names: ElementNameCache) {
    self.input = input
    self.limits = limits
    self.names = names
  }

  // MARK: Events

  mutating func startElement(_ name: UnsafePointer<xmlChar>, _ attributes: ElementAttributes) {
    guard stop == nil else { return }
    let known = names.entry(of: name)
    var meaning = known.meaning
    if open.isEmpty {
      guard case .root = meaning else {
        return giveUp(.notAnOwnershipDocument(root: String(cString: name)))
      }
    }
    guard open.count < limits.depth else {
      return giveUp(.tooLarge(what: "the depth of the XML", limit: limits.depth))
    }
    if proseDepth == nil {
      if section != .document, isMisplaced(meaning) { meaning = .unknown }
      if case .unknown = meaning, isInText { proseDepth = open.count - 1 }
    }
    if proseDepth != nil {
      open.push(meaning, start: 0)
      if case .footnoteReference = meaning { refer(to: attributes["id"] ?? "") }
      return
    }
    if !characters.isEmpty { takeTextBeforeChild() }
    open.push(meaning, start: startOfTag(nameLength: known.length))
    keepsWhiteSpace = false
    switch meaning {
    case .footnoteReference: refer(to: attributes["id"] ?? "")
    case .element(let known):
      begin(known)
      if known == .footnote {
        proseDepth = open.count - 1
        open.setText(attributes["id"] ?? "", at: open.count - 1)
        keepsWhiteSpace = true
      }
    case .unknown: open.setName(String(cString: name))
    case .root, .value: break
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard stop == nil else { return }
    if !keepsWhiteSpace, characters.isEmpty {
      if bytes.isXMLSpace { return }
    }
    if bytes.first == UInt8(ascii: "&") { mayHaveAmpersand = true }
    characters.append(bytes)
  }

  /// The characters of a CDATA section.
  mutating func addVerbatim(_ bytes: UnsafeBufferPointer<UInt8>) {
    mayHaveAmpersand = true
    add(bytes)
  }

  /// A reference to an entity that an external DTD might have defined, which is never read.
  mutating func undefinedEntity(_ name: UnsafePointer<xmlChar>) {
    guard stop == nil else { return }
    let reference = "&\(String(cString: name));"
    characters.append(reference)
    mayHaveAmpersand = true
    report(
      .entityNotDefined, "'\(reference)' is not defined; shown as filed",
      at: open.last.map { range(from: $0.start) })
  }

  mutating func endElement() {
    guard stop == nil, let element = open.last else { return }
    if let depth = proseDepth {
      guard depth == open.count - 1 else {
        _ = open.pop()
        return
      }
      proseDepth = nil
    }
    if case .element(.footnote) = element.meaning { return endFootnote() }
    switch element.meaning {
    case .root, .footnoteReference:
      if !characters.isEmpty { keepStrayText() }
      _ = open.pop()
    case .value: endValue()
    case .element(let known): end(known)
    case .unknown: endStranger()
    }
    keepsWhiteSpace = false
    characters.clear()
  }

  mutating func fault(_ error: xmlError) {
    guard firstFault == nil else { return }
    firstFault = Fault(
      line: Int(error.line), column: Int(error.int2),
      reason: error.message.map { String(cString: $0) } ?? "not well-formed")
    // What follows a fault only follows from it.
    halt()
  }

  /// A document type declaration may name a DTD, which is never read, but declare nothing itself.
  mutating func documentType() {
    guard let parser = context?.pointee.input, parser.pointee.cur.pointee == UInt8(ascii: "[")
    else { return }
    firstFault = Fault(
      line: Int(parser.pointee.line), column: Int(parser.pointee.col),
      reason: "the document declares elements or entities of its own")
    // Not `halt`, which the parser would forget on its way into the declarations.
    xmlStopParser(context)
  }

  /// The document, and what was odd about it.
  mutating func finish() -> (OwnershipDocument, [Diagnostic]) {
    document.nonDerivativeTable = tableI
    document.derivativeTable = tableII
    for diagnostic in FootnoteReferences.diagnostics(of: document) {
      report(diagnostic.code, diagnostic.message, at: diagnostic.place)
    }
    return (document, diagnostics)
  }

  mutating func giveUp(_ error: ReadingError) {
    stop = error
    halt()
  }

  /// Ends the parsing before its next step.
  ///
  /// Not `xmlStopParser`, which frees what is parsed at once: the callback that is running still
  /// reads it, and the parser's own functions do after an error.
  private func halt() {
    guard let context else { return }
    context.pointee.disableSAX = 1
    context.pointee.instate = XML_PARSER_EOF
  }

  // MARK: Places
  // These change nothing, but what does not say that it may is given a copy of the whole builder.

  /// Where the parser stands, in bytes of what it reads.
  private mutating func position() -> Int {
    guard let parser = context?.pointee.input else { return 0 }
    return Int(parser.pointee.consumed) + (parser.pointee.cur - parser.pointee.base)
  }

  /// Where the tag begins that the parser has just read the attributes of.
  private mutating func startOfTag(nameLength: Int) -> Int {
    guard let parser = context?.pointee.input, let base = parser.pointee.base,
      var byte = parser.pointee.cur
    else { return 0 }
    // In most tags the name is all that there is.
    if byte - base > nameLength, byte[-nameLength - 1] == UInt8(ascii: "<") {
      return Int(parser.pointee.consumed) + (byte - base) - nameLength - 1
    }
    repeat { byte -= 1 } while byte > base && byte.pointee != UInt8(ascii: "<")
    return Int(parser.pointee.consumed) + (byte - base)
  }

  mutating func range(from start: Int) -> SourceRange {
    input.fileRange(start..<max(start, position()))
  }
}
