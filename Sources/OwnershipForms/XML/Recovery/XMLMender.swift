/// Makes XML of an ownership document that is damaged, and says of each place what it did.
///
/// Nothing that was filed is dropped without a word, and nothing is made up: characters that XML
/// wants escaped are escaped, tags that are missing are put where the schema needs them, and what
/// cannot be placed stays as text. A value that this leaves in doubt is named in ``mends``.
struct XMLMender {
  /// What was done, in the order of the text.
  var mends: [Mend] = []
  /// The document as XML.
  var output = MendedText()

  let bytes: [UInt8]
  let range: Range<Int>
  let wraps: LineWraps
  var scanner: MarkupScanner
  /// The elements that are open, from the root to the innermost.
  var open: [OpenElement] = []
  /// The hashes of all names that some end tag has.
  private var closedNames: Set<Int> = []
  /// How often more may be read ahead to find out what a start tag that is missing was.
  var lookAheadsLeft = 2000
  /// The first of the line breaks that is not yet told of.
  var nextWrap = 0
  /// Where the next start tag of the schema stands, as far as it was looked for.
  private var nextStart: (place: Int, isRoot: Bool)?

  /// More damage than this is no ownership document any more.
  static let mendLimit = 10_000
  private static let depthLimit = 256

  struct OpenElement {
    var name: ArraySlice<UInt8>
    var meaning: ElementNames.Meaning
    var start: Int
    var hasElements = false
    var hasText = false

    var isTextAlone: Bool { hasText && !hasElements }
  }

  /// Why there is nothing to mend.
  enum Hopeless: Error { case noRoot, ownEntities, tooMuch }

