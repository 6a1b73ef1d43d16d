import Foundation
import GRDB
import LocalIndex
import Testing

@Suite struct IndexFileTests {
  @Test func anIndexOutlivesItsClosing() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.xml")
    let path = "\(folder.path)/new/folder/index.sqlite"
    try FilingIndex.open(at: path).update([folder.path])
    let index = try FilingIndex.open(at: path)
    #expect(try index.names("acme") == ["a.xml"])
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
  }

  @Test func aFileOfAnotherKindIsLeftAsItIs() throws {
    let folder = try FilingFolder()
    let path = try folder.write(text: "my diary", to: "diary.sqlite")
    #expect(throws: IndexError.notAnIndex(path: path)) { try FilingIndex.open(at: path) }
    #expect(throws: IndexError.notAnIndex(path: path)) { try FilingIndex.startAnew(at: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "my diary")
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAsItIs() throws {
    let folder = try FilingFolder()
    let path = "\(folder.path)/other.sqlite"
    _ = try FilingIndex.open(at: path)
    try overwrite(path, at: 68, with: [1, 2, 3, 4])
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: IndexError.notAnIndex(path: path)) { try FilingIndex.open(at: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  /// A program that was killed after the list of migrations was made, and before the first one, left
  /// a file that was refused for ever.
  @Test func anIndexWhoseMakerWasKilledBeforeItsSchemaIsMadeWhole() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.xml")
    let path = "\(folder.path)/index.sqlite"
    var migrator = DatabaseMigrator()
    migrator.registerMigration("never run") { _ in throw CancellationError() }
    let queue = try DatabaseQueue(path: path)
    #expect(throws: CancellationError.self) { try migrator.migrate(queue) }
    try queue.close()
    let index = try FilingIndex.open(at: path)
    try index.update([folder.path])
    #expect(try index.names("acme") == ["a.xml"])
  }

  @Test func aLaterSchemaIsNotTouched() throws {
    let folder = try FilingFolder()
    let path = "\(folder.path)/index.sqlite"
    _ = try FilingIndex.open(at: path)
    try overwrite(path, at: 60, with: [0, 0, 0, 99])
    #expect(throws: IndexError.newerSchema(path: path, found: 99, known: 5)) {
      try FilingIndex.open(at: path)
    }
    #expect(try FilingIndex.startAnew(at: path).count(.everything) == 0)
  }

  /// The stored files were made by the versions before, of two filings of this project's samples.
  @Test(arguments: [
    ("version-1", ["0099000001-25-000044.txt", "0099000001-24-000031.txt"]),
    ("version-2", ["2026-05-04-form4-lindqvist-exit.xml", "0099000001-25-000044.txt"]),
    ("version-3", ["2026-05-04-form4-lindqvist-exit.xml", "0099000001-25-000044.txt"]),
    ("version-4", ["0099000001-25-000047.txt", "0099000001-25-000044.txt"]),
  ])
  func anIndexOfAVersionBeforeIsBroughtUpToDate(version: String, names: [String]) throws {
    let folder = try FilingFolder()
    let path = try stored(version, in: folder)
    let index = try FilingIndex.open(at: path)
    #expect(
      try index.search(Query.parse("halvorsen"), limit: 9).filings.map(\.path) == [
        "/filings/\(names[0])", "/filings/\(names[1])",
      ])
    #expect(try index.search(.everything, limit: 9).filings.allSatisfy(\.furtherFiles.isEmpty))
    try folder.write(to: "a.xml")
    try index.update([folder.path])
    #expect(try index.names("acme") == ["a.xml"])
    let fresh = "\(folder.path)/fresh.sqlite"
    _ = try FilingIndex.open(at: fresh)
    #expect(try schema(of: path) == schema(of: fresh))
  }

  @Test func amendmentsOfAnIndexOfAVersionBeforeAreLinkedByTheNextUpdate() throws {
    let folder = try FilingFolder()
    let index = try FilingIndex.open(at: stored("version-4", in: folder))
    let waiting = try index.search(Query.parse("amends:yes"), limit: 9).filings
    #expect(waiting.map(\.amendment?.state) == [.waiting])
    try index.update([folder.path])
    let linked = try index.search(Query.parse("amends:yes"), limit: 9).filings
    #expect(linked.map(\.amendment?.original?.accessionNumber) == ["0099000001-25-000044"])
    #expect(linked.map(\.amendment?.restatement) == ["Table I restated, Table II restated"])
  }

  /// A copy of a stored index.
  private func stored(_ version: String, in folder: FilingFolder) throws -> String {
    let path = "\(folder.path)/index.sqlite"
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(version).sqlite"),
      to: URL(fileURLWithPath: path))
    return path
  }

  /// What the database of an index is made of.
  private func schema(of path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(
        database, sql: "SELECT name || ifnull(sql, '') FROM sqlite_master ORDER BY name")
    }
  }

  @Test func aDamagedIndexSaysSoAndCanBeMadeAnew() throws {
    let folder = try FilingFolder()
    let path = "\(folder.path)/index.sqlite"
    try folder.write(to: "a.xml")
    try FilingIndex.open(at: path).update([folder.path])
    let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
    try overwrite(path, at: 4096, with: [UInt8](repeating: 0xA5, count: size - 4096))
    let error = #expect(throws: IndexError.self) {
      try FilingIndex.open(at: path).count(.everything)
    }
    #expect(error?.message.contains("is damaged") == true)
    #expect(try FilingIndex.startAnew(at: path).count(.everything) == 0)
  }

  @Test func aFolderIsNoIndex() throws {
    let folder = try FilingFolder()
    #expect(throws: IndexError.self) { try FilingIndex.open(at: folder.path) }
  }

  @Test(arguments: [
    (IndexError.notAnIndex(path: "/x"), "'/x' is not an index of form4"),
    (.newerSchema(path: "/x", found: 9, known: 1), "'/x' has schema version 9"),
    (.damaged(path: "/x", reason: "r"), "'/x' is damaged (r); rebuild it"),
  ])
  func anErrorNamesThePlaceAndTheRemedy(error: IndexError, beginning: String) {
    #expect(error.message.hasPrefix(beginning))
    #expect(error.message.contains(";"))
  }

  @Test func aReaderReadsWhileAWriterWrites() throws {
    let folder = try FilingFolder()
    for number in 0..<200 { try folder.write(to: "\(number).xml") }
    let path = "\(folder.path)/index.sqlite"
    let writer = try FilingIndex.open(at: path)
    let reader = try FilingIndex.open(at: path)
    var counts: [Int] = []
    try writer.update([folder.path]) { _ in
      counts.append((try? reader.count(.everything)) ?? -1)
    }
    #expect(counts.first == 0)
    #expect(!counts.contains(-1))
    #expect(try reader.count(.everything) == 200)
  }

  private func overwrite(_ path: String, at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}
