/// A filing as the rules look at it.
struct CheckedFiling {
  /// What the form says; of a printed form only what stands there as filed.
  let document: OwnershipDocument
  /// Where it comes from.
  let source: FilingSource
  /// The header of the submission, where there is one.
  let header: SubmissionHeader?
  /// The form.
  let form: FormType
  /// The document's own facts.
  let facts: CheckedPart
  /// The issuer.
  let issuer: CheckedPart
  /// The reporting persons.
  let persons: [CheckedPart]
  /// The rows of both tables.
  let rows: [CheckedRow]
  /// The signatures.
  let signatures: [CheckedPart]

  init(_ filing: OwnershipFiling) {
    source = filing.source
    header = filing.header
    let document = filing.readings.isEmpty ? filing.document : Self.asFiled(filing.document)
    self.document = document
    form = filing.document.documentType.value ?? FormType(.form4)
    // What is missing from the document as a whole is placed at the document.
    var facts = document.facts
    facts.source = facts.source ?? filing.source.document
    var issuer = document.issuer.record
    issuer.source = issuer.source ?? filing.source.document
    self.facts = CheckedPart(part: .document, record: facts)
    self.issuer = CheckedPart(part: .issuer, record: issuer)
    persons = document.reportingPersons.enumerated().map {
      CheckedPart(part: .reportingPerson($0.offset), record: $0.element.record)
    }
    rows = FormTable.allCases.flatMap { table in
      document.rows(of: table).enumerated().map {
        CheckedRow(part: .row(table, $0.offset), row: $0.element)
      }
    }
    signatures = document.signatures.enumerated().map {
      CheckedPart(part: .signature($0.offset), record: $0.element.record)
    }
  }

  /// Every part of the document that has cells.
  var parts: [CheckedPart] {
    [facts, issuer] + persons + rows.map(\.checkedPart) + signatures
  }

  /// The rows that report a transaction.
  var transactions: [CheckedRow] { rows.filter { $0.row.kind == .transaction } }

  /// The document without the values that a print does not hold whole: what was joined or inferred
  /// is not held against who filed.
  private static func asFiled(_ document: OwnershipDocument) -> OwnershipDocument {
    func kept(_ record: FiledRecord) -> FiledRecord {
      FiledRecord(
        cells: record.cells.filter { $0.status == .asFiled }, strangers: record.strangers,
        source: record.source)
    }
    func kept(_ rows: [TableRow]?) -> [TableRow]? {
      rows?.map { TableRow(table: $0.table, kind: $0.kind, record: kept($0.record)) }
    }
    var document = document
    document.facts = kept(document.facts)
    document.issuer.record = kept(document.issuer.record)
    for index in document.reportingPersons.indices {
      document.reportingPersons[index].record = kept(document.reportingPersons[index].record)
    }
    document.nonDerivativeTable = kept(document.nonDerivativeTable)
    document.derivativeTable = kept(document.derivativeTable)
    for index in document.signatures.indices {
      document.signatures[index].record = kept(document.signatures[index].record)
    }
    return document
  }
}

/// A part of the document with cells, and its name.
struct CheckedPart {
  var part: CellPath.Part
  var record: FiledRecord

  /// Where the part stands.
  var place: SourceRange? { record.source }

  /// The text of an element; nil where nothing was filed.
  func text(_ element: FilingElement) -> String? { record.cell(element)?.text }

  /// The day in an element; nil where there is none.
  func day(_ element: FilingElement) -> CalendarDay? {
    text(element).flatMap(CalendarDay.init(filed:))
  }

  /// The flag in an element; nil where there is none.
  func flag(_ element: FilingElement) -> Bool? { text(element).flatMap(Bool.init(filed:)) }

  /// The amount in an element; nil where there is none.
  func amount(_ element: FilingElement) -> ExactDecimal? {
    text(element).flatMap(ExactDecimal.init(filed:))
  }
}

/// A row, and its place in its table.
struct CheckedRow {
  var part: CellPath.Part
  var row: TableRow

  /// The row as any part with cells.
  var checkedPart: CheckedPart { CheckedPart(part: part, record: row.record) }
}
