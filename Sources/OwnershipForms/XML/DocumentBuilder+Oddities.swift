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
  mutating func keepStranger(_ element: OpenElement, name: String) {
    guard !element.hasChildren || !element.footnoteIDs.isEmpty || element.text != nil else {
      return
    }
    guard let text = element.text ?? trimmedCharacters() else { return }
    keepStranger(name, text: text, source: range(from: element.start))
  }

  /// Keeps a cell that stands where the schema has no place for it.
  mutating func keepMisplaced(_ cell: FiledRecord.FiledCell) {
    guard cell.text != nil || !cell.footnoteIDs.isEmpty else { return }
    keepStranger(cell.element.name, text: cell.text ?? "", source: cell.source)
  }

  private mutating func keepStranger(_ name: String, text: String, source: SourceRange?) {
    report(.elementNotInSchema, "'\(name)' is not in the SEC's schema here", at: source)
    keepStranger(path: openPath + [name], text: text, source: source)
  }

  /// Keeps what stands as text in the innermost element where the schema has no text, or not a
  /// second one.
  mutating func keepStrayText() {
    guard let element = open.last else { return }
    let name: String
    switch element.meaning {
    case .value:
      guard element.text != nil else { return }
      name = "value"
    case .root: name = "ownershipDocument"
    case .footnoteReference: name = "footnoteId"
    case .unknown:
      guard element.hasChildren else { return }
      name = element.name ?? ""
    case .element(let known):
      guard known.valueKind == nil || element.text != nil else { return }
      name = known.name
    }
    guard let text = trimmedCharacters() else { return }
    let source = range(from: element.start)
    report(
      .elementNotInSchema, "'\(name)' has a text where the SEC's schema has none", at: source)
    keepStranger(path: openPath + [FiledRecord.Stranger.text], text: text, source: source)
  }

  /// The names of the open elements below the part of the document that they stand in.
  private var openPath: [String] { open.dropFirst().compactMap(Self.step) }

  private static func step(_ element: OpenElement) -> String? {
    guard case .element(let known) = element.meaning else { return element.name }
    return known.definition.role == .group || known.valueKind != nil ? known.name : nil
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

  mutating func note(_ text: String, of cell: FiledRecord.FiledCell) {
    switch cell.element.valueKind {
    case .amount where !ExactDecimal.isFiled(text): noteNotUnderstood(text, cell, "a number")
    case .flag where Bool(filed: text) == nil:
      noteNotUnderstood(text, cell, "'0', '1', 'true' or 'false'")
    case .date:
      if CalendarDay(filed: text) == nil {
        noteNotUnderstood(text, cell, "a day such as 2014-09-12")
      } else if text.utf8.count > 10 {
        report(
          .dateHasTimeZone, "'\(cell.element.name)' was filed with a time zone: '\(text)'",
          at: cell.source)
      }
    case .text, nil: noteEntities(in: text, at: cell.source)
    case .amount, .flag: break
    }
  }

  private mutating func noteNotUnderstood(
    _ text: String, _ cell: FiledRecord.FiledCell, _ expected: String
  ) {
    report(
      .valueNotUnderstood, "'\(cell.element.name)' is '\(text)', not \(expected)", at: cell.source)
  }

  mutating func noteEntities(in text: String, at source: SourceRange?) {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return }
    let found = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"].first { text.contains($0) }
    guard let found else { return }
    report(.entityEscapedTwice, "'\(found)' was escaped twice; shown as filed", at: source)
  }

  mutating func checkFootnotes() {
    var defined: Set<String> = []
    for footnote in document.footnotes where !defined.insert(footnote.id).inserted {
      report(
        .footnoteDefinedTwice, "footnote '\(footnote.id)' is defined twice", at: footnote.source)
    }
    for table in FormTable.allCases {
      for row in document.rows(of: table) { check(row.record, against: defined) }
    }
    check(document.facts, against: defined)
  }

  private mutating func check(_ record: FiledRecord, against defined: Set<String>) {
    for cell in record.cells {
      for id in cell.footnoteIDs where !defined.contains(id) {
        report(
          .footnoteNotDefined,
          "'\(cell.element.name)' refers to footnote '\(id)', which is not defined",
          at: cell.source)
      }
    }
  }
}
