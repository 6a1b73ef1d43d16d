public import OwnershipForms

/// What rows of Table I with one transaction code come to; derived, never filed.
///
/// A row is counted once, whoever of several reporting persons filed it together.
public struct RowSum: Hashable, Sendable {
  /// The issuer; nil where the sum is of all issuers.
  public var issuer: Issuer?
  /// The transaction code, filed or inferred; empty for rows without one.
  public var code: String
  /// `A` or `D`: acquired or disposed of; empty for rows that do not say it.
  public var acquiredOrDisposed: String
  /// How many rows there are.
  public var rowCount = 0
  /// In how many filings.
  public var filingCount = 0
  /// Of how many rows the code is not as filed.
  public var inferredCount = 0
  /// The amounts acquired or disposed of, added up.
  public var shares = ExactDecimal(significand: 0)
  /// How many rows have no amount that can be added.
  public var rowsWithoutShares = 0
  /// The amounts times the prices, added up: dollars.
  public var value = ExactDecimal(significand: 0)
  /// How many rows have no amount or no price, such as one that only a footnote gives.
  public var rowsWithoutValue = 0

  /// The issuer of a sum, as its newest filing names it.
  public struct Issuer: Hashable, Sendable {
    /// The CIK as filed; empty where there is none.
    public var cik: String
    /// The name as filed.
    public var name: String
    /// The trading symbol as filed.
    public var tradingSymbol: String
  }

  init(issuer: Issuer?, code: String, acquiredOrDisposed: String) {
    self.issuer = issuer
    self.code = code
    self.acquiredOrDisposed = acquiredOrDisposed
  }

  /// Adds a row.
  mutating func add(shares amount: String, price: String, isInferred: Bool, isOfNewFiling: Bool) {
    rowCount += 1
    if isOfNewFiling { filingCount += 1 }
    if isInferred { inferredCount += 1 }
    guard let number = ExactDecimal(filed: amount), let sum = shares.adding(number) else {
      rowsWithoutShares += 1
      rowsWithoutValue += 1
      return
    }
    shares = sum
    guard let dollars = ExactDecimal(filed: price).flatMap(number.multiplied),
      let total = value.adding(dollars)
    else {
      rowsWithoutValue += 1
      return
    }
    value = total
  }
}
