import LocalIndex
import OwnershipForms
import Testing

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
