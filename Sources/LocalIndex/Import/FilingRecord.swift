internal import OwnershipForms

/// What the index stores of a filing, in the database's terms; a text that was not filed is empty.
struct FilingRecord: Sendable {
  var sortDay: SortDay
  var format: FilingSource.Format
  var accession: String
  var isAccessionFromName: Bool
  var form: String
  var formType: FormType?
  var period: DayNumber
  var filed: DayNumber
  var accepted: String
  var originalSubmission: DayNumber
  var issuer: Party
  var symbol: String
  var persons: [Person]
  var rows: [Row]
  /// The distinct codes of the rows.
  var codes: [CodeMark]
  var footnoteCount: Int
  var diagnosticCount: Int
  /// Whether the box for a Rule 10b5-1 plan is ticked; nil where the form does not say it.
  var plan: Bool?
  /// Footnotes and remarks.
  var note: String

  /// A name with its CIK.
  struct Party: Hashable, Sendable {
    var cik: String
    var name: String
  }

  /// A reporting person of the filing.
  struct Person: Sendable {
    var party: Party
    var relationship: ReportedRelationship
    var officerTitle: String
    var otherText: String
  }

  /// A row of Table I or II.
  struct Row: Sendable {
    var table: FormTable
    var ordinal: Int
    var kind: RowKind
    var securityTitle: String
    var day: DayNumber
    var code: String
    var codeStatus: RowStatus
    var statuses: Int
    var acquiredOrDisposed: String
    var shares: Amount
    var price: Amount
    var ownedFollowing: Amount
    var ownershipForm: String
    /// The key of the amount times the price, of a row of Table I; nil where one of them is no number.
    var valueKey: String?
    var timeliness: String
  }

  /// An amount: the text as filed, and a key where the text is a number.
  struct Amount: Sendable {
    var text: String
    var key: String?
  }
}

extension FilingRecord {
  init(_ filing: OwnershipFiling, at place: FilePlace) {
    let document = filing.document
    let named = filing.source.accessionNumber == nil ? place.accessionNumber : nil
    sortDay = SortDay(of: filing)
    format = filing.source.format
    accession = (filing.source.accessionNumber ?? named ?? "").storable
    isAccessionFromName = named != nil
    form = (document.documentType.text ?? filing.header?.submissionType ?? "").storable
    formType = FormType(filed: form)
    period = document.periodOfReport.value.map(DayNumber.init) ?? .none
    filed = filing.source.filingDate.map(DayNumber.init) ?? .none
    accepted = filing.source.acceptedAt ?? ""
    originalSubmission = document.dateOfOriginalSubmission.value.map(DayNumber.init) ?? .none
    issuer = Party(cik: document.issuer.cik, name: document.issuer.name)
    symbol = document.issuer.tradingSymbol.storable
    persons = document.reportingPersons.map(Person.init)
    rows = FormTable.allCases.flatMap { table in
      document.rows(of: table).enumerated().map { Row($1, ordinal: $0) }
    }
    codes = CodeMark.marks(of: rows)
    footnoteCount = document.footnotes.count
    diagnosticCount = filing.diagnostics.count
    plan = document.aff10b5One.value
    let notes = document.footnotes.map(\.text) + [document.remarks.text ?? ""]
    note = notes.filter { !$0.isEmpty }.map(\.storable).joined(
      separator: "\n\(Self.noteSeparator)\n")
  }

  /// Stands between two notes: a character that counts as a word, so that no phrase is found
  /// across them.
  static let noteSeparator: Character = "\u{E000}"
}

extension FilingRecord.Party {
  fileprivate init(cik: ReportedCell<String>, name: ReportedCell<String>) {
    self.init(cik: cik.storable, name: name.storable)
  }

  /// The CIK as a number, which leaves its zeros out; nil where it is none.
  var cikNumber: Int64? { Int64(cik) }
}

extension FilingRecord.Person {
  fileprivate init(_ person: ReportingPerson) {
    party = FilingRecord.Party(cik: person.cik, name: person.name)
    relationship = ReportedRelationship(person)
    officerTitle = person.officerTitle.storable
    otherText = person.otherText.storable
  }
}

extension FilingRecord.Row {
  fileprivate init(_ row: TableRow, ordinal: Int) {
    let code = row.transactionCode
    table = row.table
    self.ordinal = ordinal
    kind = row.kind
    securityTitle = row.securityTitle.storable
    day = row.transactionDate.value.map(DayNumber.init) ?? .none
    self.code = code.storable
    codeStatus = RowStatus(code.status)
    statuses = row.record.cells.reduce(0) { $0 | RowStatus($1.status).bit }
    acquiredOrDisposed = row.acquiredOrDisposed.storable
    shares = FilingRecord.Amount(row.transactionShares)
    price = FilingRecord.Amount(row.transactionPricePerShare)
    ownedFollowing = FilingRecord.Amount(row.sharesOwnedFollowing)
    ownershipForm = row.ownershipForm.storable
    valueKey = Self.value(of: row).map(DecimalKey.text)
    timeliness = row.transactionTimeliness.storable
  }

  /// The dollars of a row of Table I; a derivative's amount times its price is none.
  private static func value(of row: TableRow) -> ExactDecimal? {
    guard row.table == .nonDerivative, let shares = row.transactionShares.value else { return nil }
    return row.transactionPricePerShare.value.flatMap(shares.multiplied)
  }
}

extension FilingRecord.Amount {
  fileprivate init(_ cell: ReportedCell<ExactDecimal>) {
    text = cell.storable
    key = cell.value.map(DecimalKey.text)
  }
}

extension ReportedCell {
  /// The text as the database can hold it; empty where nothing was filed.
  fileprivate var storable: String { text?.storable ?? "" }
}

extension String {
  /// The text without NUL, at which SQLite would end it.
  var storable: String {
    utf8.contains(0) ? String(map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }) : self
  }
}
