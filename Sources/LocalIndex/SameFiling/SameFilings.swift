internal import GRDB
internal import OwnershipForms

/// Finds the files that hold the same filing.
///
/// Two files with the same accession number do, where nothing that the index holds of them differs. A printed form has no
/// such number: it is joined to the one filing in XML that agrees with it in everything it says, and
/// to none where there are several.
struct SameFilings {
  /// A filing that the index shows.
  struct Shown {
    var id: FilingID
    var file: Int64
    var format: FilingSource.Format
    var basis: FilingSourceFile.Basis
  }

  /// Whether the index has, or may have, printed forms; nil before that was asked.
  private var hasPrints: Bool?
  /// The accession numbers, while the database has no index of them.
  private var numbers: AccessionNumbers?

  /// Prepares for a load during which the database has no index of accession numbers.
  mutating func keepNumbers(_ database: Database) throws {
    numbers = try AccessionNumbers(database)
  }

  /// Tells of a filing that the index shows now.
  mutating func add(_ record: FilingRecord, _ id: FilingID) {
    guard !record.accession.isEmpty else { return }
    numbers?.add(record.accession, id)
  }

  /// The filing in the index that is the same as that of a file; nil where there is none.
  mutating func same(as record: FilingRecord, _ database: Database) throws -> Shown? {
    if let found = try sameNumber(as: record, database) { return found }
    guard record.format.isPrint else { return nil }
    if hasPrints != true {
      hasPrints = true
      try LateIndexes.make("filing_issuer", database)
    }
    guard record.accession.isEmpty else { return nil }
    let candidates = try Self.filings(printedAs: FilingContent(record), of: record, database)
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The printed forms that a filing in XML is the only one to be printed as, shown so far.
  mutating func prints(of record: FilingRecord, _ database: Database) throws -> [Shown] {
    guard try !record.format.isPrint && hasPrints(database) else { return [] }
    let find = try database.cachedStatement(
      sql: """
        SELECT id, file_id, format FROM filing
        WHERE period = ? AND format IN ('html', 'text') AND accession = ''
        """)
    let content = FilingContent(record)
    return try Row.fetchAll(find, arguments: [record.period.rawValue]).compactMap { row in
      let shown = Shown(row, basis: .content)
      guard let print = try FilingContent(of: shown.id, database), print.isPrint(of: content),
        try Self.filings(printedAs: print, in: row[0], database).isEmpty
      else { return nil }
      return shown
    }
  }

  /// The files of prints that were joined to another filing, which a filing in XML is printed as
  /// too.
  mutating func rivals(of record: FilingRecord, _ database: Database) throws -> [FilingID] {
    guard try !record.format.isPrint && hasPrints(database) else { return [] }
    let find = try database.cachedStatement(
      sql: """
        SELECT f.id FROM filing f
        WHERE f.issuer_id IN (SELECT id FROM issuer WHERE name_key = ?) AND f.period = ?
          AND (f.accession != ? OR f.accession = '')
          AND EXISTS (SELECT 1 FROM source WHERE filing_id = f.id AND basis = 2)
        """)
    let content = FilingContent(record)
    return
      try Int64
      .fetchAll(
        find,
        arguments: [
          record.issuer.name.uppercased(), record.period.rawValue, record.accession,
        ]
      )
      .map { FilingID(rawValue: $0) }
      .filter { try FilingContent(of: $0, database)?.isPrint(of: content) ?? false }
  }

  private mutating func hasPrints(_ database: Database) throws -> Bool {
    if let hasPrints { return hasPrints }
    let found =
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM filing WHERE format IN ('html', 'text'))
            OR EXISTS (SELECT 1 FROM source WHERE basis = 2)
          """) ?? false
    hasPrints = found
    // Prints are looked for by issuer.
    if found { try LateIndexes.make("filing_issuer", database) }
    return found
  }

  private func sameNumber(
    as record: FilingRecord, _ database: Database
  ) throws -> Shown? {
    guard !record.accession.isEmpty else { return nil }
    for row in try filings(numbered: record.accession, database) {
      let shown = Shown(row, basis: .accessionNumber)
      guard let other = try FilingContent(of: shown.id, database) else { continue }
      let content = FilingContent(record)
      switch (record.format.isPrint, shown.format.isPrint) {
      case (false, false), (true, true):
        if content.isSame(as: other) { return shown }
      case (true, false):
        if content.isPrint(of: other) { return shown }
      case (false, true):
        if other.isPrint(of: content) { return shown }
      }
    }
    return nil
  }

  private func filings(numbered number: String, _ database: Database) throws -> [Row] {
    guard let numbers else {
      var first = try BoundStatement("SELECT 1 FROM filing WHERE accession = ?", database)
      first.add(number)
      guard try first.firstInteger() != nil else { return [] }
      let find = try database.cachedStatement(
        sql: "SELECT id, file_id, format FROM filing WHERE accession = ?")
      return try Row.fetchAll(find, arguments: [number])
    }
    let find = try database.cachedStatement(
      sql: "SELECT id, file_id, format FROM filing WHERE id = ? AND accession = ?")
    return try numbers.filings(of: number).flatMap { id in
      try Row.fetchAll(find, arguments: [id.rawValue, number])
    }
  }

  /// The filings in XML that a print may be one of.
  private static func filings(
    printedAs print: FilingContent, of record: FilingRecord, _ database: Database
  ) throws -> [Shown] {
    let find = try database.cachedStatement(
      sql: """
        SELECT id, file_id, format FROM filing
        WHERE issuer_id IN (SELECT id FROM issuer WHERE name_key = ?)
          AND period = ? AND family = ? AND format IN ('xml', 'submission')
        """)
    return try Row.fetchAll(
      find,
      arguments: [
        record.issuer.name.uppercased(), record.period.rawValue, record.formType?.family.rawValue,
      ]
    ).map { Shown($0, basis: .content) }
      .filter { try FilingContent(of: $0.id, database).map(print.isPrint) ?? false }
  }

  /// The filings in XML that a print in the index may be one of.
  private static func filings(
    printedAs print: FilingContent, in filing: Int64, _ database: Database
  ) throws -> [Shown] {
    let find = try database.cachedStatement(
      sql: """
        SELECT f.id, f.file_id, f.format FROM filing p
        JOIN issuer own ON own.id = p.issuer_id
        JOIN issuer other ON other.name_key = own.name_key
        JOIN filing f ON f.issuer_id = other.id
        WHERE p.id = ? AND f.period = p.period AND f.family = p.family
          AND f.format IN ('xml', 'submission')
        """)
    return try Row.fetchAll(find, arguments: [filing]).map { Shown($0, basis: .content) }
      .filter { try FilingContent(of: $0.id, database).map(print.isPrint) ?? false }
  }
}

extension SameFilings.Shown {
  fileprivate init(_ row: Row, basis: FilingSourceFile.Basis) {
    self.init(
      id: FilingID(rawValue: row[0]), file: row[1],
      format: FilingSource.Format(rawValue: row[2]) ?? .text, basis: basis)
  }
}
