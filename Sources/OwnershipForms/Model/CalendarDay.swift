/// A day of the calendar, never an instant.
public struct CalendarDay: FiledValue, Comparable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Understands `2014-09-12`, with or without a time zone (`Z`, `-05:00`), which changes nothing;
  /// nil for any other text.
  public init?(filed text: String) {
    let bytes = Array(text.utf8)
    guard Self.isDay(bytes) else { return nil }
    self.init(digits: Array(bytes[0..<4] + bytes[5..<7] + bytes[8..<10]))
  }

  /// Understands `20140912`, as submission headers have it; nil for any other text.
  public init?(compact text: some StringProtocol) {
    self.init(digits: Array(text.utf8))
  }

  private init?(digits: [UInt8]) {
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let numbers = digits.map { Int($0) - 48 }
    self.init(
      year: numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3],
      month: numbers[4] * 10 + numbers[5], day: numbers[6] * 10 + numbers[7])
  }

  /// Whether a text has the shape of an XML Schema date, with or without a time zone.
  static func isDay(_ bytes: [UInt8]) -> Bool {
    func isDigit(_ index: Int) -> Bool { (48...57).contains(bytes[index]) }
    guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy(isDigit)
    else { return false }
    switch bytes.count {
    case 10: return true
    case 11: return bytes[10] == UInt8(ascii: "Z")
    case 16:
      return (bytes[10] == 43 || bytes[10] == 45) && bytes[13] == 58
        && [11, 12, 14, 15].allSatisfy(isDigit)
    default: return false
    }
  }

  /// The day as `2014-09-12`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
