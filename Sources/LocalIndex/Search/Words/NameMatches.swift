internal import GRDB

/// Which issuers and reporting persons the words of a query find.
///
/// Names are few beside filings: they are held in memory, and a filing is asked about by the numbers of
/// its issuer and its persons alone.
final class NameMatches {
  /// The most words that are asked; a bit each.
  static let mostWords = 64

  /// What the words say of an issuer.
  struct Found {
    /// The rank that its filings have.
    var rank: MatchRank
    /// The words that find it, a bit each.
    var words: UInt64
  }

  /// The issuers that a word finds.
  private(set) var issuers: [Int64: Found] = [:]
  /// All words that are asked, a bit each.
  let allWords: UInt64

  private let words: [WordSets]
  private let database: Database
  private var persons: [Persons?]

  /// The reporting persons that a word may find.
  private struct Persons {
    /// Those whose names have its words; nil where it has none and every name may have it.
    var named: IDSet?
    /// Those whose names were looked at for the characters that are no words.
    var found = IDSet()
    var notFound = IDSet()
    /// Looks at a name; nil where words alone say all.
    var look: BoundStatement?
  }

  init(_ words: [WordSets], _ database: Database) throws {
    self.words = words
    self.database = database
    let count = min(words.count, Self.mostWords)
    allWords = count == Self.mostWords ? .max : 1 << UInt64(count) - 1
    persons = Array(repeating: nil, count: count)
    for (number, word) in words.enumerated() {
      let bit: UInt64 = number < count ? 1 << UInt64(number) : 0
      try add(word.tickers, .ticker, bit)
      try add(word.tickerPrefixes, .tickerPrefix, bit)
      try add(word.issuerNames, .issuerName, bit)
    }
  }

  private func add(_ set: SQL, _ rank: MatchRank, _ word: UInt64) throws {
    var statement = try BoundStatement(of: set, database)
    try statement.forEachRow { row in
      let issuer = row.integer(at: 0)
      if let found = issuers[issuer] {
        issuers[issuer] = Found(rank: min(found.rank, rank), words: found.words | word)
      } else {
        issuers[issuer] = Found(rank: rank, words: word)
      }
    }
  }

  /// The rank of the filings of an issuer.
  func rank(of issuer: Int64) -> MatchRank { issuers[issuer]?.rank ?? .personName }

  /// The words that reporting persons must have, a bit each, where the issuer has the others.
  func wordsLeft(by issuer: Int64) -> UInt64 { allWords & ~(issuers[issuer]?.words ?? 0) }

  /// The words that a reporting person does not have either.
  func wordsLeft(_ left: UInt64, by person: Int64) throws -> UInt64 {
    var still = left
    var rest = left
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest - 1
      if try has(number, person) { still &= ~(1 << UInt64(number)) }
    }
    return still
  }

  /// The reporting persons that a word may find: all that it does, and some more where it has
  /// characters that are no words; nil where every person may be one.
  func persons(_ number: Int) throws -> IDSet? { try known(number).named }

  private func known(_ number: Int) throws -> Persons {
    if let known = persons[number] { return known }
    var known = Persons()
    let pattern = words[number].pattern
    if let set = pattern.namesWithWords(in: .person) {
      var named = IDSet()
      var statement = try BoundStatement(of: set, database)
      try statement.forEachRow { named.insert($0.integer(at: 0)) }
      known.named = named
    } else if pattern.literal == nil {
      known.named = IDSet()
    }
    if let literal = pattern.literal {
      known.look = try BoundStatement(
        of: "SELECT instr(name_key, \(literal)) > 0 FROM person WHERE id = ", then: "?", database)
    }
    persons[number] = known
    return known
  }

  private func has(_ number: Int, _ person: Int64) throws -> Bool {
    let known = try known(number)
    if let named = known.named, !named.contains(person) { return false }
    guard var look = known.look else { return true }
    if known.found.contains(person) { return true }
    if known.notFound.contains(person) { return false }
    look.add(person)
    let isFound = try look.firstInteger() == 1
    if isFound {
      persons[number]?.found.insert(person)
    } else {
      persons[number]?.notFound.insert(person)
    }
    return isFound
  }
}
