/// Tables as comma-separated values (RFC 4180): exact, with quotes only where they are needed.
public enum CSVText {
  /// Some rows, each on a line of its own that ends with a carriage return and a line feed.
  public static func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
