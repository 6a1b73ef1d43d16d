/// The tickers in what was filed as a trading symbol, which may be several, or none.
///
/// They are for finding the issuer; what is shown is what was filed.
struct TradingSymbols {
  /// The tickers, upper-cased, in the order filed, each once.
  let symbols: [String]

  init(filed text: String) {
    var found: [String] = []
    for piece in Self.pieces(of: text.uppercased()) {
      let symbol = piece.split(separator: ":").last.map(String.init) ?? ""
      guard !symbol.isEmpty, !Self.absent.contains(symbol), !Self.exchanges.contains(symbol),
        !found.contains(symbol)
      else { continue }
      found.append(symbol)
    }
    symbols = found
  }

  /// What filers write where there is no ticker.
  private static let absent: Set<String> = ["NONE", "N/A", "N.A.", "NA", "NULL", "-", "--"]

  /// Exchanges that stand before a ticker.
  private static let exchanges: Set<String> = [
    "NYSE", "NASDAQ", "AMEX", "OTC", "OTCBB", "OTCQB", "OTCQX", "TSX",
  ]

  /// The texts between separators and brackets; one with a slash also whole, because `BRK/B` is a
  /// ticker and `ABC/XYZ` are two.
  private static func pieces(of text: String) -> [String] {
    let separators: Set<Character> = [",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "\"", "'"]
    let texts = text.split { $0.isWhitespace || $0 == "\u{0}" || separators.contains($0) }
    return texts.flatMap { piece -> [String] in
      let parts = piece.split(separator: "/").map(String.init)
      let isWholeAbsent = absent.contains(String(piece))
      return parts.count > 1 && !isWholeAbsent
        ? [String(piece)] + parts : isWholeAbsent ? [] : parts
    }
  }
}
