internal import GRDB

extension QueryPlan {
  /// A damaged index may say that it has more.
  private static let mostReserved = 1 << 24

  /// All filings, in an order of their own.
  func filings(sortedBy order: ResultOrder, _ database: Database) throws -> [FilingID] {
    guard let conditions = try conditionsOfAll(database) else { return [] }
    guard let key = SortKey(order.column) else {
      return try filings(sortedBy: order, conditions, database)
    }
    var keyed = KeyedFilings(atMost: min(try IndexSizes(database).filings, Self.mostReserved))
    var statement = try BoundStatement(
      of: "SELECT f.id, \(key.column) FROM \(key.source) WHERE \(SQL.all(conditions))", database)
    switch key.kind {
    case .name(let names):
      let ranks = try NameRanks(names, database)
      try statement.forEachRow { keyed.add($0.integer(at: 0), ranks[$0.integer(at: 1)]) }
    case .number:
      var numbers = KeyNumbers<Int64>()
      try statement.forEachRow { row in
        let value = row.integer(at: 1)
        keyed.add(
          row.integer(at: 0), value == 0 ? KeyedFilings.none : numbers.number(of: value))
      }
      keyed.renumber(numbers.ranks(by: <))
    case .text:
      var numbers = KeyNumbers<[UInt8]>()
      try statement.forEachRow { row in
        let number = row.withBytes(at: 1) { text in
          text.isEmpty ? KeyedFilings.none : numbers.number(of: text)
        }
        keyed.add(row.integer(at: 0), number)
      }
      keyed.renumber(numbers.ranks { $0.lexicographicallyPrecedes($1) })
    }
    return keyed.sorted(isDescending: order.isDescending)
  }

  /// The same for a column of nearly as many texts as filings, sorted by the database.
  private func filings(
    sortedBy order: ResultOrder, _ conditions: [SQL], _ database: Database
  ) throws -> [FilingID] {
    var statement = try BoundStatement(
      of: """
        SELECT f.id FROM filing f WHERE \(SQL.all(conditions))
        ORDER BY \(order.terms(ofRows: false))
        """, database)
    var filings: [FilingID] = []
    try statement.forEachRow { filings.append(FilingID(rawValue: $0.integer(at: 0))) }
    return filings
  }
}

/// What is read of each filing to sort by a column; 0 or nothing where the filing has no value.
private struct SortKey {
  /// What stands in the column.
  enum Kind {
    case number
    /// A text, of which there are only a few different ones.
    case text
    /// The identifier of a name; the query gives all names with theirs, in their order.
    case name(inOrder: SQL)
  }

  var column: SQL
  var kind: Kind
  var source: SQL = "filing f"

  /// nil where the database sorts better.
  init?(_ column: ResultOrder.Column) {
    switch column {
    case .date: self.init("f.id >> \(FilingID.sequenceBits)", .number)
    case .filed: self.init("f.filed", .number)
    case .period: self.init("f.period", .number)
    case .form: self.init("f.form", .text)
    case .ticker: self.init("f.issuer_id", Self.ranks("issuer", by: "upper(symbol)"))
    case .issuer: self.init("f.issuer_id", Self.ranks("issuer", by: "name_key"))
    case .person: self.init("f.first_person_id", Self.ranks("person", by: "name_key"))
    case .code:
      self.init(
        "c.code", .text,
        in: "filing f LEFT JOIN filing_code c ON c.filing_id = f.id AND c.ordinal = 0")
    case .accession, .transaction, .security, .shares, .price, .value, .owned: return nil
    }
  }

  private init(_ column: SQL, _ kind: Kind, in source: SQL = "filing f") {
    (self.column, self.kind, self.source) = (column, kind, source)
  }

  private static func ranks(_ table: String, by name: String) -> Kind {
    let (table, name) = (SQL(sql: table), SQL(sql: name))
    return .name(inOrder: "SELECT id, \(name) FROM \(table) WHERE \(name) <> '' ORDER BY \(name)")
  }
}

/// The rank of each name in a column, from 1; 0 for what has none.
private struct NameRanks {
  /// By identifier.
  private var ranks: [Int32] = []

  /// A greater identifier, as in a damaged index, would take much memory.
  private static let most: Int64 = 1 << 26

  /// - Parameter names: Identifiers and names, in the order of these.
  init(_ names: SQL, _ database: Database) throws {
    var statement = try BoundStatement(of: names, database)
    var (rank, last): (Int32, [UInt8]) = (0, [])
    try statement.forEachRow { row in
      let id = row.integer(at: 0)
      guard (0..<Self.most).contains(id) else { return }
      row.withBytes(at: 1) { name in
        guard !name.elementsEqual(last) else { return }
        rank += 1
        last = Array(name)
      }
      let missing = Int(id) + 1 - ranks.count
      if missing > 0 { ranks.append(contentsOf: repeatElement(0, count: missing)) }
      ranks[Int(id)] = rank
    }
  }

  subscript(id: Int64) -> Int32 {
    (0..<Int64(ranks.count)).contains(id) ? ranks[Int(id)] : 0
  }
}
