/// A part of the list of filings that a query finds.
public struct FilingPage: Hashable, Sendable {
  /// The filings, in the order of the list.
  public var filings: [FilingSummary]
  /// The place of each of the filings in the list.
  public var cursors: [FilingCursor]
  /// Whether the list goes on in the direction that was asked for.
  public var hasMore: Bool

  /// The place after which the next page begins; nil for an empty page.
  public var last: FilingCursor? { cursors.last }

  /// The place before which the page before begins; nil for an empty page.
  public var first: FilingCursor? { cursors.first }
}

/// The place of a filing in the list of one query, which stays where it is while filings come and
/// go.
public struct FilingCursor: Hashable, Comparable, Sendable {
  /// In which order the words of the query were found: by ticker, issuer or person.
  var rank: MatchRank
  /// The filing.
  public let filing: FilingID

  /// Whether a place comes before another one in the list.
  public static func < (left: FilingCursor, right: FilingCursor) -> Bool {
    left.rank == right.rank ? left.filing > right.filing : left.rank < right.rank
  }
}

/// Where in the list a page lies.
public enum PagePosition: Hashable, Sendable {
  /// At the beginning.
  case first
  /// At the end.
  case last
  /// Behind a place.
  case after(FilingCursor)
  /// At a place, with the filing there.
  case from(FilingCursor)
  /// In front of a place.
  case before(FilingCursor)
}
