import BrowserViewModel
import LocalIndex

/// The filings of a query in an order other than the list's: their identifiers alone, which for a
/// million are 8 MB.
struct SortedFilings {
  /// The query.
  var query: String
  /// The order.
  var order: ListOrder
  /// The filings, the first of the list first.
  private(set) var filings: [FilingID]

  init(query: String, order: ListOrder, filings: [FilingID]) {
    (self.query, self.order, self.filings) = (query, order, filings)
  }

  /// The place of a filing; nil where it is not in the list.
  func place(of filing: FilingID) -> Int? { filings.firstIndex(of: filing) }

  /// Takes filings away that are gone from the index.
  mutating func remove(_ gone: Set<FilingID>) { filings.removeAll(where: gone.contains) }
}

extension ResultOrder {
  /// The order of the index that an order of the list is.
  init(_ order: ListOrder) { self.init(Column(order.column), isDescending: order.isDescending) }
}

extension ResultOrder.Column {
  fileprivate init(_ column: ListOrder.Column) {
    switch column {
    case .date: self = .date
    case .form: self = .form
    case .ticker: self = .ticker
    case .person: self = .person
    case .issuer: self = .issuer
    case .code: self = .code
    }
  }
}
