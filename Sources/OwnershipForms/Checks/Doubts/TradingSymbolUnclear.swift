/// The trading symbol is one ticker. No rule of the SEC: the specification asks for a text of ten
/// characters (section 4.3.1), and `NONE` is what filers write where there is no ticker.
enum TradingSymbolUnclear: FilingRule {
  static let rule = CheckRule.doubt(
    "tradingSymbolUnclear", "the trading symbol is not one ticker and nothing else")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    guard let filed = filing.issuer.text(.issuerTradingSymbol) else { return }
    let symbols = TradingSymbols(filed: filed)
    guard !symbols.isPlain else { return }
    findings.add(
      symbols.symbols.isEmpty ? isNone(filed) : isReadAs(filed, symbols.symbols),
      .issuerTradingSymbol, of: filing.issuer)
  }

  private static func isNone(_ filed: String) -> String { "'\(filed)' is no ticker" }
  private static func isReadAs(_ filed: String, _ symbols: [String]) -> String {
    let names = symbols.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
    return "'\(filed)' is not one ticker; read as \(names)"
  }
}
