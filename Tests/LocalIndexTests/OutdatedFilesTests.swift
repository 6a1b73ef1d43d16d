import GRDB
import Testing

@testable import LocalIndex

/// The files that a newer program reads again though nothing about them changed.
@Suite struct OutdatedFilesTests {
  private let folder: FilingFolder
  private let index: FilingIndex

  init() throws {
    folder = try FilingFolder()
    for name in ["a/1.xml", "a/2.xml", "a/3.xml", "b/1.xml", "c/1.xml", "c/2.xml"] {
      try folder.write(SampleForm(), to: name)
    }
    index = try folder.index()
  }

  private func makeOutdated(_ names: [String]) throws {
    try index.write { database in
      for name in names {
        let place = FilePlace(path: Array("\(folder.path)/\(name)".utf8))
        let file = try #require(try KnownFile.inFolder(place.folder, database)[place.name])
        try database.execute(sql: "UPDATE file SET reader = 1 WHERE id = ?", arguments: [file.id])
      }
    }
  }

  private func outdatedNames() throws -> Set<String> {
    try index.read { database in
      try String.fetchSet(
        database,
        sql: """
          SELECT substr(CAST(path AS TEXT), -1) || '/' || CAST(name AS TEXT)
          FROM file JOIN folder ON folder.id = folder_id WHERE reader = 1
          """)
    }
  }

  @Test func someAreGivenAtATimeOnceEachFromTheFoldersTold() throws {
    try makeOutdated(["a/1.xml", "a/3.xml", "b/1.xml", "c/2.xml"])
    var outdated = OutdatedFiles()
    for name in ["a", "a", "c"] { outdated.add(in: Array("\(folder.path)/\(name)".utf8)) }
    #expect(outdated.count == 3)
    var rounds: [Set<String>] = []
    for _ in 0..<3 {
      let files = try index.read { database in try outdated.next(database, atMost: 2) }
      rounds.append(Set(files.map { String($0.place.text.suffix(7)) }))
    }
    #expect(rounds.map(\.count) == [2, 1, 0])
    #expect(rounds[0].union(rounds[1]) == ["a/1.xml", "a/3.xml", "c/2.xml"])
  }

  @Test func allUnderAPathAreReadAgain() throws {
    try makeOutdated(["a/1.xml", "a/2.xml", "b/1.xml", "c/1.xml"])
    var totals: [Int?] = []
    let report = try index.update(["\(folder.path)/a", "\(folder.path)/b"]) {
      if $0.stage == .reading { totals.append($0.total) }
    }
    #expect(report.read == 3 && report.seen == 4)
    #expect(Set(totals) == [3])
    #expect(try outdatedNames() == ["c/1.xml"])
  }

  @Test func beneathAFileThatIsNamedItsNeighboursStayAsTheyAre() throws {
    try makeOutdated(["a/1.xml", "a/2.xml"])
    #expect(try index.update(["\(folder.path)/a/1.xml"]).read == 1)
    #expect(try outdatedNames() == ["a/2.xml"])
  }

  @Test func oneThatChangedTooIsReadOnce() throws {
    try makeOutdated(["a/1.xml", "a/2.xml"])
    try folder.write(SampleForm(issuer: "Another Works Inc"), to: "a/1.xml")
    #expect(try index.update([folder.path]).read == 2)
    #expect(try outdatedNames().isEmpty)
    #expect(try index.names("another works") == ["1.xml"])
  }

  @Test func oneThatIsGoneWhenItsTurnComesIsForgotten() throws {
    try makeOutdated(["a/1.xml", "a/2.xml"])
    let report = try index.update([folder.path]) { progress in
      if progress.stage == .reading { try? folder.remove("a/2.xml") }
    }
    #expect(report.read == 2)
    #expect(try index.names("").count == 5)
  }
}
