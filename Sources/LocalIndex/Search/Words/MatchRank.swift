/// By what the words of a query found a filing; the list begins with the first.
///
/// The issuer alone decides it, so that every filing has one rank.
enum MatchRank: Int, CaseIterable, Comparable, Sendable {
  /// A word is a ticker of the issuer; also where a query has no words.
  case ticker
  /// A word begins a ticker of the issuer.
  case tickerPrefix
  /// A word begins a word of the issuer's name.
  case issuerName
  /// All words were found in names of reporting persons.
  case personName

  static func < (left: MatchRank, right: MatchRank) -> Bool { left.rawValue < right.rawValue }
}
