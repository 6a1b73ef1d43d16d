/// Guesses where in one line the name of a reporting person ends and that of the issuer begins, from
/// what the names look like and what the text says elsewhere.
struct NameCut: Sendable {
  /// The words after `c/o`, in lower case: most persons file from the issuer's address.
  private var careOf: Set<Substring> = []
  /// The words below the head, in lower case.
  private var below: Set<Substring> = []

  init(head: ArraySlice<PrintedLine>, below: ArraySlice<PrintedLine>) {
    for line in head {
      let words = line.text.prefix(400).lowercased().words
      if let start = words.firstIndex(of: "c/o") {
        careOf.formUnion(words[(start + 1)...].prefix(3))
      }
    }
    for line in below where self.below.count < 20_000 {
      self.below.formUnion(line.text.prefix(2_000).lowercased().split { !$0.isLetter && $0 != "." })
    }
  }

  /// How many of the words may be the name, the likeliest count first; none where there are too few
  /// words, or too many for both names.
  func counts(of words: ArraySlice<Substring>, symbol: ArraySlice<Substring>) -> [Int] {
    guard (2...16).contains(words.count) else { return [] }
    let letters = symbol.joined().filter(\.isLetter)
    let ways = (1..<words.count).map { count in
      (count: count, worth: worth(of: count, words, letters))
    }
    return ways.sorted { ($1.worth, $0.count) < ($0.worth, $1.count) }.map(\.count)
  }

  /// How much speaks for a number of words.
  private func worth(of count: Int, _ words: ArraySlice<Substring>, _ symbol: String) -> Int {
    let (last, first) = (words[count - 1], words[count])
    var worth = [-4, 2, 2, 0][min(count, 4) - 1] - max(0, count - 4)
    if careOf.contains(Substring(first.lowercased())) { worth += 5 }
    if below.contains(Substring(first.lowercased())) { worth += 1 }
    if first.first == symbol.first { worth += 3 }
    if let next = symbol.dropFirst().first {
      let initials = words[count...].compactMap { $0.first?.uppercased() }.joined()
      if first.dropFirst().uppercased().contains(next) || initials.dropFirst().first == next {
        worth += first.first == symbol.first ? 1 : 0
      }
    }
    if Self.isCapitals(last) != Self.isCapitals(first) { worth += 2 }
    if Self.endsName(last) { worth += 4 }
    if Self.endsName(first) { worth -= 4 }
    return worth
  }

  private static func isCapitals(_ word: Substring) -> Bool {
    word.filter(\.isLetter).count > 1 && word.allSatisfy { !$0.isLowercase }
  }

  /// Whether a word is an initial, or follows a name.
  private static func endsName(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count == 1
      || ["JR", "SR", "II", "III", "IV", "MD"].contains(letters.uppercased())
  }
}
