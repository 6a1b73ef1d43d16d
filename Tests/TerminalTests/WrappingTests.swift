import Testing

@testable import Terminal

@Suite struct WrappingTests {
  @Test(arguments: [
    ("the price reported", 9, ["the price", "reported"]),
    ("the price reported", 8, ["the", "price", "reported"]),
    ("", 5, [""]), ("   ", 5, [""]),
    ("a  b   c", 4, ["a  b", "c"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("    indented", 9, ["indented"]),
    ("go extraordinarily on", 6, ["go", "extrao", "rdinar", "ily on"]),
    ("a\n\nb c\r\n", 9, ["a", "", "b c", ""]),
    ("山田本", 4, ["山田", "本"]), ("山田本", 3, ["山", "田", "本"]), ("a山", 1, ["a", "\u{FFFD}"]),
    ("山a", 1, ["\u{FFFD}", "a"]), ("ab c", 1, ["a", "b", "c"]),
    ("e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}"]), ("abc", 0, []), ("abc", -3, []),
  ])
  func textIsWrapped(text: String, columns: Int, lines: [String]) {
    #expect(SafeText.wrapped(text, to: columns).map(\.string) == lines)
  }

  @Test(arguments: 1...12)
  func everyWordIsKeptAndNoLineIsTooLong(columns: Int) {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "bc", " ", "  ", "e\u{301}", "long-word-here", "x y", "(1)", "$3.830"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let lines = SafeText(text).wrapped(to: columns)
      #expect(lines.allSatisfy { $0.width <= columns })
      let given = text.filter { $0 != " " }
      #expect(lines.map(\.string).joined().filter { $0 != " " } == given)
      let words = Set(text.split(separator: " ").filter { SafeText(String($0)).width <= columns })
      let shown = Set(lines.flatMap { $0.string.split(separator: " ") })
      #expect(words.isSubset(of: shown))
    }
  }

  @Test func aMegabyteWithoutSpacesIsWrappedInLinearTime() {
    let clock = ContinuousClock()
    let short = String(repeating: "x", count: 125_000)
    let long = String(repeating: "x", count: 1_000_000)
    let shortTime = clock.measure { _ = SafeText.wrapped(short, to: 40) }
    let longTime = clock.measure {
      #expect(SafeText.wrapped(long, to: 40).count == 25_000)
    }
    // Eight times the text: quadratic work would take sixty-four times as long.
    #expect(longTime < shortTime * 32)
  }
}
