internal import GRDB
internal import OwnershipForms

extension FilingReference {
  fileprivate static let columns = """
    f.id, f.form, f.accession, f.sort_day_kind, folder.path, file.name
    """
  fileprivate static let files = """
    JOIN file ON file.id = f.file_id JOIN folder ON folder.id = file.folder_id
    """

  fileprivate init(_ row: Row) {
    let accession: String = row[2]
    let id = FilingID(rawValue: row[0])
    self.init(
      id: id, form: row[1], accessionNumber: accession.isEmpty ? nil : accession,
      sortDay: SortDay(kind: SortDay.Kind(rawValue: row[3]) ?? .none, day: id.day.day),
      place: FilePlace(folder: row.bytes(at: 4), name: row.bytes(at: 5)))
  }
}

extension AmendmentLink {
  /// What is known of those of some filings that are amendments.
  static func fetch(
    of filings: FilingIDList, _ database: Database
  ) throws -> [FilingID: AmendmentLink] {
    let find = try database.cachedStatement(
      sql: """
        SELECT \(FilingReference.columns), a.filing_id, a.state, a.basis, a.candidates, a.extent_1,
          a.extent_2
        FROM json_each(?) wanted CROSS JOIN amendment a ON a.filing_id = wanted.value
        LEFT JOIN filing f ON f.id = a.head_id
        LEFT JOIN file ON file.id = f.file_id LEFT JOIN folder ON folder.id = file.folder_id
        """)
    var links: [FilingID: AmendmentLink] = [:]
    let rows = try Row.fetchCursor(find, arguments: [filings.text])
    while let row = try rows.next() {
      let state = State(rawValue: row["state"]) ?? .waiting
      let isLinked = state == .linked && row["id"] as Int64? != nil
      links[FilingID(rawValue: row["filing_id"])] = AmendmentLink(
        state: state, original: isLinked ? FilingReference(row) : nil,
        basis: isLinked ? Basis(rawValue: row["basis"]) : nil,
        candidateCount: row["candidates"],
        extents: state == .waiting ? [:] : extents(row["extent_1"], row["extent_2"]))
    }
    return links
  }

  /// The extents of both tables, in the numbers of the database.
  fileprivate static func extents(_ first: Int, _ second: Int) -> [FormTable: Extent] {
    let all = [
      (FormTable.nonDerivative, Extent(rawValue: first)),
      (FormTable.derivative, Extent(rawValue: second)),
    ]
    return Dictionary(
      uniqueKeysWithValues: all.compactMap { table, extent in
        extent.flatMap { $0 == .nothing ? nil : (table, $0) }
      })
  }
}

extension FilingAmendment {
  private static let sameOriginal = """
    the same form, issuer, reporting persons, period of report and day of the original, which the \
    index does not have
    """

  /// The amendments of some filings, of each in the order in which they were filed.
  static func fetch(
    of filings: FilingIDList, _ database: Database
  ) throws -> [FilingID: [FilingAmendment]] {
    let find = try database.cachedStatement(
      sql: """
        SELECT \(FilingReference.columns), a.head_id, a.state, a.basis, a.extent_1,
          a.extent_2
        FROM json_each(?) wanted CROSS JOIN amendment a ON a.head_id = wanted.value
        JOIN filing f ON f.id = a.filing_id \(FilingReference.files)
        WHERE a.state <> 0
        ORDER BY f.id >> \(FilingID.sequenceBits), f.accepted, f.accession, f.id
        """)
    var amendments: [FilingID: [FilingAmendment]] = [:]
    let rows = try Row.fetchCursor(find, arguments: [filings.text])
    while let row = try rows.next() {
      let extents = AmendmentLink.extents(row["extent_1"], row["extent_2"])
      amendments[FilingID(rawValue: row["head_id"]), default: []].append(
        FilingAmendment(
          filing: FilingReference(row), restatement: AmendmentLink.words(of: extents),
          evidence: AmendmentLink.State(rawValue: row["state"]) == .linked
            ? AmendmentLink.Basis(rawValue: row["basis"]).evidence : sameOriginal))
    }
    return amendments
  }
}

extension FilingIndex {
  /// The original of a filing and all its amendments, in the order in which they were filed; none
  /// where the index knows no other.
  public func amendmentChain(of filing: FilingID) throws(IndexError) -> [FilingReference] {
    try read { database in
      let find = try database.cachedStatement(
        sql: "SELECT head_id FROM amendment WHERE filing_id = ? AND head_id IS NOT NULL")
      let head = try Int64.fetchOne(find, arguments: [filing.rawValue]) ?? filing.rawValue
      let amendments = try AmendmentTable.amendments(of: FilingID(rawValue: head), database)
      guard !amendments.isEmpty else { return [] }
      let name = try database.cachedStatement(
        sql: """
          SELECT \(FilingReference.columns) FROM filing f \(FilingReference.files) WHERE f.id = ?
          """)
      return try ([head] + amendments.map(\.rawValue)).compactMap { id in
        try Row.fetchOne(name, arguments: [id]).map(FilingReference.init)
      }
    }
  }

  /// The rows of a filing that an amendment restates, with that amendment.
  public func restatedRows(
    of filing: FilingID
  ) throws(IndexError) -> [RowCursor: FilingReference] {
    try read { database in
      try RowMatch.amendments(restating: FilingIDList([filing]), database)
    }
  }
}

extension RowMatch {
  /// The amendments that restate rows of some filings.
  static func amendments(
    restating filings: FilingIDList, _ database: Database
  ) throws -> [RowCursor: FilingReference] {
    let find = try database.cachedStatement(
      sql: """
        SELECT \(FilingReference.columns), s.filing_id, s.form_table, s.ordinal
        FROM json_each(?) wanted CROSS JOIN superseded_row s ON s.filing_id = wanted.value
        JOIN filing f ON f.id = s.amendment_id \(FilingReference.files)
        """)
    var amendments: [RowCursor: FilingReference] = [:]
    let rows = try Row.fetchCursor(find, arguments: [filings.text])
    while let row = try rows.next() {
      let place = RowCursor(
        filing: FilingID(rawValue: row["filing_id"]), table: FormTable(number: row["form_table"]),
        ordinal: row["ordinal"])
      amendments[place] = FilingReference(row)
    }
    return amendments
  }
}
