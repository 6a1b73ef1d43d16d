/// The readings that are written in one transaction.
struct ReadingBatch {
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
