internal import OwnershipForms

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension CalendarDay {
  /// The present day where the reader is; nil where the system's clock gives none.
  static var today: CalendarDay? {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    return DayNumber(
      rawValue: (Int(parts.tm_year) + 1900) * 10_000 + (Int(parts.tm_mon) + 1) * 100
        + Int(parts.tm_mday)
    ).day
  }

  /// The day so many days before this one; nil before the year 1.
  func before(days: Int) -> CalendarDay? {
    // The days since March 1 of the year 0, by years that begin with March.
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let number =
      year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1 - days
    guard number > 365 else { return nil }
    var start = number * 400 / 146_097 + 1
    func first(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
    while first(start) > number { start -= 1 }
    let rest = number - first(start)
    let step = (rest * 5 + 2) / 153
    return CalendarDay(
      year: step < 10 ? start : start + 1, month: step < 10 ? step + 3 : step - 9,
      day: rest - (step * 153 + 2) / 5 + 1)
  }
}
