import Terminal
import Testing

@Suite struct KeyNameTests {
  private static let named: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .insert, .control("d"), .control("@"), .control("\\"), .control("]"),
      .alt("x"), .alt("X"), .alt(" "), .alt("é"), .function(1), .function(12), .character("F"),
      .character("f"), .character("^"), .character(" "), .character("é"), .character("山"),
    ]
    + (0x20..<0x7F).map { Key.character(Character(Unicode.Scalar(UInt8($0)))) }

  @Test(arguments: named)
  func everyNameReadsBackInBothForms(key: Key) {
    #expect(Key(name: key.name) == key)
    #expect(Key(name: key.name(ascii: true)) == key)
  }

  @Test(arguments: [
    (Key.control("d"), "^D", "^D"), (.pageUp, "PgUp", "PgUp"), (.escape, "Esc", "Esc"),
    (.backTab, "⇧Tab", "S-Tab"), (.up, "↑", "Up"), (.character("q"), "q", "q"),
    (.alt("x"), "M-x", "M-x"), (.function(5), "F5", "F5"), (.character(" "), "Space", "Space"),
    (.paste("x"), "Paste", "Paste"),
    (.mouse(MouseEvent(.wheelUp, at: .origin)), "WheelUp", "WheelUp"),
  ])
  func namesAreThoseOfHelp(key: Key, name: String, ascii: String) {
    #expect(key.name == name)
    #expect(key.name(ascii: true) == ascii)
  }

  @Test(arguments: ["", "Nothing", "^", "F0", "F64", "F+1", "M-", "Paste", "^DD"])
  func whatIsNoKeyHasNoName(name: String) {
    #expect(Key(name: name) == (name == "^" ? .character("^") : nil))
  }

  @Test func wordsAreReadInAnyCase() {
    #expect(Key(name: "pgdn") == .pageDown)
    #expect(Key(name: "ESC") == .escape)
    #expect(Key(name: "f5") == .function(5))
    #expect(Key(name: "^d") == .control("d"))
    #expect(Key(name: "G") == .character("G"))
  }

  @Test func interruptionsHaveTheShellsExitCodes() {
    #expect(Interruption.allCases.map(\.exitCode) == [129, 130, 143])
  }
}
