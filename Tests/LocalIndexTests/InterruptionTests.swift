import Foundation
import GRDB
import Testing

@testable import LocalIndex

@Suite struct InterruptionTests {
  /// Kills an import after a time, in milliseconds.
  @Test(arguments: [[], ["first"]], [0, 5, 10, 15, 20, 25, 30, 40, 60, 150, 400])
  func anIndexIsWholeAfterItsWriterWasKilled(
    load: [String], after milliseconds: UInt32
  ) throws {
    let folder = try FilingFolder()
    for number in 0..<600 {
      try folder.write(SampleForm(footnotes: ["note \(number)"]), to: "\(number % 7)/\(number).xml")
    }
    let path = "\(folder.path)/index.sqlite"
    let program = Process()
    program.executableURL = Bundle.main.bundleURL.appendingPathComponent("InterruptedImport")
    program.arguments = [path, folder.path] + load
    program.standardOutput = FileHandle.nullDevice
    try program.run()
    usleep(milliseconds * 1000)
    kill(program.processIdentifier, SIGKILL)
    program.waitUntilExit()

    let index = try FilingIndex.open(at: path)
    let count = try index.count(.everything)
    let report = try index.update([folder.path])
    #expect(report == ImportReport(seen: 600, read: 600 - count))
    #expect(try index.count(.everything) == 600)
    #expect(try index.count(Query.parse("acme code:P note:note")) == 600)
    #expect(try index.update([folder.path]) == ImportReport(seen: 600))
  }

  @Test func aCancelledQueryIsInterrupted() throws {
    let folder = try FilingFolder()
    try folder.write(to: "a.xml")
    let index = try folder.index()
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: IndexError.cancelled) {
      try index.search(.everything, limit: 1, cancellation: cancellation)
    }
    #expect(try index.search(.everything, limit: 1).filings.count == 1)
  }

  @Test func aQueryThatRunsIsInterruptedFromAnotherThread() throws {
    let folder = try FilingFolder()
    let index = try FilingIndex.open(at: "\(folder.path)/index.sqlite")
    let cancellation = Cancellation()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(50)) {
      cancellation.cancel()
    }
    #expect(throws: IndexError.cancelled) {
      try index.read(cancellation) { database in
        try Int.fetchOne(
          database,
          sql: """
            WITH RECURSIVE endless (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)
            SELECT count(*) FROM endless
            """)
      }
    }
    #expect(try index.count(.everything, cancellation: Cancellation()) == 0)
  }
}
