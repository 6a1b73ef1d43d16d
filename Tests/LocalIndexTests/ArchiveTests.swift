import Foundation
import Testing

@testable import LocalIndex

/// Filings in archives are read in place.
@Suite struct ArchiveTests {
  /// Packs what lies in a folder; the programs that do so are on every machine that builds this.
  private func pack(_ folder: FilingFolder, _ names: [String], as archive: String) throws {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/bin/tar")
    program.arguments = ["-C", folder.path, "-czf", "\(folder.path)/\(archive)"] + names
    try program.run()
    program.waitUntilExit()
    try #require(program.terminationStatus == 0)
    for name in names { try folder.remove(name) }
  }

  private func folder() throws -> FilingFolder {
    let folder = try FilingFolder()
    try folder.write(SampleForm(filed: "20140915", number: 1), to: "day/0000000001-14-000001.nc")
    try folder.write(SampleForm(issuer: "Other Inc", symbol: "OTHR"), to: "day/other.xml")
    try folder.write(text: "<SEC-DOCUMENT>\nno form", to: "day/letter.txt")
    try pack(folder, ["day"], as: "20140915.nc.tar.gz")
    return folder
  }

  @Test func theFilingsInAnArchiveAreFoundByTheirPathInIt() throws {
    let folder = try folder()
    let index = try folder.index()
    let paths = try index.search(.everything, limit: 9).filings.map(\.path).sorted()
    #expect(
      paths == [
        "\(folder.path)/20140915.nc.tar.gz/day/0000000001-14-000001.nc",
        "\(folder.path)/20140915.nc.tar.gz/day/other.xml",
      ])
    let file = try #require(ArchivedFile(path: paths[1]))
    #expect(String(decoding: try file.bytes(limit: 1 << 20), as: UTF8.self).contains("Other Inc"))
  }

  @Test func anUnchangedArchiveIsNotReadAgain() throws {
    let folder = try folder()
    let index = try FilingIndex.inMemory()
    #expect(try index.update([folder.path]) == ImportReport(seen: 1, read: 3))
    #expect(try index.update([folder.path]) == ImportReport(seen: 1))
    #expect(try index.count(.everything) == 2)
  }

  @Test func aChangedArchiveLosesWhatItNoLongerHas() throws {
    let folder = try folder()
    let index = try folder.index()
    try folder.write(SampleForm(issuer: "New Corp", symbol: "NEW"), to: "day/new.xml")
    try pack(folder, ["day"], as: "20140915.nc.tar.gz")
    try index.update([folder.path])
    #expect(try index.names("") == ["day/new.xml"])
    try folder.remove("20140915.nc.tar.gz")
    try index.update([folder.path])
    #expect(try index.count(.everything) == 0)
    #expect(try index.status().fileCount == 0)
  }

  @Test func aDamagedArchiveKeepsWhatWasReadAndSaysWhatIsWrong() throws {
    let folder = try folder()
    let path = "\(folder.path)/20140915.nc.tar.gz"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    try Data("no archive".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/b.zip"))
    let index = try folder.index()
    let unread = try index.unreadFiles().map { "\($0.place.text) \($0.reason)" }
    #expect(unread.count == 2)
    #expect(unread.allSatisfy { $0.contains("the archive cannot be read: ") })
  }

  /// A print in such a folder was read anew as a file of an archive, and not found.
  @Test func aFolderNamedLikeAnArchiveIsAFolder() throws {
    let folder = try FilingFolder()
    try folder.write(to: "day.zip/a.xml")
    let index = try folder.index()
    #expect(try index.names("acme") == ["a.xml"])
    #expect(try index.unreadFiles() == [])
    #expect(ArchivedFile(path: "\(folder.path)/day.zip/a.xml") == nil)
  }

  @Test(arguments: [
    ("a.zip", true), ("A.TAR.GZ", true), ("x.tgz", true), ("a.tar", true), ("a.xml.gz", false),
    (".zip", false), ("zip", false),
  ])
  func archivesAreToldByTheirNames(name: String, isArchive: Bool) {
    #expect(Archive.isNamed(Array(name.utf8)) == isArchive)
  }
}
