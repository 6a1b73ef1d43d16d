/// Tells texts that lost letters or words, as far as they show it themselves.
enum TornWords {
  /// The value of a text cell, uncertain where a bracket has no other one or where a common word lacks
  /// its first or last letter.
  static func checked(_ value: PrintedValue) -> PrintedValue {
    guard value.status == .asFiled || value.status == .repaired, let text = value.text,
      text.utf8.count < 1_000, let evidence = evidence(text)
    else { return value }
    var value = value
    value.status = .uncertain
    value.evidence = evidence
    return value
  }

  private static func evidence(_ text: String) -> String? {
    if text.count(where: { $0 == "(" }) != text.count(where: { $0 == ")" }) {
      return "'\(text)' has a bracket without the other one; the text may have lost a part"
    }
    for word in text.lowercased().split(separator: " ") where word.count > 2 {
      if let whole = words.first(where: { $0.dropFirst() == word || $0.dropLast() == word }),
        !words.contains(String(word))
      {
        return "'\(word)' may have lost a letter of '\(whole)'"
      }
    }
    return nil
  }

  private static let words: Set<String> = [
    "common", "stock", "class", "option", "options", "restricted", "units", "shares", "preferred",
    "ordinary", "warrants", "performance", "series", "capital", "footnote", "footnotes", "trust",
  ]
}
