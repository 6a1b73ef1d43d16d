internal import OwnershipForms

/// Tables as values that a character parts (RFC 4180): exact, with quotes only where they are needed.
public struct CSVText: Sendable {
  /// What parts the values.
  public enum Separator: String, Sendable {
    case comma = ","
    case tab = "\t"
  }

  /// What parts the values.
  public var separator: Separator
  /// Whether a text that a spreadsheet would run as a formula gets an apostrophe in front, which changes
  /// it.
  public var isForSpreadsheet: Bool

  /// Describes a table.
  public init(_ separator: Separator = .comma, isForSpreadsheet: Bool = false) {
    self.separator = separator
    self.isForSpreadsheet = isForSpreadsheet
  }

  /// Some rows, each on a line of its own that ends with a carriage return and a line feed.
  public static func lines(_ rows: [[String]]) -> String { CSVText().lines(rows) }

  /// Some rows, each on a line of its own that ends with a carriage return and a line feed.
  public func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: separator.rawValue) + "\r\n" }.joined()
  }

  private func field(_ text: String) -> String {
    let text = isForSpreadsheet && Self.isFormula(text) ? "'" + text : text
    let needsQuotes = text.utf8.contains { byte in
      byte == 34 || byte == 10 || byte == 13 || byte == separator.rawValue.utf8.first
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Whether a spreadsheet may take a text for a formula: it begins with a sign of one, or with white
  /// space before which some look for it, and is no number.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 32 }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 9, 10, 13: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return ExactDecimal(filed: text) == nil
    // The signs as wide as a character of Chinese script.
    case 0xEF: return ["＝", "＋", "－", "＠"].contains { text.hasPrefix($0) }
    default: return false
    }
  }
}
