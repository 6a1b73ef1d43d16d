/// What the schema has no place for is kept beside the cells, and what is odd is reported.
extension DocumentBuilder {
  mutating func report(_ code: Diagnostic.Code, _ message: String, at place: SourceRange?) {
    guard diagnostics.count < limits.oddities else {
      return giveUp(.tooLarge(what: "the number of oddities in the XML", limit: limits.oddities))
    }
    diagnostics.append(Diagnostic(code, message, at: place))
  }

  // MARK: Strangers

  /// Keeps an element that the schema does not have, unless it holds nothing of its own.
  mutating func endStranger() {
    guard let element = open.last else { return }
    if element.hasChildren, !characters.isEmpty { keepStrayText() }
    let found = open.pop()
    guard !element.hasChildren, let text = characters.trimmedText else { return }
    keepStranger(found.name ?? "", text: text, source: range(from: element.start))
  }

  /// Keeps a cell that stands where the schema has no place for it.
  mutating func keepMisplaced(_ cell: FiledRecord.FiledCell) {
    guard cell.text != nil || !cell.footnoteIDs.isEmpty else { return }
    keepStranger(cell.element.name, text: cell.text ?? "", source: cell.source)
  }

  mutating func keepStranger(_ name: String, text: String, source: SourceRange?) {
    report(
      .elementNotInSchema, "'\(Diagnostic.excerpt(name))' is not in the SEC's schema here",
      at: source)
    keepStranger(path: openPath + [name], text: text, source: source)
  }

  /// Keeps what stands as text in the innermost element where the schema has no text, or not a
  /// second one.
  mutating func keepStrayText() {
    guard let element = open.last, let text = characters.trimmedText else { return }
    let name =
      switch element.meaning {
      case .value: "value"
      case .root: "ownershipDocument"
      case .footnoteReference: "footnoteId"
      case .unknown: open.name(at: open.count - 1) ?? ""
      case .element(let known): known.name
      }
    let source = range(from: element.start)
    report(
      .elementNotInSchema,
      "'\(Diagnostic.excerpt(name))' has a text where the SEC's schema has none", at: source)
    keepStranger(path: openPath + [FiledRecord.Stranger.text], text: text, source: source)
  }

  /// The names of the open elements below the part of the document that they stand in.
  private var openPath: [String] {
    open.stack.indices.dropFirst().compactMap { depth in
      guard case .element(let known) = open.stack[depth].meaning else {
        return open.name(at: depth)
      }
      let facts = facts[Int(known.rawValue)]
      return facts.role == .group || facts.valueKind != nil ? known.name : nil
    }
  }

  mutating func keepStranger(path: [String], text: String, source: SourceRange?) {
    let stranger = FiledRecord.Stranger(path: path, text: text, source: source)
    if section == .document || section == .footnote {
      document.facts.strangers.append(stranger)
    } else {
      record.strangers.append(stranger)
    }
  }

  // MARK: Texts

  mutating func note(
    _ text: String, of element: FilingElement, _ kind: FilingElement.ValueKind?,
    at source: SourceRange
  ) {
    switch kind {
    case .amount:
      guard !ExactDecimal.isFiled(text) else { return }
      noteNotUnderstood(text, element, "a number", at: source)
    case .flag:
      guard Bool(filed: text) == nil else { return }
      noteNotUnderstood(text, element, "'0', '1', 'true' or 'false'", at: source)
    case .date:
      if CalendarDay(filed: text) == nil {
        noteNotUnderstood(text, element, "a day such as 2014-09-12", at: source)
      } else if text.utf8.count > 10 {
        report(
          .dateHasTimeZone, "'\(element.name)' was filed with a time zone: '\(text)'", at: source)
      }
    case .text: noteEntities(in: text, at: source)
    case nil: break
    }
  }

  private mutating func noteNotUnderstood(
    _ text: String, _ element: FilingElement, _ expected: String, at source: SourceRange
  ) {
    let excerpt = Diagnostic.excerpt(text)
    report(.valueNotUnderstood, "'\(element.name)' is '\(excerpt)', not \(expected)", at: source)
  }

  mutating func noteEntities(in text: String, at source: SourceRange) {
    guard mayHaveAmpersand else { return }
    mayHaveAmpersand = false
    var text = text
    guard let found = text.withUTF8({ EscapedEntity.first(in: $0) }) else { return }
    report(.entityEscapedTwice, "'\(found)' was escaped twice; shown as filed", at: source)
  }
}

/// A reference that is still there after a text was decoded, so that it was escaped twice.
private enum EscapedEntity {
  private static let all: [StaticString] = ["amp;", "lt;", "gt;", "quot;", "apos;", "#"]
  private static let names: [StaticString] = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"]

  /// The first kind of reference in a text; nil where there is none.
  static func first(in text: UnsafeBufferPointer<UInt8>) -> StaticString? {
    var found = all.count
    for index in text.indices where text[index] == UInt8(ascii: "&") {
      let rest = text[(index + 1)...]
      let kind = all.firstIndex { kind in
        rest.starts(with: UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount))
      }
      if let kind, kind < found { found = kind }
    }
    return found < all.count ? names[found] : nil
  }
}
