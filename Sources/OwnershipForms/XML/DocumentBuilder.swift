import CLibXML2

/// Builds an ownership document out of the events of an XML parser.
///
/// What an element is comes from ``FilingElement``; an element that is not in the schema is kept
/// beside the cells, and reported.
final class DocumentBuilder {
  /// The parser, while it runs.
  var context: xmlParserCtxtPtr?
  /// How many bytes of white space stand before the document.
  var skipped = 0
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

  private let text: DecodedText
  private let base: Int
  private let limits: ReadingLimits

  private var document = OwnershipDocument()
  private var tables: [FormTable: [TableRow]] = [:]
  private var diagnostics: [Diagnostic] = []
  /// The elements that are open, from the root to the innermost.
  private var open: [OpenElement] = []
  /// The record of the section that is open: an issuer, a person, a row, a signature.
  private var record = FiledRecord()
  private var characterBuffer: [UInt8] = []
  /// The place in ``open`` of the element whose whole text is one value, markup or not.
  private var proseDepth: Int?

  private struct OpenElement {
    var meaning: ElementNames.Meaning
    var name: String?
    var start: Int
    var text: String?
    var footnoteIDs: [String] = []
    var hasChildren = false
  }

  init(text: DecodedText, base: Int, limits: ReadingLimits) {
    self.text = text
    self.base = base
    self.limits = limits
    open.reserveCapacity(8)
    characterBuffer.reserveCapacity(1024)
  }

  // MARK: Events

  func startElement(
    _ name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) {
    guard stop == nil else { return }
    let bytes = UnsafeBufferPointer(start: name, count: Self.length(of: name))
    var meaning = ElementNames.meaning(of: bytes)
    if open.isEmpty {
      guard case .root = meaning else {
        return give(up: .notAnOwnershipDocument(root: String(decoding: bytes, as: UTF8.self)))
      }
    } else {
      open[open.count - 1].hasChildren = true
    }
    guard open.count < limits.depth else {
      return give(up: .tooLarge(what: "the depth of the XML", limit: limits.depth))
    }
    if isMisplaced(meaning) { meaning = .unknown }
    var element = OpenElement(meaning: meaning, start: startOfTag())
    if proseDepth == nil, case .unknown = meaning, isInText { proseDepth = open.count - 1 }
    if proseDepth == nil {
      keepTextBeforeChild()
      characterBuffer.removeAll(keepingCapacity: true)
      switch meaning {
      case .footnoteReference:
        refer(to: Self.attribute("id", in: attributes, count: count) ?? "")
      case .element(let known):
        begin(known)
        if known == .footnote {
          proseDepth = open.count
          element.text = Self.attribute("id", in: attributes, count: count) ?? ""
        }
      case .unknown: element.name = String(decoding: bytes, as: UTF8.self)
      case .root, .value: break
      }
    }
    open.append(element)
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard stop == nil else { return }
    characterBuffer.append(contentsOf: bytes)
  }

  /// A reference to an entity that an external DTD might have defined, which is never read.
  func undefinedEntity(_ name: UnsafePointer<xmlChar>) {
    guard stop == nil else { return }
    let reference = "&\(String(cString: name));"
    characterBuffer.append(contentsOf: reference.utf8)
    diagnostics.append(
      Diagnostic(
        .entityNotDefined, "'\(reference)' is not defined; shown as filed",
        at: open.last.map { range(from: $0.start) }))
  }

  func endElement() {
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
    keepStrayText()
    open.removeLast()
    switch element.meaning {
    case .root, .footnoteReference: break
    case .value:
      if let parent = open.last, case .element(let known) = parent.meaning,
        known.definition.isWrapped, parent.text == nil
      {
        open[open.count - 1].text = trimmedCharacters()
      } else {
        keepStranger(element, name: "value")
      }
    case .element(let known): end(known, element)
    case .unknown: keepStranger(element, name: element.name ?? "")
    }
    characterBuffer.removeAll(keepingCapacity: true)
  }

  func fault(_ error: xmlError) {
    guard firstFault == nil else { return }
    firstFault = Fault(
      line: Int(error.line), column: Int(error.int2),
      reason: error.message.map { String(cString: $0) } ?? "not well-formed")
  }

  /// The document, and what was odd about it.
  func finish() -> (OwnershipDocument, [Diagnostic]) {
    document.nonDerivativeTable = tables[.nonDerivative]
    document.derivativeTable = tables[.derivative]
    return (document, diagnostics + FootnoteReferences.diagnostics(of: document))
  }

  // MARK: Elements of the schema

  private func begin(_ element: FilingElement) {
    switch element.definition.role {
    case .section, .row: record = FiledRecord()
    case .table(let table): if tables[table] == nil { tables[table] = [] }
    case .leaf, .group, .list: break
    }
  }

