internal import OwnershipForms

/// What came of reading one file.
struct FileReading: Sendable {
  /// What a file gave.
  enum Outcome: Sendable {
    case filing(FilingRecord)
    /// The file gives no filing, for a reason.
    case unread(String)
    /// The content is what the index knows already.
    case unchanged
    /// The file is gone since it was found.
    case gone
  }

  var file: PendingFile
  /// What the file was like when it was read.
  var stamp: FileStamp
  var hash: Int64
  var outcome: Outcome

  /// Makes a reading of the bytes of a file.
  init(of file: PendingFile, _ content: FileBytes, with reader: FilingReader) {
    self.file = file
    stamp = content.stamp
    hash = ContentHash(of: content.bytes).rawValue
    if let known = file.known, known.hash == hash, known.stamp.size == stamp.size,
      known.reader == FilingRecord.readerVersion
    {
      outcome = .unchanged
    } else {
      outcome = Self.outcome(of: content.bytes, at: file.place, with: reader)
    }
  }

  /// Makes a reading of a file whose bytes could not be had.
  init(of file: PendingFile, _ problem: ScanProblem) {
    self.file = file
    stamp = file.stamp
    hash = 0
    outcome = problem.isMissing ? .gone : .unread(problem.reason)
  }

  private static func outcome(
    of bytes: [UInt8], at place: FilePlace, with reader: FilingReader
  ) -> Outcome {
    do {
      return .filing(FilingRecord(try reader.read(bytes), at: place))
    } catch {
      return .unread(error.message.storable)
    }
  }
}
