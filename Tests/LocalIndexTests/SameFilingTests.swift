import Foundation
import OwnershipForms
import Testing

@testable import LocalIndex

/// One filing in several files.
@Suite struct SameFilingTests {
  private let folder: FilingFolder

  init() throws { folder = try FilingFolder() }

  /// Every filing of an index: the file that it is shown from, and the further ones.
  private func filings(_ index: FilingIndex, in places: [String] = []) throws -> [[String]] {
    var query = Query.everything
    query.places = FilingPlaces(places)
    return try index.search(query, limit: 100).filings.map { filing in
      ([filing.place] + filing.furtherFiles.map(\.place)).map { name(of: $0) }
    }.sorted { $0[0] < $1[0] }
  }

  private func name(of place: FilePlace) -> String {
    String(place.text.dropFirst(folder.path.count + 1))
  }

  private let xml = "0000000001-14-000001.xml"

  /// Writes a submission, its document alone and its print.
  private func writeAll() throws {
    try folder.write(SampleForm(filed: "20140915"), to: "full.txt")
    try folder.write(SampleForm(), to: xml)
    try folder.write(text: SampleForm().print, to: "print.txt")
  }

  @Test func theFullestFileIsShownAndTheOthersAreNamed() throws {
    try writeAll()
    let found = try #require(
      try folder.index().search(.everything, limit: 9).filings.first)
    #expect(name(of: found.place) == "full.txt")
    #expect(found.accessionNumber == "0000000001-14-000001")
    #expect(
      found.furtherFiles.map { [name(of: $0.place), $0.format.rawValue, $0.evidence] } == [
        [xml, "xml", "the same accession number"],
        ["print.txt", "text", "the same issuer, period, persons and rows, as a print"],
      ])
  }

  @Test(arguments: [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ])
  func theOrderInWhichFilesAreFoundDoesNotMatter(order: [Int]) throws {
    let texts = [
      ("full.txt", SampleForm(filed: "20140915").text), (xml, SampleForm().text),
      ("print.txt", SampleForm().print),
    ]
    let index = try FilingIndex.inMemory()
    for (name, text) in order.map({ texts[$0] }) {
      try folder.write(text: text, to: name)
      try index.update([folder.path])
    }
    #expect(try filings(index) == [["full.txt", xml, "print.txt"]])
    #expect(try index.count(.everything) == 1)
    #expect(try index.status().furtherFileCount == 2)
  }

  @Test func theNextFileIsShownWhenTheOneShownIsGone() throws {
    try writeAll()
    let index = try folder.index()
    try folder.remove("full.txt")
    try index.update([folder.path])
    #expect(try filings(index) == [[xml, "print.txt"]])
    try folder.remove(xml)
    try index.update([folder.path])
    #expect(try filings(index) == [["print.txt"]])
    #expect(try index.names("acme") == ["print.txt"])
  }

  @Test func aFurtherFileThatIsGoneIsForgotten() throws {
    try writeAll()
    let index = try folder.index()
    try folder.remove(xml)
    try index.update([folder.path])
    #expect(try filings(index) == [["full.txt", "print.txt"]])
  }

  @Test func forgettingAPathShowsWhatIsLeftElsewhere() throws {
    try folder.write(SampleForm(), to: "a/\(xml)")
    try folder.write(text: SampleForm().print, to: "b/print.txt")
    let index = try folder.index()
    try index.forget("\(folder.path)/a")
    #expect(try filings(index) == [["b/print.txt"]])
  }

  @Test func aPrintThatDiffersInOneCellIsAFilingOfItsOwn() throws {
    var other = SampleForm()
    other.rows[0].shares = "101"
    try folder.write(SampleForm(), to: xml)
    try folder.write(text: other.print, to: "print.txt")
    #expect(try filings(folder.index()) == [[xml], ["print.txt"]])
  }

  @Test func aPrintOfAnotherPersonIsAFilingOfItsOwn() throws {
    try folder.write(SampleForm(), to: xml)
    try folder.write(text: SampleForm(persons: ["Poe Jane"]).print, to: "print.txt")
    #expect(try filings(folder.index()) == [[xml], ["print.txt"]])
  }

  @Test(arguments: [
    ("0000000001-14-000001.xml", "0000000001-14-000002.xml"), ("a.xml", "b.xml"),
    ("a.xml", "0000000001-14-000002.xml"),
  ])
  func aPrintThatTwoFilingsAgreeWithBelongsToNone(first: String, second: String) throws {
    try folder.write(SampleForm(), to: first)
    try folder.write(text: SampleForm().print, to: "print.txt")
    let index = try folder.index()
    #expect(try filings(index) == [[first, "print.txt"]])
    try folder.write(SampleForm(), to: second)
    try index.update([folder.path])
    #expect(try filings(index) == [[first], [second], ["print.txt"]].sorted { $0[0] < $1[0] })
  }

  @Test func filesWithOneNumberAndOtherContentsStayApart() throws {
    try folder.write(SampleForm(filed: "20140915"), to: "full.txt")
    try folder.write(SampleForm(footnotes: ["Bought at once."]), to: xml)
    #expect(try filings(folder.index()) == [[xml], ["full.txt"]])
  }

  @Test func aFileThatChangesLeavesItsFiling() throws {
    try writeAll()
    let index = try folder.index()
    try folder.write(SampleForm(remarks: "Corrected by hand."), to: xml)
    try index.update([folder.path])
    #expect(try filings(index) == [[xml], ["full.txt", "print.txt"]])
  }

  @Test func aFilingIsFoundInTheFolderOfEachOfItsFiles() throws {
    try folder.write(SampleForm(), to: "a/\(xml)")
    try folder.write(text: SampleForm().print, to: "b/print.txt")
    try folder.write(SampleForm(issuer: "Mill Co", symbol: "MILL"), to: "c/other.xml")
    let index = try folder.index()
    #expect(try filings(index, in: ["\(folder.path)/b"]) == [["a/\(xml)", "b/print.txt"]])
    #expect(
      try filings(index, in: ["\(folder.path)/b/print.txt"]) == [["a/\(xml)", "b/print.txt"]])
    #expect(try filings(index, in: ["\(folder.path)/c"]) == [["c/other.xml"]])
  }

  @Test func anUnchangedFolderIsNotReadAgain() throws {
    try writeAll()
    let index = try folder.index()
    #expect(try index.update([folder.path]) == ImportReport(seen: 3))
  }
}
