/// Puts what the readers of the regions found into a filing, each cell with its place and status.
struct DocumentWriter {
  private let text: DecodedText
  private let format: FilingSource.Format
  private var facts: PrintedRecord
  private var document = OwnershipDocument()
  private var readings: [Reading] = []
  private var diagnostics: [Diagnostic] = []

  init(_ text: DecodedText, format: FilingSource.Format) {
    self.text = text
    self.format = format
    facts = PrintedRecord(.document, in: text)
  }

  /// Writes what the head says of the document and the issuer.
  mutating func writeHead(_ head: HeadReader, type: PrintedValue) {
    facts.add(.documentType, type)
    facts.add(.periodOfReport, head.periodOfReport())
    facts.add(.dateOfOriginalSubmission, head.dateOfOriginalSubmission())
    for (element, value) in head.tickedBoxes() { facts.add(element, value) }
    document.issuer = Issuer(record: record(.issuer, head.issuer()))
  }

  /// Writes the reporting persons; one whose name stands there already is the same person, whose
  /// box the form prints again.
  mutating func writePersons(_ persons: [[(FilingElement, PrintedValue)]]) {
    var names: Set<String> = []
    for cells in persons {
      guard let name = cells.first(where: { $0.0 == .rptOwnerName })?.1.text,
        names.insert(name).inserted
      else { continue }
      let part = CellPath.Part.reportingPerson(document.reportingPersons.count)
      document.reportingPersons.append(ReportingPerson(record: record(part, cells)))
    }
  }

  /// Writes the rows read from the lines of a table; a missing code is taken from the footnotes of
  /// its row.
  mutating func writeRows(
    _ rows: [DraftRow], from lines: [PrintedLine], of table: FormTable, on form: FormType.Family,
    footnotes: [FootnoteReader.PrintedFootnote]
  ) {
    var written: [TableRow] = []
    let codes = CodeFinder(footnotes)
    for row in rows {
      let kind = RowBuilder.kind(of: row, on: form)
      var cells = RowBuilder.cells(of: row)
      if format != .html { cells = RowTrust.checked(cells, of: row) }
      if kind == .transaction, let code = codes.code(of: row) {
        cells.append((.transactionCode, code))
      }
      if kind == .transaction, table == .derivative, let way = DirectionOfCode.value(of: row) {
        cells.append((.transactionAcquiredDisposedCode, way))
      }
      let record = record(.row(table, written.count), cells, source: row.range)
      written.append(TableRow(table: table, kind: kind, record: record))
      for token in row.leftOver {
        diagnostics.append(
          Diagnostic(
            .valueNotUnderstood, "'\(token.raw)' stands in a row and fits no column of it",
            at: token.value.range.map(text.fileRange)))
      }
    }
    diagnostics += UnreadValues(rows).diagnostics(of: lines, in: table, text)
    switch table {
    case .nonDerivative: document.nonDerivativeTable = written
    case .derivative: document.derivativeTable = written
    }
  }

  /// Writes the footnotes, and what the explanation says in place of them.
  mutating func writeFootnotes(
    _ footnotes: [FootnoteReader.PrintedFootnote], explanation lines: [PrintedLine]
  ) {
    for (index, footnote) in footnotes.enumerated() {
      let value = footnote.value
      document.footnotes.append(
        Footnote(
          id: "F\(footnote.number)", text: value.text ?? "",
          source: value.range.map(text.fileRange),
          status: value.status))
      guard value.status != .asFiled else { continue }
      readings.append(
        Reading(
          cell: CellPath(.footnote(index), .footnote), status: value.status,
          evidence: value.evidence ?? ""))
    }
    if let line = lines.first(where: {
      FoldedText($0.text, most: 100).contains("no securities are beneficially owned")
    }) {
      facts.add(.noSecuritiesOwned, PrintedValue(text: "1", range: line.range))
    }
  }

  /// Writes the remarks and the signatures.
  mutating func writeSignatures(_ reader: SignatureReader) {
    facts.add(.remarks, reader.remarks)
    for signature in reader.signatures {
      var record = PrintedRecord(.signature(document.signatures.count), in: text)
      record.add(.signatureName, signature.name)
      record.add(.signatureDate, signature.date)
      readings += record.readings
      diagnostics += record.diagnostics
      document.signatures.append(OwnerSignature(record: record.record))
    }
  }

  /// The filing, with a diagnostic for each reference to a footnote that it does not have.
  func finish() -> OwnershipFiling {
    var document = document
    document.facts = facts.record
    let lost = format == .html ? [] : LostMarks.readings(of: document)
    let source = FilingSource(format: format, document: text.fileRange(0..<text.utf8.count))
    return OwnershipFiling(
      source: source, document: document, readings: facts.readings + readings + lost,
      diagnostics: facts.diagnostics + diagnostics + FootnoteReferences.diagnostics(of: document))
  }

  private mutating func record(
    _ part: CellPath.Part, _ cells: [(FilingElement, PrintedValue)], source: Range<Int>? = nil
  ) -> FiledRecord {
    var record = PrintedRecord(part, in: text)
    for (element, value) in cells { record.add(element, value) }
    if let source { record.setSource(source) }
    readings += record.readings
    diagnostics += record.diagnostics
    return record.record
  }
}
