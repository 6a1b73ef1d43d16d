internal import OwnershipForms

/// A time before today: a number of days, weeks, months or years.
public struct QueryAge: Hashable, Sendable {
  /// What is counted.
  public enum Unit: Character, CaseIterable, Sendable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Understands `30d`, `2w`, `6m` and `1y`; nil for any other text.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: Character(last.lowercased())),
      (2...5).contains(text.utf8.count),
      text.dropLast().utf8.allSatisfy({ (48...57).contains($0) }),
      let count = Int(text.dropLast())
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The age as it is written.
  var text: String { "\(count)\(unit.rawValue)" }

  /// The least number that a day so long before another one, or later, can have.
  func first(before today: CalendarDay) -> DayNumber {
    switch unit {
    case .days: today.before(days: count).map(DayNumber.init) ?? .none
    case .weeks: today.before(days: 7 * count).map(DayNumber.init) ?? .none
    case .months:
      DayNumber(months: today.year * 12 + today.month - 1 - count, day: today.day)
    case .years: DayNumber(months: (today.year - count) * 12 + today.month - 1, day: today.day)
    }
  }
}

extension DayNumber {
  /// A day of a month, the months counted from the year 0; it need not be a day itself.
  fileprivate init(months: Int, day: Int) {
    self.init(rawValue: max(0, months / 12 * 10_000 + (months % 12 + 1) * 100 + day))
  }
}
