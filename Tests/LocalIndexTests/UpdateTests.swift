import Foundation
import LocalIndex
import Testing

@Suite struct UpdateTests {
  @Test func theFirstRunReadsEveryFiling() throws {
    let folder = try FilingFolder()
    for name in ["a.xml", "b/c.TXT", "b/d.nc", "b/e.md"] { try folder.write(to: name) }
    for name in ["b/README.md", "b/c.rtf", "b/md"] {
      try folder.write(text: "not looked at", to: name)
    }
    let index = try FilingIndex.inMemory()
    var progress = ImportProgress()
    let report = try index.update([folder.path]) { progress = $0 }
    #expect(report == ImportReport(seen: 4, read: 4))
    #expect(progress == ImportProgress(stage: .reading, seen: 4, total: 4, read: 4))
    #expect(try index.count(.everything) == 4)
  }

  @Test func theSecondRunReadsOnlyWhatChanged() throws {
    let folder = try FilingFolder()
    for name in ["a.xml", "b.xml", "c.xml"] { try folder.write(to: name) }
    let index = try folder.index()
    #expect(try index.update([folder.path]) == ImportReport(seen: 3))
    try folder.write(SampleForm(issuer: "Widget Ltd"), to: "b.xml")
    #expect(try index.update([folder.path]) == ImportReport(seen: 3, read: 1))
    #expect(try index.names("issuer:widget") == ["b.xml"])
    #expect(try index.count(.everything) == 3)
  }

