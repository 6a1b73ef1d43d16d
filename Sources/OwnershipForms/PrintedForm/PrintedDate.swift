/// Dates as the printed form has them: month, day, year.
enum PrintedDate {
  /// Understands `09/12/2014` and `9/2/2014`; nil for any other text.
  static func day(_ text: some StringProtocol) -> CalendarDay? {
    guard (8...10).contains(text.utf8.count) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let month = Int(parts[0]), let day = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The first date among the words of a text, with where it stands from the text's start in bytes.
  static func first(in text: String) -> (day: CalendarDay, range: Range<Int>)? {
    for word in text.wordsBetweenWhiteSpace {
      let trimmed = word.prefix { $0.isASCIIDigit || $0 == "/" }
      guard let day = day(trimmed) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: trimmed.startIndex)
      return (day, start..<(start + trimmed.utf8.count))
    }
    return nil
  }
}
