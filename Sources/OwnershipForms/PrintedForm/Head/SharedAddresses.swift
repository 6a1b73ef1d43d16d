/// The addresses that several entries of the list of persons end with, word for word, where nothing
/// else shows where a name ends and its address begins.
struct SharedAddresses {
  /// The words of the entries, the same entry once.
  private let entries: [[Substring]]

  /// More entries, and more words of one, than a list has.
  private static let mostEntries = 100
  private static let mostWords = 60
  /// The fewest words of an address: a street, a city, a state and a code.
  private static let fewestWords = 4

  init(_ lines: [PrintedLine]) {
    let texts = lines.lazy.compactMap { $0.pieces.first?.text }
      .filter { PostalAddress.endsWithZip($0) }.prefix(Self.mostEntries)
    entries = Set(texts).map { $0.split(separator: " ", maxSplits: Self.mostWords) }
      .filter { $0.count <= Self.mostWords }
  }

  /// How many words of an entry stand before the address that it shares; nil where it shares none.
  ///
  /// The shortest common end is taken: what fewer entries share may be the end of their names.
  func wordsOfName(in text: String) -> Int? {
    let words = text.words
    guard words.count <= Self.mostWords else { return nil }
    let shared = entries.lazy.filter { $0 != words }
      .map { zip($0.reversed(), words.reversed()).prefix { $0.0 == $0.1 }.count }
      .filter { $0 >= Self.fewestWords }.min()
    guard var shared, shared < words.count else { return nil }
    let end = words[(words.count - shared)...]
    // A word that ends the name of a company is of no street.
    if let last = end.lastIndex(where: Self.isEndOfName) { shared = words.count - last - 1 }
    return shared >= Self.fewestWords ? words.count - shared : nil
  }

  private static func isEndOfName(_ word: Substring) -> Bool {
    ends.contains(word.uppercased().filter { $0 != "." && $0 != "," })
  }

  private static let ends: Set<String> = [
    "LLC", "LP", "INC", "CORP", "CORPORATION", "LTD", "LIMITED", "TRUST", "PLC", "LLP", "SA", "AG",
    "NV", "BV", "GMBH", "FUND", "HOLDINGS",
  ]
}
