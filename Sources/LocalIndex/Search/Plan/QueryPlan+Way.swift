internal import GRDB

extension QueryPlan {
  /// A way through the filings, the newest first.
  enum Way {
    /// There are none.
    case nowhere
    /// Through a few candidates.
    case among(SQL)
    /// Along an index.
    case along(QueryCondition.Stream)
    /// Through all.
    case through

    /// Whether only a few filings are looked at.
    var isFew: Bool {
      if case .among = self { true } else { false }
    }

    /// What is read, with the filing as `f`, the column that orders it, and what must hold there.
    var source: (table: SQL, column: SQL, conditions: [SQL]) {
      switch self {
      case .nowhere: ("filing f", "f.id", ["0"])
      case .among(let set): ("filing f", "f.id", ["f.id IN (\(set))"])
      case .along(let stream):
        (
          "\(stream.source) CROSS JOIN filing f ON f.id = \(stream.column)", stream.column,
          [stream.condition]
        )
      case .through: ("filing f NOT INDEXED", "f.id", [])
      }
    }
  }

  /// The filings that one of the conditions finds, which are few.
  struct Candidates {
    /// The filings.
    var set: SQL
    /// How many there are.
    var count: Int
    /// The place of the condition among those of the filing, and behind them those of the row.
    var index: Int
  }

  /// From how many filings on a set of candidates counts as large.
  private static let bound = 10_000

  /// So few candidates that no smaller set is looked for.
  private static let fewest = 500

  /// Looks for the smallest set of candidates; nil where all are large.
  func candidates(_ database: Database) throws -> Candidates? {
    var best: Candidates?
    let conditions = onFiling + onRow
    for index in placesOfLongWords + conditions.indices.filter({ !places.contains($0) }) {
      guard let set = conditions[index].filings else { continue }
      let bound = best?.count ?? Self.bound
      let count = try Self.count(upTo: bound, set, database)
      if count < bound { best = Candidates(set: set, count: count, index: index) }
      if count < Self.fewest { break }
    }
    if let found = best { best?.set = narrowed(found, conditions) }
    return best
  }

  /// Those of the candidates that may meet the other conditions, as far as indexes tell it.
  private func narrowed(_ candidates: Candidates, _ conditions: [QueryCondition]) -> SQL {
    let others = conditions.indices.filter { $0 != candidates.index }
      .compactMap { conditions[$0].mayHold }
    guard !others.isEmpty else { return candidates.set }
    return """
      WITH candidate (id) AS (\(candidates.set)) SELECT id FROM candidate WHERE \(SQL.all(others))
      """
  }

  private static func count(upTo bound: Int, _ set: SQL, _ database: Database) throws -> Int {
    let request: SQLRequest<Int> = "SELECT count(*) FROM (SELECT 1 FROM (\(set)) LIMIT \(bound))"
    return try request.fetchOne(database) ?? 0
  }

  /// Takes the way among candidates, else along an index, else through all filings; takes the
  /// condition out of the plan whose own way it is.
  mutating func takeWay(among candidates: Candidates?) -> Way {
    if let candidates {
      if candidates.count == 0 { return .nowhere }
      // A row's condition stays: the set says only that some row of the filing meets it.
      if candidates.index < onFiling.count { remove(candidates.index) }
      return .among(candidates.set)
    }
    if let index = onFiling.firstIndex(where: { $0.newestFirst != nil }),
      let stream = onFiling[index].newestFirst
    {
      remove(index)
      return .along(stream)
    }
    return onRow.lazy.compactMap(\.newestFirst).first.map(Way.along) ?? .through
  }
}
