import OwnershipForms
import Testing

@testable import LocalIndex

/// What rows come to.
@Suite struct RowSumTests {
  private let folder: FilingFolder

  init() throws { folder = try FilingFolder() }

  private func sums(
    _ query: String = "", byIssuer: Bool = false, isEffective: Bool = true
  ) throws -> [String] {
    var query = try Query.parse(query)
    query.isEffective = isEffective
    return try folder.index().sums(matching: query, byIssuer: byIssuer).map { sum in
      let counts = "\(sum.rowCount) rows \(sum.filingCount) filings"
      let figures = "\(sum.shares.text) shares \(sum.value.text) dollars"
      let issuer = sum.issuer.map { "\($0.name): " } ?? ""
      return "\(issuer)\(sum.code) \(sum.acquiredOrDisposed) \(counts) \(figures)"
    }
  }

  @Test func aJointFilingIsCountedOnce() throws {
    try folder.write(SampleForm(persons: ["Roe Jane", "Roe Trust", "Roe Fund"]), to: "a.xml")
    #expect(try sums() == ["P A 1 rows 1 filings 100 shares 150.00 dollars"])
    #expect(try sums("person:trust") == ["P A 1 rows 1 filings 100 shares 150.00 dollars"])
  }

  @Test func amountsAreAddedExactly() throws {
    let rows = ["0.1", "0.2", "1000000000.0001"].map {
      SampleForm.Row(shares: $0, price: "0.1")
    }
    try folder.write(SampleForm(rows: rows), to: "a.xml")
    #expect(
      try sums() == ["P A 3 rows 1 filings 1000000000.3001 shares 100000000.03001 dollars"])
  }

  @Test func codesAndDirectionsAreAddedApartAndIssuersOnRequest() throws {
    try folder.write(
      SampleForm(rows: [SampleForm.Row(), SampleForm.Row(code: "J", direction: "D")]), to: "a.xml")
    try folder.write(
      SampleForm(
        issuerCIK: "0000000102", issuer: "Mill Co", symbol: "MILL",
        rows: [SampleForm.Row(code: "J", direction: "A"), SampleForm.Row(code: nil)]), to: "b.xml")
    #expect(
      try sums() == [
        "J A 1 rows 1 filings 100 shares 150.00 dollars",
        "J D 1 rows 1 filings 100 shares 150.00 dollars",
        "P A 1 rows 1 filings 100 shares 150.00 dollars",
      ])
    #expect(
      try sums(byIssuer: true) == [
        "Acme Corp: J D 1 rows 1 filings 100 shares 150.00 dollars",
        "Acme Corp: P A 1 rows 1 filings 100 shares 150.00 dollars",
        "Mill Co: J A 1 rows 1 filings 100 shares 150.00 dollars",
      ])
    #expect(try sums("mill") == ["J A 1 rows 1 filings 100 shares 150.00 dollars"])
  }

  @Test func aRowWithoutAPriceIsCountedAndSaid() throws {
    try folder.write(SampleForm(rows: [SampleForm.Row(price: "")]), to: "a.xml")
    let sum = try #require(
      try folder.index().sums(matching: .everything, byIssuer: false).first)
    #expect(sum.shares == ExactDecimal(filed: "100"))
    #expect(sum.rowsWithoutShares == 0)
    #expect(sum.rowsWithoutValue == 1)
  }

  @Test func anAmendmentAndItsOriginalAreCountedOnce() throws {
    var rows = [SampleForm.Row(owned: "900", held: "D")]
    try folder.write(SampleForm(filed: "20140915", rows: rows), to: "o.txt")
    rows[0].price = "2"
    try folder.write(
      SampleForm(form: "4/A", filed: "20140920", original: "2014-09-15", number: 9, rows: rows),
      to: "a.txt")
    #expect(try sums() == ["P A 1 rows 1 filings 100 shares 200 dollars"])
    #expect(
      try sums(isEffective: false) == ["P A 2 rows 2 filings 200 shares 350.00 dollars"])
    let index = try folder.index()
    #expect(try index.unlinkedAmendments(matching: .everything) == 0)
  }
}
