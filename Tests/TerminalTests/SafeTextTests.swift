import Testing

@testable import Terminal

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31mred\u{7}\u{7F}", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}"),
    ("\u{9B}31m\u{85}x", "\u{FFFD}31m\u{FFFD}x"),
    ("a\tb\nc\r\nd\re\u{2028}f\u{2029}g", "a b c d e f g"),
    ("\0", "\u{FFFD}"),
    ("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "evil x"),
    ("a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}f\u{AD}g\u{FE0E}h\u{FE0F}i", "abcdefghi"),
    ("tag\u{E0001}\u{E0041}", "tag"),
    ("\u{E000}\u{10FFFF}\u{0378}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{600}1", "\u{FFFD}1"),
    ("x\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}y", "x\u{300}\u{301}\u{302}\u{303}y"),
    ("x\u{300}\u{200D}\u{301}\u{302}\u{303}\u{304}", "x\u{300}\u{301}\u{302}\u{303}"),
    ("\u{301}a", "\u{25CC}\u{301}a"),
    ("👩‍👧", "👩👧"),
    ("Jürgen “Å” 山田 ½", "Jürgen “Å” 山田 ½"),
  ])
  func textIsMadeSafe(given: String, shown: String) {
    #expect(Array(SafeText(given).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func bytesThatAreNotUTF8AreReplaced() {
    #expect(SafeText(bytes: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0x62]).string.contains("\u{FFFD}"))
    #expect(SafeText(bytes: [0x9B, 0x33]).string == "\u{FFFD}3")
  }

  @Test func linesAreSplitAtEveryKindOfBreak() {
    #expect(
      SafeText.lines(of: "a\nb\r\nc\rd\u{2028}e\u{2029}\n")
        == ["a", "b", "c", "d", "e", "", ""])
    #expect(SafeText.lines(of: "") == [""])
    #expect(SafeText.lines(of: "x\n\u{301}") == ["x", "\u{25CC}\u{301}"])
  }

  @Test func everyScalarBecomesTextOfVisibleCharactersAndTheirMarks() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = SafeText("a" + String(scalar))
      let characters = Array(shown.characters)
      let isSound = characters.allSatisfy { $0.width == 1 || $0.width == 2 }
      guard isSound, (1...2).contains(characters.count), SafeText(shown.string) == shown else {
        Issue.record("U+\(String(value, radix: 16)) gave \(characters)")
        return
      }
    }
  }

  @Test func interpolatedPartsBecomeSafeToo() {
    let name = "Roe\u{1B}]0;x\u{7}"
    let text: SafeText = "name: \(name)"
    #expect(text.string == "name: Roe\u{FFFD}]0;x\u{FFFD}")
  }

  @Test(arguments: [
    ("plain", "plain"), ("é Å ñ Ü ø ł ß Æ œ", "e A n U o l ss AE oe"),
    ("e\u{301}", "e"), ("“a” ‘b’ – — … • × § ® ™", "\"a\" 'b' - - ... * x S (R) (TM)"),
    ("山田", "??"), ("Ｆｕｌｌ", "Full"), ("Ђ", "?"), ("Ồ Ǻ ŵ", "O A w"), ("½ ﬁ", "1/2 fi"),
    ("\u{FFFD}", "?"),
  ])
  func asciiFormIsSensible(given: String, shown: String) {
    #expect(SafeText(given).ascii.string == shown)
  }

  @Test func asciiFormIsASCIIForEveryScalar() {
    for value in UInt32(0xA0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard SafeText(String(scalar)).ascii.string.utf8.allSatisfy({ $0 < 0x80 }) else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  @Test func decompositionGivesTheSameLetterAsThePrecomposedOne() {
    for pair in ["é", "Ž", "ñ", "ồ", "Ǘ", "ẅ"] {
      var decomposed = ""
      for scalar in pair.unicodeScalars { decomposed.unicodeScalars.append(scalar) }
      #expect(SafeText(decomposed).ascii.string.count == 1)
      #expect(SafeText(decomposed).ascii != "?")
    }
  }

  @Test func everyGlyphTakesOneColumnInBothForms() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let border = glyphs.border(.square)
      let rounded = glyphs.border(.rounded)
      let all =
        [
          glyphs.selectionBar, glyphs.ellipsis, glyphs.bullet, glyphs.leftArrow, glyphs.rightArrow,
          glyphs.upArrow, glyphs.downArrow, glyphs.checkMark, glyphs.minus, glyphs.middleDot,
          glyphs.scrollThumb, border.horizontal, border.vertical, border.topLeft, border.topRight,
          border.bottomLeft, border.bottomRight, rounded.topLeft, rounded.topRight,
          rounded.bottomLeft, rounded.bottomRight,
        ] + glyphs.spinner + glyphs.barSteps
      #expect(all.allSatisfy { $0.width == 1 })
      #expect(!glyphs.isASCII || all.allSatisfy { $0.ascii == $0 })
    }
  }
}
