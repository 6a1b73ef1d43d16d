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

  /// How many filings there are at all, told at once: counted where they are few, else about as many as
  /// files.
  public func estimatedTotal() throws(IndexError) -> CountEstimate {
    try read { database in try QueryPlan(.everything).estimatedTotal(database) }
  }

  /// The state that the index is in.
  public func state() throws(IndexError) -> IndexState {
    // What was written last is looked at first: what is read then is no older.
    var log: FileStamp?
    if let path, case .file(let stamp)? = try? FileKind(at: Array("\(path)-wal".utf8)) {
      log = stamp
    }
    return try read { database in
      func highest(_ column: String, _ table: String) throws -> Int64 {
        var statement = try BoundStatement("SELECT max(\(column)) FROM \(table)", database)
        return try statement.firstInteger() ?? 0
      }
      return IndexState(
        lastFile: try highest("id", "file"), lastFiling: try highest("id", "filing"),
        finished: try highest("finished", "last_run"), log: log,
        changes: path == nil ? database.totalChangesCount : 0)
    }
  }
}

/// What is another after an update that changed the index, and while one runs, after everything that
/// it writes.
public struct IndexState: Hashable, Sendable {
  let lastFile: Int64
  let lastFiling: Int64
  let finished: Int64
  /// The log that every change is written to first, also one that only takes filings away.
  let log: FileStamp?
  /// The changes of an index in memory.
  let changes: Int
}
