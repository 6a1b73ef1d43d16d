internal import GRDB
internal import OwnershipForms

extension QueryPlan {
  /// The rows beyond a place, newest filing first, within a filing in the order of the form.
  func rows(beyond place: RowCursor?, limit: Int, _ database: Database) throws -> [Row] {
    let filings = try FilingList(ofRows, database)
    // The filing at the place may have more rows.
    var last = place.map { FilingID(rawValue: $0.filing.rawValue + 1) }
    var rows: [Row] = []
    while rows.count < limit {
      let found = try filings.filings(
        of: nil, beyond: last, isBackward: false, limit: Self.step)
      for filing in found where rows.count < limit {
        let rest = filing == place?.filing ? place : nil
        rows += try self.rows(of: filing, beyond: rest, database)
      }
      guard found.count == Self.step else { break }
      last = found.last
    }
    return Array(rows.prefix(limit))
  }

  /// All rows, in an order of their own.
  func rows(sortedBy order: ResultOrder, _ database: Database) throws -> [RowCursor] {
    let conditions = ofRows.conditions(.through) + rowConditions
    let request: SQLRequest<Row> = """
      SELECT r.filing_id, r.form_table, r.ordinal
      FROM filing f JOIN filing_row r ON r.filing_id = f.id WHERE \(SQL.all(conditions))
      ORDER BY \(order.terms(ofRows: true)), r.form_table, r.ordinal
      """
    return try request.fetchAll(database).map { row in
      RowCursor(
        filing: FilingID(rawValue: row[0]), table: FormTable(number: row[1]), ordinal: row[2])
    }
  }

  /// Some columns of all rows that meet further conditions, the newest filing `f` first, with its
  /// `issuer` and the row as `r`.
  func rows(
    _ columns: SQL, where further: [SQL], _ database: Database
  ) throws -> GRDB.RowCursor {
    var plan = ofRows
    let way = plan.takeWay(among: try candidates(database))
    let source = way.source
    let conditions = source.conditions + plan.conditions(way) + rowConditions + further
    let request: SQLRequest<Row> = """
      SELECT \(columns) FROM \(source.table)
      JOIN filing_row r ON r.filing_id = f.id JOIN issuer ON issuer.id = f.issuer_id
      WHERE \(SQL.all(conditions)) ORDER BY \(source.column) DESC
      """
    return try request.fetchCursor(database)
  }

  /// How many filings are looked for at a time.
  private static let step = 200

  private func rows(
    of filing: FilingID, beyond place: RowCursor?, _ database: Database
  ) throws -> [Row] {
    var conditions: [SQL] = ["r.filing_id = \(filing.rawValue)"]
    conditions += rowConditions
    if let place {
      conditions.append(
        "(r.form_table, r.ordinal) > (\(place.table.number), \(place.ordinal))")
    }
    let request: SQLRequest<Row> = """
      SELECT r.* FROM filing_row r WHERE \(SQL.all(conditions))
      ORDER BY r.form_table, r.ordinal
      """
    return try request.fetchAll(database)
  }
}
