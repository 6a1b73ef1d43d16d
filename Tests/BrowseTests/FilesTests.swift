import FormTestSupport
import Foundation
import Terminal
import Testing

/// Files that are written, change, or cannot be read.
@Suite struct FilesTests {
  private static let csvHeading =
    "day,day is,form,ticker,issuer,person,other persons,codes,has inferred code,path"

  @Test func exportWritesTheListAndNeverOverAFile() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("x")
    try session.waitFor("wrote form4-list.csv")
    try session.send("x")
    try session.waitFor("wrote form4-list-2.csv")
    let text = try String(contentsOfFile: folder.work + "/form4-list.csv", encoding: .utf8)
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 8)
    #expect(lines.first.map(String.init) == Self.csvHeading)
    #expect(
      lines[1].hasPrefix("2024-03-29,filed,4,MHF,Maple Harbor Foods Inc,Roe Jane,0,M F S G P A,no,")
    )
  }

  @Test func exportWritesATable() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try session.send("4", "x")
    try session.waitFor("wrote form4-nonDerivativeTable.csv")
    let text = try String(
      contentsOfFile: folder.work + "/form4-nonDerivativeTable.csv", encoding: .utf8)
    #expect(
      text.contains("Common Stock,,2024-03-15,,,,F,,D,,13767,F2 F3,3.830,,115033.25,,D,,,\r\n"))
  }

  @Test func exportThatCannotBeWrittenSaysSo() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try FileManager.default.removeItem(atPath: folder.work)
    try session.send("x")
    try session.waitFor("form4-list.csv: no such file or directory")
  }

  @Test func fileThatChangedIsShownAsItIsNow() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    let text = String(decoding: BrowserFiling.optionsOnly.bytes, as: UTF8.self)
      .replacing("Quillmark Instruments Corp", with: "Quillmark Renamed Corp")
    try folder.write(Array(text.utf8), as: "optionsOnly.txt")
    try session.send("j")
    try session.waitFor("Quillmark Renamed Corp")
  }

  @Test func fileThatIsGoneOrBrokenSaysSo() throws {
    let folder = try FilingsFolder()
    let session = try folder.browse()
    try FileManager.default.removeItem(atPath: folder.filings + "/optionsOnly.txt")
    try folder.write(Array("<ownershipDocument>".utf8), as: "joint.txt")
    try session.send("j")
    try session.waitFor("the reason") { $0[38].contains("optionsOnly.txt: no such file") }
    try session.send("j")
    try session.waitFor("joint.txt:")
    try session.send("j")
    try session.waitFor("4 of 7")
    try session.waitFor("Yamakawa Kaiun")
  }

  @Test func emptyFolderSaysSo() throws {
    let folder = try FilingsFolder(isEmpty: true)
    let session = try folder.start()
    try session.waitFor("no Form 3, 4 or 5 here")
    try session.send("q")
    #expect(try session.waitForExit() == 0)
  }

  @Test func filesThatAreNoFilingsAreCounted() throws {
    let folder = try FilingsFolder()
    try folder.write(Array("<ownershipDocument>".utf8), as: "broken.xml")
    let session = try folder.start()
    try session.waitFor("7 filings")
    try session.waitFor("form4 index --status says why")
  }

  @Test func filingsThatWereIndexedOnceAreThereAtOnce() throws {
    let folder = try FilingsFolder()
    let first = try folder.browse()
    try first.send("q")
    #expect(try first.waitForExit() == 0)
    try folder.write(BrowserFiling.exit, as: "copy.txt")
    let second = try folder.start()
    try second.waitFor("Maple Harbor")
    try second.send("q")
    #expect(try second.waitForExit() == 0)
  }

  @Test(arguments: ["/proc/form4/index.sqlite", "/dev/null/index.sqlite"])
  func indexThatCannotBeOpenedIsKeptInMemoryWithANotice(path: String) throws {
    let folder = try FilingsFolder()
    let session = try folder.start(["--index", path])
    try session.waitFor("the index is in memory only")
    try session.waitFor("7 filings")
  }

  @Test func fileThatIsNoIndexIsNotTouched() throws {
    let folder = try FilingsFolder()
    let file = folder.path + "/notes.txt"
    let text = String(repeating: "my own notes\n", count: 1_000)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let session = try folder.start(["--index", file])
    #expect(try session.waitForExit() == 2)
    try session.waitFor("is not an index of form4")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }
}
