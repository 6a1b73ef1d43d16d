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
    guard Self.isDay(text) else { return nil }
    self.init(digits: text.utf8.prefix(10).lazy.filter { $0 != UInt8(ascii: "-") })
  }

  /// Understands `20140912`, as submission headers have it; nil for any other text.
  public init?(compact text: some StringProtocol) {
    guard text.utf8.count == 8 else { return nil }
    self.init(digits: text.utf8)
  }

  /// Understands eight digits.
  private init?(digits: some Sequence<UInt8>) {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Whether a text has the shape of an XML Schema date, with or without a time zone.
  static func isDay(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count == 10 || count == 11 || count == 16 else { return false }
    for (index, byte) in text.utf8.enumerated() {
      let isFitting =
        switch index {
        case 4, 7: byte == UInt8(ascii: "-")
        case 10 where count == 11: byte == UInt8(ascii: "Z")
        case 10: byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        case 13: byte == UInt8(ascii: ":")
        default: (48...57).contains(byte)
        }
      guard isFitting else { return false }
    }
    return true
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
