/// What a Form 3, 4 or 5 says.
public struct OwnershipDocument: Hashable, Sendable {
  /// The document's own facts: form, dates, boxes and remarks.
  public var facts: FiledRecord
  /// The issuer.
  public var issuer: Issuer
  /// The reporting persons, in the order filed.
  public var reportingPersons: [ReportingPerson]
  /// Table I, rows in the order filed; nil where the document has no such table.
  public var nonDerivativeTable: [TableRow]?
  /// Table II, rows in the order filed; nil where the document has no such table.
  public var derivativeTable: [TableRow]?
  /// The footnotes, in the order filed.
  public var footnotes: [Footnote]
  /// The signatures, in the order filed.
  public var signatures: [OwnerSignature]

  /// Makes a document.
  public init(
    facts: FiledRecord = FiledRecord(), issuer: Issuer = Issuer(),
    reportingPersons: [ReportingPerson] = [], nonDerivativeTable: [TableRow]? = nil,
    derivativeTable: [TableRow]? = nil, footnotes: [Footnote] = [],
    signatures: [OwnerSignature] = []
  ) {
    self.facts = facts
    self.issuer = issuer
    self.reportingPersons = reportingPersons
    self.nonDerivativeTable = nonDerivativeTable
    self.derivativeTable = derivativeTable
    self.footnotes = footnotes
    self.signatures = signatures
  }

  /// The version of the schema that EDGAR wrote the document in, such as `X0306`.
  public var schemaVersion: ReportedCell<String> { facts[.schemaVersion] }
  /// The form: 3, 4 or 5, with `/A` for an amendment.
  public var documentType: ReportedCell<FormType> { facts[.documentType] }
  /// The day of the event (Form 3), of the earliest transaction (Form 4) or the end of the fiscal
  /// year (Form 5): box 3.
  public var periodOfReport: ReportedCell<CalendarDay> { facts[.periodOfReport] }
  /// The day on which the amended filing was filed (box 4); blank on an original.
  public var dateOfOriginalSubmission: ReportedCell<CalendarDay> {
    facts[.dateOfOriginalSubmission]
  }
  /// Whether a Form 3 reports that no securities are owned.
  public var noSecuritiesOwned: ReportedCell<Bool> { facts[.noSecuritiesOwned] }
  /// Whether the reporting person is no longer subject to Section 16.
  public var notSubjectToSection16: ReportedCell<Bool> { facts[.notSubjectToSection16] }
  /// Whether a Form 5 reports holdings that belonged on a Form 3.
  public var form3HoldingsReported: ReportedCell<Bool> { facts[.form3HoldingsReported] }
  /// Whether a Form 5 reports transactions that belonged on a Form 4.
  public var form4TransactionsReported: ReportedCell<Bool> { facts[.form4TransactionsReported] }
  /// Whether a transaction was made under a Rule 10b5-1(c) plan: yes, no, or (blank) not said.
  public var aff10b5One: ReportedCell<Bool> { facts[.aff10b5One] }
  /// The remarks; blank where there are none.
  public var remarks: ReportedCell<String> { facts[.remarks] }

  /// The rows of a table, in the order filed; none where the document has no such table.
  public func rows(of table: FormTable) -> [TableRow] {
    (table == .nonDerivative ? nonDerivativeTable : derivativeTable) ?? []
  }

  /// The footnote with an identifier; the first where an identifier is defined twice, nil where it
  /// is not defined.
  public func footnote(_ id: String) -> Footnote? { footnotes.first { $0.id == id } }

  /// The cells that refer to a footnote, in the order of the form.
  public func cells(citing id: String) -> [CellPath] {
    var paths: [CellPath] = []
    func walk(_ record: FiledRecord, _ part: CellPath.Part) {
      for cell in record.cells where cell.footnoteIDs.contains(id) {
        paths.append(CellPath(part, cell.element))
      }
    }
    walk(facts, .document)
    walk(issuer.record, .issuer)
    for (index, person) in reportingPersons.enumerated() {
      walk(person.record, .reportingPerson(index))
    }
    for table in FormTable.allCases {
      for (index, row) in rows(of: table).enumerated() { walk(row.record, .row(table, index)) }
    }
    for (index, signature) in signatures.enumerated() { walk(signature.record, .signature(index)) }
    return paths
  }
}
