internal import GRDB
internal import OwnershipForms

extension FilingIndex {
  /// The filings that a query finds, a page at a time.
  ///
  /// They are in the order of the list: where the query has words, filings whose ticker is one of
  /// them first, then those whose ticker begins so, then those found by the issuer's name, then
  /// those found by a reporting person; within these, and without words, the newest first.
  ///
  /// - Parameters:
  ///   - limit: How many filings a page has at most.
  ///   - position: Where the page lies; a page before a place has the filings next to it.
  public func search(
    _ query: Query, limit: Int, at position: PagePosition = .first,
    cancellation: Cancellation? = nil
  ) throws(IndexError) -> FilingPage {
    try read(cancellation) { database in
      let plan = QueryPlan(query)
      let list = try FilingList(plan, database)
      let isBackward = position.isBackward
      var cursors: [FilingCursor] = []
      for rank in isBackward ? plan.ranks.reversed() : plan.ranks {
        guard cursors.count <= limit, let start = position.start(in: rank) else { continue }
        try cancellation?.check()
        cursors += try list.filings(
          of: rank, beyond: start.limit, isBackward: isBackward,
          limit: limit + 1 - cursors.count
        ).map { FilingCursor(rank: rank, filing: $0) }
      }
      let hasMore = cursors.count > limit
      if hasMore { cursors.removeLast() }
      if isBackward { cursors.reverse() }
      return FilingPage(
        filings: try FilingSummary.fetch(cursors.map(\.filing), database), cursors: cursors,
        hasMore: hasMore)
    }
  }

  /// How many filings a query finds.
  public func count(
    _ query: Query, cancellation: Cancellation? = nil
  ) throws(IndexError) -> Int {
    try read(cancellation) { database in try QueryPlan(query).count(database) }
  }

  /// The rows that a query finds, a page at a time: newest filing first, within a filing in the
  /// order of the form.
  ///
  /// All terms about rows hold of the same row; a term with a hyphen takes away the rows that it
  /// finds.
  public func rows(
    matching query: Query, limit: Int, after cursor: RowCursor? = nil,
    cancellation: Cancellation? = nil
  ) throws(IndexError) -> RowPage {
    try read(cancellation) { database in
      var rows = try QueryPlan(query).rows(beyond: cursor, limit: limit + 1, database)
      let hasMore = rows.count > limit
      if hasMore { rows.removeLast() }
      let matches = try RowMatches(of: rows.map { FilingID(rawValue: $0["filing_id"]) }, database)
      return RowPage(rows: rows.compactMap(matches.match), hasMore: hasMore)
    }
  }

  /// How many filings stand in front of a place of a query's list.
  public func count(
    _ query: Query, before place: FilingCursor, cancellation: Cancellation? = nil
  ) throws(IndexError) -> Int {
    try read(cancellation) { database in
      try QueryPlan(query).count(before: place, database)
    }
  }

  /// The filings that a query finds, in an order of their own; only their places, because they may be
  /// many: ``filings(_:)`` tells more of some of them.
  public func filings(
    matching query: Query, sortedBy order: ResultOrder, cancellation: Cancellation? = nil
  ) throws(IndexError) -> [FilingID] {
    try read(cancellation) { database in
      try QueryPlan(query).filings(sortedBy: order, database)
    }
  }

  /// The rows that a query finds, in an order of their own; only their places, because they may be
  /// many: ``rows(_:)`` tells more of some of them.
  public func rows(
    matching query: Query, sortedBy order: ResultOrder, cancellation: Cancellation? = nil
  ) throws(IndexError) -> [RowCursor] {
    try read(cancellation) { database in try QueryPlan(query).rows(sortedBy: order, database) }
  }

  /// Some filings, in the order of their identifiers given here; those that are gone are left out.
  public func filings(_ ids: [FilingID]) throws(IndexError) -> [FilingSummary] {
    try read { database in try FilingSummary.fetch(ids, database) }
  }

  /// Some rows, in the order of their places given here; those that are gone are left out.
  public func rows(_ places: [RowCursor]) throws(IndexError) -> [RowMatch] {
    try read { database in
      let matches = try RowMatches(of: places.map(\.filing), database)
      let find = try database.cachedStatement(
        sql: "SELECT * FROM filing_row WHERE filing_id = ? AND form_table = ? AND ordinal = ?")
      return try places.compactMap { place in
        let row = try Row.fetchOne(
          find, arguments: [place.filing.rawValue, place.table.number, place.ordinal])
        return row.flatMap(matches.match)
      }
    }
  }

  /// The filing with an identifier; nil where there is none any more.
  public func filing(_ id: FilingID) throws(IndexError) -> FilingSummary? {
    try read { database in try FilingSummary.fetch([id], database).first }
  }

  /// The place of a filing in a query's list; nil where the query does not find it.
  public func place(
    of filing: FilingID, in query: Query, cancellation: Cancellation? = nil
  ) throws(IndexError) -> FilingCursor? {
    try read(cancellation) { database in
      try FilingList(QueryPlan(query, filing: filing), database).first()
    }
  }

  /// The filings that a query finds whose issuer has a ticker that begins so.
  public func filings(
    tickerPrefix prefix: String, in query: Query, cancellation: Cancellation? = nil
  ) throws(IndexError) -> Set<FilingID> {
    try read(cancellation) { database in
      let plan = QueryPlan(query, tickerPrefix: prefix)
      return Set(try plan.filings(sortedBy: ResultOrder(.date), database))
    }
  }

  /// The place of the first filing, in the order of the list, whose issuer has a ticker that begins
  /// so; nil where there is none.
  ///
  /// - Parameter query: The query whose list it is.
  public func firstFiling(
    tickerPrefix prefix: String, in query: Query = .everything, cancellation: Cancellation? = nil
  ) throws(IndexError) -> FilingCursor? {
    try read(cancellation) { database in
      try FilingList(QueryPlan(query, tickerPrefix: prefix), database).first()
    }
  }
}

extension PagePosition {
  /// Whether the page lies in front of the place.
  fileprivate var isBackward: Bool {
    switch self {
    case .last, .before: true
    case .first, .after, .from: false
    }
  }

  /// Beyond which filing of a rank the page begins, nil for its first one; nil where the rank has
  /// nothing of the page.
  fileprivate func start(in rank: MatchRank) -> (limit: FilingID?, Void)? {
    switch self {
    case .first, .last: return (nil, ())
    case .after(let place): return start(in: rank, at: place, place.filing)
    case .from(let place):
      return start(in: rank, at: place, FilingID(rawValue: place.filing.rawValue + 1))
    case .before(let place):
      if rank == place.rank { return (place.filing, ()) }
      return rank < place.rank ? (nil, ()) : nil
    }
  }

  private func start(
    in rank: MatchRank, at place: FilingCursor, _ limit: FilingID
  ) -> (limit: FilingID?, Void)? {
    if rank == place.rank { return (limit, ()) }
    return rank > place.rank ? (nil, ()) : nil
  }
}
