import Testing

@testable import NcursesFrontEnd

@Suite struct ClipboardSequenceTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("Jürgen", "SsO8cmdlbg=="),
  ])
  func textIsInBase64(text: String, encoded: String) {
    #expect(ClipboardSequence(text)?.bytes == Array("\u{1B}]52;c;\(encoded)\u{7}".utf8))
  }

  @Test func textBeyondTheLimitIsNotSent() {
    let most = String(repeating: "x", count: ClipboardSequence.longestText)
    #expect(ClipboardSequence(most) != nil)
    #expect(ClipboardSequence(most + "x") == nil)
  }
}
