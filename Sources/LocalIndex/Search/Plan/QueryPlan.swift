internal import GRDB
internal import OwnershipForms

/// How a query is answered: its conditions, and the way to the first filings that meet them.
struct QueryPlan {
  /// Conditions that must hold of the filing.
  private(set) var onFiling: [QueryCondition] = []
  /// Conditions that must hold of one row.
  private(set) var onRow: [QueryCondition] = []
  /// Conditions that must not hold of the filing.
  private(set) var againstFiling: [QueryCondition] = []
  /// Conditions that must not hold of the row, or of any row of the filing.
  private(set) var againstRow: [QueryCondition] = []
  /// What the words find, of which ``onFiling`` has the conditions.
  private(set) var words: [WordSets] = []
  /// Where in ``onFiling`` the conditions of the words stand.
  private(set) var places: [Int] = []

  /// Whether rows are looked for, so that a condition takes away rows and not their filings.
  private(set) var takesRowsAway = false

  /// Whether rows that an amendment restates do not count.
  let isEffective: Bool

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

  /// The same for rows: a condition takes away rows and not their filings.
  var ofRows: QueryPlan {
    var plan = self
    plan.takesRowsAway = true
    return plan
  }

  /// The same without what the first so many words ask.
  func withoutWords(_ count: Int) -> QueryPlan {
    var plan = self
    for place in places.prefix(count).reversed() { plan.remove(place) }
    return plan
  }

  /// The same, asking whether a filing is in a set wherever that is fast.
  var withSets: QueryPlan {
    var plan = self
    plan.onFiling = onFiling.map { condition in
      var condition = condition
      if let set = condition.filings, !condition.asksFast {
        condition.holds = "f.id IN (\(set))"
      }
      return condition
    }
    return plan
  }

  /// The same without what is asked of rows.
  var withoutRows: QueryPlan {
    var plan = self
    plan.onRow = []
    return plan
  }

  /// Takes a condition of the filing away.
  mutating func remove(_ index: Int) {
    onFiling.remove(at: index)
    if let word = places.firstIndex(of: index) {
      places.remove(at: word)
      words.remove(at: word)
    }
    for word in places.indices where places[word] > index { places[word] -= 1 }
  }

  /// The places of the conditions of the words, of long words first: they find less than short ones.
  var placesOfLongWords: [Int] {
    zip(places, words).sorted { $0.1.length > $1.1.length }.map(\.0)
  }

  /// The ranks that filings can have: one where the query has no words.
  var ranks: [MatchRank] { words.isEmpty ? [.ticker] : MatchRank.allCases }

  // MARK: Conditions

  /// Everything that must hold of the filing `f`, in the terms of the way that is taken.
  func conditions(_ way: Way) -> [SQL] {
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
  var rowConditions: [SQL] { onRow.map(\.holds) + againstRow.map(\.fails) + counting }

  private static func hasRow(_ conditions: [SQL]) -> SQL {
    """
    EXISTS (SELECT 1 FROM filing_row r
      WHERE \((["r.filing_id = f.id"] + conditions).joined(separator: " AND ")))
    """
  }
}
