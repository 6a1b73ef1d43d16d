internal import GRDB

extension QueryPlan {
  /// How many filings there are.
  func count(_ database: Database) throws -> Int {
    guard let conditions = try conditionsOfAll(database) else { return 0 }
    let request: SQLRequest<Int> =
      "SELECT count(*) FROM filing f WHERE \(SQL.all(conditions))"
    return try request.fetchOne(database) ?? 0
  }

  /// What holds of the filings `f`, said so that all of them are found fast; nil where there are
  /// none.
  func conditionsOfAll(_ database: Database) throws -> [SQL]? {
    var plan = self
    var source: [SQL] = []
    switch plan.takeWay(among: try candidates(database)) {
    case .nowhere: return nil
    case .among(let set): source.append("f.id IN (\(set))")
    case .along, .through:
      // All filings of the sets are wanted: finding each set once is faster than asking of each
      // filing whether it is in it.
      plan = withSets
      if onRow.count == 1, againstRow.isEmpty, !isEffective, let set = onRow.first?.filings {
        plan = plan.withoutRows
        source.append("f.id IN (\(set))")
      }
    }
    return source + plan.conditions(.through)
  }

  /// How many filings stand in front of a place of the list.
  func count(before place: FilingCursor, _ database: Database) throws -> Int {
    var count = 0
    for rank in ranks where rank <= place.rank {
      var conditions = conditions(.through)
      if let isOfRank = isOfRank(rank) { conditions.append(isOfRank) }
      if rank == place.rank { conditions.append("f.id > \(place.filing.rawValue)") }
      let request: SQLRequest<Int> =
        "SELECT count(*) FROM filing f WHERE \(SQL.all(conditions))"
      count += try request.fetchOne(database) ?? 0
    }
    return count
  }

  /// Whether the filing `f` has a rank; nil where the query has no words.
  private func isOfRank(_ rank: MatchRank) -> SQL? {
    guard !words.isEmpty else { return nil }
    func issuers(_ set: KeyPath<WordSets, SQL>) -> SQL {
      words.map { $0[keyPath: set] }.joined(separator: " UNION ALL ")
    }
    let (exact, prefixes) = (issuers(\.tickers), issuers(\.tickerPrefixes))
    let names = issuers(\.issuerNames)
    switch rank {
    case .ticker: return "f.issuer_id IN (\(exact))"
    case .tickerPrefix: return "f.issuer_id IN (\(prefixes)) AND f.issuer_id NOT IN (\(exact))"
    case .issuerName: return "f.issuer_id IN (\(names)) AND f.issuer_id NOT IN (\(prefixes))"
    case .personName:
      return "f.issuer_id NOT IN (\(prefixes)) AND f.issuer_id NOT IN (\(names))"
    }
  }
}
