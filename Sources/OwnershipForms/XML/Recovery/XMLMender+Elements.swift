/// Opens and closes the elements whose tags are missing.
extension XMLMender {
  // MARK: Opening

  /// Opens an element whose start tag is missing, where its end tag follows and says what it is.
  mutating func openMissing(
    around tag: MarkupScanner.Tag, _ meaning: ElementNames.Meaning
  ) throws(Hopeless) {
    guard let top = open.last, !top.meaning.canHold(meaning),
      let end = elementToEnd(opened: tag.isEmpty ? 0 : 1), end.meaning.canHold(meaning)
    else { return }
    let name = quoted(end.tag.name)
    try note(
      .startTagMissing, "'<\(name)>' is missing, while its end tag follows; taken to begin here",
      tag.range.lowerBound..<tag.range.lowerBound,
      doubt: end.meaning.holdsText ? "the start tag of '\(name)' is missing" : nil,
      over: tag.range.lowerBound..<end.tag.range.upperBound)
    open(end, at: tag.range.lowerBound)
  }

  /// Opens the element of the schema that the end tag names, in place of one that the schema does not
  /// have and that nothing ends; false, and nothing done, where no such end tag follows.
  mutating func openMisspelt(_ tag: MarkupScanner.Tag) throws(Hopeless) -> Bool {
    guard tag.isClosed, let top = open.last, !top.meaning.holdsText,
      let end = elementToEnd(opened: 0)
    else { return false }
    let (name, given) = (quoted(end.tag.name), quoted(tag.name))
    try note(
      .endTagNotMatching, "'<\(given)>' ends as '</\(name)>'; taken for '\(name)'", tag.range,
      doubt: end.meaning.holdsText
        ? "its start tag is '<\(given)>', its end tag '</\(name)>'" : nil,
      over: tag.range.lowerBound..<end.tag.range.upperBound)
    open(end, at: tag.range.lowerBound)
    return true
  }

  /// An end tag of the schema that is yet to come, without its start tag.
  private struct ElementToEnd {
    var tag: MarkupScanner.Tag
    var meaning: ElementNames.Meaning
  }

  private mutating func open(_ element: ElementToEnd, at place: Int) {
    let name = bytes[element.tag.name]
    output.insert("<", at: place)
    output.insert(String(decoding: name, as: UTF8.self), at: place)
    output.insert(">", at: place)
    if !open.isEmpty { open[open.count - 1].hasElements = true }
    open.append(OpenElement(name: name, meaning: element.meaning, start: place))
  }

  /// The first end tag to come that ends neither what is open nor what begins before it, where it is
  /// one of an element that has its place here; `opened` start tags are not yet ended.
  private mutating func elementToEnd(opened: Int) -> ElementToEnd? {
    guard let top = open.last, lookAheadsLeft > 0 else { return nil }
    lookAheadsLeft -= 1
    var ahead = scanner
    var depth = opened
    for _ in 0..<Self.lookAhead {
      guard let piece = ahead.next() else { return nil }
      guard case .tag(let next) = piece else { continue }
      if !next.isEnd {
        depth += next.isEmpty ? 0 : 1
      } else if depth > 0 {
        depth -= 1
      } else {
        let (meaning, name) = (meaning(of: next), bytes[next.name])
        guard case .element = meaning, top.meaning.canHold(meaning),
          !open.contains(where: { $0.name == name })
        else { return nil }
        return ElementToEnd(tag: next, meaning: meaning)
      }
    }
    return nil
  }

  /// More pieces than the largest row has.
  private static let lookAhead = 600

  // MARK: Closing

  /// Closes what has no place for an element, where something around it has.
  mutating func closeElements(
    thatCannotHold child: ElementNames.Meaning, at place: Int
  ) throws(Hopeless) {
    guard let holder = open.lastIndex(where: { $0.meaning.canHold(child) }) else { return }
    while open.count > holder + 1 { try closeUnclosed(at: place) }
  }

  mutating func closeUnclosed(at place: Int) throws(Hopeless) {
    guard let element = open.last else { return }
    let name = quoted(element.name)
    try note(
      .endTagMissing, "'<\(name)>' is not closed; taken to end here", place..<place,
      doubt: element.isTextAlone ? "the end tag of '\(name)' is missing" : nil,
      over: element.start..<place)
    close(at: place, to: place)
  }

  /// Puts the end tag of the innermost element in.
  mutating func close(at place: Int, to end: Int) {
    guard let element = open.popLast() else { return }
    output.insert("</", at: place)
    output.insert(String(decoding: element.name, as: UTF8.self), at: place)
    output.insert(">", at: end)
  }

  mutating func closeAll(at place: Int) {
    while !open.isEmpty { close(at: place, to: place) }
  }

  /// Whether a text is the beginning of a tag at which the document breaks off: nil where it is
  /// not, else whether the tag is an end tag.
  func breaksOffInTag(_ text: Range<Int>) -> Bool? {
    guard text.upperBound == range.upperBound, bytes[text.lowerBound] == UInt8(ascii: "<") else {
      return nil
    }
    switch bytes[text].dropFirst().first {
    case nil, UInt8(ascii: "!"), UInt8(ascii: "?"): return false
    case UInt8(ascii: "/"): return true
    default: return nil
    }
  }

  /// Ends a document that breaks off.
  mutating func breakOff(at place: Int, insideEndTag: Bool) throws(Hopeless) {
    guard let element = open.last else { return }
    let name = quoted(element.name)
    let isValueCut = !element.hasElements && !insideEndTag
    try note(
      .documentCut, "the document breaks off inside '<\(name)>'; what followed is missing",
      place..<range.upperBound, doubt: isValueCut ? "the document breaks off inside it" : nil,
      over: element.start..<place)
    closeAll(at: place)
  }
}
