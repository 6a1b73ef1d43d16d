internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension FilingIndex {
  /// Brings the index up to date with the files under some paths.
  ///
  /// A path is a folder, of which all files `.xml`, `.txt`, `.nc`, `.sgml`, `.html`, `.htm` and
  /// `.md` but `README.md` are read, each also as `.gz`, or a file whatever its name. Only what
  /// changed since the last time is read: size, time of modification and inode tell. Files that are
  /// gone are forgotten. A file that gives no filing is kept with its reason, and read again when it
  /// changes.
  ///
  /// The work is done on the calling thread, beside one thread that reads ahead. It is written in
  /// transactions of a few thousand files: whatever ends the process, the index is whole, and the
  /// next update goes on where this one ended.
  ///
  /// - Parameters:
  ///   - paths: The paths, absolute or relative to the working directory; none for all paths that
  ///     were ever given.
  ///   - cancellation: Ends the update between two files.
  ///   - progress: Called on the calling thread, often.
  @discardableResult
  public func update(
    _ paths: [String] = [], cancellation: Cancellation? = nil,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(IndexError) -> ImportReport {
    let roots = paths.isEmpty ? try self.roots().map { Array($0.utf8) } : paths.map(Self.absolute)
    var state = ImportProgress()
    var report = ImportReport()
    do {
      let plan = try scan(roots, cancellation) { seen in
        state.seen = seen
        progress(state)
      }
      state.total = plan.pending.count
      progress(state)
      report.seen = plan.seen
      report.problems = plan.problems
      report.moved = plan.moved.count
      report.forgotten = plan.vanished.count
      try remember(roots, plan)
      try read(plan.pending, cancellation) { readings in
        state.read += readings.count
        state.failed += readings.count { $0.failed }
        progress(state)
      }
      // Files of filings that are gone or have changed may hold a filing of their own now.
      if cancellation?.isCancelled != true { try readReleased(cancellation) }
    } catch .cancelled {
      report.wasCancelled = true
    }
    report.read = state.read
    report.failed = state.failed
    if cancellation?.isCancelled == true { report.wasCancelled = true }
    try finish(report)
    return report
  }

  /// Forgets the files under a path, and the path itself; the files are not touched.
  ///
  /// - Returns: How many files were forgotten.
  @discardableResult
  public func forget(_ path: String) throws(IndexError) -> Int {
    let root = Self.absolute(path)
    let count = try write { database in
      let place = FilePlace(path: root)
      var files = try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM file WHERE folder_id IN (
            SELECT id FROM folder WHERE path = ? OR path >= ? AND path < ?)
          """, arguments: FolderRange(root).arguments)
      if let file = try KnownFile.inFolder(place.folder, database)[place.name] {
        files.append(file.id)
      }
      try FilingWriter.forget(files, database)
      try database.execute(
        sql: "DELETE FROM root WHERE path = ? OR path >= ? AND path < ?",
        arguments: FolderRange(root).arguments)
      return files.count
    }
    try readReleased(nil)
    return count
  }

  /// The paths that were given to be indexed.
  public func roots() throws(IndexError) -> [String] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT path FROM root ORDER BY path")
        .map { String(decoding: $0.bytes(at: 0), as: UTF8.self) }
    }
  }

  // MARK: Steps

  /// Of how many files, of how many bytes, and of how many seconds' work a transaction is made at
  /// most.
  private static let (batchCount, batchBytes, batchSeconds) = (4096, Int64(64 << 20), 2.0)

  /// For how many seconds' work the first transaction is made, so that filings are seen soon.
  private static let firstBatchSeconds = 0.2

  private func scan(
    _ roots: [[UInt8]], _ cancellation: Cancellation?, onFolder: (Int) -> Void
  ) throws(IndexError) -> ScanPlan {
    try read { database in
      try ScanPlan(roots: roots, database) { seen in
        try cancellation?.check()
        onFolder(seen)
      }
    }
  }

  /// Writes what needs no reading: the roots, what was moved and what is gone.
  private func remember(_ roots: [[UInt8]], _ plan: ScanPlan) throws(IndexError) {
    try write { database in
      for root in roots {
        try database.execute(
          sql: "INSERT OR IGNORE INTO root VALUES (?)", arguments: [Bytes(root)])
      }
      var writer = FilingWriter()
      for file in plan.moved { try writer.move(file.id, to: file.place, database) }
      try FilingWriter.forget(plan.vanished, database)
    }
  }

  private func read(
    _ files: [PendingFile], _ cancellation: Cancellation?,
    onReadings: ([FileReading]) -> Void
  ) throws(IndexError) {
    guard !files.isEmpty else { return }
    let reader = FileReader(files, cancellation: cancellation)
    defer { reader.stop() }
    var writer = FilingWriter()
    var batch = ReadingBatch()
    var seconds = Self.firstBatchSeconds
    while let readings = reader.next() {
      batch.append(readings)
      onReadings(readings)
      guard
        batch.readings.count >= Self.batchCount || batch.bytes >= Self.batchBytes
          || batch.age >= seconds
      else { continue }
      try write { database in try writer.write(batch.readings, database) }
      batch = ReadingBatch()
      seconds = Self.batchSeconds
    }
    guard !batch.readings.isEmpty else { return }
    try write { database in try writer.write(batch.readings, database) }
  }

  /// Reads the files again that were taken away from their filing.
  private func readReleased(_ cancellation: Cancellation?) throws(IndexError) {
    let files = try read { database in try SourceTable.released(database) }
    try read(files, cancellation) { _ in }
  }

  private func finish(_ report: ImportReport) throws(IndexError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO last_run VALUES (1, ?, ?, ?, ?, ?, ?)",
        arguments: [
          Int64(time(nil)), report.seen, report.read, report.failed, report.forgotten,
          report.wasCancelled,
        ])
    }
  }

  /// The absolute path of a path, without links where there is something at it.
  static func absolute(_ path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    if let resolved = bytes.resolvedPath { return resolved }
    guard bytes.first != FilePlace.slash, let here = [UInt8(ascii: ".")].resolvedPath else {
      return bytes
    }
    return FilePlace.path(of: bytes, in: here)
  }
}

/// The readings that are written in one transaction.
private struct ReadingBatch {
  private(set) var readings: [FileReading] = []
  private(set) var bytes: Int64 = 0
  private let begin = ContinuousClock.now

  /// For how many seconds the batch has been gathered.
  var age: Double { (ContinuousClock.now - begin) / .seconds(1) }

  mutating func append(_ more: [FileReading]) {
    readings += more
    bytes += more.reduce(0) { $0 + $1.stamp.size }
  }
}

extension FileReading {
  /// Whether the file gave no filing.
  fileprivate var failed: Bool {
    if case .unread = outcome { true } else { false }
  }
}
