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
    let ranks = try key.ranks.map { try NameRanks($0, database) }
    var texts = TextNumbers()
    var keyed = KeyedFilings(atMost: min(try IndexSizes(database).filings, Self.mostReserved))
    var statement = try BoundStatement(
      of: "SELECT f.id, \(key.column) FROM \(key.source) WHERE \(SQL.all(conditions))", database)
    try statement.forEachRow { row in
      let number =
        key.isText
        ? row.withBytes(at: 1) { texts.number(of: $0) }
        : ranks.map { $0[row.integer(at: 1)] } ?? Int32(clamping: row.integer(at: 1))
      keyed.add(row.integer(at: 0), number == 0 ? KeyedFilings.none : number)
    }
    if key.isText { keyed.renumber(texts.ranks) }
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
  var column: SQL
  var source: SQL = "filing f"
  /// Whether it is a text, of which there are only a few different ones.
  var isText = false
  /// For the identifier of a name, the names with their ranks, from 1.
  var ranks: SQL?

  /// nil where the database sorts better.
  init?(_ column: ResultOrder.Column) {
    switch column {
    case .date: self.init(column: "f.id >> \(FilingID.sequenceBits)")
    case .filed: self.init(column: "f.filed")
    case .period: self.init(column: "f.period")
    case .form: self.init(column: "f.form", isText: true)
    case .ticker: self.init(column: "f.issuer_id", ranks: Self.ranks("issuer", by: "upper(symbol)"))
    case .issuer: self.init(column: "f.issuer_id", ranks: Self.ranks("issuer", by: "name_key"))
    case .person:
      self.init(column: "f.first_person_id", ranks: Self.ranks("person", by: "name_key"))
    case .code:
      self.init(
        column: "c.code",
        source: "filing f LEFT JOIN filing_code c ON c.filing_id = f.id AND c.ordinal = 0",
        isText: true)
    case .accession, .transaction, .security, .shares, .price, .value, .owned: return nil
    }
  }

  private init(column: SQL, source: SQL = "filing f", isText: Bool = false, ranks: SQL? = nil) {
    (self.column, self.source, self.isText, self.ranks) = (column, source, isText, ranks)
  }

  private static func ranks(_ table: String, by name: String) -> SQL {
    let (table, name) = (SQL(sql: table), SQL(sql: name))
    return "SELECT id, dense_rank() OVER (ORDER BY \(name)) FROM \(table) WHERE \(name) <> ''"
  }
}

/// The rank of each name in a column, from 1; 0 for what has none.
private struct NameRanks {
  /// By identifier.
  private var ranks: [Int32] = []

  /// A greater identifier, as in a damaged index, would take much memory.
  private static let most: Int64 = 1 << 26

  init(_ query: SQL, _ database: Database) throws {
    var statement = try BoundStatement(of: query, database)
    try statement.forEachRow { row in
      let id = row.integer(at: 0)
      guard (0..<Self.most).contains(id) else { return }
      let missing = Int(id) + 1 - ranks.count
      if missing > 0 { ranks.append(contentsOf: repeatElement(0, count: missing)) }
      ranks[Int(id)] = Int32(clamping: row.integer(at: 1))
    }
  }

  subscript(id: Int64) -> Int32 {
    (0..<Int64(ranks.count)).contains(id) ? ranks[Int(id)] : 0
  }
}

/// Texts as numbers, from 1, in the order in which they came; 0 for the empty one.
private struct TextNumbers {
  private var numbers: [[UInt8]: Int32] = [:]
  private var texts: [[UInt8]] = []
  private var last: (text: [UInt8], number: Int32) = ([], 0)

  mutating func number(of text: UnsafeRawBufferPointer) -> Int32 {
    if text.isEmpty { return 0 }
    // Of filings that are next to each other most have the same.
    if text.elementsEqual(last.text) { return last.number }
    let text = Array(text)
    var number = numbers[text]
    if number == nil {
      texts.append(text)
      number = Int32(clamping: texts.count)
      numbers[text] = number
    }
    last = (text, number ?? 0)
    return last.number
  }

  /// The rank of each number among the texts, in the order of their bytes.
  var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: texts.count + 1)
    let order = texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
    for (rank, index) in order.enumerated() { ranks[index + 1] = Int32(clamping: rank + 1) }
    return ranks
  }
}
