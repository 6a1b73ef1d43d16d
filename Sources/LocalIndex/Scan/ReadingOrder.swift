/// The order in which files are read.
enum ReadingOrder {
  /// Puts files in order: the newest first as far as accession numbers in their names tell the
  /// year, then those whose names do not; within a year as they were found.
  ///
  /// Filings that are written together then stand together in the database, whose order is that of
  /// days, and a reader sees the newest ones first.
  static func sort(_ files: inout [PendingFile]) {
    guard files.count > 1 else { return }
    var years = [[Int]](repeating: [], count: 101)
    for (index, file) in files.enumerated() {
      // The years of EDGAR, which began in 1993.
      let year = file.place.accessionYear.map { ($0 + 10) % 100 } ?? -1
      years[year + 1].append(index)
    }
    files = years.reversed().joined().map { files[$0] }
  }
}

extension FilePlace {
  /// The last two digits of the year in the accession number that the file is named like; nil where
  /// it is not.
  fileprivate var accessionYear: Int? {
    let bytes = name
    func isDigit(_ index: Int) -> Bool { (48...57).contains(bytes[index]) }
    func year(at index: Int) -> Int { Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48) }
    guard bytes.count >= 18, (0..<10).allSatisfy(isDigit) else { return nil }
    if bytes.count >= 20, bytes[10] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: "-") {
      return isDigit(11) && isDigit(12) ? year(at: 11) : nil
    }
    return (10..<18).allSatisfy(isDigit) ? year(at: 10) : nil
  }
}
