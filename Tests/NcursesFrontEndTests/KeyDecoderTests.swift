import Terminal
import Testing

@testable import NcursesFrontEnd

@Suite struct KeyDecoderTests {
  private static let sequences: [(String, [Key])] = [
    ("q", [.character("q")]), ("é山😀", [.character("é"), .character("山"), .character("😀")]),
    ("\u{1B}[A\u{1B}OA", [.up, .up]), ("\u{1B}[B\u{1B}OB", [.down, .down]),
    ("\u{1B}[C\u{1B}OD", [.right, .left]), ("\u{1B}[1~\u{1B}[4~", [.home, .end]),
    ("\u{1B}[H\u{1B}OF", [.home, .end]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
    ("\u{1B}[2~\u{1B}[3~", [.insert, .delete]), ("\u{1B}[Z", [.backTab]),
    ("\r\n\t", [.enter, .enter, .tab]), ("\u{7F}\u{8}", [.backspace, .backspace]),
    ("\u{4}\u{1A}\u{0}\u{1C}", [.control("d"), .control("z"), .control("@"), .control("\\")]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[[B", [1, 5, 12, 2].map { .function($0) }),
    ("\u{1B}x\u{1B}é", [.alt("x"), .alt("é")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}OM\u{1B}Op\u{1B}Ok", [.enter, .character("0"), .character("+")]),
    ("\u{1B}[I\u{1B}[Ox", [.character("x")]),
    ("\u{1B}[1;5A\u{1B}[99;1$yx", [.character("x")]),
    ("\u{1B}]11;rgb:0/0/0\u{7}x", [.character("x")]),
    ("\u{1B}P>|tmux 3.3a\u{1B}\\x", [.character("x")]),
    ("\u{1B}[?62;c\u{1B}[27;5;106~x", [.character("x")]),
    ("\u{1B}[200~q\r\u{1B}[A é\u{1B}[201~x", [.paste("q\n\u{1B}[A é"), .character("x")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ("\u{1B}[<0;5;3M\u{1B}[<0;5;3m", [.mouse(MouseEvent(.press, at: Position(column: 4, row: 2)))]),
    (
      "\u{1B}[<64;250;3M\u{1B}[<69;1;1M",
      [
        .mouse(MouseEvent(.wheelUp, at: Position(column: 249, row: 2))),
        .mouse(MouseEvent(.wheelDown, at: .origin)),
      ]
    ),
    ("\u{1B}[M !!", [.mouse(MouseEvent(.press, at: .origin))]),
    ("\u{1B}[<35;1;1Mx", [.character("x")]),
  ]

  @Test(arguments: sequences)
  func sequencesAreTakenAsAWhole(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == keys)
    #expect(decoder.patience == nil)
  }

  @Test(arguments: sequences)
  func piecesGiveTheSameKeysWhereverTheyAreCut(bytes: String, keys: [Key]) {
    let bytes = Array(bytes.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == keys)
    }
  }

  @Test func escapeAloneIsAKeyAfterAShortWait() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.finish() == [.escape])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: [
    ("\u{1B}[", [Key.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]),
    ("\u{1B}[1;5", []), ("\u{1B}]0;never ended", []), ("\u{1B}[200~text", [.paste("text")]),
  ])
  func unfinishedSequencesAreNeverLooseLetters(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [])
    #expect(decoder.finish() == keys)
    #expect(decoder.decode("x".utf8) == [.character("x")])
  }

  @Test func sequenceBrokenByAnotherIsDropped() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[12\u{1B}[A".utf8) == [.up])
    #expect(decoder.decode("\u{1B}[12\rx".utf8) == [.enter, .character("x")])
  }

  @Test func bytesThatAreNoTextAreDropped() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode([0xFF, 0x80, 0x61, 0xC2, 0x9B, 0xE5, 0x62])
        == ["a", "b"].map { .character($0) })
  }

  @Test func describedKeysOfTheTerminalComeFirst() {
    var decoder = KeyDecoder(described: [Array("\u{1B}[11^".utf8): .home, [0x61]: .end])
    #expect(decoder.decode("\u{1B}[11^a".utf8) == [.home, .character("a")])
  }

  @Test func longPasteIsCutButSwallowedToItsEnd() {
    var decoder = KeyDecoder()
    let text = String(repeating: "p", count: KeyDecoder.longestPaste + 5_000)
    let keys = decoder.decode("\u{1B}[200~\(text)\u{1B}[201~q".utf8)
    #expect(keys == [.paste(String(text.dropLast(5_000))), .character("q")])
  }

  @Test func anyBytesGiveKeysWithoutATrap() {
    var random = SystemRandomNumberGenerator()
    var decoder = KeyDecoder()
    let likely: [UInt8] = Array("\u{1B}[O]M<;0129~ABPq\u{7}\\é".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random() ? UInt8.random(in: 0...255, using: &random) : likely.randomElement() ?? 0
      }
      _ = decoder.decode(bytes)
      if Int.random(in: 0...3) == 0 { _ = decoder.finish() }
    }
    _ = decoder.finish()
    #expect(decoder.decode("x".utf8) == [.character("x")])
  }
}
