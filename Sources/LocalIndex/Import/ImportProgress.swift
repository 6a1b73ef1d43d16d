/// How far an update of the index is.
public struct ImportProgress: Hashable, Sendable {
  /// What an update does, in this order.
  public enum Stage: Int, Sendable {
    /// Files are looked for.
    case finding
    /// Files are read, and what they say is written.
    case reading
    /// The indexes are made that a first load of many files does without.
    case finishing
  }

  /// What is done now.
  public var stage = Stage.finding
  /// How many files were found.
  public var seen = 0
  /// How many files have to be read; nil until all are found.
  public var total: Int?
  /// How many files were read, those that give no filing included.
  public var read = 0
  /// How many files gave no filing.
  public var failed = 0
  /// How many files known before were forgotten, because they are gone.
  public var forgotten = 0

  /// Makes a progress.
  public init(
    stage: Stage = .finding, seen: Int = 0, total: Int? = nil, read: Int = 0, failed: Int = 0,
    forgotten: Int = 0
  ) {
    self.stage = stage
    self.seen = seen
    self.total = total
    self.read = read
    self.failed = failed
    self.forgotten = forgotten
  }
}