  private func end(_ known: FilingElement, _ element: OpenElement) {
    let definition = known.definition
    switch definition.role {
    case .leaf:
      var cell = FiledRecord.FiledCell(
        element: known, text: element.text, footnoteIDs: element.footnoteIDs,
        source: range(from: element.start))
      if cell.text == nil { cell.text = trimmedCharacters() }
      guard definition.section == openSection else { return keepMisplaced(cell) }
      keep(cell, of: definition.section)
    case .group:
      guard !element.footnoteIDs.isEmpty else { return }
      keep(
        FiledRecord.FiledCell(
          element: known, footnoteIDs: element.footnoteIDs, source: range(from: element.start)),
        of: definition.section)
    case .section:
      record.source = range(from: element.start)
      switch definition.section {
      case .issuer: document.issuer = Issuer(record: record)
      case .reportingOwner: document.reportingPersons.append(ReportingPerson(record: record))
      case .ownerSignature: document.signatures.append(OwnerSignature(record: record))
      case .document, .row, .footnote: break
      }
    case .row(let kind, let table):
      record.source = range(from: element.start)
      append(TableRow(table: table, kind: kind ?? impliedKind, record: record))
    case .table, .list: break
    }
  }

  /// Keeps the text of a cell that has its footnote references inside it.
  private func keepTextBeforeChild() {
    guard let parent = open.last, parent.text == nil, case .element(let known) = parent.meaning,
      known.valueKind != nil
    else { return keepStrayText() }
    open[open.count - 1].text = trimmedCharacters()
  }

  /// Whether the innermost element holds text, so that unknown elements in it are its markup.
  private var isInText: Bool {
    switch open.last?.meaning {
    case .value: return true
    case .element(let known): return known.valueKind != nil && !known.definition.isWrapped
    default: return false
    }
  }

  /// The section that the innermost open element belongs to.
  private var openSection: FilingElement.Section {
    for element in open.reversed() {
      guard case .element(let known) = element.meaning else { continue }
      switch known.definition.role {
      case .section, .row: return known.definition.section
      default: continue
      }
    }
    return .document
  }

  /// Whether an element would begin a part of the document inside of another one.
  private func isMisplaced(_ meaning: ElementNames.Meaning) -> Bool {
    guard case .element(let known) = meaning else { return false }
    switch known.definition.role {
    case .section, .row, .table, .list: return openSection != .document
    case .leaf, .group: return false
    }
  }

  /// A row of the 2003 schema is a transaction where it has a date or a code.
  private var impliedKind: RowKind {
    record.cell(.transactionDate)?.text != nil || record.cell(.transactionCode)?.text != nil
      ? .transaction : .holding
  }

  private func append(_ row: TableRow) {
    guard tables[row.table, default: []].count < limits.rows else {
      return give(up: .tooLarge(what: "the number of rows in a table", limit: limits.rows))
    }
    tables[row.table, default: []].append(row)
  }

  private func keep(_ cell: FiledRecord.FiledCell, of section: FilingElement.Section) {
    if let text = cell.text { note(text, of: cell) }
    let added =
      section == .document ? document.facts.append(cell) : record.append(cell)
    guard !added else { return }
    diagnostics.append(
      Diagnostic(
        .elementRepeated, "'\(cell.element.name)' stands a second time; the first one is shown",
        at: cell.source))
    guard let text = cell.text else { return }
    let group = cell.element.definition.group.map { [$0.name] } ?? []
    keepStranger(path: group + [cell.element.name], text: text, source: cell.source)
  }

  private func endFootnote(_ element: OpenElement) {
    guard document.footnotes.count < limits.footnotes else {
      return give(up: .tooLarge(what: "the number of footnotes", limit: limits.footnotes))
    }
    let body = String(decoding: characterBuffer, as: UTF8.self)
    characterBuffer.removeAll(keepingCapacity: true)
    let footnote = Footnote(
      id: element.text ?? "", text: body, source: range(from: element.start))
    noteEntities(in: body, at: footnote.source)
    document.footnotes.append(footnote)
  }

  private func refer(to id: String) {
    guard let last = open.indices.last else { return }
    open[last].footnoteIDs.append(id)
  }

  // MARK: What is odd

  /// Keeps an element that the schema does not have, unless it holds nothing of its own.
  private func keepStranger(_ element: OpenElement, name: String) {
    guard !element.hasChildren || !element.footnoteIDs.isEmpty else { return }
    guard let text = trimmedCharacters() else { return }
    keepStranger(name, text: text, source: range(from: element.start))
  }

