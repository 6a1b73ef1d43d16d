/// Names a filing in one index.
///
/// Identifiers are in the order of the list: the day by which a filing is sorted, and its place
/// among the filings of that day. So the newest filings have the greatest identifiers, and every
/// index of the database is in the order of the list too.
public struct FilingID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The day as `yyyymmdd`, shifted, plus the place among the filings of the day.
  public let rawValue: Int64

  /// Makes an identifier of its number.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// How many bits number the filings of one day.
  static let sequenceBits: Int64 = 24

  /// The first identifier of a day.
  init(firstOf day: DayNumber) {
    rawValue = Int64(day.rawValue) << Self.sequenceBits
  }

  /// The day by which the filing is sorted.
  var day: DayNumber { DayNumber(rawValue: Int(rawValue >> Self.sequenceBits)) }

  public static func < (left: FilingID, right: FilingID) -> Bool { left.rawValue < right.rawValue }
}
