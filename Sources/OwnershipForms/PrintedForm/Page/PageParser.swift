import CLibXML2

/// Reads HTML with libxml2's parser, which mends what a page breaks.
///
/// It loads nothing and asks no network; how deep tables may stand in each other and how many
/// attributes a tag may have is bounded, because both cost more than their length.
final class PageParser {
  private let text: [UInt8]
  private let limits: ReadingLimits
  private let builder = PageBuilder()
  private var context: htmlParserCtxtPtr?
  private var stop: ReadingError?
  /// How many elements are open.
  private var depth = 0
  /// Where the last event ended.
  private var lastEnd = 0

  /// More blanks and quotes than the attributes of one tag have.
  private static let mostSeparators = 2_000
  /// How deep a page's elements may be nested.
  private static let mostNested = 512

  private init(_ text: [UInt8], limits: ReadingLimits) {
    self.text = text
    self.limits = limits
  }

  /// The page of a text.
  static func page(of text: DecodedText, limits: ReadingLimits) throws(ReadingError) -> Page {
    let parser = PageParser(text.utf8, limits: limits)
    guard !parser.hasEndlessTag else {
      throw .tooLarge(what: "the number of attributes of a tag", limit: mostSeparators)
    }
    text.utf8.withUnsafeBytes { parser.parse($0) }
    if let stop = parser.stop { throw stop }
    return parser.builder.page()
  }

  private var hasEndlessTag: Bool {
    var separators = 0
    var isInTag = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): (isInTag, separators) = (true, isInTag ? separators : 0)
      case UInt8(ascii: ">"): (isInTag, separators) = (false, 0)
      case 9, 10, 12, 13, 32, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
        separators += isInTag ? 1 : 0
        if separators > Self.mostSeparators { return true }
      default: break
      }
    }
    return false
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) {
    Self.startLibrary
    guard let count = Int32(exactly: bytes.count), count > 0,
      let context = htmlCreateMemoryParserCtxt(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count)
    else { return }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    // Named as well: else the first bytes are guessed at, and a wrong guess is told on standard
    // error, which is the reader's screen.
    context.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
    var handler = Self.handler
    withUnsafeMutablePointer(to: &handler) { handler in
      let own = context.pointee.sax
      context.pointee.sax = handler
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      self.context = context
      htmlParseDocument(context)
      self.context = nil
      context.pointee.sax = own
    }
  }

  private static let startLibrary: Void = xmlInitParser()

  /// The callbacks, each of which finds its parser again and hands on.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { parser, name, attributes in
      guard let parser, let name else { return }
      Unmanaged<PageParser>.fromOpaque(parser).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { parser, name in
      guard let parser, let name else { return }
      Unmanaged<PageParser>.fromOpaque(parser).takeUnretainedValue().end(name)
    }
    let characters: charactersSAXFunc = { parser, text, count in
      guard let parser, let text else { return }
      Unmanaged<PageParser>.fromOpaque(parser).takeUnretainedValue()
        .characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = { _, _, _ in }
    return handler
  }

  // MARK: Events

  private func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth <= Self.mostNested, builder.depth <= Self.mostNested else {
      stop = .tooLarge(what: "the depth of elements", limit: Self.mostNested)
      if let context { xmlStopParser(context) }
      return
    }
    lastEnd = position()
    let element = String(cString: name)
    var (width, height) = (1, 1)
    var isTicked = false
    if element == "td" || element == "th" {
      width = Self.value(of: "colspan", in: attributes).flatMap { Int($0) } ?? 1
      height = Self.value(of: "rowspan", in: attributes).flatMap { Int($0) } ?? 1
    } else if element == "input" {
      isTicked =
        Self.value(of: "checked", in: attributes) != nil
        && Self.value(of: "type", in: attributes)?.lowercased() == "checkbox"
    }
    builder.start(
      element[...], width: min(max(width, 1), 100), height: min(max(height, 1), 1_000),
      isTicked: isTicked, at: lastEnd)
  }

  private func end(_ name: UnsafePointer<xmlChar>) {
    depth = max(0, depth - 1)
    lastEnd = position()
    builder.end(String(cString: name)[...])
  }

  private func characters(_ bytes: UnsafeBufferPointer<xmlChar>) {
    let end = position()
    var start = max(lastEnd, end - bytes.count)
    // An entity is longer in the file than what it stands for, and begins where the event before it
    // ended.
    if !text[start..<end].elementsEqual(bytes) { start = lastEnd }
    if start < end, text[start] == UInt8(ascii: ">") { start += 1 }
    lastEnd = end
    let isBlank = bytes.allSatisfy(\.isXMLSpace)
    while start < end, !isBlank, text[start].isXMLSpace { start += 1 }
    var last = end
    while start < last, !isBlank, text[last - 1].isXMLSpace { last -= 1 }
    builder.text(String(decoding: bytes, as: UTF8.self), start..<last)
  }

  /// Where the parser stands, in bytes of the text.
  private func position() -> Int {
    guard let input = context?.pointee.input else { return lastEnd }
    let offset = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(offset, lastEnd), text.count)
  }

  /// The value of an attribute, empty where it has none; nil where the tag does not have it.
  private static func value(
    of wanted: String, in attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> String? {
    guard let attributes else { return nil }
    var index = 0
    while let name = attributes[index] {
      if String(cString: name) == wanted {
        return attributes[index + 1].map { String(cString: $0) } ?? ""
      }
      index += 2
    }
    return nil
  }
}
