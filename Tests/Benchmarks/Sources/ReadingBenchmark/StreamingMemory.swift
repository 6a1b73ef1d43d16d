internal import Measuring
internal import OwnershipForms

/// How the memory grows while many files are read one after the other.
enum StreamingMemory {
  /// Reads files from the disk, each forgotten before the next, and gives the lines to report.
  static func measure(_ files: FilingFiles) -> String {
    let few = 2_000
    let many = 20_000
    guard PeakMemory.bytes != nil else { return "peak memory: this system does not tell" }
    read(files, 0..<few)
    let before = PeakMemory.bytes ?? 0
    read(files, few..<many)
    let after = PeakMemory.bytes ?? 0
    // What a larger file at the end needs is no growth; a leak of 100 bytes a file would be.
    let growth = after - before
    return Report.text(
      "peak memory after \(few) and after \(many) files",
      "\(Report.megabytes(before)) and \(Report.megabytes(after))",
      goal: Report.Goal("flat within 2 MB", isMet: growth <= 2 << 20))
  }

  /// Reads a stretch of the files; after the last one the first one comes again.
  private static func read(_ files: FilingFiles, _ range: Range<Int>) {
    let reader = FilingReader()
    for index in range {
      _ = try? reader.read(FilingFiles.bytes(files.paths[index % files.paths.count]))
    }
  }
}
