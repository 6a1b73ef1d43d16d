import GRDB
import Testing

@testable import LocalIndex

/// How many filings a query finds, told at once.
@Suite struct CountEstimateTests {
  @Test(arguments: ["", "acme", "code:P", "code:S", "zz", "form:4 code:P"])
  func aSmallIndexIsCounted(query: String) throws {
    let folder = try FilingFolder()
    for number in 0..<7 {
      try folder.write(
        SampleForm(issuer: number < 3 ? "Acme Corp" : "Zeta", rows: [.init(code: "P")]),
        to: "\(number).xml")
    }
    let index = try folder.index()
    let query = try Query.parse(query)
    #expect(try index.estimatedCount(query) == .exactly(index.count(query)))
  }

  /// What was counted was said to be exact while an update took filings away: only what it added made
  /// another state.
  @Test(arguments: [true, false])
  func theStateIsAnotherAfterFilingsWereOnlyTakenAway(isInMemory: Bool) throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(), to: "a.xml")
    try folder.write(SampleForm(period: "2003-04-05"), to: "b.xml")
    let index =
      isInMemory
      ? try FilingIndex.inMemory() : try FilingIndex.open(at: "\(folder.path)/index.sqlite")
    try index.update([folder.path])
    let before = try index.state()
    #expect(try index.state() == before)
    try index.write { database in
      try database.execute(sql: "DELETE FROM filing WHERE id = (SELECT min(id) FROM filing)")
    }
    #expect(try index.state() != before)
  }

  @Test(arguments: [
    (0, 0), (99, 99), (104, 100), (105, 110), (999, 1_000), (291_145, 290_000),
    (995_001, 1_000_000),
  ])
  func anEstimateHasTwoDigits(number: Int, rounded: Int) {
    #expect(QueryPlan.inTwoDigits(number) == rounded)
  }

  @Test func ofManyFilingsASampleTells() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(rows: [.init(code: "P")]), to: "a.xml")
    let index = try folder.index()
    try index.multiply(times: 30_000)
    func estimate(_ query: String) throws -> CountEstimate? {
      try index.estimatedCount(Query.parse(query))
    }
    // Every third filing is of the form, and none has a plan.
    #expect(try index.count(Query.parse("form:4/A")) == 10_000)
    let found = try #require(try estimate("form:4/A"))
    guard case .about(let number) = found else {
      Issue.record("\(found)")
      return
    }
    #expect((9_000...11_000).contains(number))
    #expect(try estimate("plan:yes") == nil)
  }
}

extension FilingIndex {
  /// Adds copies of its one filing, every third of them an amendment by its form.
  fileprivate func multiply(times count: Int) throws {
    try write { database in
      try database.execute(
        literal: """
          CREATE TEMP TABLE number AS
            WITH RECURSIVE n(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < \(count))
            SELECT n FROM n
          """)
      for table in ["file", "filing"] {
        let columns = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info('\(table)')")
        let values = columns.map { column in
          switch column {
          case "id": table == "file" ? "n" : "id + n"
          case "file_id": "n"
          case "name": "CAST(name || n AS BLOB)"
          case "form": "CASE n % 3 WHEN 0 THEN '4/A' ELSE form END"
          default: column
          }
        }
        try database.execute(
          sql: """
            INSERT INTO \(table) (\(columns.joined(separator: ",")))
            SELECT \(values.joined(separator: ",")) FROM \(table) CROSS JOIN temp.number
            """)
      }
    }
  }
}