  /// Mends the document in a range of a text; nil where it is past mending.
  init?(_ text: [UInt8], in range: Range<Int>) {
    wraps = LineWraps(in: text, range)
    bytes = wraps.joined?.bytes ?? text
    self.range = wraps.joined == nil ? range : 0..<bytes.count
    scanner = MarkupScanner(bytes, in: self.range)
    do {
      closedNames = try Self.closedNames(scanner)
      try findRoot()
      try mendContent()
    } catch {
      return nil
    }
    mends.sort { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Where in the text that was mended a byte of the output stood.
  func origin(of offset: Int) -> Int { original(output.origin(of: offset)) }

  func original(_ offset: Int) -> Int { wraps.joined?.origin(of: offset) ?? offset }

  private static func closedNames(_ scanner: MarkupScanner) throws(Hopeless) -> Set<Int> {
    var scanner = scanner
    var names: Set<Int> = []
    while let piece = scanner.next() {
      guard case .tag(let tag) = piece, tag.isEnd else { continue }
      names.insert(scanner.bytes[tag.name].hashValue)
      guard names.count <= mendLimit else { throw .tooMuch }
    }
    return names
  }

  // MARK: Root

  private mutating func findRoot() throws(Hopeless) {
    var before: Range<Int>?
    while let piece = scanner.next() {
      switch piece {
      case .aside(let range):
        // Entities that a document defines for itself are never expanded.
        if bytes.hasPiece("<!DOCTYPE", at: range.lowerBound),
          bytes[range].contains(UInt8(ascii: "["))
        {
          throw .ownEntities
        }
      case .tag(let tag) where !tag.isEnd && isRoot(tag):
        if let before { try noteOutside(before) }
        return try start(tag)
      case .tag(let tag):
        before = (before?.lowerBound ?? tag.range.lowerBound)..<tag.range.upperBound
      case .text(let range), .verbatim(let range):
        guard bytes[range].contains(where: { !$0.isXMLSpace }) else { continue }
        before = (before?.lowerBound ?? range.lowerBound)..<range.upperBound
      }
    }
    throw .noRoot
  }

  private func isRoot(_ tag: MarkupScanner.Tag) -> Bool {
    if case .root = meaning(of: tag) { return true }
    return false
  }

  func meaning(of tag: MarkupScanner.Tag) -> ElementNames.Meaning {
    bytes[tag.name].withUnsafeBufferPointer { ElementNames.meaning(of: $0) }
  }

  // MARK: Content

  private mutating func mendContent() throws(Hopeless) {
    while !open.isEmpty, let piece = scanner.next() {
      switch piece {
      case .aside(let range): try noteWraps(before: range.upperBound)
      case .text(let range):
        if let insideEndTag = breaksOffInTag(range) {
          return try breakOff(at: range.lowerBound, insideEndTag: insideEndTag)
        }
        try noteWraps(before: range.lowerBound)
        try noteWraps(before: range.upperBound, inText: range)
        try copyText(range)
      case .verbatim(let range):
        try noteWraps(before: range.upperBound, inText: range)
        try copyText(range, isVerbatim: true)
      case .tag(let tag):
        try noteWraps(before: tag.range.upperBound)
        if !tag.isClosed, tag.range.upperBound == range.upperBound {
          return try breakOff(at: tag.range.lowerBound, insideEndTag: tag.isEnd)
        }
        if tag.isEnd { try end(tag) } else { try start(tag) }
      }
    }
    guard open.isEmpty else { return try breakOff(at: range.upperBound, insideEndTag: false) }
    let rest = scanner.index..<range.upperBound
    if bytes[rest].contains(where: { !$0.isXMLSpace }) { try noteRest(rest) }
  }

  private mutating func start(_ tag: MarkupScanner.Tag) throws(Hopeless) {
    let meaning = meaning(of: tag)
    if case .root = meaning, !open.isEmpty {
      // Another document: this one ends without its end tag.
      scanner = MarkupScanner(bytes, in: tag.range.lowerBound..<range.upperBound)
      try note(
        .endTagMissing, "'<ownershipDocument>' is not closed before the next one", tag.range)
      return closeAll(at: tag.range.lowerBound)
    }
    let isUnknown = if case .unknown = meaning { true } else { false }
    let hasNoEnd =
      isUnknown && !tag.isEmpty && !closedNames.contains(bytes[tag.name].hashValue)
    if hasNoEnd, try openMisspelt(tag) { return }
    let isNeverClosed = hasNoEnd && !nextTagEndsNothing
    if isUnknown, !tag.isClosed || (isNeverClosed && open.last?.meaning.holdsText == true) {
      return try copyText(tag.range)
    }
    try openMissing(around: tag, meaning)
    try closeElements(thatCannotHold: meaning, at: tag.range.lowerBound)
    guard open.count < Self.depthLimit else { throw .tooMuch }
    if !tag.isClosed {
      try note(.tagBroken, "'\(quoted(tag.range))' lacks its '>'", tag.range)
    }
    if let junk = tag.junk {
      try note(.tagBroken, "'\(quoted(junk))' does not belong into a tag", junk)
    }
    if !open.isEmpty { open[open.count - 1].hasElements = true }
    if isNeverClosed {
      try note(.endTagMissing, "'<\(quoted(tag.name))>' is never closed; taken as empty", tag.range)
    }
    let isEmpty = tag.isEmpty || isNeverClosed
    if isSound(tag), isEmpty == tag.isEmpty {
      output.copy(tag.range, of: bytes)
    } else {
      output.copy(tag.range.lowerBound..<tag.name.upperBound, of: bytes)
      try copyAttributes(of: tag)
      output.insert(isEmpty ? "/>" : ">", at: tag.range.upperBound)
    }
    guard !isEmpty else { return }
    open.append(OpenElement(name: bytes[tag.name], meaning: meaning, start: tag.range.lowerBound))
  }

  private mutating func end(_ tag: MarkupScanner.Tag) throws(Hopeless) {
    let name = bytes[tag.name]
    if !tag.isClosed {
      try note(.tagBroken, "'\(quoted(tag.range))' lacks its '>'", tag.range)
    }
    if let junk = tag.junk {
      try note(.tagBroken, "'\(quoted(junk))' does not belong into a tag", junk)
    }
    if let place = open.lastIndex(where: { $0.name == name }) {
      if place == 0, isAnElementToCome(after: tag.range.upperBound) {
        return try noteStray(tag, doubting: false)
      }
      while open.count > place + 1 { try closeUnclosed(at: tag.range.lowerBound) }
      if isSound(tag) {
        output.copy(tag.range, of: bytes)
        open.removeLast()
      } else {
        close(at: tag.range.lowerBound, to: tag.range.upperBound)
      }
      return
    }
    guard let top = open.last, top.isTextAlone else { return try noteStray(tag, doubting: false) }
    // The end tag of the innermost element follows, so this one stands in its text.
    if nextTagEnds(top.name) { return try noteStray(tag, doubting: true) }
    try note(
      .endTagNotMatching,
      "'\(quoted(tag.range))' ends '<\(quoted(top.name))>', which has another name", tag.range)
    close(at: tag.range.lowerBound, to: tag.range.upperBound)
  }

  /// Whether a tag is XML as it stands.
  private func isSound(_ tag: MarkupScanner.Tag) -> Bool {
    guard tag.isClosed, tag.junk == nil, tag.attributes.count < 8 else { return false }
    for (index, attribute) in tag.attributes.enumerated() {
      var escaper = TextEscaper(
        bytes, in: attribute.value, isVerbatim: false, isAttribute: true)
      if case .plain(let range) = escaper.next(), range != attribute.value { return false }
      if case .escaped = escaper.next() { return false }
      let name = bytes[attribute.name]
      if tag.attributes[..<index].contains(where: { bytes[$0.name] == name }) { return false }
    }
    return true
  }

  /// Whether the next tag is the end tag of a name.
  private func nextTagEnds(_ name: ArraySlice<UInt8>) -> Bool {
    nextTag.map { $0.isEnd && bytes[$0.name] == name } ?? false
  }

  /// Whether the next tag is an end tag of nothing that is open.
  private var nextTagEndsNothing: Bool {
    guard let tag = nextTag, tag.isEnd else { return false }
    let name = bytes[tag.name]
    return !open.contains { $0.name == name }
  }

  private var nextTag: MarkupScanner.Tag? {
    var ahead = scanner
    while let piece = ahead.next() {
      if case .tag(let tag) = piece { return tag }
    }
    return nil
  }

  /// Whether elements of the same document follow, so that it cannot end here.
  private mutating func isAnElementToCome(after place: Int) -> Bool {
    if let nextStart, nextStart.place >= place {
      return nextStart.place < range.upperBound && !nextStart.isRoot
    }
    var ahead = scanner
    nextStart = (range.upperBound, false)
    while let piece = ahead.next() {
      guard case .tag(let tag) = piece, !tag.isEnd else { continue }
      switch meaning(of: tag) {
      case .unknown: continue
      case .root:
        nextStart = (tag.range.lowerBound, true)
        return false
      default:
        nextStart = (tag.range.lowerBound, false)
        return true
      }
    }
    return false
  }

  // MARK: Text

  private mutating func copyText(_ range: Range<Int>, isVerbatim: Bool = false) throws(Hopeless) {
    guard !open.isEmpty else { return }
    let top = open.count - 1
    if !open[top].hasText { open[top].hasText = bytes[range].contains { !$0.isXMLSpace } }
    var escaper = TextEscaper(bytes, in: range, isVerbatim: isVerbatim)
    while let piece = escaper.next() {
      switch piece {
      case .plain(let range): output.copy(range, of: bytes)
      case .escaped(let range, let text, let fault):
        output.insert(text, at: range.lowerBound)
        guard let fault else { continue }
        try note(
          fault.code, fault.message, range, doubt: fault.doubt, over: range)
      }
    }
  }

  private mutating func copyAttributes(of tag: MarkupScanner.Tag) throws(Hopeless) {
    var seen: Set<ArraySlice<UInt8>> = []
    for attribute in tag.attributes {
      let name = bytes[attribute.name]
      guard seen.insert(name).inserted else {
        try note(.tagBroken, "'\(quoted(name))' stands twice in a tag", attribute.name)
        continue
      }
      output.insert(" ", at: attribute.name.lowerBound)
      output.copy(attribute.name, of: bytes)
      output.insert("=\"", at: attribute.value.lowerBound)
      var escaper = TextEscaper(bytes, in: attribute.value, isVerbatim: false, isAttribute: true)
      while let piece = escaper.next() {
        switch piece {
        case .plain(let range): output.copy(range, of: bytes)
        case .escaped(let range, let text, let fault):
          output.insert(text, at: range.lowerBound)
          if let fault { try note(fault.code, fault.message, range) }
        }
      }
      output.insert("\"", at: attribute.value.upperBound)
    }
  }
}
