import BrowserViewModel
import Foundation
import Terminal
import Testing

@Suite struct CommandRegistryTests {
  @Test func noKeyGivesTwoCommands() {
    let keys = CommandRegistry.entries.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func noNameIsGivenTwice() {
    let names = CommandRegistry.entries.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: CommandRegistry.entries)
  func everyEntryCanBeFoundByItsKeys(entry: CommandEntry) {
    #expect(!entry.title.isEmpty)
    #expect(!entry.keys.isEmpty)
    for key in entry.keys {
      #expect(Key(name: key.name(ascii: true)) == key)
      #expect(CommandRegistry.command(for: key) == entry.command)
    }
  }

  @Test func theReadmeHasEveryKeyAndNoOther() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let table = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let expected = CommandRegistry.entries.map { entry in
      let keys = entry.keys.map { "`\($0.name(ascii: true))`" }.joined(separator: " ")
      return "| \(keys) | \(entry.title) |"
    }
    #expect(table == expected)
  }
}
