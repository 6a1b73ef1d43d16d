import GRDB
import Testing

@testable import LocalIndex

/// A first load takes indexes of the database away and makes them at its end.
@Suite struct FirstLoadTests {
  /// Filings of several years, some of them in two files with the same accession number.
  private func folder() throws -> FilingFolder {
    let folder = try FilingFolder()
    for number in 0..<60 {
      let accession = "0000000101-\(10 + number % 7)-\(String(100_000 + number))"
      let form = SampleForm(
        period: "20\(10 + number % 7)-03-05", footnotes: ["note \(number)"])
      try folder.write(form, to: "a/\(accession).xml")
      if number % 5 == 0 { try folder.write(form, to: "b/\(accession).xml") }
    }
    return folder
  }

  private func content(_ index: FilingIndex) throws -> [String] {
    try index.search(.everything, limit: 1_000).filings.map {
      "\($0.path) \($0.accessionNumber ?? "") \($0.furtherFiles.map(\.path))"
    }.sorted()
  }

  private func indexes(_ index: FilingIndex) throws -> [String] {
    try index.read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    }.sorted()
  }

  @Test func itGivesTheSameIndexAsAnyOther() throws {
    let folder = try folder()
    let usual = try folder.index()
    let first = try FilingIndex.inMemory()
    let report = try first.update([folder.path], firstLoadFrom: 1)
    #expect(report == ImportReport(seen: 72, read: 72))
    #expect(try content(first) == content(usual))
    #expect(try content(first).count == 60)
    #expect(try indexes(first) == indexes(usual))
  }

  @Test func aCancelledOneFindsTheSameAndIsEndedByTheNext() throws {
    let folder = try folder()
    let index = try FilingIndex.inMemory()
    let cancellation = Cancellation()
    _ = try index.update([folder.path], cancellation: cancellation, firstLoadFrom: 1) { progress in
      if progress.read > 0 { cancellation.cancel() }
    }
    let missing = try index.read { database in try LateIndexes.waiting(database) }
    #expect(missing.contains("filing_issuer"))
    let found = try index.names("acme code:P")
    #expect(try index.count(.everything) == found.count)
    try index.update([folder.path])
    #expect(try index.names("acme code:P").count == 60)
    #expect(try indexes(index) == indexes(folder.index()))
    #expect(try content(index) == content(folder.index()))
  }

  @Test func theNewestYearIsReadFirst() {
    func file(_ name: String) -> PendingFile {
      PendingFile(
        place: FilePlace(folder: Array("/f".utf8), name: Array(name.utf8)),
        stamp: FileStamp(size: 1, modified: 1, inode: 1))
    }
    let names = [
      "letter.xml", "0000000001-99-000001.xml", "000000000124000002.txt",
      "0000000001-05-000003.xml", "0000000001-24-000004.nc.gz",
    ]
    var files = names.map(file)
    ReadingOrder.sort(&files)
    #expect(
      files.map { String(decoding: $0.place.name, as: UTF8.self) } == [
        names[2], names[4], names[3], names[1], names[0],
      ])
  }
}
