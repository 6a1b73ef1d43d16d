import GRDB
import OwnershipForms
import Testing

@testable import LocalIndex

/// Amendments: which filing they amend, and what counts then.
@Suite struct AmendmentTests {
  private let folder: FilingFolder

  init() throws { folder = try FilingFolder() }

  private static let sale = SampleForm.Row(code: "S", direction: "D", owned: "900", held: "D")

  /// An original that was filed on 15 September.
  private var original: SampleForm { SampleForm(filed: "20140915", rows: [Self.sale]) }

  /// An amendment of it with another price.
  private var amendment: SampleForm {
    var form = SampleForm(
      form: "4/A", signed: "2014-09-20", filed: "20140920", original: "2014-09-15", number: 9,
      rows: [Self.sale])
    form.rows[0].price = "1.75"
    return form
  }

  private func link(_ index: FilingIndex, of name: String = "a.txt") throws -> AmendmentLink? {
    try filing(name, index)?.amendment
  }

  private func filing(_ name: String, _ index: FilingIndex) throws -> FilingSummary? {
    try index.search(.everything, limit: 100).filings.first { self.name(of: $0.place) == name }
  }

  private func name(of place: FilePlace) -> String {
    String(place.text.dropFirst(folder.path.count + 1))
  }

  /// The prices of the rows that a query finds, in the effective view.
  private func prices(_ query: String, _ index: FilingIndex) throws -> [String] {
    var query = try Query.parse(query)
    query.isEffective = true
    return try index.rows(matching: query, limit: 100).rows.map(\.price)
  }

  /// The filings that a query finds in the effective view.
  private func names(_ query: String, _ index: FilingIndex) throws -> [String] {
    var query = try Query.parse(query)
    query.isEffective = true
    let names = try index.search(query, limit: 100).filings.map { name(of: $0.place) }
    #expect(try index.count(query) == names.count)
    return names
  }

  // MARK: The original

