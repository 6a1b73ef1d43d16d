internal import GRDB

/// How a query is answered: its conditions, and the way to the first filings that meet them.
///
/// Filings are found in two steps. A condition that few filings meet (found by counting up to a
/// bound) gives the candidates, and the others are tested on each. Where no condition is so, the
/// newest filings are walked through, along the index of a code or of the notes where the query
/// has such a term.
struct QueryPlan {
  /// Conditions on the filing `f`.
  private var onFiling: [QueryCondition] = []
  /// Conditions on one row `r`.
  private var onRow: [QueryCondition] = []
  /// Conditions on a row that must not hold.
  private var againstRow: [QueryCondition] = []
  /// The words that must be found.
  private var words: [WordSets] = []
  /// Conditions that must not hold of the filing.
  private var against: [SQL] = []

  /// From how many filings on a set of candidates counts as large.
  private static let bound = 5_000

  init(_ query: Query) {
    if !query.places.isEmpty { onFiling.append(.places(query.places)) }
    for term in query.terms {
      switch term.condition {
      case .words(let text):
        let sets = WordSets(text)
        if term.isNegated { against.append(sets.condition) } else { words.append(sets) }
      case .field(let field, let values):
        let condition = QueryCondition(field, values)
        switch (field.definition.scope, term.isNegated) {
        case (.filing, false): onFiling.append(condition)
        case (.filing, true): against.append(condition.holds)
        case (.row, false): onRow.append(condition)
        case (.row, true): againstRow.append(condition)
        }
      }
    }
  }

  /// The plan for those filings of a query's list whose issuer has a ticker that begins so.
  init(_ query: Query, tickerPrefix: String) {
    self.init(query)
    let issuers = WordSets.issuers(symbolPrefix: tickerPrefix.storable.uppercased())
    onFiling.append(.issuers(issuers))
  }

  /// The ranks that filings can have: one where the query has no words.
  var ranks: [MatchRank] { words.isEmpty ? [.ticker] : MatchRank.allCases }

  // MARK: Conditions

  /// The issuers that any of the words finds in one way.
  private func issuers(_ set: KeyPath<WordSets, SQL>) -> SQL {
    words.map { $0[keyPath: set] }.joined(separator: " UNION ALL ")
  }

  /// Whether the filing `f` has a rank.
  private func condition(of rank: MatchRank) -> SQL? {
    guard !words.isEmpty else { return nil }
    let exact = issuers(\.tickers)
    let prefixes = issuers(\.tickerPrefixes)
    let names = issuers(\.issuerNames)
    switch rank {
    case .ticker:
      return "f.issuer_id IN (\(exact))"
    case .tickerPrefix:
      return "f.issuer_id IN (\(prefixes)) AND f.issuer_id NOT IN (\(exact))"
    case .issuerName:
      return "f.issuer_id IN (\(names)) AND f.issuer_id NOT IN (\(prefixes))"
    case .personName:
      return "f.issuer_id NOT IN (\(prefixes)) AND f.issuer_id NOT IN (\(names))"
    }
  }

  /// The filings that can have a rank, one set for each reason.
  private func candidates(of rank: MatchRank) -> [SQL] {
    guard !words.isEmpty else { return [] }
    switch rank {
    case .ticker: return ["SELECT id FROM filing WHERE issuer_id IN (\(issuers(\.tickers)))"]
    case .tickerPrefix:
      return ["SELECT id FROM filing WHERE issuer_id IN (\(issuers(\.tickerPrefixes)))"]
    case .issuerName:
      return ["SELECT id FROM filing WHERE issuer_id IN (\(issuers(\.issuerNames)))"]
    case .personName: return words.map(\.filingsByPerson)
    }
  }

  /// Everything that must hold of the filing `f`, besides its rank.
  ///
  /// - Parameter forRows: Whether the row `r` is at hand, of which the conditions on rows hold.
  private func conditions(forRows: Bool) -> [SQL] {
    var all = onFiling.map(\.holds) + words.map(\.condition)
    all += against.map { "NOT (\($0))" }
    for days in onFiling.compactMap(\.days) {
      let end = FilingID(firstOf: DayNumber(rawValue: days.upperBound + 1))
      let first = FilingID(firstOf: DayNumber(rawValue: days.lowerBound))
      all.append("f.id >= \(first.rawValue) AND f.id < \(end.rawValue)")
    }
    if forRows {
      all += onRow.map(\.holds) + againstRow.map { "NOT ifnull(\($0.holds), 0)" }
    } else {
      if !onRow.isEmpty { all.append(Self.hasRow(onRow.map(\.holds))) }
      all += againstRow.map { "NOT \(Self.hasRow([$0.holds]))" }
    }
    return all
  }

  private static func hasRow(_ conditions: [SQL]) -> SQL {
    """
    EXISTS (SELECT 1 FROM filing_row r WHERE r.filing_id = f.id
      AND \(conditions.joined(separator: " AND ")))
    """
  }

  // MARK: Ways

