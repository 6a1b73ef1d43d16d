import Testing

@testable import LocalIndex

/// Filings of some folders and files among all that are indexed.
@Suite struct FilingPlacesTests {
  private let folder: FilingFolder
  private let index: FilingIndex

  private static let all = [
    "a/1.xml", "a/2.xml", "a/in/3.xml", "a-b/4.xml", "b/5.xml", "b/6.xml", "c/7.xml",
  ]

  init() throws {
    folder = try FilingFolder()
    for (number, name) in Self.all.enumerated() {
      try folder.write(SampleForm(issuer: "Works \(number) Inc"), to: name)
    }
    index = try folder.index()
  }

  private func places(_ names: [String]) -> FilingPlaces {
    FilingPlaces(names.map { "\(folder.path)/\($0)" })
  }

  /// The files of a query's filings in some places: from a list, and from all filings at once.
  private func found(_ names: [String], _ query: String = "") throws -> [Set<String>] {
    var query = try Query.parse(query)
    query.places = places(names)
    let page = try index.search(query, limit: 100).filings
    let sorted = try index.filings(
      try index.filings(matching: query, sortedBy: ResultOrder(.issuer)))
    #expect(try index.count(query) == page.count)
    return [page, sorted].map { filings in
      Set(filings.map { String($0.place.text.dropFirst(folder.path.count + 1)) })
    }
  }

  /// More folders than are compared one after the other.
  private static let many = (0..<20).map { "none/\($0)" }

  @Test(arguments: [
    (["a"], ["a/1.xml", "a/2.xml", "a/in/3.xml"]),
    (["a/", "a/in", "a/in/3.xml"], ["a/1.xml", "a/2.xml", "a/in/3.xml"]),
    (["a-b", "c"], ["a-b/4.xml", "c/7.xml"]),
    (["a/2.xml", "b/6.xml"], ["a/2.xml", "b/6.xml"]),
    (["a/in", "b/5.xml"], ["a/in/3.xml", "b/5.xml"]),
    (["none"], []),
    (["."], all),
  ])
  func filingsOfPlacesAreThoseInFoldersAndThoseFiles(names: [String], files: [String]) throws {
    #expect(try found(names) == [Set(files), Set(files)])
    #expect(try found(names + Self.many) == [Set(files), Set(files)])
  }

  @Test func placesAreAskedBesideWords() throws {
    #expect(try found(["a", "c"], "works 6") == [["c/7.xml"], ["c/7.xml"]])
    let files: Set = ["a/1.xml", "c/7.xml"]
    #expect(try found(["a/1.xml", "c/7.xml"], "works") == [files, files])
    #expect(try found(["a"] + Self.many, "works 6") == [[], []])
  }

  @Test func aFileThatIsGoneIsAPlaceStill() throws {
    try folder.remove("b/5.xml")
    #expect(try found(["b/5.xml"]) == [["b/5.xml"], ["b/5.xml"]])
  }

  @Test func thousandsOfFilesArePlaces() throws {
    let names = (0..<3_000).map { "a/none-\($0).xml" } + ["a/1.xml"]
    #expect(try found(names) == [["a/1.xml"], ["a/1.xml"]])
  }

  @Test func aFurtherFileOfAFilingIsItsPlaceToo() throws {
    try folder.write(SampleForm(issuer: "Works 0 Inc"), to: "d/copy.xml")
    try index.update()
    let shown = try #require(try found(["d"]).first)
    #expect(shown.isSubset(of: ["a/1.xml", "d/copy.xml"]))
  }

  @Test func anIndexLiesWholeWhereAllThatWasIndexedDoes() throws {
    #expect(try index.liesWhole(in: places(["."])))
    #expect(try index.liesWhole(in: FilingPlaces(["/"])))
    #expect(try !index.liesWhole(in: places(["a"])))
    let files = try FilingIndex.inMemory()
    try files.update(["a/1.xml", "b/5.xml"].map { "\(folder.path)/\($0)" })
    #expect(try files.liesWhole(in: places(["a/1.xml", "b"])))
    #expect(try !files.liesWhole(in: places(["a/1.xml"])))
  }

  @Test func filesNamedInOneFolderAreReadAndForgottenEach() throws {
    let files = try FilingIndex.inMemory()
    let paths = ["a/2.xml", "a/1.xml", "b/6.xml"].map { "\(folder.path)/\($0)" }
    #expect(try files.update(paths).read == 3)
    try folder.remove("a/2.xml")
    let report = try files.update(paths)
    #expect(report.read == 0 && report.forgotten == 1)
    #expect(try Set(files.names("")) == ["1.xml", "6.xml"])
  }
}
