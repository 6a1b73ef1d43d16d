internal import OwnershipForms

/// A year, a month or a day of the calendar.
public struct CalendarSpan: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month; nil for a whole year.
  public let month: Int?
  /// The day; nil for a whole month or year.
  public let day: Int?

  /// Understands `2014`, `2014-09` and `2014-09-12`; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, widths).allSatisfy({ part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    guard CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
  }

  /// The span as it is written.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let parts = [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
    return parts.compactMap(\.self).joined(separator: "-")
  }

  /// The least number that a day of the span can have, which need not be a day itself.
  var first: DayNumber { DayNumber(rawValue: year * 10_000 + (month ?? 0) * 100 + (day ?? 0)) }

  /// The greatest number that a day of the span can have, which need not be a day itself.
  var last: DayNumber { DayNumber(rawValue: year * 10_000 + (month ?? 99) * 100 + (day ?? 99)) }
}
