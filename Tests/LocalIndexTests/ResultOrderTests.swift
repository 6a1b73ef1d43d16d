import OwnershipForms
import Testing

@testable import LocalIndex

/// Results in an order other than that of the list.
@Suite struct ResultOrderTests {
  private func index() throws -> (FilingIndex, FilingFolder) {
    let folder = try FilingFolder()
    try folder.write(
      SampleForm(rows: [.init(shares: "9"), .init(shares: "1,000")]), to: "a.xml")
    try folder.write(
      SampleForm(
        period: "2015-01-02", issuer: "Zeta", symbol: "ZETA",
        rows: [.init(shares: "10"), .init(code: nil)]), to: "b.xml")
    try folder.write(
      SampleForm(period: "2016-01-02", issuer: "Beta", symbol: "", rows: [.init(shares: "10")]),
      to: "c.xml")
    return (try folder.index(), folder)
  }

  @Test func rowsWithoutAValueComeLastAndTiesNewestFirst() throws {
    let (index, folder) = try index()
    defer { withExtendedLifetime(folder) {} }
    func shares(_ order: String) throws -> [String] {
      let order = try #require(ResultOrder(order))
      return try index.rows(index.rows(matching: .everything, sortedBy: order))
        .map { "\($0.shares) \($0.filing.issuerName)" }
    }
    let rising = try shares("shares")
    #expect(rising.prefix(3).map { $0 } == ["9 Acme Corp", "10 Beta", "10 Zeta"])
    #expect(try shares("-shares").first == "10 Beta")
  }

  @Test func filingsWithoutATickerComeLast() throws {
    let (index, folder) = try index()
    defer { withExtendedLifetime(folder) {} }
    func tickers(_ order: ResultOrder) throws -> [String] {
      try index.filings(index.filings(matching: .everything, sortedBy: order)).map(\.tradingSymbol)
    }
    #expect(try tickers(ResultOrder(.ticker)) == ["ACME", "ZETA", ""])
    #expect(try tickers(ResultOrder(.ticker, isDescending: true)) == ["ZETA", "ACME", ""])
    #expect(try tickers(ResultOrder(.period, isDescending: true)) == ["", "ZETA", "ACME"])
  }

  @Test func filingsAreSortedByTheFirstOfTheirCodes() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(rows: [.init(code: "S"), .init(code: "A")]), to: "s.xml")
    try folder.write(SampleForm(rows: [.init(code: nil)]), to: "none.xml")
    try folder.write(SampleForm(rows: [.init(code: "P"), .init(code: "S")]), to: "p.xml")
    try folder.write(SampleForm(period: "2001-02-03", rows: [.init(code: nil)]), to: "old.xml")
    try folder.write(SampleForm(period: "2021-02-03", rows: [.init(code: nil)]), to: "new.xml")
    let index = try folder.index()
    func codes(_ isDescending: Bool) throws -> [String] {
      try index.filings(
        index.filings(
          matching: .everything, sortedBy: ResultOrder(.code, isDescending: isDescending))
      ).map { $0.codes.map(\.code.rawValue).joined() }
    }
    #expect(try codes(false) == ["PS", "SA", "", "", ""])
    #expect(try codes(true) == ["SA", "PS", "", "", ""])
  }

  @Test func keysSortWhateverTheOrderOfTheFilings() {
    var keyed = KeyedFilings(atMost: 8)
    for (id, key) in [(5, 2), (9, 1), (3, 2), (7, 2), (1, KeyedFilings.none), (8, 1), (2, 7)] {
      keyed.add(Int64(id), Int32(key))
    }
    #expect(keyed.sorted(isDescending: false).map(\.rawValue) == [9, 8, 7, 5, 3, 2, 1])
    #expect(keyed.sorted(isDescending: true).map(\.rawValue) == [2, 7, 5, 3, 9, 8, 1])
  }

  @Test(arguments: ["", "beta", "code:P", "form:4", "acme code:P", "a", "zz", "-ticker:ACME"])
  func sortedFilingsAreThoseOfTheList(query: String) throws {
    let (index, folder) = try index()
    defer { withExtendedLifetime(folder) {} }
    let query = try Query.parse(query)
    let list = try index.search(query, limit: 10).filings.map(\.id)
    for column in ResultOrder.Column.allCases where !column.isOfRow {
      let sorted = try index.filings(matching: query, sortedBy: ResultOrder(column))
      #expect(sorted.count == list.count && Set(sorted) == Set(list), "\(column)")
    }
  }

  @Test func firstFilingOfATickerIsTheFirstInTheOrder() throws {
    let (index, folder) = try index()
    defer { withExtendedLifetime(folder) {} }
    func first(_ prefix: String, _ order: ResultOrder) throws -> String? {
      let wanted = try index.filings(tickerPrefix: prefix, in: .everything)
      return try index.filings(matching: .everything, sortedBy: order)
        .first(where: wanted.contains).flatMap { try index.filing($0)?.tradingSymbol }
    }
    #expect(try first("", ResultOrder(.ticker)) == "ACME")
    #expect(try first("", ResultOrder(.ticker, isDescending: true)) == "ZETA")
    #expect(try first("z", ResultOrder(.date)) == "ZETA")
    #expect(try first("q", ResultOrder(.date)) == nil)
  }

  @Test(arguments: ResultOrder.Column.allCases)
  func everyColumnSortsRows(column: ResultOrder.Column) throws {
    let (index, folder) = try index()
    defer { withExtendedLifetime(folder) {} }
    for isDescending in [false, true] {
      let order = ResultOrder(column, isDescending: isDescending)
      #expect(try index.rows(matching: .everything, sortedBy: order).count == 5)
      guard !column.isOfRow else { continue }
      #expect(try index.filings(matching: .everything, sortedBy: order).count == 3)
    }
  }

  @Test func anUnknownColumnIsNoOrder() {
    #expect(ResultOrder("-shares") == ResultOrder(.shares, isDescending: true))
    #expect(ResultOrder("colour") == nil)
  }
}
