import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// Real filings, which are not a part of the project; `FORM4_SHARED` names the folder that has them.
@Suite struct CorpusTests {
  private static let folder = ProcessInfo.processInfo.environment["FORM4_SHARED"]

  @Test(.enabled(if: folder != nil, "FORM4_SHARED names no folder"))
  func everyRealFilingIsRead() throws {
    let folder = try #require(Self.folder)
    let filings = SampleFiling.inFolder(folder + "/corpus")
      .filter { $0.name.hasPrefix("xml/") || $0.name.hasPrefix("submissions/") }
    #expect(!filings.isEmpty)
    for filing in filings {
      #expect(throws: Never.self, "\(filing.name)") {
        try FilingReader().read(try filing.bytes())
      }
    }
  }
}
