/// Elements of the schema become cells, records and rows.
extension DocumentBuilder {
  mutating func begin(_ element: FilingElement) {
    let facts = facts[Int(element.rawValue)]
    switch facts.role {
    case .section, .row:
      section = facts.section
      record = FiledRecord()
      record.reserveCapacity(facts.section == .row ? 16 : 8)
    case .table(.nonDerivative): if tableI == nil { tableI = [] }
    case .table(.derivative): if tableII == nil { tableII = [] }
    case .leaf, .group, .list: break
    }
  }

  mutating func end(_ known: FilingElement) {
    let facts = facts[Int(known.rawValue)]
    let depth = open.count - 1
    let start = open.stack[depth].start
    if !characters.isEmpty, facts.role != .leaf || open.hasText(at: depth) {
      keepStrayText()
    }
    let found = open.pop()
    switch facts.role {
    case .leaf:
      let text = found.text ?? characters.trimmedText
      let source = range(from: start)
      let isInPlace = facts.section == section
      if isInPlace, let text { note(text, of: known, facts.valueKind, at: source) }
      let cell = FiledRecord.FiledCell(
        element: known, text: text, footnoteIDs: found.footnoteIDs, source: source)
      if isInPlace { keep(consume cell) } else { keepMisplaced(cell) }
    case .group:
      guard !found.footnoteIDs.isEmpty else { return }
      let cell = FiledRecord.FiledCell(
        element: known, footnoteIDs: found.footnoteIDs, source: range(from: start))
      guard facts.section == section else { return keepMisplaced(cell) }
      keep(consume cell)
    case .section:
      record.source = range(from: start)
      section = .document
      endSection(facts.section)
    case .row(let kind, let table):
      record.source = range(from: start)
      section = .document
      append(TableRow(table: table, kind: kind ?? impliedKind, record: record))
    case .table, .list: break
    }
  }

  private mutating func append(_ row: TableRow) {
    let count: Int
    switch row.table {
    case .nonDerivative:
      if tableI == nil { tableI = [] }
      tableI?.append(row)
      count = tableI?.count ?? 0
    case .derivative:
      if tableII == nil { tableII = [] }
      tableII?.append(row)
      count = tableII?.count ?? 0
    }
    if count > limits.rows {
      giveUp(.tooLarge(what: "the number of rows in a table", limit: limits.rows))
    }
  }

  private mutating func endSection(_ section: FilingElement.Section) {
    switch section {
    case .issuer:
      guard document.issuer.record.isEmpty else { return keepSecondIssuer() }
      document.issuer = Issuer(record: record)
    case .reportingOwner:
      guard document.reportingPersons.count < limits.rows else {
        return giveUp(.tooLarge(what: "the number of reporting persons", limit: limits.rows))
      }
      document.reportingPersons.append(ReportingPerson(record: record))
    case .ownerSignature:
      guard document.signatures.count < limits.rows else {
        return giveUp(.tooLarge(what: "the number of signatures", limit: limits.rows))
      }
      document.signatures.append(OwnerSignature(record: record))
    case .document, .row, .footnote: break
    }
  }

  /// Gives the text of a `<value>` to the cell around it.
  mutating func endValue() {
    let depth = open.count - 1
    let start = open.stack[depth].start
    if !characters.isEmpty, open.hasText(at: depth) { keepStrayText() }
    let text = open.pop().text ?? characters.trimmedText
    guard let text else { return }
    if case .element(let known)? = open.last?.meaning, facts[Int(known.rawValue)].isWrapped,
      !open.hasText(at: depth - 1)
    {
      open.setText(text, at: depth - 1)
    } else {
      keepStranger("value", text: text, source: range(from: start))
    }
  }

  mutating func endFootnote() {
    let start = open.last?.start ?? 0
    let id = open.pop().text ?? ""
    section = .document
    guard document.footnotes.count < limits.footnotes else {
      return giveUp(.tooLarge(what: "the number of footnotes", limit: limits.footnotes))
    }
    let source = range(from: start)
    let text = characters.text
    noteEntities(in: text, at: source)
    document.footnotes.append(Footnote(id: id, text: text, source: source))
    characters.clear()
  }

  /// Adds a reference to the cell that it stands in, however deep in markup.
  mutating func refer(to id: String) {
    referenceCount += 1
    guard referenceCount <= limits.footnoteReferences else {
      return giveUp(
        .tooLarge(what: "the number of footnote references", limit: limits.footnoteReferences))
    }
    let holder = open.stack.lastIndex { element in
      guard case .element(let known) = element.meaning else { return false }
      let facts = facts[Int(known.rawValue)]
      return facts.valueKind != nil || facts.role == .group || known == .footnote
    }
    guard let holder, case .element(let known) = open.stack[holder].meaning, known != .footnote
    else {
      return report(
        .elementNotInSchema,
        "'footnoteId' with '\(Diagnostic.excerpt(id))' stands where nothing can refer to a footnote",
        at: open.last.map { range(from: $0.start) })
    }
    open.addFootnote(id, at: holder)
  }

  /// Takes the text that stands before an element inside of a cell.
  mutating func takeTextBeforeChild() {
    let depth = open.count - 1
    if open.stack[depth].meaning.holdsText, !open.hasText(at: depth) {
      if let text = characters.trimmedText { open.setText(text, at: depth) }
    } else {
      keepStrayText()
    }
    characters.clear()
  }

  /// Whether the innermost element holds text, so that unknown elements in it are its markup.
  var isInText: Bool {
    switch open.last?.meaning {
    case .value: return true
    case .element(let known):
      let facts = facts[Int(known.rawValue)]
      return facts.valueKind != nil && !facts.isWrapped
    default: return false
    }
  }

  /// Whether an element would begin a part of the document inside of another one.
  func isMisplaced(_ meaning: ElementNames.Meaning) -> Bool {
    guard case .element(let known) = meaning else { return false }
    switch facts[Int(known.rawValue)].role {
    case .section, .row, .table, .list: return true
    case .leaf, .group: return false
    }
  }

  /// A row of the 2003 schema is a transaction where it has a date or a code.
  private var impliedKind: RowKind {
    record.cell(.transactionDate)?.text != nil || record.cell(.transactionCode)?.text != nil
      ? .transaction : .holding
  }

  private mutating func keep(_ cell: consuming FiledRecord.FiledCell) {
    if section == .document {
      guard document.facts.has(cell.element) else { return document.facts.add(consume cell) }
    } else {
      guard record.has(cell.element) else { return record.add(consume cell) }
    }
    report(
      .elementRepeated, "'\(cell.element.name)' stands a second time; the first one is shown",
      at: cell.source)
    guard let text = cell.text else { return }
    let group = cell.element.definition.group.map { [$0.name] } ?? []
    keepStranger(path: group + [cell.element.name], text: text, source: cell.source)
  }

  /// Keeps the cells of a second issuer beside those of the first.
  private mutating func keepSecondIssuer() {
    report(
      .elementRepeated, "'issuer' stands a second time; the first one is shown", at: record.source)
    for cell in record.cells {
      guard let text = cell.text else { continue }
      document.issuer.record.strangers.append(
        FiledRecord.Stranger(path: [cell.element.name], text: text, source: cell.source))
    }
    document.issuer.record.strangers += record.strangers
  }
}
