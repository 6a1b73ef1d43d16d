/// What an update of the index did.
public struct ImportReport: Hashable, Sendable {
  /// How many files were found.
  public var seen = 0
  /// How many files were read, those that gave no filing included.
  public var read = 0
  /// How many of them gave no filing; ``FilingIndex/unreadFiles(limit:)`` says why.
  public var failed = 0
  /// How many files had another content though size, time and inode were the same; only an update
  /// that reads all files finds such.
  public var differing = 0
  /// How many files were only moved or renamed, or copied elsewhere and deleted: the content tells.
  public var moved = 0
  /// How many files are gone, and forgotten.
  public var forgotten = 0
  /// What could not be looked at; what is known of it is kept, where it is there.
  public var problems: [ScanProblem] = []
  /// Whether the update was cancelled; what was done until then is kept.
  public var wasCancelled = false

  /// Makes a report.
  public init(
    seen: Int = 0, read: Int = 0, failed: Int = 0, differing: Int = 0, moved: Int = 0,
    forgotten: Int = 0, problems: [ScanProblem] = [], wasCancelled: Bool = false
  ) {
    self.seen = seen
    self.read = read
    self.failed = failed
    self.differing = differing
    self.moved = moved
    self.forgotten = forgotten
    self.problems = problems
    self.wasCancelled = wasCancelled
  }
}
