/// Words of a text in a block that look like values: the year of a trust, the par value of a stock.
enum WordsLikeValues {
  /// Whether a bare number or a part of one stands between two lines of words, as the year of a trust
  /// does.
  static func isWithin(
    _ lines: ArraySlice<PrintedLine>, _ index: Int, _ words: [StreamWord]
  ) -> Bool {
    if BlockTexts.beginWithNumber(words), BlockTexts.areBeside(lines, index) { return true }
    if words.count == 1, isBeforeParValue(lines, index) { return true }
    if index > lines.startIndex, words.count == 1, let word = words.first {
      let above = lines[index - 1].text.lowercased()
      if above.hasSuffix("value") || above == "par" { return true }
      if isBetweenParValueAndShare(lines, index) { return true }
      let last = above.words.last.map(String.init) ?? ""
      if word.token?.kind == .date, datingWords.contains(last) { return true }
    }
    guard index > lines.startIndex, index + 1 < lines.endIndex, words.count == 1,
      words[0].text.utf8.count <= 4,
      words[0].token?.kind == .fragment || words[0].text.allSatisfy(\.isASCIIDigit)
    else { return false }
    return [lines[index - 1], lines[index + 1]].allSatisfy { line in
      StreamWord.words(of: [line]).contains { $0.token == nil }
    }
  }

  /// Whether `par value` and an amount of another cell stand above, and `per share` below.
  private static func isBetweenParValueAndShare(
    _ lines: ArraySlice<PrintedLine>, _ index: Int
  ) -> Bool {
    guard index + 1 < lines.endIndex,
      FoldedText(lines[index + 1].text, most: 4).begins(with: "per "),
      let last = lines[index - 1].text.words.last, last.allSatisfy({ $0.isASCIIDigit || $0 == "," })
    else { return false }
    let words = lines[index - 1].text.lowercased().words.dropLast()
    return words.suffix(2).elementsEqual(["par", "value"])
  }

  /// Whether the line below goes on with `par value`: what it is ends this line, and is no cell.
  static func isBeforeParValue(_ lines: ArraySlice<PrintedLine>, _ index: Int) -> Bool {
    index + 1 < lines.endIndex
      && FoldedText(lines[index + 1].text, most: 9).begins(with: "par value")
  }

  /// Whether a letter alone names the class or series that the words above it end with.
  static func isClass(_ words: [StreamWord], of text: [StreamWord]?) -> Bool {
    guard words.count == 1, case .letters(let letters) = words[0].token?.kind, letters.count == 1,
      let last = text?.last?.text
    else { return false }
    return RowToken.classWords.contains(last)
  }

  /// Whether a word at the end of a line of words is a value beside it, and no value of its own words
  /// such as the par value of a stock.
  static func isPeeled(_ word: StreamWord, after before: StreamWord) -> Bool {
    switch word.token?.kind {
    case .date: !datingWords.contains(before.text.lowercased())
    case .amount(let isDollars):
      // No stock has a par value of thousands.
      (isDollars || word.text.contains(",") || word.text.contains("."))
        && !(["of", "at", "-"].contains(before.text.lowercased())
          || ["value", "par"].contains(before.text.lowercased())
            && (isDollars || !word.text.contains(",")))
    default: false
    }
  }

  /// Words before the date of a deed, such as that of a trust.
  private static let datingWords: Set<String> = [
    "dtd", "dtd.", "dated", "dated:", "of", "as", "on", "u/a", "u/t/a", "u/d/t", "ua", "uad", "est",
    "est.", "since",
  ]
}
