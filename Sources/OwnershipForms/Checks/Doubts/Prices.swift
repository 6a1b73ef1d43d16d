/// What is bought or sold in the market has a price. No rule of the SEC.
enum ZeroPriceInMarket: FilingRule {
  static let rule = CheckRule.doubt("zeroPriceInMarket", "a purchase or sale at a price of zero")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.transactions {
      guard let code = row.row.transactionCode.value, code.isMarketTransaction,
        row.row.transactionPricePerShare.value?.isZero == true
      else { continue }
      findings.add(isZero(code), .transactionPricePerShare, of: row.checkedPart)
    }
  }

  private static func isZero(_ code: TransactionCode) -> String {
    "a \(code == .sale ? "sale" : "purchase") ('\(code.rawValue)') at a price of zero"
  }
}

/// A price of a million dollars or more for one security is more likely the price of all; no share
/// that is listed costs as much. No rule of the SEC.
enum PriceLooksLikeTotal: FilingRule {
  static let rule = CheckRule.doubt(
    "priceLooksLikeTotal", "a price per share that looks like the total")

  static func check(_ filing: CheckedFiling, _ findings: inout Findings) {
    for row in filing.transactions {
      let cell = row.row.transactionPricePerShare
      guard let text = cell.text, let price = cell.value, !price.isLess(than: bound),
        let shares = row.row.transactionShares.value, one.isLess(than: shares)
      else { continue }
      findings.add(looksLikeTotal(text, shares), .transactionPricePerShare, of: row.checkedPart)
    }
  }

  private static let bound = ExactDecimal(significand: 1_000_000)
  private static let one = ExactDecimal(significand: 1)

  private static func looksLikeTotal(_ price: String, _ shares: ExactDecimal) -> String {
    "a price of '\(price)' for each of \(shares.text) looks like the price of all"
  }
}
