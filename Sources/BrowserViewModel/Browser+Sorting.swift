extension Browser {
  /// Sorts the list, or takes it back to its own order; the rows that are shown stay until then.
  mutating func sort(by order: ListOrder?) -> [Effect] {
    guard order != list.order else { return [] }
    list.order = order
    return [searchAnew()]
  }

  /// Sorts by the next column, behind the last one in the list's own order.
  mutating func sortByNextColumn() -> [Effect] {
    sort(by: list.order.map(\.next) ?? ListOrder.Column.allCases.first.map { ListOrder($0) })
  }

  /// Sorts the other way round; the list's own order has the newest first.
  mutating func reverseOrder() -> [Effect] {
    sort(by: list.order?.reversed ?? ListOrder(.date))
  }
}
