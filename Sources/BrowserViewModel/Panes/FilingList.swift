/// The filings that match the limit, as far as they are known.
public struct FilingList: Hashable, Sendable {
  /// The rows that are known, from the first of the list on.
  public internal(set) var rows: [FilingRow] = []
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
  /// The place of the selected row.
  public internal(set) var selection = 0
  /// Whether an answer is waited for.
  public internal(set) var isSearching = false
  /// Whether the matching filings are being counted.
  public internal(set) var isCounting = false
  /// Whether there ever was an answer.
  public internal(set) var hasAnswer = false

  /// The place to select once its row is known; beyond all places for the last row.
  var wantedPlace: Int?
  /// The filing that was selected before the limit hid it, to select again once it is listed.
  var lostFiling: FilingHandle?
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

  /// Whether every matching filing is known.
  public var isComplete: Bool { matching.isExact && rows.count >= matching.number }
}
