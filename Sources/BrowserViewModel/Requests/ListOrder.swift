/// An order of the list other than its own: by one column, then the newest filing first.
///
/// Filings that have nothing in the column come last, whichever way it is sorted.
public struct ListOrder: Hashable, Sendable {
  /// A column of the list, by the name that `form4 search --sort` has for it.
  public enum Column: String, CaseIterable, Sendable {
    case date, form, ticker, person, issuer, code
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
    guard let column = Column(rawValue: String(text.drop { $0 == "-" })) else { return nil }
    self.init(column, isDescending: isDescending)
    guard self.text == text else { return nil }
  }

  /// The order as it is typed, such as `-ticker`.
  public var text: String { (isDescending ? "-" : "") + column.rawValue }

  /// The order by the column after this one, the smallest first; nil, the list's own, after the last.
  var next: ListOrder? {
    let columns = Self.Column.allCases
    let place = (columns.firstIndex(of: column) ?? 0) + 1
    return columns.indices.contains(place) ? ListOrder(columns[place]) : nil
  }

  /// The same the other way round.
  var reversed: ListOrder { ListOrder(column, isDescending: !isDescending) }
}
