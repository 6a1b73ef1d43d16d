import BrowserViewModel
import LocalIndex

/// The list of a query in its own order: its parts are found from the places of the filings next to
/// them.
struct OwnOrderList {
  /// The query, as it is typed.
  let text: String
  /// How many filings it finds, as far as that is known.
  var matching: FilingCount = .atLeast(0)
  /// The places of the filings at the ends of the last part that was given.
  private var ends: [FilingHandle: FilingCursor] = [:]

  init(_ text: String) { self.text = text }

  /// A part of the list.
  struct Page {
    /// The part: the first one where the filing that was asked for is gone.
    var part: ListPart
    /// The filings; none where a filing is not in the list around which they were asked for.
    var filings: [FilingSummary] = []
    /// Whether no filing stands before them.
    var hasFirst = true
    /// Whether none comes behind them.
    var hasLast = true
  }

  /// A part of the list of the query.
  mutating func page(
    _ part: ListPart, limit: Int, of query: Query, in index: FilingIndex,
    _ cancellation: Cancellation
  ) throws -> Page {
    func search(_ position: PagePosition, _ limit: Int) throws -> FilingPage {
      try index.search(query, limit: limit, at: position, cancellation: cancellation)
    }
    func place(of id: FilingHandle) throws -> FilingCursor? {
      try ends[id]
        ?? index.place(
          of: FilingID(rawValue: id.rawValue), in: query, cancellation: cancellation)
    }
    switch part {
    case .first:
      let found = try search(.first, limit)
      note(found)
      return Page(part: part, filings: found.filings, hasLast: !found.hasMore)
    case .last:
      let found = try search(.last, limit)
      note(found)
      return Page(part: part, filings: found.filings, hasFirst: !found.hasMore)
    case .after(let id):
      guard let place = try place(of: id) else { break }
      let found = try search(.after(place), limit)
      note(found)
      return Page(part: part, filings: found.filings, hasFirst: false, hasLast: !found.hasMore)
    case .before(let id):
      guard let place = try place(of: id) else { break }
      let found = try search(.before(place), limit)
      note(found)
      return Page(part: part, filings: found.filings, hasFirst: !found.hasMore, hasLast: false)
    case .around(let id):
      guard let place = try place(of: id) else { return Page(part: part) }
      let before = try search(.before(place), limit / 2)
      let behind = try search(.from(place), max(1, limit - limit / 2))
      note(before)
      note(behind)
      return Page(
        part: part, filings: before.filings + behind.filings, hasFirst: !before.hasMore,
        hasLast: !behind.hasMore)
    }
    return try page(.first, limit: limit, of: query, in: index, cancellation)
  }

  /// Keeps the places of the ends; those of other parts that the reader may still have stay.
  private mutating func note(_ page: FilingPage) {
    if ends.count > 64 { ends = [:] }
    for place in [page.first, page.last].compactMap(\.self) {
      ends[FilingHandle(place.filing.rawValue)] = place
    }
  }
}
