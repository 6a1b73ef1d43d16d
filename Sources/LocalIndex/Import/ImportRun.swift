internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One update of the index: looks for files, reads them and writes what they say.
struct ImportRun {
  private let index: FilingIndex
  private let cancellation: Cancellation?
  private let onProgress: (ImportProgress) -> Void

  /// How far the update is.
  private(set) var progress = ImportProgress()
  /// Where the time went.
  private(set) var times = ImportTimes()

  private let firstLoad: FirstLoad
  private var isFirstLoad = false
  /// Whether files are read again that look unchanged, and how many of them had another content.
  private let readsAll: Bool
  private var differing = 0
  /// The files of the index that files read were found to be.
  private var moved: Set<Int64> = []

  init(
    _ index: FilingIndex, _ cancellation: Cancellation?, firstLoadFrom leastFiles: Int,
    readsAll: Bool = false, _ onProgress: @escaping (ImportProgress) -> Void
  ) {
    self.index = index
    self.cancellation = cancellation
    firstLoad = FirstLoad(index, from: leastFiles)
    self.readsAll = readsAll
    self.onProgress = onProgress
  }

  /// Brings the index up to date with the files under some paths.
  mutating func update(_ roots: [[UInt8]]) throws(IndexError) -> ImportReport {
    var report = ImportReport()
    do throws(IndexError) {
      let plan = try scan(roots)
      report.seen = plan.seen
      report.problems = plan.problems
      report.moved = plan.moved.count
      report.forgotten = plan.vanished.count
      try remember(roots, plan)
      report.forgotten += try read(plan.pending, plan.outdated, missing: plan.missing)
    } catch .cancelled {
      report.wasCancelled = true
    }
    report.read = progress.read - moved.count
    report.moved += moved.count
    report.failed = progress.failed
    report.differing = differing
    if isCancelled { report.wasCancelled = true }
    try note(report)
    return report
  }

  /// Reads the files again that were taken away from their filing, which may hold one of their own
  /// now.
  mutating func readReleased() throws(IndexError) {
    let released = try index.read { database in try SourceTable.released(database) }
    var writer = FilingWriter()
    try read(released, &writer, counts: false)
  }

  private var isCancelled: Bool { cancellation?.isCancelled == true }

  // MARK: Steps

  /// Compares the files under some paths with what the index knows of them.
  private mutating func scan(_ roots: [[UInt8]]) throws(IndexError) -> ScanPlan {
    let (index, cancellation, onProgress) = (index, cancellation, onProgress)
    let readsAll = readsAll
    var progress = progress
    let plan = try Stopwatch.add(to: &times.scanning) { () throws(IndexError) in
      try index.read { database in
        try ScanPlan(roots: roots, readsAll: readsAll, database) { seen in
          try cancellation?.check()
          progress.seen = seen
          onProgress(progress)
        }
      }
    }
    progress.total = plan.pending.count + plan.outdated.count
    progress.stage = .reading
    self.progress = progress
    onProgress(progress)
    return plan
  }

  /// Writes what needs no reading: the roots, what was moved and what is gone.
  private mutating func remember(_ roots: [[UInt8]], _ plan: ScanPlan) throws(IndexError) {
    try index.write { database in
      for root in roots {
        try database.execute(
          sql: "INSERT OR IGNORE INTO root VALUES (?)", arguments: [Bytes(root)])
      }
      var writer = FilingWriter()
      for file in plan.moved { try writer.move(file.id, to: file.place, database) }
      try FilingWriter.forget(plan.vanished, database)
    }
    tellForgotten(plan.vanished.count)
  }

  /// Tells that files are forgotten: what was counted before is too many.
  private mutating func tellForgotten(_ count: Int) {
    guard count > 0 else { return }
    progress.forgotten += count
    onProgress(progress)
  }

  /// Reads files and writes what they say; gives how many of the missing files are gone for good.
  private mutating func read(
    _ files: [PendingFile], _ outdated: OutdatedFiles, missing: [Int64]
  ) throws(IndexError) -> Int {
    var writer = FilingWriter()
    isFirstLoad = try firstLoad.prepare(files.count, &writer)
    try read(files, &writer, counts: true)
    try read(outdated, &writer)
    guard !isCancelled else { return 0 }
    if isFirstLoad { try finish() }
    let gone = missing.filter { !moved.contains($0) }
    if !gone.isEmpty {
      try index.write { database in try FilingWriter.forget(gone, database) }
    }
    tellForgotten(gone.count)
    try readReleased()
    try linkAmendments()
    return gone.count
  }

