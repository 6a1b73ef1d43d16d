import OwnershipInsight
import Testing

/// The words that must be found are marked in the text itself, `«tax:tax liability»`.
@Suite struct DecisiveWordsTests {
  @Test(arguments: [
    "PAYMENT OF «tax:TAX LIABILITY» BY «withholding:DELIVERING» SECURITIES INCIDENT TO THE "
      + "«vesting:VESTING» OF A SECURITY.",
    "Shares «withholding:withheld» by the issuer to satisfy «tax:tax withholding» requirements on "
      + "«vesting:vesting» of restricted stock.",
    "to cover the «tax:withholding tax» and the «tax:withholding obligations»",
    "to cover «tax:income taxes» and other «tax:taxes»",
    "«withholding:Surrender» of shares to pay the «exercisePrice:exercise price» of the option",
    "in payment of the «exercisePrice:purchase price» and of the «exercisePrice:option price»",
    "«exercisePrice:cost of exercise» met by «withholding:tendered» shares",
    "a «withholding:net share settlement» upon «vesting:settlement» of units",
    "a «withholding:net settlement»; restrictions «vesting:lapsed» upon the «vesting:exercise of» it",
    "the issuer «withholding:retained» shares",
  ])
  func theWordsThatDecideAreMarked(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "shares «sale:sold» in the open market to pay «tax:taxes»",
    "a «sale:sale» under a plan",
    "No shares were sold.",
    "Not settled in cash. Some were «sale:sold».",
    "the closing sale price on that day",
    "the last sale reported on the exchange",
    "«sale:SELL TO COVER» transaction",
  ])
  func wordsOfASaleAreMarkedAsSuch(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: [
    "tax-\n  withholding", "tax – withholding", "TAX/WITHHOLDING",
  ])
  func whatStandsBetweenTheWordsDoesNotCount(text: String) {
    let words = DecisiveWords(in: text)
    #expect(words.marks.map { text[$0.range] } == [text[...]])
    #expect(words.meanings == [.tax])
  }

  @Test(arguments: [
    "", "   ", "The price is a weighted average.", "wholesale", "syntax", "unsold lots", "attaxed",
    "the exercise", "net of fees", "option",
  ])
  func otherTextsHaveNoMarks(text: String) {
    #expect(DecisiveWords(in: text).marks == [])
  }

  @Test func aSequenceWinsOverItsLastWord() throws {
    try expectMarks("«tax:tax obligation» and «tax:tax»")
  }

  @Test func marksAreRightBesideCharactersOfManyBytes() throws {
    try expectMarks("😀 é «withholding:withheld» – 株 «tax:tax»")
  }

  private func expectMarks(_ marked: String) throws {
    var text = ""
    var expected: [(offset: Int, word: String, meaning: DecisiveWords.Meaning)] = []
    var rest = marked[...]
    while let start = rest.firstIndex(of: "«") {
      let colon = try #require(rest[start...].firstIndex(of: ":"))
      let end = try #require(rest[colon...].firstIndex(of: "»"))
      text += rest[..<start]
      let word = String(rest[rest.index(after: colon)..<end])
      let name = String(rest[rest.index(after: start)..<colon])
      let meaning = try #require(DecisiveWords.Meaning(rawValue: name))
      expected.append((text.count, word, meaning))
      text += word
      rest = rest[rest.index(after: end)...]
    }
    text += rest
    let found = DecisiveWords(in: text).marks
    let offsets = found.map { text.distance(from: text.startIndex, to: $0.range.lowerBound) }
    #expect(offsets == expected.map(\.offset))
    #expect(found.map { String(text[$0.range]) } == expected.map(\.word))
    #expect(found.map(\.meaning) == expected.map(\.meaning))
  }
}
