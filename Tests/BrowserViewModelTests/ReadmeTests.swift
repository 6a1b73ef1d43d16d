import BrowserViewModel
import FormTestSupport
import Foundation
import Terminal
import Testing

@Suite struct ReadmeTests {
  @Test func theReadmeHasEveryKeyAndNoOther() throws {
    let readme = try String(
      contentsOf: URL(fileURLWithPath: SampleFiling.repository + "/README.md"), encoding: .utf8)
    let table = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = CommandRegistry.entries.map { entry in
      let keys = entry.keys.map { "`\($0.name(ascii: true))`" }.joined(separator: " ")
      return "| \(keys) | \(entry.title) |"
    }
    #expect(table == expected)
  }
}
