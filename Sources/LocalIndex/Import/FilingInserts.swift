internal import GRDB
internal import OwnershipForms

/// Adds filings to the tables that hold their parts; the statements are of one transaction.
struct FilingInserts {
  private var filing: BoundStatement
  private var person: BoundStatement
  private var row: BoundStatement
  private var code: BoundStatement
  private var note: BoundStatement
  private var noteText: BoundStatement

  /// How many seconds the words of notes took.
  private(set) var fullTextSeconds = 0.0

  init(_ database: Database) throws {
    filing = try BoundStatement(
      """
      INSERT INTO filing (
        id, file_id, sort_day_kind, format, accession, accession_from_name, form, family,
        is_amendment, period, filed, accepted, original_submission, issuer_id,
        first_person_id, person_count, transaction_count, holding_count, footnote_count,
        diagnostic_count, plan)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, database)
    person = try BoundStatement(
      "INSERT INTO filing_person VALUES (?, ?, ?, ?, ?, ?)", database)
    row = try BoundStatement(
      "INSERT INTO filing_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      database)
    code = try BoundStatement("INSERT INTO filing_code VALUES (?, ?, ?, ?, ?)", database)
    note = try BoundStatement("INSERT INTO note (id, text) VALUES (?, ?)", database)
    noteText = try BoundStatement("INSERT INTO note_text (rowid, text) VALUES (?, ?)", database)
  }

  /// Adds a filing with all its parts.
  mutating func insert(
    _ record: FilingRecord, id: FilingID, file: Int64, issuer: Int64, persons: [Int64]
  ) throws {
    try insertFiling(record, id: id, file: file, issuer: issuer, firstPerson: persons.first)
    for (ordinal, reported) in record.persons.enumerated() {
      person.add(id.rawValue)
      person.add(ordinal)
      person.add(persons[ordinal])
      person.add(reported.relationship.rawValue)
      person.add(reported.officerTitle)
      person.add(reported.otherText)
      try person.run()
    }
    for reported in record.rows { try insert(reported, of: id) }
    for (ordinal, mark) in record.codes.enumerated() {
      code.add(id.rawValue)
      code.add(ordinal)
      code.add(mark.code.rawValue)
      code.add(mark.isInferred)
      code.add(mark.direction.rawValue)
      try code.run()
    }
    guard !record.note.isEmpty else { return }
    note.add(id.rawValue)
    note.add(record.note)
    try note.run()
    try Stopwatch.add(to: &fullTextSeconds) {
      noteText.add(id.rawValue)
      noteText.add(record.note)
      try noteText.run()
    }
  }

  private mutating func insertFiling(
    _ record: FilingRecord, id: FilingID, file: Int64, issuer: Int64, firstPerson: Int64?
  ) throws {
    let holdings = record.rows.count { $0.kind == .holding }
    filing.add(id.rawValue)
    filing.add(file)
    filing.add(record.sortDay.kind.rawValue)
    filing.add(record.format.rawValue)
    filing.add(record.accession)
    filing.add(record.isAccessionFromName)
    filing.add(record.form)
    filing.add(record.formType?.family.rawValue)
    filing.add(record.formType?.isAmendment ?? false)
    filing.add(record.period.rawValue)
    filing.add(record.filed.rawValue)
    filing.add(record.accepted)
    filing.add(record.originalSubmission.rawValue)
    filing.add(issuer)
    filing.add(firstPerson)
    filing.add(record.persons.count)
    filing.add(record.rows.count - holdings)
    filing.add(holdings)
    filing.add(record.footnoteCount)
    filing.add(record.diagnosticCount)
    filing.add(record.plan)
    try filing.run()
  }

  private mutating func insert(_ reported: FilingRecord.Row, of id: FilingID) throws {
    row.add(id.rawValue)
    row.add(reported.table.number)
    row.add(reported.ordinal)
    row.add(reported.kind == .holding)
    row.add(reported.securityTitle)
    row.add(reported.day.rawValue)
    row.add(reported.code)
    row.add(reported.codeStatus.rawValue)
    row.add(reported.statuses)
    row.add(reported.acquiredOrDisposed)
    row.add(reported.shares.text)
    row.add(reported.shares.key)
    row.add(reported.price.text)
    row.add(reported.price.key)
    row.add(reported.ownedFollowing.text)
    row.add(reported.ownershipForm)
    row.add(reported.ownedFollowing.key)
    row.add(reported.valueKey)
    row.add(reported.timeliness)
    try row.run()
  }
}
