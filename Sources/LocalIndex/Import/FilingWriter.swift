internal import GRDB
internal import OwnershipForms

/// Writes readings into the database; the one place that changes files and filings there.
///
/// A value serves one transaction after another on one connection. After a transaction that failed
/// it must not be used again, because it remembers rows that are no longer there.
struct FilingWriter {
  private var names = NameTable()
  private var sameFilings = SameFilings()
  private var folders: [[UInt8]: Int64] = [:]
  /// The last identifier given in a day, within the present transaction.
  private var lastIDs: [DayNumber: FilingID] = [:]

  /// Writes readings; to be called within a transaction.
  ///
  /// They are written in the order of the list, because the full-text index starts a new segment
  /// for every identifier that is less than the one before.
  mutating func write(_ readings: [FileReading], _ database: Database) throws {
    lastIDs = [:]
    for reading in readings.sorted(by: Self.isBefore) { try write(reading, database) }
  }

  private static func isBefore(_ left: FileReading, _ right: FileReading) -> Bool {
    func day(_ reading: FileReading) -> DayNumber {
      guard case .filing(let record) = reading.outcome else { return .none }
      return record.day
    }
    return day(left) < day(right)
  }

  private mutating func write(_ reading: FileReading, _ database: Database) throws {
    switch reading.outcome {
    case .gone:
      if let id = try fileID(reading.file.place, database) {
        try Self.forget([id], database)
      }
    case .unchanged:
      _ = try writeFile(reading, reason: nil, keepsReason: true, database)
    case .unread(let reason):
      let file = try writeFile(reading, reason: reason, database)
      try Self.deleteFiling(of: file, database)
    case .filing(let record):
      let file = try writeFile(reading, reason: nil, database)
      let before = try Self.deleteFiling(of: file, database)
      if let same = try sameFilings.same(as: record, database) {
        try write(record, of: file, sameAs: same, database)
      } else {
        try show(record, of: file, before: before, database)
      }
    }
  }

  /// Writes a filing that the index has from another file: the fuller of the two is shown.
  private mutating func write(
    _ record: FilingRecord, of file: Int64, sameAs shown: SameFilings.Shown, _ database: Database
  ) throws {
    guard record.format.fullness > shown.format.fullness else {
      return try SourceTable.add(
        file, of: shown.id, format: record.format, basis: shown.basis, database)
    }
    let others = try SourceTable.take(of: shown.id, database)
    try Self.deleteFiling(of: shown.file, database)
    let id = try show(record, of: file, before: shown.id, database)
    try SourceTable.add(shown.file, of: id, format: shown.format, basis: shown.basis, database)
    for other in others { try SourceTable.add(other, of: id, database) }
  }

  /// Writes a filing that is shown from a file, with the printed forms that it is found to have.
  @discardableResult
  private mutating func show(
    _ record: FilingRecord, of file: Int64, before: FilingID?, _ database: Database
  ) throws -> FilingID {
    for rival in try sameFilings.rivals(of: record, database) {
      try SourceTable.release(of: rival, only: .content, database)
    }
    let prints = try sameFilings.prints(of: record, database)
    for print in prints { try Self.deleteFiling(of: print.file, database) }
    let id =
      if let before, before.day == record.day { before } else { try nextID(record, database) }
    try insert(record, id: id, file: file, database)
    for print in prints {
      try SourceTable.add(print.file, of: id, format: print.format, basis: print.basis, database)
    }
    return id
  }

  // MARK: Files

  private mutating func folderID(_ path: [UInt8], _ database: Database) throws -> Int64 {
    if let id = folders[path] { return id }
    let find = try database.cachedStatement(sql: "SELECT id FROM folder WHERE path = ?")
    if let id = try Int64.fetchOne(find, arguments: [Bytes(path)]) {
      folders[path] = id
      return id
    }
    try database.cachedStatement(sql: "INSERT INTO folder (path) VALUES (?)")
      .execute(arguments: [Bytes(path)])
    folders[path] = database.lastInsertedRowID
    return database.lastInsertedRowID
  }

