internal import GRDB

/// Finds the filings of a query that has words.
///
/// ``NameMatches`` tells which issuers and persons the words find. From these, or from the fields of
/// the query, comes the smallest list of filings that has all those wanted; each of its filings is
/// tested, the newest first, until there are enough. Where no list is small, filings that are wanted
/// are so many that the newest of all are walked through.
final class WordSearch {
  /// The query without its words.
  private let plan: QueryPlan
  private let names: NameMatches
  private let sizes: IndexSizes
  private let fields: QueryPlan.Candidates?
  private let database: Database
  private var lists: [Source: [Int64]] = [:]
  private let test: FilingTest

  private let bounds: Bounds

  /// What is worth its while.
  struct Bounds {
    /// The most filings that are listed to find some.
    var mostListed = 30_000
    /// The part of all filings that is the most too.
    var share = 8
    /// So many filings are looked at before their list is compared with that of another word.
    var patience = 150
  }

  /// From what filings are listed.
  private enum Source: Hashable {
    /// A field of the query.
    case field
    /// The issuers of a rank; nil for every rank.
    case issuers(MatchRank?)
    /// The persons that a word finds, and the issuers of a rank that it finds.
    case word(Int, MatchRank?)
    case persons(Int)
  }

  init(_ plan: QueryPlan, _ database: Database, bounds: Bounds = Bounds()) throws {
    self.database = database
    self.bounds = bounds
    names = try NameMatches(plan.words, database)
    let rest = plan.withoutWords(NameMatches.mostWords)
    self.plan = rest
    sizes = try IndexSizes(database)
    fields = try rest.candidates(database)
    test = try FilingTest(rest, names, database)
  }

  /// The filings of a rank beyond a place, in the order of the list or against it.
  func filings(
    of rank: MatchRank?, beyond place: FilingID?, isBackward: Bool, limit: Int
  ) throws -> [FilingID] {
    guard limit > 0, fields?.count != 0 else { return [] }
    let issuers = try issuersThatMay(rank)
    if issuers.isEmpty, let rank, rank < .personName { return [] }
    let sources = try smallSources(rank, issuers)
    guard let source = sources.first else {
      return try walk(rank, beyond: place, isBackward: isBackward, limit: limit)
    }
    var left = try list(source.source, issuers)[...]
    if let place {
      left =
        isBackward
        ? left[left.first(after: place.rawValue)...] : left[..<left.first(from: place.rawValue)]
    }
    var other: (source: Source, count: Int, cost: Int)? = sources.dropFirst().min {
      $0.cost < $1.cost
    }
    var found: [FilingID] = []
    let looks = test.looks
    while found.count < limit, let id = isBackward ? left.popFirst() : left.popLast() {
      let filing = FilingID(rawValue: id)
      if try test.holds(filing, rank) { found.append(filing) }
      if let further = other, test.looks - looks > bounds.patience {
        other = nil
        if further.cost < left.count {
          left = left.common(with: try list(further.source, issuers))[...]
        }
      }
    }
    return found
  }

  /// The issuers of a rank whose filings may have all words: those that they do not have
  /// themselves, some reporting person has.
  private func issuersThatMay(_ rank: MatchRank?) throws -> [Int64] {
    var withoutPersons: UInt64 = 0
    var asked: UInt64 = 0
    return try names.issuers.compactMap { issuer, found in
      if let rank, found.rank != rank { return nil }
      var left = names.wordsLeft(by: issuer) & ~asked
      while left != 0 {
        let number = left.trailingZeroBitCount
        left &= left - 1
        if try names.persons(number)?.count == 0 { withoutPersons |= 1 << UInt64(number) }
        asked |= 1 << UInt64(number)
      }
      return names.wordsLeft(by: issuer) & withoutPersons == 0 ? issuer : nil
    }
  }

  // MARK: Lists

  /// The sources of short lists, that of the shortest first, with about how many filings there are and
  /// how many names have to be looked up for them; none where no list is short.
  private func smallSources(
    _ rank: MatchRank?, _ issuers: [Int64]
  ) throws -> [(source: Source, count: Int, cost: Int)] {
    var sources: [(source: Source, count: Int, cost: Int)] = []
    if let fields { sources.append((.field, fields.count, fields.count)) }
    if let rank, rank < .personName {
      sources.append((.issuers(rank), issuers.count * sizes.filingsOfIssuer, issuers.count))
    }
    for number in 0..<names.allWords.nonzeroBitCount {
      guard let persons = try names.persons(number) else { continue }
      let own = issuers.count {
        names.issuers[$0].map { $0.words & 1 << UInt64(number) != 0 } ?? false
      }
      sources.append(
        (
          .word(number, rank),
          own * sizes.filingsOfIssuer + persons.count * sizes.filingsOfPerson, own + persons.count
        ))
    }
    let most = min(bounds.mostListed, sizes.filings / bounds.share)
    return sources.filter { $0.count <= most }.sorted { $0.count < $1.count }
  }

  /// The filings of a source, the oldest first.
  private func list(_ source: Source, _ issuers: [Int64]) throws -> [Int64] {
    if let list = lists[source] { return list }
    var list: [Int64] = []
    switch source {
    case .field:
      if let fields { try list.append(contentsOf: ids(fields.set)) }
    case .issuers:
      try addFilings(ofIssuers: issuers, to: &list)
    case .word(let number, _):
      list = try self.list(.persons(number), [])
      let bit: UInt64 = 1 << UInt64(number)
      try addFilings(
        ofIssuers: issuers.filter { names.wordsLeft(by: $0) & bit == 0 }, to: &list)
    case .persons(let number):
      var statement = try BoundStatement(
        "SELECT filing_id FROM filing_person WHERE person_id = ?", database)
      for person in try names.persons(number)?.ids ?? [] {
        statement.add(person)
        try statement.forEachRow { list.append($0.integer(at: 0)) }
      }
    }
    list.sort()
    list = list.withoutRepeats
    lists[source] = list
    return list
  }

  private func addFilings(ofIssuers issuers: [Int64], to list: inout [Int64]) throws {
    var statement = try BoundStatement("SELECT id FROM filing WHERE issuer_id = ?", database)
    for issuer in issuers {
      statement.add(issuer)
      try statement.forEachRow { list.append($0.integer(at: 0)) }
    }
  }

  private func ids(_ set: SQL) throws -> [Int64] {
    var ids: [Int64] = []
    var statement = try BoundStatement(of: set, database)
    try statement.forEachRow { ids.append($0.integer(at: 0)) }
    return ids
  }

  // MARK: Walking

  /// The same, found by walking through the filings, or along an index that a field has.
  private func walk(
    _ rank: MatchRank?, beyond place: FilingID?, isBackward: Bool, limit: Int
  ) throws -> [FilingID] {
    var plan = plan
    let way = plan.takeWay(among: nil)
    let source = way.source
    var conditions = plan.conditions(way) + source.conditions
    if let place { conditions.append(.beyond(place, source.column, isBackward: isBackward)) }
    var statement = try BoundStatement(
      of: """
        SELECT f.id, \(FilingTest.columns) FROM \(source.table) WHERE \(SQL.all(conditions))
        ORDER BY \(source.column) \(SQL(sql: isBackward ? "ASC" : "DESC"))
        """, database)
    var found: [FilingID] = []
    try statement.takeRows { row in
      let filing = FilingID(rawValue: row.integer(at: 0))
      if try test.holds(filing, rank, row, from: 1) { found.append(filing) }
      return found.count < limit
    }
    return found
  }
}
