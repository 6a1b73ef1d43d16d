import LocalIndex
import OwnershipForms
import Testing

@Suite struct SearchTests {
  @Test func filingsAreListedNewestFirst() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(signed: "2014-09-15"), to: "old.xml")
    try folder.write(SampleForm(signed: "2016-01-02"), to: "new.xml")
    try folder.write(SampleForm(signed: "2013-01-02", filed: "20150101"), to: "filed.txt")
    try folder.write(SampleForm(period: "2012-01-01", signed: ""), to: "period.xml")
    try folder.write(SampleForm(period: "", signed: ""), to: "dateless.xml")
    let index = try folder.index()
    #expect(
      try index.names("") == ["new.xml", "filed.txt", "old.xml", "period.xml", "dateless.xml"])
  }

  @Test func aSummaryCarriesWhatAListShows() throws {
    let folder = try FilingFolder()
    let form = SampleForm(
      form: "4/A", filed: "20140916", issuer: "Acme & Sons", symbol: "NYSE: ACME",
      persons: ["Roe Jane", "Doe Richard"],
      rows: [
        .init(code: "S", direction: "D"), .init(code: "M"), .init(code: "S", direction: "D"),
        .init(code: "J"), .init(code: "J", direction: "D"), .init(code: nil),
      ], footnotes: ["one", "two"])
    let path = try folder.write(form, to: "a.txt")
    let page = try folder.index().search(.everything, limit: 1)
    let filing = try #require(page.filings.first)
    let day = CalendarDay(year: 2014, month: 9, day: 16)
    #expect(filing.path == path)
    #expect(filing.format == .submission)
    #expect(filing.accessionNumber == "0000000001-14-000001")
    #expect(!filing.isAccessionNumberFromName)
    #expect(filing.form == "4/A")
    #expect(filing.formType == FormType(.form4, isAmendment: true))
    #expect(filing.sortDay == SortDay(kind: .filed, day: day))
    #expect(filing.filingDate == day)
    #expect(filing.issuerName == "Acme & Sons")
    #expect(filing.tradingSymbol == "NYSE: ACME")
    #expect(filing.ticker == "ACME")
    #expect(filing.firstPersonName == "Roe Jane")
    #expect(filing.personCount == 2)
    #expect(
      filing.codes == [
        CodeMark(code: .sale, direction: .disposed),
        CodeMark(code: .exemptExercise, direction: .acquired), CodeMark(code: .other),
      ])
    #expect(filing.transactionCount == 5)
    #expect(filing.holdingCount == 1)
    #expect(filing.footnoteCount == 2)
    #expect(!page.hasMore)
  }

  @Test func anAccessionNumberInAFileNameIsMarkedAsSuch() throws {
    let folder = try FilingFolder()
    try folder.write(to: "000000000114000007.xml")
    let index = try folder.index()
    let filing = try index.search(Query.parse("accession:0000000001-14-000007"), limit: 1)
      .filings.first
    #expect(filing?.accessionNumber == "0000000001-14-000007")
    #expect(filing?.isAccessionNumberFromName == true)
    #expect(try index.count(Query.parse("accession:000000000114000007")) == 1)
  }

  @Test func wordsFindTickersThenIssuersThenReportingPersons() throws {
    let folder = try FilingFolder()
    try folder.write(
      SampleForm(signed: "2014-01-01", issuerCIK: "1", issuer: "One Inc", symbol: "ROE"),
      to: "ticker.xml")
    try folder.write(
      SampleForm(signed: "2015-01-01", issuerCIK: "2", issuer: "Two Inc", symbol: "ROEX"),
      to: "prefix.xml")
    try folder.write(
      SampleForm(signed: "2016-01-01", issuerCIK: "3", issuer: "Roe Works", symbol: "RW"),
      to: "issuer.xml")
    try folder.write(
      SampleForm(signed: "2017-01-01", issuerCIK: "4", issuer: "Four Inc", symbol: "FOUR"),
      to: "person.xml")
    let index = try folder.index()
    let order = ["ticker.xml", "prefix.xml", "issuer.xml", "person.xml"]
    #expect(try index.names("roe") == order)
    #expect(try index.count(Query.parse("roe")) == 4)
    #expect(try index.names("roe -four") == Array(order.dropLast()))
    for limit in 1...3 {
      #expect(try pages(of: "roe", limit: limit, in: index) == order)
    }
  }

  @Test(arguments: [
    ("jane roe", true), ("ro ja", true), ("ja ro acm", true), ("ROE", true), ("oe", false),
    ("\"roe jane\"", true), ("\"jane roe\"", false), ("\"ro\"", false), ("roe zz", false),
    ("person:roe", true), ("person:acme", false), ("issuer:acme", true), ("ticker:acm", false),
    ("ticker:acme", true), ("ticker:zz,acme", true), ("cik:101", true), ("cik:200", true),
    ("cik:102", false), ("form:4", true), ("form:4/A", false), ("-form:4", false),
    ("filed:2014", false), ("period:2014-09", true), ("period:>2014-09-12", false),
    ("period:..2014-09-12", true), ("date:2014-09-12", true), ("date:2015..", false),
    ("code:P shares:>99", true), ("code:P shares:>100", false), ("shares:100..", true),
    ("price:1.5", true), ("price:<1.50", false), ("price:<1.501", true), ("price:1..2", true),
    ("code:S shares:100", false), ("code:p", true), ("-code:P", false), ("-code:S", true),
    ("note:\"tax plan\"", true), ("note:\"plan next\"", false), ("note:rem", false),
    ("note:remark", true), ("status:filed", true), ("status:inferred", false),
    ("note:\"plan the\"~1", true), ("note:\"plan the\"~0", false), ("note:\"plan TAX\"~0", true),
    ("note:\"plan tax the\"~0", true), ("note:\"plan next\"~100", false),
    ("code:P note:remark", true), ("code:S note:remark", false), ("code:S,P note:remark", true),
    ("code:S,F note:remark", false), ("-code:S note:remark", true), ("code:P -note:remark", false),
    ("note:\"remark\"~0", true), ("note:\"&\"~5", false), ("-note:\"plan the\"~0", true),
  ])
  func aTermFindsWhatItSays(query: String, isFound: Bool) throws {
    let folder = try FilingFolder()
    try folder.write(
      SampleForm(footnotes: ["The tax plan", "next"], remarks: "A remark."), to: "a.xml")
    let index = try folder.index()
    let parsed = try Query.parse(query)
    #expect(try index.names(query) == (isFound ? ["a.xml"] : []))
    #expect(try index.count(parsed) == (isFound ? 1 : 0))
  }

  @Test(arguments: [
    ("100%", ["a.xml"]), ("%", ["a.xml"]), ("_", ["b.xml"]), ("*", ["c.xml"]),
    ("o'neil", ["d.xml"]), ("o\"neil", []), ("smith*", []), ("sm%", []), ("at&t", ["e.xml"]),
    ("issuer:%", ["a.xml"]), ("ticker:%", []), ("\"\"\"\"", []), ("NEAR", []), ("é", []),
  ])
  func everyCharacterIsLiteral(query: String, names: [String]) throws {
    let folder = try FilingFolder()
    let issuers = ["100% Fund", "Under_score Co", "Star * Co", "O'Neil Smith Co", "AT&T Inc"]
    for (name, issuer) in zip("abcde", issuers) {
      try folder.write(
        SampleForm(issuer: issuer, symbol: "NONE", persons: ["Doe Jo"]), to: "\(name).xml")
    }
    let index = try folder.index()
    #expect(try index.names(query) == names)
    #expect(try index.count(Query.parse(query)) == names.count)
  }

  @Test(arguments: [
    ("ACME", ["ACME"]), ("nyse: acme", ["ACME"]), ("[ACME]", ["ACME"]), ("NYSE:ACME", ["ACME"]),
    ("ABC, XYZ", ["ABC", "XYZ"]), ("abc;xyz", ["ABC", "XYZ"]), ("BRK/B", ["BRK/B", "BRK"]),
    ("NONE", []), ("n/a", []), ("NULL", []), ("(NYSE: ABC)", ["ABC"]),
  ])
  func aTradingSymbolIsFoundByEachOfItsTickers(filed: String, tickers: [String]) throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(symbol: filed), to: "a.xml")
    let index = try folder.index()
    for ticker in ["ACME", "ABC", "XYZ", "BRK/B", "BRK", "B", "NONE", "N/A", "NULL", "NYSE"] {
      #expect(
        try index.count(Query.parse("ticker:\(ticker)")) == (tickers.contains(ticker) ? 1 : 0))
    }
  }

  @Test func hostileNamesAreFoundAndKept() throws {
    let folder = try FilingFolder()
    let long = String(repeating: "long", count: 2500)
    try folder.write(SampleForm(issuer: long, symbol: long), to: "long.xml")
    try folder.write(
      SampleForm(issuer: "Bell\u{85}\u{9B}31m \u{202E}evil", persons: ["Zed 'DROP' \u{200F}x"]),
      to: "controls.xml")
    try folder.write(text: "\u{0}\u{1}\u{2} not a filing", to: "nul.txt")
    let index = try folder.index()
    #expect(try index.names("issuer:\(long)") == ["long.xml"])
    #expect(try index.names("bell zed") == ["controls.xml"])
    #expect(try index.names("zed\u{0}") == [])
    #expect(try index.names(String(repeating: "bell ", count: 100)) == ["controls.xml"])
    #expect(try index.unreadFiles().count == 1)
  }

  @Test(arguments: [
    "", "acme", "code:P", "note:note", "roe jane", "form:4 -code:S", "filed:..2030",
  ])
  func pagesAreCompleteAndDoNotRepeat(query: String) throws {
    let folder = try FilingFolder()
    for number in 0..<47 {
      try folder.write(
        SampleForm(
          filed: "201409\(10 + number % 5)", number: number, issuerCIK: "\(number % 3)",
          footnotes: ["a note"]),
        to: "\(number).txt")
    }
    let index = try folder.index()
    let whole = try index.names(query)
    #expect(Set(whole).count == 47)
    for limit in [1, 5, 46, 47, 48] {
      #expect(try pages(of: query, limit: limit, in: index) == whole)
    }
    let parsed = try Query.parse(query)
    let all = try index.search(parsed, limit: 100)
    let before = try index.search(parsed, limit: 5, at: .before(all.cursors[20]))
    #expect(before.filings == Array(all.filings[15..<20]))
    #expect(before.hasMore)
    let from = try index.search(parsed, limit: 5, at: .from(all.cursors[20]))
    #expect(from.filings == Array(all.filings[20..<25]))
    #expect(try index.search(parsed, limit: 50, at: .before(all.cursors[20])).filings.count == 20)
    let last = try index.search(parsed, limit: 5, at: .last)
    #expect(last.filings == Array(all.filings.suffix(5)) && last.hasMore)
    let allFromLast = try index.search(parsed, limit: 47, at: .last)
    #expect(allFromLast.filings == all.filings && !allFromLast.hasMore)
  }

  @Test func aTickerJumpFindsTheFirstOfTheList() throws {
    let folder = try FilingFolder()
    for (name, symbol) in [("a", "ZZZ"), ("b", "ACME"), ("c", "ACNE"), ("d", "ACNE")] {
      try folder.write(
        SampleForm(signed: "2014-01-0\(name == "d" ? 1 : 2)", issuerCIK: symbol, symbol: symbol),
        to: "\(name).xml")
    }
    let index = try folder.index()
    func jump(_ prefix: String) throws -> String? {
      try index.firstFiling(tickerPrefix: prefix).flatMap { try index.filing($0.filing) }?.path
    }
    #expect(try jump("acn") == "\(folder.path)/c.xml")
    #expect(try jump("z") == "\(folder.path)/a.xml")
    #expect(try jump("q") == nil)
  }

  @Test func rowsAreGivenWithTheirPlace() throws {
    let folder = try FilingFolder()
    try folder.write(
      SampleForm(rows: [
        .init(code: "M", price: "0"), .init(code: "S", direction: "D", price: "3.830"),
        .init(code: nil, shares: "77"), .init(code: "S", direction: "D", price: "4"),
      ]), to: "a.xml")
    let index = try folder.index()
    func rows(_ query: String) throws -> [String] {
      try index.rows(matching: Query.parse(query), limit: 10).rows.map {
        "\($0.table.rawValue) \($0.ordinal) \($0.kind) \($0.code) \($0.shares) \($0.price)"
      }
    }
    let sales = [
      "nonDerivativeTable 1 transaction S 100 3.830", "nonDerivativeTable 3 transaction S 100 4",
    ]
    #expect(try rows("code:S") == sales)
    #expect(try rows("code:S -price:0") == sales)
    #expect(try rows("-code:S,M") == ["nonDerivativeTable 2 holding   "])
    #expect(try rows("code:M price:>1") == [])
    let first = try index.rows(matching: .everything, limit: 3)
    let rest = try index.rows(matching: .everything, limit: 3, after: first.rows.last?.cursor)
    #expect((first.rows + rest.rows).map(\.ordinal) == [0, 1, 2, 3])
    #expect([first.hasMore, rest.hasMore] == [true, false])
  }

  @Test func theStatusCountsFormsAndYears() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(form: "3", filed: "20140102"), to: "a.txt")
    try folder.write(SampleForm(filed: "20140102"), to: "b.txt")
    try folder.write(SampleForm(filed: "20150102"), to: "c.txt")
    try folder.write(text: "a letter", to: "d.txt")
    let status = try folder.index().status()
    #expect(status.fileCount == 4)
    #expect(status.unreadCount == 1)
    #expect(
      status.filings == [
        .init(form: "3", year: 2014, count: 1), .init(form: "4", year: 2015, count: 1),
        .init(form: "4", year: 2014, count: 1),
      ])
    #expect(status.roots == [folder.path])
    #expect(status.lastRun?.read == 4)
    #expect(status.lastRun?.wasCancelled == false)
  }

  /// The last one is found by the person alone, the first by the ticker.
  @Test(arguments: ["acme", ""])
  func aFilingsPlaceIsWhereTheListHasIt(query: String) throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(signed: "2014-09-15"), to: "a.xml")
    try folder.write(SampleForm(signed: "2014-09-16"), to: "b.xml")
    try folder.write(
      SampleForm(
        signed: "2015-01-02", issuerCIK: "0000000102", issuer: "Mill Co", symbol: "MILL",
        persons: ["Acme Jane"]), to: "c.xml")
    let index = try folder.index()
    let query = try Query.parse(query)
    let filings = try index.search(query, limit: 9).filings
    #expect(filings.count == 3)
    for (number, filing) in filings.enumerated() {
      let place = try #require(try index.place(of: filing.id, in: query))
      #expect(try index.count(query, before: place) == number)
    }
    #expect(try index.place(of: filings[0].id, in: Query.parse("nothing")) == nil)
  }

  private func pages(of query: String, limit: Int, in index: FilingIndex) throws -> [String] {
    let query = try Query.parse(query)
    var names: [String] = []
    var page = try index.search(query, limit: limit)
    while true {
      names += page.filings.map { String(decoding: $0.place.name, as: UTF8.self) }
      guard page.hasMore, let last = page.last else { return names }
      page = try index.search(query, limit: limit, at: .after(last))
    }
  }
}
