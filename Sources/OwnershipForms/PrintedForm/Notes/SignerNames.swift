/// The names of the reporting persons, as they begin a signature.
struct SignerNames {
  /// The words of each name.
  private let names: [[String]]

  /// The most names that are looked for.
  private static let most = 100

  init(_ persons: [String]) {
    names = persons.prefix(Self.most).map(Self.words).filter { !$0.isEmpty }
  }

  /// Whether one of the names stands at a word; initials may stand between.
  func isOne(at index: Int, of words: [String]) -> Bool {
    let start = words[index] == "the" ? index + 1 : index
    guard start < words.count else { return false }
    return names.contains { name in
      var place = start
      for word in name {
        while place < words.count, place > start, words[place].count == 1 { place += 1 }
        guard place < words.count, words[place] == word else { return false }
        place += 1
      }
      return true
    }
  }

  /// Whether a line begins with one of the names.
  func begins(_ text: String) -> Bool {
    let words = text.words.prefix(24).map(Self.word)
    return !words.isEmpty && isOne(at: 0, of: words)
  }

  /// The words of a name as it is signed, without initials and what some names leave out: the last name
  /// of a natural person, which the form has first, comes last.
  private static func words(_ name: String) -> [String] {
    let words = name.words.filter { !$0.hasPrefix("/") }.map(word)
      .filter { $0.count > 1 && $0 != "the" }
    guard !HeadLooks.isOfCompany(words.joined(separator: " ")) else { return words }
    let own = words.filter { !generations.contains($0) }
    return (2...3).contains(own.count) ? Array(own.dropFirst()) + own.prefix(1) : words
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// What a company may be called in short.
  private static let short = [
    "corporation": "corp", "company": "co", "limited": "ltd", "incorporated": "inc",
  ]

  /// A word in lower case, of letters and digits; the kinds of companies in short.
  static func word(_ word: Substring) -> String {
    let word = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return short[word] ?? word
  }
}
