import BrowserViewModel
import Terminal
import Testing

@Suite struct CommandRegistryTests {
  @Test func noKeyHasTwoCommands() {
    let keys = CommandRegistry.entries.flatMap(\.keys)
    #expect(keys.count == Set(keys).count)
  }

  @Test func noNameAndNoCommandStandsTwice() {
    let entries = CommandRegistry.entries
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(Set(entries.map(\.command)).count == entries.count)
  }

  @Test(arguments: CommandRegistry.entries)
  func everyEntryHasWordsAndAKey(entry: CommandEntry) {
    #expect(!entry.name.isEmpty && !entry.title.isEmpty && !entry.keys.isEmpty)
    #expect(entry.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    #expect(entry.hint?.isEmpty != true)
  }

  @Test(arguments: CommandRegistry.entries)
  func everyPrintedKeyIsReadBackAsItself(entry: CommandEntry) {
    for key in entry.keys {
      #expect(Key(name: key.name(ascii: true)) == key)
      #expect(Key(name: key.name(ascii: false)) == key)
      #expect(key.name(ascii: true).utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: CommandRegistry.entries)
  func everyKeyGivesItsCommandOutsideOfPrompts(entry: CommandEntry) {
    let browser = Browser(place: "", size: Size(columns: 80, rows: 24))
    for key in entry.keys { #expect(browser.command(for: key) == entry.command) }
    #expect(CommandRegistry.entry(of: entry.command) == entry)
  }

  @Test func keyWithoutACommandGivesNone() {
    let browser = Browser(place: "", size: Size(columns: 80, rows: 24))
    #expect(browser.command(for: .character("Ω")) == nil)
    #expect(browser.command(for: .function(12)) == nil)
  }
}
