/// Splits a text that may be damaged XML into tags and what stands between them.
///
/// It never fails: what cannot be a tag is text.
struct MarkupScanner {
  /// A piece of the text.
  enum Piece {
    /// Characters, with references as they stand.
    case text(Range<Int>)
    /// The characters of a CDATA section.
    case verbatim(Range<Int>)
    case tag(Tag)
    /// A comment, a processing instruction or a document type declaration.
    case aside(Range<Int>)
  }

  /// A start tag or an end tag.
  struct Tag {
    var range: Range<Int>
    var name: Range<Int>
    var attributes: [Attribute] = []
    var isEnd = false
    /// Whether it ends with `/>`.
    var isEmpty = false
    /// Whether it ends with `>`, as it must.
    var isClosed = true
    /// What stands in it and is neither name nor attribute, if there is anything.
    var junk: Range<Int>?
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  let bytes: [UInt8]
  let end: Int
  private(set) var index: Int

  /// Whether there may be an end of a comment, or of an instruction, in the rest: looked for once.
  private var commentsEnd = true
  private var instructionsEnd = true

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    guard index < end else { return nil }
    let start = index
    if bytes[index] == UInt8(ascii: "<"), let piece = markup() { return piece }
    // A '<' that begins no markup is a character of the text.
    index = max(index, start + 1)
    while index < end, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  // MARK: Markup

  private mutating func markup() -> Piece? {
    let start = index
    guard start + 1 < end else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes.hasPiece("<![CDATA[", at: start) {
        let close = bytes.firstIndex(of: "]]>", from: start + 9, to: end)
        index = close.map { $0 + 3 } ?? end
        return .verbatim((start + 9)..<(close ?? end))
      }
      if bytes.hasPiece("<!DOCTYPE", at: start) { return documentType() }
      guard bytes.hasPiece("<!--", at: start) else { return nil }
      return aside(endingWith: "-->", from: start + 4, while: \.commentsEnd)
    case UInt8(ascii: "?"):
      return aside(endingWith: "?>", from: start + 2, while: \.instructionsEnd)
    case UInt8(ascii: "/"):
      return tag(nameAt: start + 2, isEnd: true)
    default:
      return tag(nameAt: start + 1, isEnd: false)
    }
  }

  /// Something that ends with a text; what never ends is none.
  private mutating func aside(
    endingWith close: StaticString, from start: Int,
    while canEnd: WritableKeyPath<MarkupScanner, Bool>
  ) -> Piece? {
    guard self[keyPath: canEnd],
      let found = bytes.firstIndex(of: close, from: start, to: end)
    else {
      self[keyPath: canEnd] = false
      return nil
    }
    let begin = index
    index = found + close.utf8CodeUnitCount
    return .aside(begin..<index)
  }

  /// A document type declaration, with the brackets in it.
  private mutating func documentType() -> Piece {
    let begin = index
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        index += 1
        return .aside(begin..<index)
      default: break
      }
      index += 1
    }
    return .aside(begin..<index)
  }

  // MARK: Tags

  private mutating func tag(nameAt nameStart: Int, isEnd: Bool) -> Piece? {
    let start = index
    var cursor = nameStart
    guard cursor < end, Self.beginsName(bytes[cursor]) else { return nil }
    while cursor < end, Self.continuesName(bytes[cursor]) { cursor += 1 }
    var tag = Tag(range: start..<cursor, name: nameStart..<cursor, isEnd: isEnd)
    while cursor < end {
      switch bytes[cursor] {
      case UInt8(ascii: ">"):
        index = cursor + 1
        tag.range = start..<index
        return .tag(tag)
      case UInt8(ascii: "<"):
        tag.isClosed = false
        tag.range = start..<cursor
        index = cursor
        return .tag(tag)
      case UInt8(ascii: "/"):
        tag.isEmpty = !isEnd && cursor + 1 < end && bytes[cursor + 1] == UInt8(ascii: ">")
        if !tag.isEmpty { tag.addJunk(cursor..<cursor + 1) }
        cursor += 1
      case let byte where byte.isXMLSpace: cursor += 1
      default: attribute(of: &tag, at: &cursor)
      }
    }
    tag.isClosed = false
    tag.range = start..<end
    index = end
    return .tag(tag)
  }

  /// Reads an attribute; what is none is junk.
  private func attribute(of tag: inout Tag, at cursor: inout Int) {
    let start = cursor
    while cursor < end, Self.continuesName(bytes[cursor]) { cursor += 1 }
    let name = start..<cursor
    guard !name.isEmpty, Self.beginsName(bytes[start]), cursor < end,
      bytes[cursor] == UInt8(ascii: "=")
    else {
      if cursor == start { cursor += 1 }
      return tag.addJunk(start..<cursor)
    }
    cursor += 1
    guard cursor < end else { return tag.addJunk(start..<cursor) }
    let quote = bytes[cursor]
    var valueEnd = cursor
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      cursor += 1
      valueEnd = cursor
      while valueEnd < end, bytes[valueEnd] != quote, bytes[valueEnd] != UInt8(ascii: "<") {
        valueEnd += 1
      }
      if valueEnd < end, bytes[valueEnd] == quote {
        tag.attributes.append(Attribute(name: name, value: cursor..<valueEnd))
        cursor = valueEnd + 1
        return
      }
    }
    // No quotes, or the second one is missing: the value ends where a word does.
    valueEnd = cursor
    while valueEnd < end, !bytes[valueEnd].isXMLSpace, bytes[valueEnd] != UInt8(ascii: ">"),
      bytes[valueEnd] != UInt8(ascii: "<"), bytes[valueEnd] != UInt8(ascii: "/")
    {
      valueEnd += 1
    }
    tag.attributes.append(Attribute(name: name, value: cursor..<valueEnd))
    tag.addJunk(start..<valueEnd)
    cursor = valueEnd
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}

extension MarkupScanner.Tag {
  /// Widens what is neither name nor attribute.
  fileprivate mutating func addJunk(_ range: Range<Int>) {
    junk = junk.map { $0.lowerBound..<max($0.upperBound, range.upperBound) } ?? range
  }
}