  @Test func aLargeFileIsReadToItsEndBesideSmallOnes() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(footnotes: ["a small one"]), to: "a.xml")
    let long = String(repeating: "many words of no weight ", count: 20_000)
    try folder.write(SampleForm(footnotes: ["the first", long + "and the last"]), to: "b.xml")
    try folder.write(SampleForm(footnotes: ["another"]), to: "c.xml")
    let index = try folder.index()
    #expect(try index.names("note:small") == ["a.xml"])
    #expect(try index.names("note:last") == ["b.xml"])
    #expect(try index.names("note:another") == ["c.xml"])
  }

  @Test func aChangedFilingIsNoLongerFoundByWhatItSaid() throws {
    let folder = try FilingFolder()
    try folder.write(SampleForm(persons: ["Roe Jane"], footnotes: ["an old note"]), to: "a.xml")
    let index = try folder.index()
    try folder.write(
      SampleForm(rows: [.init(code: "S")], footnotes: ["a new note"]), to: "a.xml")
    try index.update([folder.path])
    #expect(try index.names("note:old") == [])
    #expect(try index.names("code:P") == [])
    #expect(try index.names("note:new code:S") == ["a.xml"])
  }

  @Test func aFileThatIsOnlyTouchedKeepsItsFiling() throws {
    let folder = try FilingFolder()
    let path = try folder.write(to: "a.xml")
    let index = try folder.index()
    let before = try index.search(.everything, limit: 1)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path)
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1))
    #expect(try index.search(.everything, limit: 1) == before)
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
  }

  @Test func anotherContentInAFileThatLooksUnchangedIsFoundByReadingAll() throws {
    let folder = try FilingFolder()
    try folder.write(to: "b.xml")
    let path = try folder.write(SampleForm(issuer: "Acme Corp"), to: "a.xml")
    func makeOld() throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path)
    }
    try makeOld()
    let index = try folder.index()
    #expect(try index.update([folder.path], readsAll: true) == ImportReport(seen: 2, read: 2))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.write(contentsOf: Data(SampleForm(issuer: "Mill Corp").text.utf8))
    try file.close()
    try makeOld()
    #expect(try index.update([folder.path]) == ImportReport(seen: 2))
    #expect(try index.names("issuer:mill") == [])
    #expect(
      try index.update([folder.path], readsAll: true)
        == ImportReport(seen: 2, read: 2, differing: 1))
    #expect(try index.names("issuer:mill") == ["a.xml"])
    #expect(try index.names("issuer:acme") == ["b.xml"])
  }

  @Test func vanishedFilesAreForgottenUnderTheScannedRootsOnly() throws {
    let folder = try FilingFolder()
    for name in ["one/a.xml", "one/deep/b.xml", "two/c.xml"] { try folder.write(to: name) }
    let index = try folder.index()
    try folder.remove("one/deep")
    try folder.remove("two/c.xml")
    #expect(
      try index.update(["\(folder.path)/one"]) == ImportReport(seen: 1, forgotten: 1))
    #expect(try index.names("acme").sorted() == ["a.xml", "c.xml"])
    #expect(try index.update() == ImportReport(seen: 1, forgotten: 1))
    #expect(try index.names("acme") == ["a.xml"])
  }

  /// A number of filings that was counted before is told to be too high before the update ends.
  @Test func filesThatAreGoneAreToldWhenTheyAreForgotten() throws {
    let folder = try FilingFolder()
    for name in ["a.xml", "b.xml", "c.xml"] { try folder.write(to: name) }
    let index = try folder.index()
    try folder.remove("a.xml")
    try folder.remove("c.xml")
    var told: [Int] = []
    let report = try index.update { told.append($0.forgotten) }
    #expect(report.forgotten == 2 && told.last == 2 && told.first == 0)
  }

  @Test func aFolderWithTheSameBeginningIsAnotherFolder() throws {
    let folder = try FilingFolder()
    for name in ["one/a.xml", "one-more/b.xml"] { try folder.write(to: name) }
    let index = try folder.index()
    try folder.remove("one-more")
    #expect(try index.update(["\(folder.path)/one"]) == ImportReport(seen: 1))
    #expect(try index.count(.everything) == 2)
  }

  @Test func aMovedFileIsNotReadAgain() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.xml")
    try folder.write(to: "new/b.xml")
    let index = try folder.index()
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/a.xml", toPath: "\(folder.path)/new/a.xml")
    #expect(try index.update([folder.path]) == ImportReport(seen: 2, moved: 1))
    #expect(
      try index.search(.everything, limit: 9).filings.map(\.path).sorted()
        == ["\(folder.path)/new/a.xml", "\(folder.path)/new/b.xml"])
  }

  @Test func aRenamedFileIsNotReadAgain() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.xml")
    let index = try folder.index()
    let before = try index.search(.everything, limit: 9).filings.map(\.id)
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/a.xml", toPath: "\(folder.path)/b.xml")
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, moved: 1))
    let after = try index.search(.everything, limit: 9).filings
    #expect(after.map(\.id) == before)
    #expect(after.map(\.path) == ["\(folder.path)/b.xml"])
  }

  @Test func aFileThatIsCopiedElsewhereAndDeletedIsKnownByItsContent() throws {
    let folder = try FilingFolder()
    for (name, issuer) in [("old/a.xml", "Acme Corp"), ("old/b.xml", "Mill Corp")] {
      try folder.write(SampleForm(issuer: issuer), to: name)
    }
    try folder.write(text: "a letter", to: "old/letter.txt")
    let index = try folder.index()
    let before = try index.search(.everything, limit: 9).filings.map(\.id)
    try folder.remove("old")
    // The same content in new files, one of them twice, and one of the same size with another.
    for name in ["new/a.xml", "new/a-again.xml"] {
      try folder.write(SampleForm(issuer: "Acme Corp"), to: name)
    }
    try folder.write(SampleForm(issuer: "Hill Corp"), to: "new/b.xml")
    try folder.write(text: "a letter", to: "new/note.txt")
    #expect(
      try index.update([folder.path])
        == ImportReport(seen: 4, read: 2, moved: 2, forgotten: 1))
    let filings = try index.search(.everything, limit: 9).filings
    #expect(filings.map(\.issuerName).sorted() == ["Acme Corp", "Acme Corp", "Hill Corp"])
    #expect(filings.filter { before.contains($0.id) }.map(\.issuerName) == ["Acme Corp"])
    #expect(try index.unreadFiles().map(\.path) == ["\(folder.path)/new/note.txt"])
    #expect(try index.update([folder.path]) == ImportReport(seen: 4))
  }

  @Test func aFilingWhoseNumberIsItsNameIsReadAgainUnderAnotherName() throws {
    let folder = try FilingFolder()
    try folder.write(to: "000000000114000007.xml")
    let index = try folder.index()
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/000000000114000007.xml",
      toPath: "\(folder.path)/000000000114000008.xml")
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1, forgotten: 1))
    #expect(try index.count(Query.parse("accession:0000000001-14-000008")) == 1)
    #expect(try index.count(Query.parse("accession:0000000001-14-000007")) == 0)
  }

  @Test func aFileThatGivesNoFilingIsKeptWithItsReasonUntilItChanges() throws {
    let folder = try FilingFolder()
    let path = try folder.write(text: "a letter", to: "letter.txt")
    let index = try FilingIndex.inMemory()
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1, failed: 1))
    let unread = try index.unreadFiles()
    #expect(unread.map(\.path) == [path])
    #expect(unread.first?.reason.hasPrefix("not an ownership filing") == true)
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
    try folder.write(to: "letter.txt")
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1))
    #expect(try index.unreadFiles() == [])
    #expect(try index.names("acme") == ["letter.txt"])
  }

  @Test func aFilingThatIsOverwrittenByALetterIsGone() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.txt")
    let index = try folder.index()
    try folder.write(text: "a letter", to: "a.txt")
    try index.update([folder.path])
    #expect(try index.count(.everything) == 0)
    #expect(try index.status().unreadCount == 1)
  }

  @Test func aFileNamedDirectlyIsReadWhateverItsName() throws {
    let folder = try FilingFolder()
    let path = try folder.write(to: "filing.dat")
    let index = try FilingIndex.inMemory()
    #expect(try index.update([path]) == ImportReport(seen: 1, read: 1))
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
    try folder.remove("filing.dat")
    #expect(try index.update([path]).forgotten == 1)
    #expect(try index.count(.everything) == 0)
  }

  @Test func aMissingRootIsAProblemAndNoError() throws {
    let index = try FilingIndex.inMemory()
    let report = try index.update(["/nowhere/at/all"])
    #expect(report.problems.map(\.path) == ["/nowhere/at/all"])
    #expect(report.problems.map(\.reason) == ["no such file or folder"])
  }

  @Test func loopsOfLinksEnd() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a/b/c.xml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/b/up", withDestinationPath: "../..")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/self", withDestinationPath: "self")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/d.xml", withDestinationPath: "a/b/c.xml")
    let index = try FilingIndex.inMemory()
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1))
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func anUnreadableFolderIsAProblemAndItsFilingsAreKept() throws {
    let folder = try FilingFolder()
    try folder.write(to: "locked/a.xml")
    let index = try folder.index()
    let locked = "\(folder.path)/locked"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
    }
    let report = try index.update([folder.path])
    #expect(report.problems.map(\.path) == [locked])
    #expect(try index.count(.everything) == 1)
  }

  @Test func aNameThatIsNoTextIsReadAndKept() throws {
    let folder = try FilingFolder()
    let name: [UInt8] = [0xFF, 0xFE] + Array(".xml".utf8)
    let path = (Array("\(folder.path)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    let text = Array(SampleForm().text.utf8)
    #expect(write(file, text, text.count) == text.count)
    close(file)
    let index = try FilingIndex.inMemory()
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 1))
    #expect(try index.search(.everything, limit: 1).filings.map(\.place.name) == [name])
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
  }

  @Test func aCancelledRunKeepsWhatItHasAndTheNextGoesOn() throws {
    let folder = try FilingFolder()
    for number in 0..<300 { try folder.write(to: "\(number).xml") }
    let index = try FilingIndex.inMemory()
    let cancellation = Cancellation()
    let report = try index.update([folder.path], cancellation: cancellation) { progress in
      if progress.read > 0 { cancellation.cancel() }
    }
    #expect(report.wasCancelled)
    #expect(try index.count(.everything) == report.read)
    let next = try index.update([folder.path])
    #expect(next == ImportReport(seen: 300, read: 300 - report.read))
    #expect(try index.count(.everything) == 300)
  }

  @Test func forgettingAPathLeavesItsFiles() throws {
    let folder = try FilingFolder()
    let path = try folder.write(to: "one/a.xml")
    try folder.write(to: "b.xml")
    let index = try folder.index()
    #expect(try index.forget("\(folder.path)/one") == 1)
    #expect(try index.names("acme") == ["b.xml"])
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
