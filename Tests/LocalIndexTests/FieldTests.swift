import FormTestSupport
import LocalIndex
import OwnershipForms
import Testing

/// The fields that ask more of a filing than names and days; people and companies are made up.
@Suite struct FieldTests {
  private let folder: FilingFolder
  private let index: FilingIndex

  /// An officer's Form 4 under a plan, a director's amendment with a late gift, and a Form 3.
  init() throws {
    folder = try FilingFolder()
    var officer = OwnershipXML()
    officer.relationship =
      "<isOfficer>1</isOfficer><officerTitle>SVP, Chief Financial Officer</officerTitle>"
    officer.aff10b5One = "1"
    officer.tableI = [
      .init("S", "D", shares: "1200", price: "41.0500", ownedAfter: "98800"),
      .holding("4500") { $0.ownership = "I" },
    ]
    officer.tableII = [.init("M", "D", shares: "2000000", price: "1", ownedAfter: "0")]
    try folder.write(text: officer.text, to: "officer.xml")
    var director = OwnershipXML()
    director.form = "4/A"
    director.relationship =
      "<isDirector>1</isDirector><isOther>1</isOther><otherText>Chair émérite</otherText>"
    director.aff10b5One = "0"
    director.tableI = [
      .init("G", "D", shares: "10", price: "0", ownedAfter: "90") {
        $0.title = "Class A Common"
        $0.timeliness = "L"
      }
    ]
    try folder.write(text: director.text, to: "director.xml")
    var owner = OwnershipXML()
    owner.form = "3"
    owner.relationship = "<isTenPercentOwner>1</isTenPercentOwner>"
    owner.tableI = [.holding("7000000")]
    try folder.write(text: owner.text, to: "owner.xml")
    index = try folder.index()
  }

  @Test(arguments: [
    ("amends:yes", ["director.xml"]), ("amends:no", ["officer.xml", "owner.xml"]),
    ("plan:yes", ["officer.xml"]), ("plan:no", ["director.xml"]),
    ("plan:unknown", ["owner.xml"]), ("plan:yes,no", ["director.xml", "officer.xml"]),
    ("-plan:yes", ["director.xml", "owner.xml"]),
    ("role:officer", ["officer.xml"]), ("role:owner", ["owner.xml"]),
    ("role:director,other", ["director.xml"]), ("-role:director", ["officer.xml", "owner.xml"]),
    ("title:chief", ["officer.xml"]), ("title:\"financial off\"", ["officer.xml"]),
    ("title:émérite", ["director.xml"]), ("title:%", []),
  ])
  func aFieldOfTheFilingFindsIt(query: String, names: [String]) throws {
    #expect(try index.names(query).sorted() == names)
    #expect(try index.count(Query.parse(query)) == names.count)
  }

  /// Each row as its file, its table and its position.
  @Test(arguments: [
    ("table:ii", ["officer ii 0"]),
    ("table:i -held:indirect", ["director i 0", "officer i 0", "owner i 0"]),
    ("held:indirect", ["officer i 1"]),
    ("security:\"class a\"", ["director i 0"]), ("security:COMMON code:G", ["director i 0"]),
    ("late:yes", ["director i 0"]),
    ("late:no table:i", ["officer i 0", "officer i 1", "owner i 0"]),
    ("owned:>1m", ["owner i 0"]), ("owned:..90", ["director i 0", "officer ii 0"]),
    // A derivative's amount times its price is no dollars.
    ("value:>1", ["officer i 0"]), ("value:49260", ["officer i 0"]), ("value:>49260", []),
    ("value:0", ["director i 0"]),
  ])
  func aFieldOfARowFindsIt(query: String, rows: [String]) throws {
    let found = try index.rows(matching: Query.parse(query), limit: 9).rows.map { row in
      let name = String(decoding: row.filing.place.name, as: UTF8.self).dropLast(4)
      return "\(name) \(row.table == .derivative ? "ii" : "i") \(row.ordinal)"
    }
    #expect(found.sorted() == rows)
  }

  /// All three were signed on 2024-03-18.
  @Test(arguments: [
    ("since:1d", "2024-03-19", 3), ("since:1d", "2024-03-20", 0),
    ("since:2w", "2024-04-01", 3), ("since:2w", "2024-04-02", 0),
    ("since:20d", "2024-04-07", 3), ("since:20d", "2024-04-08", 0),
    ("since:365d", "2025-03-18", 3), ("since:366d", "2025-03-19", 3),
    ("since:1y", "2025-03-18", 3), ("since:1y", "2025-03-19", 0),
    ("since:10m", "2025-01-18", 3), ("since:10m", "2025-01-19", 0),
    ("since:9999y", "2024-03-19", 3), ("since:9999d", "2024-03-19", 3),
    ("-since:1d", "2024-03-20", 3),
  ])
  func anAgeCountsFromToday(text: String, today: String, count: Int) throws {
    var query = try Query.parse(text)
    query.today = CalendarDay(filed: today)
    #expect(query.today != nil)
    #expect(try index.count(query) == count)
    #expect(try index.search(query, limit: 9).filings.count == count)
  }
}
