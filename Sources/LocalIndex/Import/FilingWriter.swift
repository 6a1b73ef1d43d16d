internal import GRDB
internal import OwnershipForms

/// Writes readings into the database; the one place that changes files and filings there.
///
/// A value serves one transaction after another on one connection. After a transaction that failed
/// it must not be used again, because it remembers rows that are no longer there.
struct FilingWriter {
  private var names = NameTable()
  private var sameFilings = SameFilings()
  private var files = FileTable()
  /// The statements of the present transaction.
  private var inserts: FilingInserts?
  /// How many seconds the words of notes took.
  private(set) var fullTextSeconds = 0.0
  /// The issuers that filings were added to in the present transaction.
  private var issuers: Set<Int64> = []
  /// The last identifier given in a day, within the present transaction.
  private var lastIDs: [DayNumber: FilingID] = [:]

  /// Prepares for a load during which the database lacks its ``LateIndexes``.
  mutating func prepareForFirstLoad(_ database: Database) throws {
    try sameFilings.keepNumbers(database)
  }

  /// Writes readings; to be called within a transaction.
  ///
  /// They are written in the order of the list, because the full-text index starts a new segment
  /// for every identifier that is less than the one before.
  mutating func write(_ readings: [FileReading], _ database: Database) throws {
    lastIDs = [:]
    issuers = []
    defer {
      fullTextSeconds += inserts?.fullTextSeconds ?? 0
      inserts = nil
      files.endTransaction()
    }
    for reading in readings.sorted(by: Self.isBefore) { try write(reading, database) }
    for issuer in issuers { try AmendmentTable.linkAgain(ofIssuer: issuer, database) }
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
      if let id = try files.id(of: reading.file.place, database) {
        try Self.forget([id], database)
      }
    case .unchanged where reading.file.known?.stamp == reading.stamp:
      break
    case .unchanged:
      _ = try files.write(reading, reason: nil, keepsReason: true, database)
    case .moved(let id):
      try move(id, to: reading.file.place, database)
      _ = try files.write(reading, reason: nil, keepsReason: true, database)
    case .unread(let reason):
      let file = try files.write(reading, reason: reason, database)
      if !file.isNew { try Self.deleteFiling(of: file.id, database) }
    case .archive(let members, let problem):
      _ = try files.write(reading, reason: problem, database)
      let known = try KnownFile.inFolder(reading.file.place.path, database)
      try Self.forget(known.filter { !members.contains($0.key) }.map(\.value.id), database)
    case .filing(let record):
      let written = try files.write(reading, reason: nil, database)
      let file = written.id
      let before = written.isNew ? nil : try Self.deleteFiling(of: file, database)
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

  /// Writes that a file lies elsewhere now.
  mutating func move(_ file: Int64, to place: FilePlace, _ database: Database) throws {
    // A file that the index knows at the new place was overwritten by the move.
    if let overwritten = try files.id(of: place, database) {
      try Self.forget([overwritten], database)
    }
    try files.move(file, to: place, database)
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
    try AmendmentTable.remove(id, database)
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
    var own = try inserts ?? FilingInserts(database)
    inserts = nil
    defer { inserts = own }
    try own.insert(record, id: id, file: file, issuer: issuer, persons: persons)
    issuers.insert(issuer)
    if record.formType?.isAmendment == true {
      try AmendmentTable.add(id, issuer: issuer, database)
    }
    sameFilings.add(record, id)
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
