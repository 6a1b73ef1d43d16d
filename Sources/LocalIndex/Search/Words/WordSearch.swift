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

  /// The most filings that are listed to find some.
  private static let mostListed = 30_000

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

  init(_ plan: QueryPlan, _ database: Database) throws {
    self.database = database
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
    guard let source = try smallestSource(rank, issuers) else {
      return try walk(rank, beyond: place, isBackward: isBackward, limit: limit)
    }
    let list = try list(source, issuers)
    var found: [FilingID] = []
    var index = isBackward ? list.startIndex : list.endIndex - 1
    while found.count < limit, list.indices.contains(index) {
      defer { index += isBackward ? 1 : -1 }
      let filing = FilingID(rawValue: list[index])
      if let place, isBackward ? filing <= place : filing >= place { continue }
      if try test.holds(filing, rank) { found.append(filing) }
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

  /// The source of the shortest list; nil where none is short.
  private func smallestSource(_ rank: MatchRank?, _ issuers: [Int64]) throws -> Source? {
    var sources: [(source: Source, count: Int)] = []
    if let fields { sources.append((.field, fields.count)) }
    if let rank, rank < .personName {
      sources.append((.issuers(rank), issuers.count * sizes.filingsOfIssuer))
    }
    for number in 0..<names.allWords.nonzeroBitCount {
      guard let persons = try names.persons(number) else { continue }
      let own = issuers.count {
        names.issuers[$0].map { $0.words & 1 << UInt64(number) != 0 } ?? false
      }
      sources.append(
        (
          .word(number, rank),
          own * sizes.filingsOfIssuer + persons.count * sizes.filingsOfPerson
        ))
    }
    guard let least = sources.min(by: { $0.count < $1.count }) else { return nil }
    return least.count <= min(Self.mostListed, sizes.filings / 8) ? least.source : nil
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

extension [Int64] {
  /// The same, which are in order, each once.
  fileprivate var withoutRepeats: [Int64] {
    var last: Int64?
    return filter { id in
      defer { last = id }
      return id != last
    }
  }
}
