internal import GRDB

/// A load of so many files that the database does without its ``LateIndexes`` until all are written.
struct FirstLoad {
  private let index: FilingIndex
  /// From how many files on, and from how many for each that the index knows, a load is one.
  private let leastFiles: Int
  private static let leastRatio = 2

  init(_ index: FilingIndex, from leastFiles: Int) {
    (self.index, self.leastFiles) = (index, leastFiles)
  }

  /// Prepares for a number of files; true where indexes are away, perhaps since a load that was ended.
  func prepare(_ count: Int, _ writer: inout FilingWriter) throws(IndexError) -> Bool {
    if count >= leastFiles {
      let known = try countOfFiles()
      if count >= known * Self.leastRatio { try index.write(LateIndexes.takeAway) }
    }
    guard try !index.read(nil, LateIndexes.waiting).isEmpty else { return false }
    // A closure cannot change what is handed in to be changed.
    var prepared = writer
    try index.read { database in try prepared.prepareForFirstLoad(database) }
    writer = prepared
    return true
  }

  /// Makes the indexes that are away, as far as nobody ends it.
  func finish(_ cancellation: Cancellation?) throws(IndexError) {
    for name in try index.read(nil, LateIndexes.waiting) {
      guard cancellation?.isCancelled != true else { return }
      try index.write { database in try LateIndexes.make(name, database) }
    }
  }

  private func countOfFiles() throws(IndexError) -> Int {
    try index.read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM file") ?? 0
    }
  }
}
