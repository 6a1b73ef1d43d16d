internal import OwnershipForms

/// Which version of the reading gave what the index holds of a file, so that a newer one reads again
/// what it reads otherwise, and nothing else.
enum ReadingVersion {
  /// Raised where XML and submissions are read to more.
  private static let ofData: Int64 = 12
  /// Raised where pages and texts of the printed form are read to more.
  private static let ofPrints: Int64 = 14

  /// Both versions in one number: those of data are thousands.
  private static let both = ofData * 1_000 + ofPrints
  private static let current: Set<Int64> = [ofData * 1_000, ofPrints, both]

  /// The number that the index keeps of a file: that of the reading of its format, or of both where
  /// either may make something of it; nil where the number that it has stays.
  static func number(of outcome: FileReading.Outcome) -> Int64? {
    switch outcome {
    case .filing(let record): record.format.isPrint ? ofPrints : ofData * 1_000
    case .unread, .gone, .archive: both
    case .unchanged, .moved: nil
    }
  }

  /// Whether a file of this number would be read in the same way today.
  static func isCurrent(_ number: Int64) -> Bool { current.contains(number) }
}
