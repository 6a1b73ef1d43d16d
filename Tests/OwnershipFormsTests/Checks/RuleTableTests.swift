import FormTestSupport
import Foundation
import OwnershipForms
import Testing

/// The table of the documentation catalogue is made from the rules themselves.
///
/// With `FORM4_RECORD=1` in the environment it is written, and the test fails, so that a recording run
/// never passes for a test.
@Suite struct RuleTableTests {
  private static let page =
    SampleFiling.repository + "/Sources/OwnershipForms/OwnershipForms.docc/Checks.md"

  @Test func thePageHasTheTableOfTheRules() throws {
    let text = try String(contentsOfFile: Self.page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("|") })
    let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    let table = Self.table(of: FilingChecks.rules)
    if ProcessInfo.processInfo.environment["FORM4_RECORD"] == "1" {
      let written = lines[..<first] + table + lines[end...]
      try Data(written.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: Self.page))
      Issue.record("recorded the table of the rules; read it, then run without FORM4_RECORD")
      return
    }
    #expect(Array(lines[first..<end]) == table, "record the table with FORM4_RECORD=1")
  }

  private static func table(of rules: [CheckRule]) -> [String] {
    ["| rule | kind | finds | rests on |", "|---|---|---|---|"]
      + rules.map { "| `\($0.id)` | \($0.kind.rawValue) | \($0.summary) | \($0.section ?? "–") |" }
  }
}