  @Test func theOriginalIsFoundByItsFilingDate() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    let link = try #require(try link(index))
    #expect(link.state == .linked)
    #expect(link.original?.name == "0000000001-14-000001")
    #expect(
      link.evidence
        == "the same form, issuer and reporting persons; filed on the day given as that of the original"
    )
    #expect(link.restatement == "Table I restated")
    let amended = try #require(try filing("o.txt", index))
    #expect(amended.amendment == nil)
    #expect(amended.amendedBy.map(\.filing.name) == ["0000000001-14-000009"])
    #expect(amended.amendedBy.map(\.restatement) == ["Table I restated"])
  }

  /// A filing that is like the original but for one fact.
  static let others: [(fact: String, form: SampleForm)] = {
    let like = SampleForm(filed: "20140915", rows: [sale])
    func but(_ change: (inout SampleForm) -> Void) -> SampleForm {
      var form = like
      change(&form)
      return form
    }
    return [
      ("another form", but { $0.form = "5" }),
      ("another issuer", but { $0.issuerCIK = "0000000102" }),
      ("another person", but { $0.personNumber = 300 }),
      ("one person more", but { $0.persons = ["Roe Jane", "Roe Trust"] }),
      ("another day", but { $0.filed = "20140916" }),
    ]
  }()

  @Test(arguments: others.indices)
  func aFilingThatDiffersIsNotTheOriginal(_ index: Int) throws {
    try folder.write(Self.others[index].form, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    #expect(try link(index)?.state == .notFound)
    #expect(try link(index)?.summary == "original not found")
    #expect(try names("", index) == ["a.txt", "o.txt"])
  }

  @Test func theOrderOfPersonsAndTheNameOfTheIssuerDoNotMatter() throws {
    var joint = original
    joint.persons = ["Roe Jane", "Roe Trust"]
    joint.issuer = "Acme Corporation"
    var amended = amendment
    amended.persons = joint.persons
    try folder.write(joint, to: "o.txt")
    try folder.write(amended, to: "a.txt")
    #expect(try link(folder.index())?.state == .linked)
  }

  @Test func ofTwoFilingsOfTheDayThePeriodDecides() throws {
    try folder.write(original, to: "o.txt")
    var other = original
    (other.period, other.number) = ("2014-09-11", 2)
    try folder.write(other, to: "p.txt")
    try folder.write(amendment, to: "a.txt")
    let link = try #require(try link(folder.index()))
    #expect(link.original?.name == "0000000001-14-000001")
    #expect(link.evidence.hasSuffix("of several the only one with the same period of report"))
    #expect(link.candidateCount == 2)
  }

  @Test func ofTwoFilingsOfTheDayAndPeriodTheRowsDecide() throws {
    try folder.write(original, to: "o.txt")
    var other = original
    (other.rows[0].code, other.number) = ("G", 2)
    other.rows[0].shares = "7"
    try folder.write(other, to: "p.txt")
    try folder.write(amendment, to: "a.txt")
    let link = try #require(try link(folder.index()))
    #expect(link.original?.name == "0000000001-14-000001")
    #expect(link.evidence.hasSuffix("of several the only one whose rows are restated"))
  }

  @Test func whereNothingDecidesTheAmendmentStaysUnlinked() throws {
    for number in 1...2 {
      var form = original
      form.number = number
      try folder.write(form, to: "o\(number).txt")
    }
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    let link = try #require(try link(index))
    #expect(link.state == .ambiguous)
    #expect(link.original == nil)
    #expect(link.summary == "2 possible originals")
    #expect(link.extents.isEmpty)
    #expect(try names("", index).count == 3)
    #expect(try index.names("amends:ambiguous") == ["a.txt"])
    #expect(try index.names("amends:unlinked") == ["a.txt"])
    #expect(try index.names("amends:linked") == [])
  }

  @Test func theStatusCountsAmendmentsByWhatIsKnown() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    var other = amendment
    (other.original, other.number) = (nil, 10)
    try folder.write(other, to: "b.txt")
    #expect(try folder.index().status().amendments == [.linked: 1, .dayUnknown: 1])
  }

  @Test func anAmendmentWithoutADayIsNotLinked() throws {
    try folder.write(original, to: "o.txt")
    var form = amendment
    form.original = nil
    try folder.write(form, to: "a.txt")
    #expect(try link(folder.index())?.state == .dayUnknown)
  }

  // MARK: Without a filing date

  @Test(arguments: [
    ("o.xml", "2014-09-15", "2014-09-12", AmendmentLink.State.linked),
    ("0000000001-14-000001.xml", "2014-09-15", "2014-09-12", .linked),
    ("0000000001-15-000001.xml", "2014-09-15", "2014-09-12", .notFound),
    ("o.xml", "2014-09-12", "2014-09-12", .linked),
    ("o.xml", "2014-09-08", "2014-09-12", .notFound),
    ("o.xml", "2014-09-16", "2014-09-12", .notFound),
  ])
  func theDayOfSignatureIsWeakerEvidence(
    name: String, signed: String, period: String, state: AmendmentLink.State
  ) throws {
    var form = original
    (form.filed, form.signed, form.period) = (nil, signed, period)
    try folder.write(form, to: name)
    try folder.write(amendment, to: "a.txt")
    #expect(try link(folder.index())?.state == state)
  }

  @Test func aFilingSignedBeforeMustAgreeInPeriodOrRows() throws {
    var form = original
    (form.filed, form.signed, form.period) = (nil, "2014-09-12", "2014-09-10")
    form.rows[0].code = "G"
    form.rows[0].shares = "7"
    try folder.write(form, to: "o.xml")
    try folder.write(amendment, to: "a.txt")
    #expect(try link(folder.index())?.state == .notFound)
  }

  // MARK: The effective view

  @Test func theEffectiveViewCountsOneAndTheFiledViewBoth() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    #expect(try prices("code:S", index) == ["1.75"])
    #expect(try names("", index) == ["a.txt"])
    #expect(try names("code:S", index) == ["a.txt"])
    #expect(try names("price:1.5", index) == [])
    #expect(try names("-price:1.5", index) == ["a.txt"])
    #expect(try index.names("") == ["a.txt", "o.txt"])
    let rows = try index.rows(matching: .everything, limit: 9).rows
    #expect(rows.map(\.supersededBy?.name) == [nil, "0000000001-14-000009"])
    #expect(try index.names("superseded:yes") == ["o.txt"])
    #expect(try index.names("superseded:no") == ["a.txt"])
    #expect(try index.names("amended:yes") == ["o.txt"])
    #expect(try index.names("amended:no") == ["a.txt"])
  }

  @Test func holdingsAddedLeaveTheTransactionsOfTheOriginal() throws {
    var form = amendment
    form.rows = [SampleForm.Row(code: nil, shares: "40", held: "I")]
    try folder.write(original, to: "o.txt")
    try folder.write(form, to: "a.txt")
    let index = try folder.index()
    #expect(try link(index)?.restatement == "Table I: rows added")
    #expect(try prices("code:S", index) == ["1.50"])
    #expect(try names("", index) == ["a.txt", "o.txt"])
  }

  @Test func aFilingWithoutRowsIsInTheEffectiveViewToo() throws {
    var form = original
    form.rows = []
    try folder.write(form, to: "o.txt")
    #expect(try names("", folder.index()) == ["o.txt"])
  }

  @Test func aLaterAmendmentRestatesAnEarlierOne() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    var later = amendment
    (later.filed, later.number, later.rows[0].price) = ("20140925", 10, "1.80")
    try folder.write(later, to: "b.txt")
    let index = try folder.index()
    #expect(try prices("", index) == ["1.80"])
    let rows = try index.rows(matching: .everything, limit: 9).rows
    #expect(
      rows.map(\.supersededBy?.name) == [nil, "0000000001-14-000010", "0000000001-14-000009"])
    #expect(
      try filing("o.txt", index)?.amendedBy.map(\.filing.name) == [
        "0000000001-14-000009", "0000000001-14-000010",
      ])
  }

  @Test func anAmendmentThatNamesTheDayOfAnotherBelongsToItsOriginal() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    var later = amendment
    (later.filed, later.original, later.number) = ("20140925", "2014-09-20", 10)
    later.rows[0].price = "1.80"
    try folder.write(later, to: "b.txt")
    let index = try folder.index()
    #expect(try link(index, of: "b.txt")?.original?.name == "0000000001-14-000001")
    #expect(try prices("", index) == ["1.80"])
  }

  @Test func ofTwoAmendmentsWhoseOriginalIsMissingTheLaterCounts() throws {
    try folder.write(amendment, to: "a.txt")
    var later = amendment
    (later.filed, later.number, later.rows[0].price) = ("20140925", 10, "1.80")
    try folder.write(later, to: "b.txt")
    let index = try folder.index()
    #expect(try link(index, of: "b.txt")?.state == .notFound)
    #expect(try prices("", index) == ["1.80"])
  }

  @Test func theChainIsTheOriginalAndItsAmendmentsFromEachOfThem() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    var later = amendment
    (later.filed, later.number) = ("20140925", 10)
    try folder.write(later, to: "b.txt")
    try folder.write(SampleForm(issuerCIK: "0000000102", issuer: "Mill Co"), to: "m.xml")
    let index = try folder.index()
    for name in ["o.txt", "a.txt", "b.txt"] {
      let filing = try #require(try filing(name, index))
      #expect(
        try index.amendmentChain(of: filing.id).map { self.name(of: $0.place) } == [
          "o.txt", "a.txt", "b.txt",
        ])
    }
    let other = try #require(try filing("m.xml", index))
    #expect(try index.amendmentChain(of: other.id) == [])
    #expect(try index.restatedRows(of: other.id) == [:])
  }

  // MARK: Updates

  @Test func theOriginalMayComeAfterItsAmendmentAndGoAgain() throws {
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    #expect(try link(index)?.state == .notFound)
    try folder.write(original, to: "o.txt")
    try index.update([folder.path])
    #expect(try link(index)?.state == .linked)
    #expect(try prices("", index) == ["1.75"])
    try folder.remove("o.txt")
    try index.update([folder.path])
    #expect(try link(index)?.state == .notFound)
  }

  @Test func theRowsOfTheOriginalCountAgainWhenTheAmendmentIsGone() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    try folder.remove("a.txt")
    try index.update([folder.path])
    #expect(try prices("", index) == ["1.50"])
    #expect(try filing("o.txt", index)?.amendedBy == [])
  }

  @Test func anOriginalThatChangesIsComparedAnew() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    var changed = original
    changed.rows[0].day = "2014-09-01"
    changed.rows[0].shares = "5"
    try folder.write(changed, to: "o.txt")
    try index.update([folder.path])
    #expect(try link(index)?.restatement == "Table I: rows added")
    #expect(try prices("", index) == ["1.75", "1.50"])
  }

  @Test func aSecondPossibleOriginalTakesTheLinkAway() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    var second = original
    second.number = 2
    try folder.write(second, to: "p.txt")
    try index.update([folder.path])
    #expect(try link(index)?.state == .ambiguous)
    #expect(try prices("", index).sorted() == ["1.50", "1.50", "1.75"])
  }

  @Test func forgettingAFolderUnlinks() throws {
    try folder.write(original, to: "o/o.txt")
    try folder.write(amendment, to: "a/a.txt")
    let index = try folder.index()
    try index.forget("\(folder.path)/o")
    #expect(try link(index, of: "a/a.txt")?.state == .notFound)
  }

  @Test func onlyAmendmentsOfIssuersThatChangedAreLinkedAgain() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    func waiting(_ issuer: String) throws -> Int {
      try folder.write(
        SampleForm(number: 50, issuerCIK: issuer, issuer: "Mill Co", symbol: "MILL"),
        to: "\(issuer).xml")
      let cancellation = Cancellation()
      try index.update([folder.path], cancellation: cancellation) { progress in
        // What is read is written before the update ends; nothing is linked then.
        if progress.read > 0 { cancellation.cancel() }
      }
      return try index.read { database in
        try AmendmentTable.waiting(limit: 9, database).count
      }
    }
    #expect(try waiting("0000000777") == 0)
    #expect(try waiting("0000000101") == 1)
    try index.update([folder.path])
    #expect(try link(index)?.state == .linked)
  }

  @Test func anUpdateWithoutChangesWritesNothingAboutAmendments() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try folder.index()
    func changes() throws -> Int {
      try index.write { database in
        try Int.fetchOne(database, sql: "SELECT total_changes()") ?? 0
      }
    }
    let before = try changes()
    try index.update([folder.path])
    let first = try changes()
    try index.update([folder.path])
    #expect(try changes() - first == first - before)
    #expect(try changes() - first <= 3)
  }

  @Test func aFirstLoadLinksTheSame() throws {
    try folder.write(original, to: "o.txt")
    try folder.write(amendment, to: "a.txt")
    let index = try FilingIndex.inMemory()
    try index.update([folder.path], firstLoadFrom: 1)
    #expect(try link(index) == link(folder.index()))
    #expect(try prices("", index) == ["1.75"])
  }
}