  /// Keeps a cell that stands where the schema has no place for it.
  private func keepMisplaced(_ cell: FiledRecord.FiledCell) {
    guard cell.text != nil || !cell.footnoteIDs.isEmpty else { return }
    keepStranger(cell.element.name, text: cell.text ?? "", source: cell.source)
  }

  private func keepStranger(_ name: String, text: String, source: SourceRange?) {
    diagnostics.append(
      Diagnostic(.elementNotInSchema, "'\(name)' is not in the SEC's schema here", at: source))
    keepStranger(path: openPath + [name], text: text, source: source)
  }

  /// Keeps what stands as text in the innermost element where the schema has no text, or not a
  /// second one.
  private func keepStrayText() {
    guard let element = open.last else { return }
    let name: String
    switch element.meaning {
    case .value: return
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
    diagnostics.append(
      Diagnostic(
        .elementNotInSchema, "'\(name)' has a text where the SEC's schema has none", at: source))
    keepStranger(path: openPath + [FiledRecord.Stranger.text], text: text, source: source)
  }

  /// The names of the open elements below the part of the document that they stand in.
  private var openPath: [String] { open.dropFirst().compactMap(Self.step) }

  private static func step(_ element: OpenElement) -> String? {
    guard case .element(let known) = element.meaning else { return element.name }
    return known.definition.role == .group || known.valueKind != nil ? known.name : nil
  }

  private func keepStranger(path: [String], text: String, source: SourceRange?) {
    let stranger = FiledRecord.Stranger(path: path, text: text, source: source)
    let isInSection = open.contains { parent in
      guard case .element(let known) = parent.meaning else { return false }
      switch known.definition.role {
      case .section, .row: return true
      default: return false
      }
    }
    if isInSection {
      record.strangers.append(stranger)
    } else {
      document.facts.strangers.append(stranger)
    }
  }

  private func note(_ text: String, of cell: FiledRecord.FiledCell) {
    switch cell.element.valueKind {
    case .amount where ExactDecimal(filed: text) == nil:
      noteNotUnderstood(text, cell, "a number")
    case .flag where Bool(filed: text) == nil:
      noteNotUnderstood(text, cell, "'0', '1', 'true' or 'false'")
    case .date:
      if CalendarDay(filed: text) == nil {
        noteNotUnderstood(text, cell, "a day such as 2014-09-12")
      } else if text.utf8.count > 10 {
        diagnostics.append(
          Diagnostic(
            .dateHasTimeZone, "'\(cell.element.name)' was filed with a time zone: '\(text)'",
            at: cell.source))
      }
    default: noteEntities(in: text, at: cell.source)
    }
  }

  private func noteNotUnderstood(
    _ text: String, _ cell: FiledRecord.FiledCell, _ expected: String
  ) {
    diagnostics.append(
      Diagnostic(
        .valueNotUnderstood, "'\(cell.element.name)' is '\(text)', not \(expected)",
        at: cell.source))
  }

  private func noteEntities(in text: String, at source: SourceRange?) {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return }
    let found = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#"].first { text.contains($0) }
    guard let found else { return }
    diagnostics.append(
      Diagnostic(.entityEscapedTwice, "'\(found)' was escaped twice; shown as filed", at: source))
  }

  private func give(up error: ReadingError) {
    stop = error
    if let context { xmlStopParser(context) }
  }

  // MARK: Bytes

  /// The characters of the innermost element without the white space around them; nil where there
  /// are none.
  private func trimmedCharacters() -> String? {
    let trimmed = characterBuffer.trimmedText(0..<characterBuffer.count)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Where the parser stands, in bytes of the text.
  private func position() -> Int {
    guard let input = context?.pointee.input else { return base }
    let offset = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(base + skipped + offset, text.utf8.count)
  }

  /// Where the tag begins that the parser has just read the attributes of.
  private func startOfTag() -> Int {
    var index = position() - 1
    while index > base, text.utf8[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, base)
  }

  private func range(from start: Int) -> SourceRange {
    text.fileRange(start..<max(start, position()))
  }

  private static func length(of name: UnsafePointer<xmlChar>) -> Int {
    var length = 0
    while name[length] != 0 { length += 1 }
    return length
  }

  /// The value of an attribute; libxml2 gives each one as five pointers.
  private static func attribute(
    _ wanted: StaticString, in attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) -> String? {
    guard let attributes else { return nil }
    for index in 0..<count {
      guard let name = attributes[index * 5], let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let length = Self.length(of: name)
      guard length == wanted.utf8CodeUnitCount,
        UnsafeBufferPointer(start: name, count: length).elementsEqual(
          UnsafeBufferPointer(start: wanted.utf8Start, count: length))
      else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }
}
