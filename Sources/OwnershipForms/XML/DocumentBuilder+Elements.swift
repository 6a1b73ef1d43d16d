/// Elements of the schema become cells, records and rows.
extension DocumentBuilder {
  mutating func begin(_ element: FilingElement) {
    switch element.definition.role {
    case .section, .row:
      section = element.definition.section
      record = FiledRecord()
      record.reserveCapacity(element.definition.section == .row ? 16 : 8)
    case .table(let table): if tables[table] == nil { tables[table] = [] }
    case .leaf, .group, .list: break
    }
  }

  mutating func end(_ known: FilingElement, _ element: OpenElement) {
    let definition = known.definition
    switch definition.role {
    case .leaf:
      var cell = FiledRecord.FiledCell(
        element: known, text: element.text, footnoteIDs: element.footnoteIDs,
        source: range(from: element.start))
      if cell.text == nil { cell.text = trimmedCharacters() }
      guard definition.section == section else { return keepMisplaced(cell) }
      keep(cell, of: definition.section)
    case .group:
      guard !element.footnoteIDs.isEmpty else { return }
      let cell = FiledRecord.FiledCell(
        element: known, footnoteIDs: element.footnoteIDs, source: range(from: element.start))
      guard definition.section == section else { return keepMisplaced(cell) }
      keep(cell, of: definition.section)
    case .section:
      record.source = range(from: element.start)
      section = .document
      endSection(known)
    case .row(let kind, let table):
      record.source = range(from: element.start)
      section = .document
      guard tables[table, default: []].count < limits.rows else {
        return giveUp(.tooLarge(what: "the number of rows in a table", limit: limits.rows))
      }
      tables[table, default: []].append(
        TableRow(table: table, kind: kind ?? impliedKind, record: record))
    case .table, .list: break
    }
  }

  private mutating func endSection(_ known: FilingElement) {
    switch known.definition.section {
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

  /// Gives the text and footnotes of a `<value>` to the cell around it.
  mutating func endValue(_ element: OpenElement) {
    guard let last = open.indices.last, case .element(let known) = open[last].meaning,
      known.definition.isWrapped, open[last].text == nil
    else { return keepStranger(element, name: "value") }
    open[last].text = element.text ?? trimmedCharacters()
  }

  mutating func endFootnote(_ element: OpenElement) {
    guard document.footnotes.count < limits.footnotes else {
      return giveUp(.tooLarge(what: "the number of footnotes", limit: limits.footnotes))
    }
    let body = String(decoding: characterBuffer, as: UTF8.self)
    characterBuffer.removeAll(keepingCapacity: true)
    let footnote = Footnote(
      id: element.text ?? "", text: body, source: range(from: element.start))
    section = .document
    noteEntities(in: body, at: footnote.source)
    document.footnotes.append(footnote)
  }

  /// Adds a reference to the cell that it stands in, however deep in markup.
  mutating func refer(to id: String) {
    referenceCount += 1
    guard referenceCount <= limits.footnoteReferences else {
      return giveUp(
        .tooLarge(what: "the number of footnote references", limit: limits.footnoteReferences))
    }
    let holder = open.lastIndex { element in
      guard case .element(let known) = element.meaning else { return false }
      return known.valueKind != nil || known.definition.role == .group || known == .footnote
    }
    guard let holder, case .element(let known) = open[holder].meaning, known != .footnote else {
      return report(
        .elementNotInSchema,
        "'footnoteId' with '\(id)' stands where nothing can refer to a footnote",
        at: open.last.map { range(from: $0.start) })
    }
    open[holder].footnoteIDs.append(id)
  }

  /// Takes the text that stands before an element inside of a cell.
  mutating func takeTextBeforeChild() {
    guard !characterBuffer.isEmpty else { return }
    if let last = open.indices.last, open[last].text == nil {
      switch open[last].meaning {
      case .value: open[last].text = trimmedCharacters()
      case .element(let known) where known.valueKind != nil: open[last].text = trimmedCharacters()
      default: keepStrayText()
      }
    } else {
      keepStrayText()
    }
    characterBuffer.removeAll(keepingCapacity: true)
  }

  /// Whether the innermost element holds text, so that unknown elements in it are its markup.
  var isInText: Bool {
    switch open.last?.meaning {
    case .value: true
    case .element(let known): known.valueKind != nil && !known.definition.isWrapped
    default: false
    }
  }

  /// Whether an element would begin a part of the document inside of another one.
  func isMisplaced(_ meaning: ElementNames.Meaning) -> Bool {
    guard section != .document, case .element(let known) = meaning else { return false }
    switch known.definition.role {
    case .section, .row, .table, .list: return true
    case .leaf, .group: return false
    }
  }

  /// A row of the 2003 schema is a transaction where it has a date or a code.
  private var impliedKind: RowKind {
    record.cell(.transactionDate)?.text != nil || record.cell(.transactionCode)?.text != nil
      ? .transaction : .holding
  }

  private mutating func keep(
    _ cell: FiledRecord.FiledCell, of section: FilingElement.Section
  ) {
    if let text = cell.text { note(text, of: cell) }
    let added = section == .document ? document.facts.append(cell) : record.append(cell)
    guard !added else { return }
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