  private mutating func finish() throws(IndexError) {
    progress.stage = .finishing
    onProgress(progress)
    let (firstLoad, cancellation) = (firstLoad, cancellation)
    try Stopwatch.add(to: &times.finishing) { () throws(IndexError) in
      try firstLoad.finish(cancellation)
    }
  }

  /// Writes what the update did.
  private func note(_ report: ImportReport) throws(IndexError) {
    try index.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO last_run VALUES (1, ?, ?, ?, ?, ?, ?)",
        arguments: [
          Int64(time(nil)), report.seen, report.read, report.failed, report.forgotten,
          report.wasCancelled,
        ])
    }
  }

  // MARK: Amendments

  /// Links the amendments of issuers whose filings changed.
  mutating func linkAmendments() throws(IndexError) {
    let (index, cancellation) = (index, cancellation)
    try Stopwatch.add(to: &times.linking) { () throws(IndexError) in
      while cancellation?.isCancelled != true {
        let waiting = try index.read { database in
          try AmendmentTable.waiting(limit: AmendmentLinking.batch, database)
        }
        guard !waiting.isEmpty else { return }
        try index.write { database in try AmendmentLinking.link(waiting, database) }
      }
    }
  }

  // MARK: Reading

  /// Of how many files a transaction is made at most: of more in a first load, which is written faster
  /// so and takes more memory.
  private static let (batchCount, batchCountOfFirstLoad) = (1_024, 4_096)

  /// Of how many bytes, and of how many seconds' work a transaction is made at most.
  private static let (batchBytes, batchSeconds) = (Int64(64 << 20), 2.0)

  /// For how many seconds' work the first transaction is made, so that filings are seen soon.
  private static let firstBatchSeconds = 0.2

  private mutating func read(
    _ files: [PendingFile], _ writer: inout FilingWriter, counts: Bool
  ) throws(IndexError) {
    guard !files.isEmpty else { return }
    let most = isFirstLoad ? Self.batchCountOfFirstLoad : Self.batchCount
    let reader = FileReader(files, waiting: most, cancellation: cancellation)
    defer { reader.stop() }
    var batch = ReadingBatch()
    var seconds = Self.firstBatchSeconds
    while let readings = Stopwatch.add(to: &times.waiting, { reader.next() }) {
      batch.append(readings)
      if counts {
        progress.read += readings.count
        // How many files an archive has is known when they are read.
        progress.total? += readings.count(where: \.isMember)
        progress.failed += readings.count { $0.failed }
        differing += readings.count { $0.differsUnseen }
        for case .moved(let id) in readings.lazy.map(\.outcome) { moved.insert(id) }
        onProgress(progress)
      }
      guard
        batch.readings.count >= most || batch.bytes >= Self.batchBytes
          || batch.age >= seconds
      else { continue }
      try write(batch.readings, &writer)
      batch = ReadingBatch()
      seconds = Self.batchSeconds
    }
    try write(batch.readings, &writer)
    times.add(reader.times)
    times.fullText = writer.fullTextSeconds
  }

  /// Reads files again of which no list is kept.
  private mutating func read(
    _ outdated: OutdatedFiles, _ writer: inout FilingWriter
  ) throws(IndexError) {
    guard outdated.count > 0 else { return }
    var outdated = outdated
    while !isCancelled {
      let files = try index.read { database in try outdated.next(database) }
      guard !files.isEmpty else { return }
      try read(files, &writer, counts: true)
    }
  }

  private mutating func write(
    _ readings: [FileReading], _ writer: inout FilingWriter
  ) throws(IndexError) {
    guard !readings.isEmpty else { return }
    let index = index
    try Stopwatch.add(to: &times.writing) { () throws(IndexError) in
      try index.write { database in try writer.write(readings, database) }
    }
  }
}

extension FileReading {
  /// Whether the file gave no filing.
  fileprivate var failed: Bool {
    if case .unread = outcome { true } else { false }
  }
}
