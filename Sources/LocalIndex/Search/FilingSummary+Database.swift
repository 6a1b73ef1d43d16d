internal import GRDB
internal import OwnershipForms

extension FilingSummary {
  /// The summaries of filings, in the order of their identifiers given here.
  static func fetch(_ ids: [FilingID], _ database: Database) throws -> [FilingSummary] {
    let codes = try codes(of: ids, database)
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.id, folder.path, file.name, f.sort_day_kind, f.format, f.accession,
          f.accession_from_name, f.form, f.period, f.filed, f.accepted, f.original_submission,
          issuer.cik, issuer.name, issuer.symbol, person.name, f.person_count,
          f.transaction_count, f.holding_count, f.footnote_count, f.diagnostic_count
        FROM filing f
        JOIN file ON file.id = f.file_id
        JOIN folder ON folder.id = file.folder_id
        JOIN issuer ON issuer.id = f.issuer_id
        LEFT JOIN person ON person.id = f.first_person_id
        WHERE f.id = ?
        """)
    return try ids.compactMap { id in
      let files = try FilingSourceFile.fetch(of: id, database)
      return try Row.fetchOne(statement, arguments: [id.rawValue])
        .map { FilingSummary($0, id: id, codes: codes[id] ?? [], furtherFiles: files) }
    }
  }

  private static func codes(
    of ids: [FilingID], _ database: Database
  ) throws -> [FilingID: [CodeMark]] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT code, is_inferred, direction FROM filing_code WHERE filing_id = ? ORDER BY ordinal
        """)
    var codes: [FilingID: [CodeMark]] = [:]
    for id in ids {
      codes[id] = try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
        CodeMark(
          code: TransactionCode(rawValue: row[0]), isInferred: row[1],
          direction: CodeMark.Direction(rawValue: row[2]) ?? .mixed)
      }
    }
    return codes
  }

  private init(
    _ row: Row, id: FilingID, codes: [CodeMark], furtherFiles: [FilingSourceFile]
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
      diagnosticCount: row[20], furtherFiles: furtherFiles)
  }
}
