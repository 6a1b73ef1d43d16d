import BrowserViewModel
import LocalIndex

/// The filings of a query in an order other than the list's: their identifiers alone, which for a
/// million are 8 MB.
struct SortedFilings {
  /// The query.
  var query: String
  /// The order.
  var order: ListOrder
  /// The state of the index that they were sorted in.
  var state: IndexState
  /// The filings, the first of the list first.
  private(set) var filings: [FilingID]

  init(query: String, order: ListOrder, state: IndexState, filings: [FilingID]) {
    (self.query, self.order, self.state, self.filings) = (query, order, state, filings)
  }

  /// The places of a part; nil where the filing is not in the list that the part lies next to.
  func range(of part: ListPart, limit: Int) -> Range<Int>? {
    switch part {
    case .first: return 0..<min(limit, filings.count)
    case .last: return max(0, filings.count - limit)..<filings.count
    case .after(let id):
      return place(of: id).map { $0 + 1..<min($0 + 1 + limit, filings.count) }
    case .before(let id):
      return place(of: id).map { max(0, $0 - limit)..<$0 }
    case .around(let id):
      return place(of: id).map { place in
        let start = max(0, place - limit / 2)
        return start..<min(start + max(1, limit), filings.count)
      }
    }
  }

  /// The place of a filing; nil where it is not in the list.
  func place(of filing: FilingHandle) -> Int? {
    filings.firstIndex(of: FilingID(rawValue: filing.rawValue))
  }

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