  /// A way through the filings.
  private enum Way {
    /// There are none.
    case nowhere
    /// Through a few candidates.
    case among(SQL)
    /// Along an index, from the newest filing on.
    case along(QueryCondition.Stream)
    /// Through all, from the newest filing on.
    case through
  }

  private func way(_ rank: MatchRank?, _ database: Database) throws -> Way {
    var sets = rank.map(candidates) ?? words.map(\.filings)
    sets += (onFiling + onRow).compactMap(\.filings)
    var best: (set: SQL, count: Int)?
    for set in sets {
      let count = try Self.count(upTo: best?.count ?? Self.bound, set, database)
      if count == 0 { return .nowhere }
      if count < best?.count ?? Self.bound { best = (set, count) }
    }
    if let best { return .among(best.set) }
    if let stream = (onRow + onFiling).compactMap(\.newestFirst).first { return .along(stream) }
    return .through
  }

  private static func count(upTo bound: Int, _ set: SQL, _ database: Database) throws -> Int {
    let request: SQLRequest<Int> = "SELECT count(*) FROM (SELECT 1 FROM (\(set)) LIMIT \(bound))"
    return try request.fetchOne(database) ?? 0
  }

  // MARK: Requests

  /// The filings of a rank beyond a place, in the order of the list or against it.
  func filings(
    of rank: MatchRank, beyond limitID: FilingID?, isBackward: Bool, limit: Int,
    _ database: Database
  ) throws -> [FilingID] {
    var conditions = conditions(forRows: false)
    if let condition = condition(of: rank) { conditions.append(condition) }
    let order: SQL = isBackward ? "ASC" : "DESC"
    func request(from source: SQL, by column: SQL) -> SQLRequest<Int64> {
      if let limitID {
        conditions.append("\(column) \(isBackward ? ">" : "<") \(limitID.rawValue)")
      }
      let all: SQL = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      return "SELECT f.id FROM \(source) WHERE \(all) ORDER BY \(column) \(order) LIMIT \(limit)"
    }
    let found: SQLRequest<Int64>
    switch try way(rank, database) {
    case .nowhere: return []
    case .among(let set):
      conditions.insert("f.id IN (\(set))", at: 0)
      found = request(from: "filing f", by: "f.id")
    case .along(let stream):
      conditions.insert(stream.condition, at: 0)
      found = request(
        from: "\(stream.source) CROSS JOIN filing f ON f.id = \(stream.column)", by: stream.column)
    case .through:
      found = request(from: "filing f NOT INDEXED", by: "f.id")
    }
    return try found.fetchAll(database).map { FilingID(rawValue: $0) }
  }

  /// How many filings there are.
  func count(_ database: Database) throws -> Int {
    var conditions = conditions(forRows: false)
    switch try way(nil, database) {
    case .nowhere: return 0
    case .among(let set): conditions.insert("f.id IN (\(set))", at: 0)
    case .along, .through:
      let sets = words.map(\.filings) + (onFiling + onRow).compactMap(\.filings)
      conditions.insert(contentsOf: sets.map { "f.id IN (\($0))" }, at: 0)
    }
    let all: SQL = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let request: SQLRequest<Int> = "SELECT count(*) FROM filing f WHERE \(all)"
    return try request.fetchOne(database) ?? 0
  }

  /// How many filings stand in front of a place of the list.
  func count(before place: FilingCursor, _ database: Database) throws -> Int {
    var count = 0
    for rank in ranks where rank <= place.rank {
      var conditions = conditions(forRows: false)
      if let condition = condition(of: rank) { conditions.append(condition) }
      if rank == place.rank { conditions.append("f.id > \(place.filing.rawValue)") }
      let all: SQL = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      let request: SQLRequest<Int> = "SELECT count(*) FROM filing f WHERE \(all)"
      count += try request.fetchOne(database) ?? 0
    }
    return count
  }

  /// The rows beyond a place, newest filing first, within a filing in the order of the form.
  func rows(beyond place: RowCursor?, limit: Int, _ database: Database) throws -> [Row] {
    var conditions = conditions(forRows: true)
    if let place {
      conditions.append(
        """
        (f.id < \(place.filing.rawValue) OR (f.id = \(place.filing.rawValue)
          AND (r.form_table, r.ordinal) > (\(place.table.number), \(place.ordinal))))
        """)
      conditions.append("f.id <= \(place.filing.rawValue)")
    }
    var source: SQL = "filing f"
    var column: SQL = "f.id"
    switch try way(nil, database) {
    case .nowhere: return []
    case .among(let set): conditions.insert("f.id IN (\(set))", at: 0)
    case .along(let stream):
      conditions.insert(stream.condition, at: 0)
      source = "\(stream.source) CROSS JOIN filing f ON f.id = \(stream.column)"
      column = stream.column
    case .through: source = "filing f NOT INDEXED"
    }
    let all: SQL = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    let request: SQLRequest<Row> = """
      SELECT r.* FROM \(source) CROSS JOIN filing_row r ON r.filing_id = f.id
      WHERE \(all) ORDER BY \(column) DESC, r.form_table, r.ordinal LIMIT \(limit)
      """
    return try request.fetchAll(database)
  }
}
