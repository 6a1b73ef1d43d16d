/// How sure it is that a value was filed as it is given.
public enum ReadingStatus: String, Sendable {
  /// The file holds the value whole.
  case asFiled
  /// The file holds the value in pieces, which were joined.
  case repaired
  /// The file does not hold the value; other evidence in the file gives it.
  case inferred
  /// The file can be read in more than one way.
  case uncertain
}

/// Why a value is given that the file does not hold whole.
public struct Reading: Hashable, Sendable {
  /// The cell that it is about.
  public var cell: CellPath
  /// What kind of reading it is; never `asFiled`.
  public var status: ReadingStatus
  /// What the value rests on, in words that quote the file.
  public var evidence: String
  /// The other values that the file could mean; empty where there is none.
  public var alternatives: [String]

  /// Makes a reading.
  public init(
    cell: CellPath, status: ReadingStatus, evidence: String, alternatives: [String] = []
  ) {
    self.cell = cell
    self.status = status
    self.evidence = evidence
    self.alternatives = alternatives
  }
}
