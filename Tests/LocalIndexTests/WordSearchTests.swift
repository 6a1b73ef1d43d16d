import Testing

@testable import LocalIndex

@Suite struct WordSearchTests {
  /// Issuers with their tickers; some words stand in names of issuers, of persons and in tickers.
  private static let issuers = [
    ("Northwind Air Lines", "AIR"), ("Lake & Land Bank", "LAKE"), ("Airbridge Systems", "ABR"),
    ("Ola Bank of Oaks", "OLB"), ("Jensen Foods", "JF"), ("Oak Air", "OAK"),
  ]
  private static let persons = [
    "Lake Olivia B.", "Oakes Jane", "Banks Brian", "Air Joan B", "Jensen Olaf", "Landon Amir L.",
    "Sun B.V.", "Reed & Sons LP",
  ]

  private struct Filing {
    var name: String
    var issuer: Int
    var persons: [Int]
  }

  /// The filings, the newest first: of each issuer many, with one person or several.
  private static let filings: [Filing] = (0..<240).map { number in
    let issuer = number * 7 % 11 % issuers.count
    let first = number * 5 % 13 % persons.count
    let others = number % 4 == 0 ? [(first + 3) % persons.count, (first + 5) % persons.count] : []
    return Filing(name: "\(1000 + number).xml", issuer: issuer, persons: [first] + others)
  }

  private static func index() throws -> (FilingFolder, FilingIndex) {
    let folder = try FilingFolder()
    for (number, filing) in filings.enumerated() {
      let day = 365 - number
      let (issuer, symbol) = issuers[filing.issuer]
      try folder.write(
        SampleForm(
          signed: "2014-\(1 + day / 31)-\(1 + day % 31 % 28)".padded,
          issuerCIK: "\(filing.issuer + 1)",
          issuer: issuer, symbol: symbol, persons: filing.persons.map { persons[$0] },
          rows: [.init(code: number % 3 == 0 ? "S" : "P")]), to: filing.name)
    }
    return (folder, try folder.index())
  }

  /// Whether a name has a word that begins so, and the characters that are no words.
  private static func has(_ name: String, _ word: String) -> Bool {
    let wanted = word.uppercased()
    let letters = wanted.filter { $0.isLetter }
    let words = name.uppercased().split { !$0.isLetter }
    return (letters.isEmpty || words.contains { $0.hasPrefix(letters) })
      && (letters == wanted || name.uppercased().contains(wanted))
  }

  /// The files that words find, in the order of the list, by looking at every filing.
  private static func expected(_ words: [String], in index: FilingIndex) throws -> [String] {
    let newestFirst = try index.names("")
    let byName = Dictionary(uniqueKeysWithValues: filings.map { ($0.name, $0) })
    func rank(_ filing: Filing) -> Int? {
      let (issuer, symbol) = issuers[filing.issuer]
      let isFound = words.allSatisfy { word in
        symbol.hasPrefix(word.uppercased()) || has(issuer, word)
          || filing.persons.contains { has(persons[$0], word) }
      }
      guard isFound else { return nil }
      if words.contains(where: { symbol == $0.uppercased() }) { return 0 }
      if words.contains(where: { symbol.hasPrefix($0.uppercased()) }) { return 1 }
      return words.contains { has(issuer, $0) } ? 2 : 3
    }
    let ranked = try newestFirst.map { try rank(#require(byName[$0])) }
    return (0...3).flatMap { rank in
      zip(newestFirst, ranked).filter { $0.1 == rank }.map(\.0)
    }
  }

  private static let vocabulary = [
    "a", "air", "b", "b.", "bank", "j", "lake", "o", "ol", "&", "zz",
  ]

  @Test func wordsFindWhatLookingAtEveryFilingFinds() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for first in Self.vocabulary {
      #expect(try index.names(first) == Self.expected([first], in: index), "\(first)")
      for second in Self.vocabulary {
        let query = "\(first) \(second)"
        #expect(try index.names(query) == Self.expected([first, second], in: index), "\(query)")
      }
    }
    #expect(try index.names("o lake b.") == Self.expected(["o", "lake", "b."], in: index))
  }

  /// The list of one word is compared with that of another where many filings were looked at in vain.
  @Test func listsOfTwoWordsFindWhatOneFinds() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    func found(_ query: String, _ patience: Int) throws -> [[FilingID]] {
      let plan = QueryPlan(try Query.parse(query))
      return try index.read { database in
        let search = try WordSearch(
          plan, database, bounds: .init(mostListed: 5_000, share: 1, patience: patience))
        let middle = FilingID(firstOf: DayNumber(rawValue: 2014_06_01))
        return try MatchRank.allCases.flatMap { rank in
          try [nil, middle].flatMap { place in
            try [true, false].map { isBackward in
              try search.filings(of: rank, beyond: place, isBackward: isBackward, limit: 500)
            }
          }
        }
      }
    }
    for first in Self.vocabulary {
      for second in Self.vocabulary {
        let query = "\(first) \(second) code:P"
        #expect(try found(query, 0) == found(query, 10_000), "\(query)")
      }
    }
  }

  @Test func identifiersInOrderAreFoundByHalves() {
    let list: [Int64] = [2, 3, 5, 8, 13]
    #expect((0...9).map { list[...].first(from: $0) } == [0, 0, 0, 1, 2, 2, 3, 3, 3, 4])
    #expect(list[...].first(after: 5) == 3 && list[...].first(after: .max) == 5)
    #expect(list[1...].common(with: [1, 2, 3, 4, 8, 9]) == [3, 8])
    #expect(list[...].common(with: []).isEmpty)
  }

  @Test func pagesForwardAndBackwardAreTheListInParts() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for query in ["a", "o a", "b. j", "lake", "jensen o code:S", "zz"] {
      let list = try index.names(query)
      var forward: [FilingCursor] = []
      var position = PagePosition.first
      var hasMore = true
      while hasMore {
        let page = try index.search(Query.parse(query), limit: 7, at: position)
        forward += page.cursors
        hasMore = page.hasMore
        if let last = page.last { position = .after(last) }
      }
      #expect(forward.count == list.count, "\(query)")
      guard let last = forward.last else { continue }
      var backward: [FilingCursor] = [last]
      hasMore = true
      while hasMore {
        let page = try index.search(Query.parse(query), limit: 7, at: .before(backward[0]))
        backward = page.cursors + backward
        hasMore = page.hasMore
      }
      #expect(backward == forward, "\(query)")
    }
  }

  @Test func rowsFoundByWordsAreThoseOfTheFilingsNewestFirst() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for query in ["o", "air j", "lake b.", "bank code:S"] {
      let found = Set(try index.names(query))
      let rows = try index.rows(matching: Query.parse(query), limit: 1000).rows
      let names = rows.map { String(decoding: $0.filing.place.name, as: UTF8.self) }
      #expect(try names == index.names("").filter(found.contains), "\(query)")
    }
  }

  @Test func moreWordsThanBitsAreAskedAll() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(issuer: "Acme Corp"), to: "acme.xml")
    let index = try folder.index()
    let many = Array(repeating: "acme", count: 70)
    #expect(try index.names(many.joined(separator: " ")) == ["acme.xml"])
    #expect(try index.names((many + ["zz"]).joined(separator: " ")) == [])
  }
}

extension String {
  /// A day with each of its numbers in two digits.
  fileprivate var padded: String {
    split(separator: "-").map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
