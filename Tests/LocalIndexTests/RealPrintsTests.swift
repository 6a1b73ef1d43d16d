import Foundation
import LocalIndex
import Testing

/// Runs over the bench of forms with their XML and their prints, which is no part of the repository;
/// it stands in the folder `textbench/given` of what the environment variable FORM4_SHARED names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FORM4_SHARED"] != nil))
struct RealPrintsTests {
  /// Each form of the bench has a folder of its own.
  @Test func noPrintIsJoinedToAnotherFiling() throws {
    let shared = try #require(ProcessInfo.processInfo.environment["FORM4_SHARED"])
    let index = try FilingIndex.inMemory()
    try index.update([URL(filePath: shared).appending(path: "textbench/given").path])
    let filings = try index.search(.everything, limit: 2_000).filings
    for filing in filings {
      #expect(filing.furtherFiles.allSatisfy { $0.place.folder == filing.place.folder })
    }
    #expect(filings.reduce(0) { $0 + $1.furtherFiles.count } > 1_000)
  }
}
