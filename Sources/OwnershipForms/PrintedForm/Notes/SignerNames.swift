/// The names of the reporting persons, as they begin a signature.
struct SignerNames {
  /// The words of each name.
  private let names: [[String]]

  /// The most names that are looked for.
  private static let most = 100

  init(_ persons: [String]) {
    names = persons.prefix(Self.most).map(Self.words).filter { !$0.isEmpty }
  }

  /// Whether one of the names stands at a word; initials may stand before it and between.
  func isOne(at index: Int, of words: [String]) -> Bool {
    // The name begins with its initials.
    guard index == 0 || !Self.isInitial(words[index - 1]) else { return false }
    var start = words[index] == "the" ? index + 1 : index
    while start < words.count, Self.isInitial(words[start]) { start += 1 }
    guard start < words.count else { return false }
    return names.contains { name in
      var place = start
      for word in name {
        while place < words.count, place > start, Self.isLeftOut(words[place]) { place += 1 }
        guard place < words.count, words[place] == word else { return false }
        place += 1
      }
      return true
    }
  }

  /// Whether a line is one of the names and nothing else.
  func isOne(_ text: String) -> Bool {
    let words = text.words.prefix(24).map(Self.word).filter { !Self.isLeftOut($0) }
    return names.contains { $0.elementsEqual(words) }
  }

  /// Whether a line begins with one of the names.
  func begins(_ text: String) -> Bool {
    let words = text.words.prefix(24).map(Self.word)
    return !words.isEmpty && isOne(at: 0, of: words)
  }

  /// The lines of each of several signatures, from top to bottom, where each begins with one of the names,
  /// or with that or with a company before the one who signs for it, and has one date; nil where not all do.
  func groups(of lines: [SignedLine]) -> [Range<Int>]? {
    groups(of: lines, where: begins)
      ?? groups(of: lines) { begins($0) || Self.beginsWithCompany($0) }
  }

  private func groups(
    of lines: [SignedLine], where begins: (String) -> Bool
  ) -> [Range<Int>]? {
    let starts = lines.indices.filter { index in
      let isAfterEnd =
        index == 0 || lines[index - 1].text.words.last.map(SignedWords.goesOn) != true
      // The narrow box may cut a name.
      return isAfterEnd && begins(lines[index...].prefix(2).map(\.text).joined(separator: " "))
    }
    guard starts.first == 0, starts.count > 1 else { return nil }
    let groups = zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    return groups.allSatisfy { lines[$0].reduce(0) { $0 + $1.dates.count } == 1 } ? groups : nil
  }

  /// Whether a text begins with a company and goes on with `By`.
  private static func beginsWithCompany(_ text: String) -> Bool {
    let words = text.words
    let company = words.prefix { $0 != "By" && $0 != "By:" && $0 != "its" && !$0.hasPrefix("/s/") }
    guard company.count > 1, company.count < words.count, words[company.count].hasPrefix("By")
    else { return false }
    return HeadLooks.isOfCompany(company.joined(separator: " "))
  }

  /// The words of a name as it is signed, without initials and what some names leave out: the last name
  /// of a natural person, which the form has first, comes last.
  private static func words(_ name: String) -> [String] {
    let words = name.words.filter { !$0.hasPrefix("/") }.map(word)
      .filter { !isLeftOut($0) && $0 != "the" }
    guard !HeadLooks.isOfCompany(words.joined(separator: " ")),
      words.last.map(holders.contains) != true
    else { return words }
    let own = words.filter { !generations.contains($0) }
    return (2...3).contains(own.count) ? Array(own.dropFirst()) + own.prefix(1) : words
  }

  /// What ends the name of a holder that is no natural person and no company.
  private static let holders: Set<String> = [
    "trust", "partners", "fund", "foundation", "estate", "partnership", "group", "holdings",
  ]

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// What a company may be called in short.
  private static let short = [
    "corporation": "corp", "company": "co", "limited": "ltd", "incorporated": "inc",
  ]

  /// Whether a word is a letter with the period of an initial.
  static func isInitial(_ word: String) -> Bool { word.count == 2 && word.last == "." }

  /// Whether a word may be left out of a name: an initial, a single letter or a sign such as `&`.
  private static func isLeftOut(_ word: String) -> Bool { word.count <= 1 || isInitial(word) }

  /// A word in lower case, of letters and digits; the kinds of companies in short, an initial with its
  /// period, and the sign `/s/` as it stands.
  static func word(_ word: Substring) -> String {
    if word == "/s/" { return "/s/" }
    if word.count == 2, word.last == ".", word.first?.isLetter == true { return word.lowercased() }
    let word = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return short[word] ?? word
  }
}
