internal import GRDB
internal import OwnershipForms

/// How a query is answered: its conditions, and the way to the first filings that meet them.
///
/// Filings are found in two steps. A condition that few filings meet (found by counting up to a
/// bound) gives the candidates, and the others are tested on each. Where no condition is so, the
/// newest filings are walked through, along the index of a code or of the notes where the query
/// has such a term.
struct QueryPlan {
  /// Conditions that must hold of the filing.
  private var onFiling: [QueryCondition] = []
  /// Conditions that must hold of one row.
  private var onRow: [QueryCondition] = []
  /// Conditions that must not hold of the filing.
  private var againstFiling: [QueryCondition] = []
  /// Conditions that must not hold of the row, or of any row of the filing.
  private var againstRow: [QueryCondition] = []
  /// What the words find, of which ``onFiling`` has the conditions.
  private var words: [WordSets] = []
  /// Where in ``onFiling`` the conditions of the words stand.
  private var places: [Int] = []

  /// Whether rows are looked for, so that a condition takes away rows and not their filings.
  private var takesRowsAway = false

  /// Whether rows that an amendment restates do not count.
  private let isEffective: Bool

  /// From how many filings on a set of candidates counts as large.
  fileprivate static let bound = 10_000

  init(_ query: Query) {
    if !query.places.isEmpty { onFiling.append(.places(query.places)) }
    isEffective = query.isEffective
    for term in query.terms {
      switch term.condition {
      case .words(let text):
        let sets = WordSets(text)
        if term.isNegated {
          againstFiling.append(sets.condition)
        } else {
          places.append(onFiling.count)
          onFiling.append(sets.condition)
          words.append(sets)
        }
      case .field(let field, let values):
        let condition = QueryCondition(field, values, today: query.today ?? CalendarDay.today)
        switch (field.definition.scope, term.isNegated) {
        case (.filing, false): onFiling.append(condition)
        case (.filing, true): againstFiling.append(condition)
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

  /// The plan for one filing of a query's list.
  init(_ query: Query, filing: FilingID) {
    self.init(query)
    onFiling.append(
      QueryCondition(
        holds: "f.id = \(filing.rawValue)",
        filings: "SELECT id FROM filing WHERE id = \(filing.rawValue)"))
  }

  /// Whether the query is one word and nothing else.
  private var isOneWord: Bool {
    words.count == 1 && onFiling.count == 1 && onRow.isEmpty && againstFiling.isEmpty
      && againstRow.isEmpty
  }

  /// So few candidates that no smaller set is looked for; with more, one word is looked for rank by rank.
  private static let fewest = 500

  /// The ranks that filings can have: one where the query has no words.
  var ranks: [MatchRank] { words.isEmpty ? [.ticker] : MatchRank.allCases }

  // MARK: Conditions

  /// Whether the filing `f` has a rank, and which filings can.
  private func condition(of rank: MatchRank) -> QueryCondition? {
    guard !words.isEmpty else { return nil }
    func issuers(_ set: KeyPath<WordSets, SQL>) -> SQL {
      words.map { $0[keyPath: set] }.joined(separator: " UNION ALL ")
    }
    let (exact, prefixes) = (issuers(\.tickers), issuers(\.tickerPrefixes))
    let names = issuers(\.issuerNames)
    switch rank {
    case .ticker:
      return .issuers(exact)
    case .tickerPrefix:
      return .issuers(prefixes, butNot: exact)
    case .issuerName:
      return .issuers(names, butNot: prefixes)
    case .personName:
      return QueryCondition(
        holds: "f.issuer_id NOT IN (\(prefixes)) AND f.issuer_id NOT IN (\(names))")
    }
  }

  /// Everything that must hold of the filing `f`, in the terms of the way that is taken.
  private func conditions(_ way: Way) -> [SQL] {
    var all = onFiling.map { way.isFew ? $0.holdsForFew ?? $0.holds : $0.holds }
    all += againstFiling.map { "NOT (\($0.holds))" }
    for days in onFiling.compactMap(\.days) {
      let first = FilingID(firstOf: DayNumber(rawValue: days.lowerBound))
      let end = FilingID(firstOf: DayNumber(rawValue: days.upperBound + 1))
      all.append("f.id >= \(first.rawValue) AND f.id < \(end.rawValue)")
    }
    if takesRowsAway {
      all.append(Self.hasRow(rowConditions))
    } else {
      let counts = counting
      if !onRow.isEmpty {
        all.append(Self.hasRow(onRow.map(\.holds) + counts))
      } else if isEffective {
        all.append(QueryCondition.isEffective)
      }
      all += againstRow.map { "NOT \(Self.hasRow([$0.holds] + counts))" }
    }
    return all
  }

  /// What a row must be to count.
  private var counting: [SQL] { isEffective ? ["NOT \(QueryCondition.isSuperseded)"] : [] }

  /// Everything that must hold of the row `r` where rows are looked for.
  private var rowConditions: [SQL] { onRow.map(\.holds) + againstRow.map(\.fails) + counting }

  private static func hasRow(_ conditions: [SQL]) -> SQL {
    """
    EXISTS (SELECT 1 FROM filing_row r
      WHERE \((["r.filing_id = f.id"] + conditions).joined(separator: " AND ")))
    """
  }

  // MARK: Ways

  /// A way through the filings, the newest first.
  private enum Way {
    /// There are none.
    case nowhere
    /// Through a few candidates.
    case among(SQL)
    /// Through the few filings of the rank.
    case ofRank(SQL)
    /// Along an index.
    case along(QueryCondition.Stream)
    /// Through all.
    case through

    /// Whether only a few filings are looked at.
    var isFew: Bool {
      switch self {
      case .among, .ofRank: true
      case .nowhere, .along, .through: false
      }
    }

    /// What is read, with the filing as `f`, the column that orders it, and what must hold there.
    var source: (table: SQL, column: SQL, conditions: [SQL]) {
      switch self {
      case .nowhere: ("filing f", "f.id", ["0"])
      case .among(let set), .ofRank(let set): ("filing f", "f.id", ["f.id IN (\(set))"])
      case .along(let stream):
        (
          "\(stream.source) CROSS JOIN filing f ON f.id = \(stream.column)", stream.column,
          [stream.condition]
        )
      case .through: ("filing f NOT INDEXED", "f.id", [])
      }
    }
  }

  /// A set of candidates that is not large, and the place of its condition in the plan.
  fileprivate struct FewFilings {
    var set: SQL
    var count: Int
    var index: Int
  }

  /// The smallest set of candidates that the plan's conditions give, which is the same for all ranks.
  struct Candidates {
    fileprivate var best: FewFilings?
    fileprivate var areNone = false
  }

  /// Looks for the smallest set of candidates.
  func candidates(_ database: Database) throws -> Candidates {
    var candidates = Candidates()
    let conditions = onFiling + onRow
    // A long word finds less than a short one.
    let first = zip(places, words).sorted { $0.1.length > $1.1.length }.map(\.0)
    for index in first + conditions.indices.filter({ !places.contains($0) }) {
      try candidates.add(conditions[index], index, database)
      if candidates.areNone || candidates.best.map({ $0.count < Self.fewest }) == true { break }
    }
    return candidates
  }

  /// The place of the rank's condition behind those of the plan.
  private var placeOfRank: Int { onFiling.count + onRow.count }

  /// The way by the smallest set of candidates; takes the condition out of the plan whose own way
  /// it is.
  private mutating func takeWay(
    _ rank: QueryCondition?, among candidates: Candidates, _ database: Database
  ) throws -> Way {
    var candidates = candidates
    if let rank, !candidates.areNone {
      try candidates.add(rank, placeOfRank, database)
    }
    if candidates.areNone { return .nowhere }
    if let best = candidates.best, best.index == placeOfRank { return .ofRank(best.set) }
    if let best = candidates.best {
      // A row's condition stays: the set says only that some row of the filing meets it.
      if best.index < onFiling.count { onFiling.remove(at: best.index) }
      return .among(best.set)
    }
    if let index = onFiling.firstIndex(where: { $0.newestFirst != nil }),
      let stream = onFiling.remove(at: index).newestFirst
    {
      return .along(stream)
    }
    return onRow.lazy.compactMap(\.newestFirst).first.map(Way.along) ?? .through
  }

  fileprivate static func count(upTo bound: Int, _ set: SQL, _ database: Database) throws -> Int {
    let request: SQLRequest<Int> = "SELECT count(*) FROM (SELECT 1 FROM (\(set)) LIMIT \(bound))"
    return try request.fetchOne(database) ?? 0
  }

  // MARK: Requests

  /// The filings of a rank beyond a place, in the order of the list or against it.
  func filings(
    of rank: MatchRank, among candidates: Candidates, beyond place: FilingID?, isBackward: Bool,
    limit: Int, _ database: Database
  ) throws -> [FilingID] {
    var plan = self
    var candidates = candidates
    // A filing of a rank but the last is found by the only word; rows have no ranks.
    let mayImplyWord = !takesRowsAway && words.count == 1 && rank != .personName
    if mayImplyWord, isOneWord { candidates.best = nil }
    if mayImplyWord, candidates.best == nil { plan.onFiling.remove(at: places[0]) }
    let rank = takesRowsAway ? nil : plan.condition(of: rank)
    let way = try plan.takeWay(rank, among: candidates, database)
    var source = way.source
    var conditions = plan.conditions(way)
    switch way {
    case .nowhere: return []
    case .ofRank(let set) where conditions.isEmpty:
      // Where nothing else is asked, the filings need not be looked at.
      source = ("(\(set)) f", "f.id", [])
    case .ofRank: break
    case .among, .along, .through: if let rank { conditions.append(rank.holds) }
    }
    conditions += source.conditions
    let (beyond, order): (SQL, SQL) = isBackward ? (">", "ASC") : ("<", "DESC")
    if let place { conditions.append("\(source.column) \(beyond) \(place.rawValue)") }
    let request: SQLRequest<Int64> = """
      SELECT f.id FROM \(source.table) WHERE \(Self.all(conditions))
      ORDER BY \(source.column) \(order) LIMIT \(limit)
      """
    return try request.fetchAll(database).map { FilingID(rawValue: $0) }
  }

  /// The filings of all ranks beyond a place where there are few candidates: they are looked at once
  /// and sorted; nil where there are many, or the query has no words.
  func fewFilings(
    among candidates: Candidates, beyond place: FilingCursor?, isBackward: Bool, limit: Int,
    _ database: Database
  ) throws -> [FilingCursor]? {
    guard !words.isEmpty, candidates.areNone || candidates.best != nil else { return nil }
    // One word alone is found faster rank by rank.
    if isOneWord, let best = candidates.best, best.count > Self.fewest { return nil }
    var plan = self
    let way = try plan.takeWay(nil, among: candidates, database)
    let source = way.source
    var conditions = source.conditions + plan.conditions(way)
    let (beyond, direction): (SQL, SQL) = isBackward ? ("<", "DESC") : (">", "ASC")
    if let place {
      conditions.append(
        "(match, -f.id) \(beyond) (\(place.rank.rawValue), \(-place.filing.rawValue))")
    }
    let request: SQLRequest<Row> = """
      SELECT f.id, \(rankOfFiling) AS match FROM \(source.table) WHERE \(Self.all(conditions))
      ORDER BY match \(direction), -f.id \(direction) LIMIT \(limit)
      """
    return try request.fetchAll(database).map { row in
      FilingCursor(
        rank: MatchRank(rawValue: row[1]) ?? .personName, filing: FilingID(rawValue: row[0]))
    }
  }

  /// The rank of the filing `f`, of which all conditions hold.
  private var rankOfFiling: SQL {
    func issuers(_ set: KeyPath<WordSets, SQL>) -> SQL {
      words.map { $0[keyPath: set] }.joined(separator: " UNION ALL ")
    }
    return """
      CASE WHEN f.issuer_id IN (\(issuers(\.tickers))) THEN 0
        WHEN f.issuer_id IN (\(issuers(\.tickerPrefixes))) THEN 1
        WHEN f.issuer_id IN (\(issuers(\.issuerNames))) THEN 2 ELSE 3 END
      """
  }

  /// How many filings there are.
  func count(_ database: Database) throws -> Int {
    var plan = self
    var source: [SQL] = []
    switch try plan.takeWay(nil, among: candidates(database), database) {
    case .nowhere: return 0
    case .among(let set), .ofRank(let set): source.append("f.id IN (\(set))")
    case .along, .through:
      // All filings of the sets are counted: finding each set once is faster than asking of each
      // filing whether it is in it.
      plan = self
      plan.onFiling = onFiling.map { condition in
        var condition = condition
        if let set = condition.filings { condition.holds = "f.id IN (\(set))" }
        return condition
      }
      if onRow.count == 1, againstRow.isEmpty, !isEffective, let set = onRow.first?.filings {
        plan.onRow = []
        source.append("f.id IN (\(set))")
      }
    }
    let conditions = source + plan.conditions(.through)
    let request: SQLRequest<Int> =
      "SELECT count(*) FROM filing f WHERE \(Self.all(conditions))"
    return try request.fetchOne(database) ?? 0
  }

  /// How many filings stand in front of a place of the list.
  func count(before place: FilingCursor, _ database: Database) throws -> Int {
    var count = 0
    for rank in ranks where rank <= place.rank {
      var conditions = conditions(.through)
      if let condition = condition(of: rank) { conditions.append(condition.holds) }
      if rank == place.rank { conditions.append("f.id > \(place.filing.rawValue)") }
      let all: SQL = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      let request: SQLRequest<Int> = "SELECT count(*) FROM filing f WHERE \(all)"
      count += try request.fetchOne(database) ?? 0
    }
    return count
  }

  /// The rows beyond a place, newest filing first, within a filing in the order of the form.
  func rows(beyond place: RowCursor?, limit: Int, _ database: Database) throws -> [Row] {
    var filings = self
    filings.takesRowsAway = true
    // The filing at the place may have more rows.
    var last = place.map { FilingID(rawValue: $0.filing.rawValue + 1) }
    var rows: [Row] = []
    let candidates = try filings.candidates(database)
    while rows.count < limit {
      let found = try filings.filings(
        of: .ticker, among: candidates, beyond: last, isBackward: false, limit: Self.step, database)
      for filing in found where rows.count < limit {
        let rest = filing == place?.filing ? place : nil
        rows += try self.rows(of: filing, beyond: rest, database)
      }
      guard found.count == Self.step else { break }
      last = found.last
    }
    return Array(rows.prefix(limit))
  }

  /// All filings, in an order of their own.
  func filings(sortedBy order: ResultOrder, _ database: Database) throws -> [FilingID] {
    let request: SQLRequest<Int64> = """
      SELECT f.id FROM filing f WHERE \(Self.all(conditions(.through)))
      ORDER BY \(order.terms)
      """
    return try request.fetchAll(database).map { FilingID(rawValue: $0) }
  }

  /// All rows, in an order of their own.
  func rows(sortedBy order: ResultOrder, _ database: Database) throws -> [RowCursor] {
    var filings = self
    filings.takesRowsAway = true
    let conditions = filings.conditions(.through) + rowConditions
    let request: SQLRequest<Row> = """
      SELECT r.filing_id, r.form_table, r.ordinal
      FROM filing f JOIN filing_row r ON r.filing_id = f.id WHERE \(Self.all(conditions))
      ORDER BY \(order.terms), r.form_table, r.ordinal
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
    var plan = self
    plan.takesRowsAway = true
    let way = try plan.takeWay(nil, among: candidates(database), database)
    let source = way.source
    let conditions = source.conditions + plan.conditions(way) + rowConditions + further
    let request: SQLRequest<Row> = """
      SELECT \(columns) FROM \(source.table)
      JOIN filing_row r ON r.filing_id = f.id JOIN issuer ON issuer.id = f.issuer_id
      WHERE \(Self.all(conditions)) ORDER BY \(source.column) DESC
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
      SELECT r.* FROM filing_row r WHERE \(Self.all(conditions))
      ORDER BY r.form_table, r.ordinal
      """
    return try request.fetchAll(database)
  }

  private static func all(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }
}

extension QueryPlan.Candidates {
  /// Takes the candidates of a condition where they are fewer.
  fileprivate mutating func add(
    _ condition: QueryCondition, _ index: Int, _ database: Database
  ) throws {
    guard let set = condition.filings else { return }
    let bound = best?.count ?? QueryPlan.bound
    let count = try QueryPlan.count(upTo: bound, set, database)
    areNone = count == 0
    if count < bound { best = QueryPlan.FewFilings(set: set, count: count, index: index) }
  }
}
