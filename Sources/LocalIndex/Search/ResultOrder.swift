internal import GRDB

/// An order of results other than that of the list: by one column, then the newest filing first.
public struct ResultOrder: Hashable, Sendable {
  /// A column that results can be sorted by.
  public enum Column: String, CaseIterable, Sendable {
    case date, filed, period, form, ticker, issuer, person, accession
    case transaction, code, security, shares, price, value, owned

    /// Whether only rows have it, and not filings.
    public var isOfRow: Bool {
      switch self {
      case .date, .filed, .period, .form, .ticker, .issuer, .person, .accession, .code: false
      case .transaction, .security, .shares, .price, .value, .owned: true
      }
    }

    /// The value in the database, of the filing `f` or the row `r`; of a filing's codes the first.
    fileprivate func value(ofRows: Bool) -> SQL {
      switch self {
      case .date: "f.id >> \(FilingID.sequenceBits)"
      case .filed: "nullif(f.filed, 0)"
      case .period: "nullif(f.period, 0)"
      case .form: "nullif(f.form, '')"
      case .ticker: "(SELECT nullif(upper(symbol), '') FROM issuer WHERE id = f.issuer_id)"
      case .issuer: "(SELECT nullif(name_key, '') FROM issuer WHERE id = f.issuer_id)"
      case .person: "(SELECT nullif(name_key, '') FROM person WHERE id = f.first_person_id)"
      case .accession: "nullif(f.accession, '')"
      case .transaction: "nullif(r.day, 0)"
      case .code:
        ofRows
          ? "nullif(r.code, '')"
          : "(SELECT code FROM filing_code WHERE filing_id = f.id ORDER BY ordinal LIMIT 1)"
      case .security: "nullif(upper(r.security_title), '')"
      case .shares: "r.shares_key"
      case .price: "r.price_key"
      case .value: "r.value_key"
      case .owned: "r.owned_key"
      }
    }
  }

  /// The column.
  public var column: Column
  /// Whether the greatest comes first.
  public var isDescending: Bool

  /// Makes an order.
  public init(_ column: Column, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }

  /// Reads an order: the name of a column, with a hyphen in front for the greatest first; nil where
  /// it names none.
  public init?(_ text: String) {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? text.dropFirst() : text[...]
    guard let column = Column(rawValue: String(name)) else { return nil }
    self.init(column, isDescending: isDescending)
  }

  /// What the database sorts filings by, or their rows; what has no value comes last.
  func terms(ofRows: Bool) -> SQL {
    let direction: SQL = isDescending ? "DESC" : "ASC"
    return "\(column.value(ofRows: ofRows)) \(direction) NULLS LAST, f.id DESC"
  }
}
