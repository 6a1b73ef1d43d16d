/// Where the time of an update goes, in seconds on the wall, and how much was read.
///
/// Reading, parsing and all else are done on three threads beside each other, so that the times do not
/// add up to that of the whole.
public struct ImportTimes: Hashable, Sendable {
  /// How many bytes the files have that were read.
  public var bytes: Int64 = 0
  /// Finding the files and comparing them with what the index knows.
  public var scanning = 0.0
  /// Reading the bytes of the files.
  public var reading = 0.0
  /// Making filings of the bytes, and of these what the index stores.
  public var parsing = 0.0
  /// Waiting for the thread that reads.
  public var waiting = 0.0
  /// Writing to the database, the full text and the log's return to the file included.
  public var writing = 0.0
  /// Of that, the words of the notes.
  public var fullText = 0.0
  /// Making the indexes that a first load does without.
  public var finishing = 0.0
  /// Linking amendments to their originals.
  public var linking = 0.0

  /// Makes times of nothing.
  public init() {}

  /// Adds what a thread that reads measured.
  mutating func add(_ more: ImportTimes) {
    bytes += more.bytes
    reading += more.reading
    parsing += more.parsing
  }
}

/// Measures how long parts of a work take.
enum Stopwatch {
  /// Does some work, and adds the seconds that it took.
  static func add<Value, Failure: Error>(
    to seconds: inout Double, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let begin = ContinuousClock.now
    defer { seconds += (ContinuousClock.now - begin) / .seconds(1) }
    return try work()
  }
}