  private mutating func fileID(_ place: FilePlace, _ database: Database) throws -> Int64? {
    let find = try database.cachedStatement(
      sql: "SELECT id FROM file WHERE folder_id = ? AND name = ?")
    return try Int64.fetchOne(
      find, arguments: [folderID(place.folder, database), Bytes(place.name)])
  }

  private mutating func writeFile(
    _ reading: FileReading, reason: String?, keepsReason: Bool = false, _ database: Database
  ) throws -> Int64 {
    let stamp = reading.stamp
    if let id = try fileID(reading.file.place, database) {
      try database.cachedStatement(
        sql: """
          UPDATE file SET size = ?, modified = ?, inode = ?, hash = ?, reader = ?,
            reason = iif(?, reason, ?)
          WHERE id = ?
          """
      ).execute(
        arguments: [
          stamp.size, stamp.modified, stamp.inode, reading.hash, FilingRecord.readerVersion,
          keepsReason, reason, id,
        ])
      return id
    }
    let place = reading.file.place
    try database.cachedStatement(
      sql: """
        INSERT INTO file (folder_id, name, size, modified, inode, hash, reader, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        folderID(place.folder, database), Bytes(place.name), stamp.size, stamp.modified,
        stamp.inode, reading.hash, FilingRecord.readerVersion, reason,
      ])
    return database.lastInsertedRowID
  }

  /// Writes that a file lies elsewhere now.
  mutating func move(_ file: Int64, to place: FilePlace, _ database: Database) throws {
    // A file that the index knows at the new place was overwritten by the move.
    if let overwritten = try fileID(place, database) {
      try Self.forget([overwritten], database)
    }
    try database.cachedStatement(sql: "UPDATE file SET folder_id = ?, name = ? WHERE id = ?")
      .execute(arguments: [folderID(place.folder, database), Bytes(place.name), file])
  }

  /// Deletes files and their filings.
  static func forget(_ files: [Int64], _ database: Database) throws {
    for file in files {
      try deleteFiling(of: file, database)
      try database.cachedStatement(sql: "DELETE FROM file WHERE id = ?").execute(arguments: [file])
    }
  }

  // MARK: Filings

  /// The tables that hold parts of a filing.
  private static let parts = ["filing_person", "filing_row", "filing_code"]

  /// Deletes the filing that a file held, and gives its identifier; what other files were joined to
  /// it is to be read again.
  @discardableResult
  private static func deleteFiling(of file: Int64, _ database: Database) throws -> FilingID? {
    let find = try database.cachedStatement(sql: "SELECT id FROM filing WHERE file_id = ?")
    guard let id = try Int64.fetchOne(find, arguments: [file]) else {
      try SourceTable.remove(file, database)
      return nil
    }
    try SourceTable.release(of: FilingID(rawValue: id), database)
    for part in parts {
      try database.cachedStatement(sql: "DELETE FROM \(part) WHERE filing_id = ?")
        .execute(arguments: [id])
    }
    // The full-text index does not keep the text, and has to be told what it loses.
    try database.cachedStatement(
      sql: """
        INSERT INTO note_text (note_text, rowid, text)
        SELECT 'delete', id, text FROM note WHERE id = ?
        """
    ).execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM note WHERE id = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM filing WHERE id = ?").execute(arguments: [id])
    return FilingID(rawValue: id)
  }

  /// The next identifier of the filing's day.
  private mutating func nextID(_ record: FilingRecord, _ database: Database) throws -> FilingID {
    let first = FilingID(firstOf: record.day)
    let last: Int64
    if let known = lastIDs[record.day] {
      last = known.rawValue
    } else {
      let find = try database.cachedStatement(
        sql: "SELECT max(id) FROM filing WHERE id >= ? AND id < ?")
      let end = first.rawValue + 1 << FilingID.sequenceBits
      last =
        try Int64.fetchOne(find, arguments: [first.rawValue, end]) ?? first.rawValue - 1
    }
    let id = FilingID(rawValue: last + 1)
    lastIDs[record.day] = id
    return id
  }

  private mutating func insert(
    _ record: FilingRecord, id: FilingID, file: Int64, _ database: Database
  ) throws {
    let issuer = try names.issuer(record.issuer, symbol: record.symbol, database)
    var persons: [Int64] = []
    for person in record.persons { persons.append(try names.person(person.party, database)) }
    try insertFiling(
      record, id: id, file: file, issuer: issuer, firstPerson: persons.first, database)
    try insertPersons(record, persons, id: id, database)
    try insertRows(record, id: id, database)
    guard !record.note.isEmpty else { return }
    for table in ["note (id, text)", "note_text (rowid, text)"] {
      try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (?, ?)")
        .execute(arguments: [id.rawValue, record.note])
    }
  }

  private func insertFiling(
    _ record: FilingRecord, id: FilingID, file: Int64, issuer: Int64, firstPerson: Int64?,
    _ database: Database
  ) throws {
    let holdings = record.rows.count { $0.kind == .holding }
    try database.cachedStatement(
      sql: """
        INSERT INTO filing (
          id, file_id, sort_day_kind, format, accession, accession_from_name, form, family,
          is_amendment, period, filed, accepted, original_submission, issuer_id,
          first_person_id, person_count, transaction_count, holding_count, footnote_count,
          diagnostic_count, plan)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id.rawValue, file, record.sortDay.kind.rawValue, record.format.rawValue, record.accession,
        record.isAccessionFromName, record.form, record.formType?.family.rawValue,
        record.formType?.isAmendment ?? false, record.period.rawValue, record.filed.rawValue,
        record.accepted, record.originalSubmission.rawValue, issuer, firstPerson,
        record.persons.count, record.rows.count - holdings, holdings, record.footnoteCount,
        record.diagnosticCount, record.plan,
      ])
  }

  private func insertPersons(
    _ record: FilingRecord, _ ids: [Int64], id: FilingID, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO filing_person VALUES (?, ?, ?, ?, ?, ?)")
    for (ordinal, person) in record.persons.enumerated() {
      try statement.execute(
        arguments: [
          id.rawValue, ordinal, ids[ordinal], person.relationship.rawValue, person.officerTitle,
          person.otherText,
        ])
    }
  }

  private func insertRows(_ record: FilingRecord, id: FilingID, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO filing_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for row in record.rows {
      try statement.execute(
        arguments: [
          id.rawValue, row.table.number, row.ordinal, row.kind == .holding, row.securityTitle,
          row.day.rawValue, row.code, row.codeStatus.rawValue, row.statuses,
          row.acquiredOrDisposed, row.shares.text, row.shares.key, row.price.text, row.price.key,
          row.ownedFollowing.text, row.ownershipForm, row.ownedFollowing.key, row.valueKey,
          row.timeliness,
        ])
    }
    let codes = try database.cachedStatement(
      sql: "INSERT INTO filing_code VALUES (?, ?, ?, ?, ?)")
    for (ordinal, mark) in CodeMark.marks(of: record.rows).enumerated() {
      try codes.execute(
        arguments: [
          id.rawValue, ordinal, mark.code.rawValue, mark.isInferred, mark.direction.rawValue,
        ])
    }
  }
}

extension FilingRecord {
  /// The day by which the filing is sorted.
  var day: DayNumber { sortDay.day.map(DayNumber.init) ?? .none }
}

extension FormTable {
  /// The number of the table on the form.
  var number: Int { self == .nonDerivative ? 1 : 2 }

  /// The word of the query language.
  var word: String { self == .nonDerivative ? "i" : "ii" }

  /// The table with a number of the form.
  init(number: Int) { self = number == 1 ? .nonDerivative : .derivative }
}
