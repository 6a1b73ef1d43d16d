import Foundation
import GRDB
import LocalIndex
import Testing

/// Which files are read again when form4 reads something otherwise than it did.
@Suite struct ReadingVersionTests {
  private let folder: FilingFolder
  private let path: String

  init() throws {
    folder = try FilingFolder()
    path = "\(folder.path)/index.sqlite"
    try folder.write(SampleForm(), to: "data.xml")
    try folder.write(text: SampleForm(issuer: "Printed Works Inc").print, to: "print.txt")
    try folder.write(text: "no filing", to: "unread.txt")
    try FilingIndex.open(at: path).update([folder.path])
  }

  private func numbers() throws -> [String: Int] {
    try DatabaseQueue(path: path).read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT CAST(name AS TEXT), reader FROM file")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  @Test(arguments: ["data.xml", "print.txt", "unread.txt"])
  func onlyWhatAnotherVersionReadIsReadAgain(name: String) throws {
    let before = try numbers()
    #expect(before.count == 3)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: "UPDATE file SET reader = reader - 1 WHERE CAST(name AS TEXT) = ?", arguments: [name])
    }
    let report = try FilingIndex.open(at: path).update([folder.path])
    #expect(report.read == 1 && report.seen == 3)
    #expect(try numbers() == before)
  }

  @Test func whatIsNoFilingIsOfBothReadings() throws {
    let numbers = try numbers()
    let (data, print) = (try #require(numbers["data.xml"]), try #require(numbers["print.txt"]))
    #expect(numbers["unread.txt"] == data + print && data != print)
  }

  @Test func aFileThatIsOnlyTouchedKeepsItsVersion() throws {
    let before = try numbers()
    for name in before.keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
        ofItemAtPath: "\(folder.path)/\(name)")
    }
    #expect(try FilingIndex.open(at: path).update([folder.path]).seen == 3)
    #expect(try numbers() == before)
  }
}
