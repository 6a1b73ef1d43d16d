internal import GRDB

/// Which filings have an accession number, in memory, while the database has no index of them.
///
/// A filing that is gone may still be named.
struct AccessionNumbers {
  /// Numbers that are eighteen digits, as those of EDGAR are.
  private var filings: [Int64: Int64] = [:]
  /// All other numbers, and further filings of a number.
  private var others: [String: [Int64]] = [:]

  /// Gathers the numbers of the filings in the database.
  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT accession, id FROM filing WHERE accession <> ''")
    while let row = try rows.next() { add(row[0], FilingID(rawValue: row[1])) }
  }

  /// The filings that have a number.
  func filings(of number: String) -> [FilingID] {
    let first = Self.digits(of: number).flatMap { filings[$0] }
    return ([first].compactMap(\.self) + others[number, default: []])
      .map(FilingID.init(rawValue:))
  }

  /// Adds a filing.
  mutating func add(_ number: String, _ filing: FilingID) {
    if let digits = Self.digits(of: number), filings[digits] == nil {
      filings[digits] = filing.rawValue
    } else {
      others[number, default: []].append(filing.rawValue)
    }
  }

  /// The number `0001234567-20-000123` without its hyphens; nil for any other text.
  private static func digits(of number: String) -> Int64? {
    let bytes = number.utf8
    guard bytes.count == 20 else { return nil }
    var digits: Int64 = 0
    for (place, byte) in bytes.enumerated() {
      if place == 10 || place == 13 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (48...57).contains(byte) else { return nil }
        digits = digits * 10 + Int64(byte - 48)
      }
    }
    return digits
  }
}
