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
    if text.utf8.count(where: { $0 == 40 }) != text.utf8.count(where: { $0 == 41 }) {
      return "'\(text)' has a bracket without the other one; the text may have lost a part"
    }
    for word in text.lowercased().words {
      if let whole = torn[word] { return "'\(word)' may have lost a letter of '\(whole)'" }
    }
    return nil
  }

  /// The words without their first or last letter, each with the word that it is of.
  private static let torn: [Substring: String] = {
    var torn: [Substring: String] = [:]
    for word in words.sorted() {
      for part in [word.dropFirst(), word.dropLast()] where !words.contains(String(part)) {
        if torn[part] == nil { torn[part] = word }
      }
    }
    return torn
  }()

  private static let words: Set<String> = [
    "common", "stock", "class", "option", "options", "restricted", "units", "shares", "preferred",
    "ordinary", "warrants", "performance", "series", "capital", "footnote", "footnotes", "trust",
  ]
}
