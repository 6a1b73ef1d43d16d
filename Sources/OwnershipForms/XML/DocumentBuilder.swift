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

  var document = OwnershipDocument()
  var tables: [FormTable: [TableRow]] = [:]
  var diagnostics: [Diagnostic] = []
  /// The elements that are open, from the root to the innermost.
  var open: [OpenElement] = []
  /// The record of the section that is open: an issuer, a person, a row, a signature.
  var record = FiledRecord()
  /// The section that the innermost open element belongs to.
  var section = FilingElement.Section.document
  /// The characters of the innermost element that were not yet taken.
  var characterBuffer: [UInt8] = []
  /// The place in ``open`` of the element whose whole text is one value, markup or not.
  var proseDepth: Int?
  /// How many references to footnotes the document has so far.
  var referenceCount = 0

  private var names = ElementNameCache()

  struct OpenElement {
    var meaning: ElementNames.Meaning
    /// The name, where the schema does not have it.
    var name: String?
    var start: Int
    var text: String?
    var footnoteIDs: [String] = []
    var hasChildren = false
  }

  init(_ input: ParserInput, limits: ReadingLimits) {
    self.input = input
    self.limits = limits
    open.reserveCapacity(16)
    characterBuffer.reserveCapacity(1024)
  }

  // MARK: Events

  mutating func startElement(_ name: UnsafePointer<xmlChar>, _ attributes: ElementAttributes) {
    guard stop == nil else { return }
    var meaning = names.meaning(of: name)
    if open.isEmpty {
      guard case .root = meaning else {
        return giveUp(.notAnOwnershipDocument(root: String(cString: name)))
      }
    } else {
      open[open.count - 1].hasChildren = true
    }
    guard open.count < limits.depth else {
      return giveUp(.tooLarge(what: "the depth of the XML", limit: limits.depth))
    }
    if proseDepth == nil {
      if isMisplaced(meaning) { meaning = .unknown }
      if case .unknown = meaning, isInText { proseDepth = open.count - 1 }
    }
    if proseDepth != nil {
      if case .footnoteReference = meaning { refer(to: attributes["id"] ?? "") }
      open.append(OpenElement(meaning: meaning, start: 0))
      return
    }
    takeTextBeforeChild()
    var element = OpenElement(meaning: meaning, start: startOfTag())
    switch meaning {
    case .footnoteReference: refer(to: attributes["id"] ?? "")
    case .element(let known):
      begin(known)
      if known == .footnote {
        proseDepth = open.count
        element.text = attributes["id"] ?? ""
      }
    case .unknown: element.name = String(cString: name)
    case .root, .value: break
    }
    open.append(element)
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard stop == nil else { return }
    characterBuffer.append(contentsOf: bytes)
  }

  /// A reference to an entity that an external DTD might have defined, which is never read.
  mutating func undefinedEntity(_ name: UnsafePointer<xmlChar>) {
    guard stop == nil else { return }
    let reference = "&\(String(cString: name));"
    characterBuffer.append(contentsOf: reference.utf8)
    report(
      .entityNotDefined, "'\(reference)' is not defined; shown as filed",
      at: open.last.map { range(from: $0.start) })
  }

  mutating func endElement() {
    guard stop == nil, let element = open.last else { return }
    if let depth = proseDepth {
      guard depth == open.count - 1 else {
        open.removeLast()
        return
      }
      proseDepth = nil
    }
    if case .element(.footnote) = element.meaning {
      open.removeLast()
      return endFootnote(element)
    }
    if characterBuffer.isEmpty == false { keepStrayText() }
    open.removeLast()
    switch element.meaning {
    case .root, .footnoteReference: break
    case .value: endValue(element)
    case .element(let known): end(known, element)
    case .unknown: keepStranger(element, name: element.name ?? "")
    }
    characterBuffer.removeAll(keepingCapacity: true)
  }

  mutating func fault(_ error: xmlError) {
    guard firstFault == nil else { return }
    firstFault = Fault(
      line: Int(error.line), column: Int(error.int2),
      reason: error.message.map { String(cString: $0) } ?? "not well-formed")
  }

  /// The document, and what was odd about it.
  mutating func finish() -> (OwnershipDocument, [Diagnostic]) {
    document.nonDerivativeTable = tables[.nonDerivative]
    document.derivativeTable = tables[.derivative]
    checkFootnotes()
    return (document, diagnostics)
  }

  mutating func giveUp(_ error: ReadingError) {
    stop = error
    if let context { xmlStopParser(context) }
  }

  // MARK: Bytes

  /// The characters of the innermost element without the white space around them; nil where there
  /// are none.
  func trimmedCharacters() -> String? {
    characterBuffer.withUnsafeBufferPointer { bytes in
      var (low, high) = (0, bytes.count)
      while low < high, bytes[low].isXMLSpace { low += 1 }
      while high > low, bytes[high - 1].isXMLSpace { high -= 1 }
      guard low < high else { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[low..<high]), as: UTF8.self)
    }
  }

  /// Where the parser stands, in bytes of what it reads.
  private func position() -> Int {
    guard let parser = context?.pointee.input else { return 0 }
    return Int(parser.pointee.consumed) + (parser.pointee.cur - parser.pointee.base)
  }

  /// Where the tag begins that the parser has just read the attributes of.
  private func startOfTag() -> Int {
    guard let parser = context?.pointee.input, let base = parser.pointee.base,
      var byte = parser.pointee.cur
    else { return 0 }
    repeat { byte -= 1 } while byte > base && byte.pointee != UInt8(ascii: "<")
    return Int(parser.pointee.consumed) + (byte - base)
  }

  func range(from start: Int) -> SourceRange { input.fileRange(start..<max(start, position())) }
}
