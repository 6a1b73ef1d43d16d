/// The filings that match the limit: a stretch of them, which moves with the reader through a list of
/// any length.
public struct FilingList: Hashable, Sendable {
  /// The rows that are known, one after the other in the list.
  public internal(set) var rows: [FilingRow] = []
  /// Whether no filing of the list stands before the rows.
  public internal(set) var hasFirst = false
  /// Whether none comes behind them.
  public internal(set) var hasLast = false
  /// The place of the first row in the list, from 0; nil while it is not known.
  public internal(set) var start: Int?
  /// How many filings match the limit.
  public internal(set) var matching: FilingCount = 0
  /// How many filings there are at all.
  public internal(set) var total: FilingCount = 0
  /// The query that the list is limited by; empty for all filings.
  public internal(set) var limit = ""
  /// The limit that the rows meet; another than is wanted while a search runs.
  public internal(set) var shownLimit = ""
  /// The order that is wanted; nil for the list's own.
  public internal(set) var order: ListOrder?
  /// The order that the rows are in; another than is wanted while the list is being sorted.
  public internal(set) var shownOrder: ListOrder?
  /// Why the limit is no query, if it is none; the list then shows what it showed before.
  public internal(set) var limitFailure: String?
  /// The selected row among the rows.
  public internal(set) var selection = 0
  /// Whether an answer is waited for.
  public internal(set) var isSearching = false
  /// Whether the matching filings are being counted.
  public internal(set) var isCounting = false
  /// Whether there ever was an answer.
  public internal(set) var hasAnswer = false

  /// The part to go to once it is known: the first filing, the last one, or one with its neighbours.
  var wanted: ListPart?
  /// The filing that was selected before the limit hid it, to select again once it is listed.
  var lostFiling: FilingHandle?
  /// The filing of those that is known not to match the limit that is shown.
  var missingFiling: FilingHandle?
  /// Whether the list is being asked for anew, and not only for more of it.
  var isRenewing = false
  /// Whether the filings changed since the search that runs was asked for.
  var isOutdated = false

  /// The selected row; nil where nothing is listed.
  public var selected: FilingRow? {
    rows.indices.contains(selection) ? rows[selection] : nil
  }

  /// Whether nothing is known yet of how many filings match the limit.
  public var isUncounted: Bool { isSearching && limit != shownLimit }

  /// Whether anything about the list is waited for.
  public var isAtWork: Bool { isSearching || isCounting }

  /// Whether the list is being sorted, or taken back to its own order.
  public var isSorting: Bool { isSearching && order != shownOrder }

  /// The place of the selected row in the list, from 0; nil while it is not known.
  public var place: Int? { start.map { $0 + selection } }

  /// Whether every matching filing is among the rows.
  public var isComplete: Bool { hasFirst && hasLast }

  /// Whether the rows are those of the limit and the order that are wanted.
  var isCurrent: Bool { hasAnswer && limit == shownLimit && order == shownOrder }

  /// The row of a filing; nil where it is not among the rows.
  func index(of filing: FilingHandle) -> Int? { rows.firstIndex { $0.id == filing } }

  /// The row that a part begins or ends with, or lies around; nil where it is not among the rows.
  func index(of part: ListPart) -> Int? {
    switch part {
    case .first: hasFirst ? 0 : nil
    case .last: hasLast ? max(0, rows.count - 1) : nil
    case .around(let filing): index(of: filing)
    case .after, .before: nil
    }
  }
}
