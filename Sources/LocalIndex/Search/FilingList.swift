internal import GRDB

/// The list of the filings that a query finds, part by part.
///
/// Filings are found in two steps. A condition that few filings meet (found by counting up to a
/// bound) gives the candidates, and the others are tested on each. Where no condition is so, the
/// newest filings are walked through, along the index of a code or of the notes where the query has
/// such a term. What words find is known before, from the names alone (``WordSearch``).
struct FilingList {
  private let plan: QueryPlan
  private let way: QueryPlan.Way
  private let words: WordSearch?
  private let database: Database

  init(_ plan: QueryPlan, _ database: Database) throws {
    self.database = database
    words = plan.words.isEmpty ? nil : try WordSearch(plan, database)
    var plan = plan
    way = words == nil ? plan.takeWay(among: try plan.candidates(database)) : .nowhere
    self.plan = plan
  }

  /// The filings of a rank beyond a place, in the order of the list or against it.
  ///
  /// - Parameter rank: nil for filings of any rank, all in the order of their days.
  func filings(
    of rank: MatchRank?, beyond place: FilingID?, isBackward: Bool, limit: Int
  ) throws -> [FilingID] {
    if let words {
      return try words.filings(of: rank, beyond: place, isBackward: isBackward, limit: limit)
    }
    if case .nowhere = way { return [] }
    let source = way.source
    var conditions = plan.conditions(way) + source.conditions
    if let place { conditions.append(.beyond(place, source.column, isBackward: isBackward)) }
    let request: SQLRequest<Int64> = """
      SELECT f.id FROM \(source.table) WHERE \(SQL.all(conditions))
      ORDER BY \(source.column) \(SQL(sql: isBackward ? "ASC" : "DESC")) LIMIT \(limit)
      """
    return try request.fetchAll(database).map { FilingID(rawValue: $0) }
  }

  /// The place of the first filing; nil where there is none.
  func first() throws -> FilingCursor? {
    for rank in plan.ranks {
      let found = try filings(of: rank, beyond: nil, isBackward: false, limit: 1)
      if let filing = found.first { return FilingCursor(rank: rank, filing: filing) }
    }
    return nil
  }
}

extension SQL {
  /// What holds where all of some conditions hold.
  static func all(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }

  /// Whether the filing in a column lies beyond a place of the list, or in front of it.
  static func beyond(_ place: FilingID, _ column: SQL, isBackward: Bool) -> SQL {
    isBackward ? "\(column) > \(place.rawValue)" : "\(column) < \(place.rawValue)"
  }
}
