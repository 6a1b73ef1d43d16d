internal import GRDB

extension QueryPlan {
  /// How many files are a sample.
  private static let sample = 500

  /// So few filings of the sample tell nothing.
  private static let fewest = 20

  /// In an index of so few files all filings are counted.
  private static let small = 10_000

  /// How many filings there are, from a sample where they are many; nil where it has too few of them.
  func estimatedCount(_ database: Database) throws -> CountEstimate? {
    let files = try IndexSizes(database).filings
    guard files > Self.small, try candidates(database) == nil else {
      return .exactly(try count(database))
    }
    let step = files / Self.sample
    // One file of each stretch, at a place that differs from stretch to stretch, so that nothing that
    // comes back at even distances is always hit or always missed.
    let numbers = (0..<Self.sample).map { stretch in
      let place = (((stretch * 40_503) & 0xFFFF) * step) >> 16
      return FilingID(rawValue: Int64(stretch * step + place + 1))
    }
    let conditions = ["f.file_id = sampled.value"] + conditions(.among(""))
    let request: SQLRequest<Int> = """
      SELECT count(*) FROM json_each(\(FilingIDList(numbers).text)) sampled CROSS JOIN filing f
      WHERE \(SQL.all(conditions))
      """
    let found = try request.fetchOne(database) ?? 0
    guard found >= Self.fewest else { return nil }
    return .about(Self.inTwoDigits(found * step))
  }

  /// How many filings there are at all, in an index that is not small about as many as files.
  func estimatedTotal(_ database: Database) throws -> CountEstimate {
    let files = try IndexSizes(database).filings
    guard files > Self.small else { return .exactly(try count(database)) }
    return .about(Self.inTwoDigits(files))
  }

  /// A number rounded to its first two digits.
  static func inTwoDigits(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 100 { unit *= 10 }
    return (number + unit / 2) / unit * unit
  }
}
