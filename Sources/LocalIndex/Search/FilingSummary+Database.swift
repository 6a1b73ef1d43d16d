internal import GRDB
internal import OwnershipForms

extension FilingSummary {
  /// The summaries of filings, in the order of their identifiers given here.
  static func fetch(_ ids: [FilingID], _ database: Database) throws -> [FilingSummary] {
    let list = FilingIDList(ids)
    let codes = try codes(of: list, database)
    let files = try FilingSourceFile.fetch(of: list, database)
    let links = try AmendmentLink.fetch(of: list, database)
    let amendments = try FilingAmendment.fetch(of: list, database)
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.id, folder.path, file.name, f.sort_day_kind, f.format, f.accession,
          f.accession_from_name, f.form, f.period, f.filed, f.accepted, f.original_submission,
          issuer.cik, issuer.name, issuer.symbol, person.name, f.person_count,
          f.transaction_count, f.holding_count, f.footnote_count, f.diagnostic_count
        FROM json_each(?) wanted
        CROSS JOIN filing f ON f.id = wanted.value
        JOIN file ON file.id = f.file_id
        JOIN folder ON folder.id = file.folder_id
        JOIN issuer ON issuer.id = f.issuer_id
        LEFT JOIN person ON person.id = f.first_person_id
        """)
    var summaries: [FilingID: FilingSummary] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [list.text])
    while let row = try rows.next() {
      let id = FilingID(rawValue: row[0])
      summaries[id] = FilingSummary(
        row, id: id, codes: codes[id] ?? [], furtherFiles: files[id] ?? [],
        amendment: links[id], amendedBy: amendments[id] ?? [])
    }
    return ids.compactMap { summaries[$0] }
  }

  private static func codes(
    of ids: FilingIDList, _ database: Database
  ) throws -> [FilingID: [CodeMark]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT filing_id, code, is_inferred, direction
        FROM json_each(?) wanted CROSS JOIN filing_code ON filing_id = wanted.value
        ORDER BY wanted.id, ordinal
        """)
    var codes: [FilingID: [CodeMark]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [ids.text])
    while let row = try rows.next() {
      let mark = CodeMark(
        code: TransactionCode(rawValue: row[1]), isInferred: row[2],
        direction: CodeMark.Direction(rawValue: row[3]) ?? .mixed)
      codes[FilingID(rawValue: row[0]), default: []].append(mark)
    }
    return codes
  }

  private init(
    _ row: Row, id: FilingID, codes: [CodeMark], furtherFiles: [FilingSourceFile],
    amendment: AmendmentLink?, amendedBy: [FilingAmendment]
  ) {
    func text(_ index: Int) -> String? {
      let text: String = row[index]
      return text.isEmpty ? nil : text
    }
    func day(_ index: Int) -> CalendarDay? { DayNumber(rawValue: row[index]).day }
    let form: String = row[7]
    self.init(
      id: id, place: FilePlace(folder: row.bytes(at: 1), name: row.bytes(at: 2)),
      format: FilingSource.Format(rawValue: row[4]) ?? .xml, accessionNumber: text(5),
      isAccessionNumberFromName: row[6], form: form, formType: FormType(filed: form),
      sortDay: SortDay(kind: SortDay.Kind(rawValue: row[3]) ?? .none, day: id.day.day),
      periodOfReport: day(8), filingDate: day(9), acceptedAt: text(10),
      dateOfOriginalSubmission: day(11), issuerCIK: row[12], issuerName: row[13],
      tradingSymbol: row[14], firstPersonName: (row[15] as String?) ?? "", personCount: row[16],
      codes: codes, transactionCount: row[17], holdingCount: row[18], footnoteCount: row[19],
      diagnosticCount: row[20], furtherFiles: furtherFiles, amendment: amendment,
      amendedBy: amendedBy)
  }
}
