internal import GRDB

extension FilingIndex {
  /// How many filings a query finds, told without looking at them all; nil where there is nothing to
  /// tell it from.
  ///
  /// Where a term has few candidates, or the index is small, they are counted. Else some five hundred
  /// files, one of each stretch of all in the order in which they were read, are a sample, and the query is
  /// asked of their filings. Files of one folder are read one after the other and are mostly of one
  /// issuer or time, so that such a sample has of each its share; it leans to no year and to no
  /// issuer, as the newest filings of the list would. Of `n` filings found in the sample the true number
  /// is off by about one part in the square root of `n`: fewer than 20 are too few to tell a number from.
  public func estimatedCount(
    _ query: Query, cancellation: Cancellation? = nil
  ) throws(IndexError) -> CountEstimate? {
    try read(cancellation) { database in try QueryPlan(query).estimatedCount(database) }
  }
}
