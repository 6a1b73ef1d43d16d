/// Which part of a list is asked for.
///
/// A part is found from a filing and not from a number of a place: however long the list is, only the
/// rows of the part are read.
public enum ListPart: Hashable, Sendable {
  /// From the first filing on.
  case first
  /// Up to the last filing.
  case last
  /// What comes behind a filing.
  case after(FilingHandle)
  /// What comes before a filing.
  case before(FilingHandle)
  /// A filing, with what stands before and behind it.
  case around(FilingHandle)
}

/// A part of the filings that match a query.
public struct SearchAnswer: Hashable, Sendable {
  /// The part that the rows are: the one that was asked for, or the first one where the filing that
  /// it lies next to is gone.
  public var part: ListPart
  /// The rows; none where a filing is not in the list around which they were asked for.
  public var rows: [FilingRow]
  /// Whether no filing of the list stands before the rows.
  public var hasFirst: Bool
  /// Whether none comes behind them.
  public var hasLast: Bool
  /// The place of the first row in the list, from 0; nil where it would have to be counted.
  public var start: Int?
  /// How many filings match.
  public var matching: FilingCount
  /// How many filings there are at all.
  public var total: FilingCount

  /// Makes an answer.
  public init(
    part: ListPart = .first, rows: [FilingRow], hasFirst: Bool = true, hasLast: Bool = true,
    start: Int? = nil, matching: FilingCount, total: FilingCount
  ) {
    self.part = part
    self.rows = rows
    self.hasFirst = hasFirst
    self.hasLast = hasLast
    self.start = hasFirst ? 0 : start
    self.matching = matching
    self.total = total
  }
}
