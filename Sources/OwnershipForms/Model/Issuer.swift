/// The company whose securities are reported (box 2), as the document itself names it.
public struct Issuer: Hashable, Sendable {
  /// The cells as filed.
  public var record: FiledRecord

  /// Makes an issuer from its cells.
  public init(record: FiledRecord = FiledRecord()) { self.record = record }

  /// The company's central index key, with its zeros; blank in a printed form.
  public var cik: ReportedCell<String> { record[.issuerCik] }
  /// The company's name.
  public var name: ReportedCell<String> { record[.issuerName] }
  /// The ticker or trading symbol as filed, which may be `NONE` or several symbols in one.
  public var tradingSymbol: ReportedCell<String> { record[.issuerTradingSymbol] }
  /// The symbol on a foreign exchange; blank before 2026.
  public var foreignTradingSymbol: ReportedCell<String> { record[.issuerForeignTradingSymbol] }
}
