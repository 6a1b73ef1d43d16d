/// The tickers in what was filed as a trading symbol (box 2), which may be several, or none.
///
/// Filers write `(SIRI)`, `NYSE:NYCB`, `AMC/APE` or `none`. The tickers are aliases for finding the
/// issuer; what is shown is what was filed, and what an issuer is, its CIK says.
public struct TradingSymbols: Hashable, Sendable {
  /// The text as filed.
  public let filed: String
  /// The tickers, upper-cased, in the order filed, each once; empty where the text names none.
  ///
  /// A class of shares has one ticker that is written in several ways: `BRK/B` gives `BRK/B`,
  /// `BRK.B`, `BRK-B` and `BRK`. Of other texts around a slash the whole comes first: `AMC/APE` gives
  /// `AMC/APE`, `AMC` and `APE`.
  public let symbols: [String]

  /// Reads a text as it was filed.
  public init(filed text: String) {
    filed = text
    var found: [String] = []
    var seen: Set<String> = []
    for symbol in Self.words(of: text.uppercased()).flatMap(Self.spellings)
    where seen.insert(symbol).inserted {
      found.append(symbol)
    }
    symbols = found
  }

  /// Whether the text is one ticker and nothing else, in whatever case.
  public var isPlain: Bool {
    guard let first = symbols.first, first == filed.uppercased() else { return false }
    return symbols == Self.spellings(of: first)
      && (symbols.count == 1 || Self.classMark(of: first) != nil)
  }

  /// What filers write where there is no ticker.
  private static let absent: Set<String> = ["NONE", "N/A", "N.A.", "NA", "NULL"]
  private static let absentTexts: Set<String> = [
    "NOT LISTED", "NOT TRADED", "NO SYMBOL", "NO TICKER",
  ]

  /// Exchanges that stand before a ticker, and the parts of them that may stand between.
  private static let exchanges: Set<String> = [
    "NYSE", "NASDAQ", "AMEX", "OTC", "OTCBB", "OTCQB", "OTCQX", "TSX", "TSXV",
  ]
  private static let tiers: Set<String> = [
    "GS", "GM", "CM", "NM", "BB", "MKT", "ARCA", "AMERICAN", "GLOBAL", "SELECT", "CAPITAL",
    "MARKET",
    "PINK",
  ]
  private static let conjunctions: Set<String> = ["AND", "&"]
  private static let brackets: Set<Character> = [
    ",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'", "\u{0}",
  ]
  private static let classMarks: Set<Character> = ["/", ".", "-"]

  /// The words that are tickers: not an exchange, not what stands for none, not an "and" between.
  private static func words(of text: String) -> [String] {
    let words = text.split { $0.isWhitespace || brackets.contains($0) }
    guard !absentTexts.contains(words.joined(separator: " ")) else { return [] }
    var found: [String] = []
    var isAfterExchange = false
    for (index, word) in words.enumerated() {
      let isBeforeColon = index + 1 < words.count && words[index + 1].hasPrefix(":")
      let symbol =
        word.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      let isExchange = exchanges.contains(symbol)
      let isTier = isAfterExchange && tiers.contains(symbol) && index + 1 < words.count
      let isConjunction =
        conjunctions.contains(symbol) && !found.isEmpty && index + 1 < words.count
      isAfterExchange = isExchange || isTier
      guard !isExchange, !isTier, !isConjunction, !isBeforeColon, !absent.contains(symbol),
        symbol.contains(where: { $0.isLetter || $0.isNumber })
      else { continue }
      found.append(symbol)
    }
    return found
  }

  /// The ways in which a ticker is written, or the tickers around a slash.
  private static func spellings(of word: String) -> [String] {
    if let mark = classMark(of: word) {
      let base = word.prefix(upTo: mark)
      let letter = word.suffix(1)
      return [word] + ["/", ".", "-"].map { "\(base)\($0)\(letter)" }.filter { $0 != word }
        + [String(base)]
    }
    let parts = word.split(separator: "/").map(String.init).filter { !absent.contains($0) }
    return parts.count > 1 ? [word] + parts : parts
  }

  /// The place of the mark before the single letter of a class of shares; nil where there is none.
  private static func classMark(of word: String) -> String.Index? {
    guard word.count > 2, let last = word.last, last.isLetter else { return nil }
    let mark = word.index(word.endIndex, offsetBy: -2)
    guard classMarks.contains(word[mark]), word.prefix(upTo: mark).allSatisfy(\.isLetter) else {
      return nil
    }
    return mark
  }
}
