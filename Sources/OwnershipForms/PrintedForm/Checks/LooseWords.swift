/// Tells texts that may go on in words below their row that stand in no column.
enum LooseWords {
  /// The value of a text cell, uncertain where such words stand below its row.
  static func checked(_ value: PrintedValue, below row: DraftRow) -> PrintedValue {
    guard value.status == .asFiled || value.status == .repaired, let text = value.text,
      let words = row.looseWords.first
    else { return value }
    var value = value
    value.status = .uncertain
    value.evidence = "'\(words)' stands below the row in no column; it may be the end of this text"
    value.alternatives = row.looseWords.map { text + " " + $0 }
    return value
  }
}
