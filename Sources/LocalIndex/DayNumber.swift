internal import OwnershipForms

/// A calendar day as the number `yyyymmdd`, which is how the index stores days.
///
/// Zero stands for no day.
struct DayNumber: RawRepresentable, Hashable, Comparable, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ day: CalendarDay) {
    rawValue = day.year * 10_000 + day.month * 100 + day.day
  }

  static let none = DayNumber(rawValue: 0)

  /// The day itself; nil for no day.
  var day: CalendarDay? {
    CalendarDay(year: rawValue / 10_000, month: rawValue / 100 % 100, day: rawValue % 100)
  }

  static func < (left: DayNumber, right: DayNumber) -> Bool { left.rawValue < right.rawValue }
}
