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
    var text = text
    let number = text.withUTF8 { bytes -> Int? in
      guard Self.isDay(bytes) else { return nil }
      var number = 0
      for index in 0..<10 where index != 4 && index != 7 {
        number = number * 10 + Int(bytes[index] - 48)
      }
      return number
    }
    guard let number else { return nil }
    self.init(number: number)
  }

  /// Understands `20140912`, as submission headers have it; nil for any other text.
  public init?(compact text: some StringProtocol) {
    guard text.utf8.count == 8 else { return nil }
    var number = 0
    for byte in text.utf8 {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    self.init(number: number)
  }

  /// The day that a number such as 20140912 is.
  private init?(number: Int) {
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Whether a text has the shape of an XML Schema date, with or without a time zone.
  static func isDay(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isDay($0) }
  }

  private static func isDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ index: Int) -> Bool { (48...57).contains(bytes[index]) }
    guard bytes.count >= 10, isDigit(0), isDigit(1), isDigit(2), isDigit(3),
      bytes[4] == UInt8(ascii: "-"), isDigit(5), isDigit(6), bytes[7] == UInt8(ascii: "-"),
      isDigit(8), isDigit(9)
    else { return false }
    switch bytes.count {
    case 10: return true
    case 11: return bytes[10] == UInt8(ascii: "Z")
    case 16:
      return (bytes[10] == UInt8(ascii: "+") || bytes[10] == UInt8(ascii: "-"))
        && isDigit(11) && isDigit(12) && bytes[13] == UInt8(ascii: ":") && isDigit(14)
        && isDigit(15)
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
