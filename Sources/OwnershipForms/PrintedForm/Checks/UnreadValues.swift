/// Finds the dates and amounts of a table that stand in no cell of its rows, so that none is lost in
/// silence.
struct UnreadValues {
  /// Where in the decoded text the cells stand, in order and apart.
  private let read: [Range<Int>]

  /// The most lines of which each is told; the rest is counted.
  private static let mostTold = 20

  /// What the reader of a table made of its lines.
  init(_ rows: [DraftRow]) {
    var read: [Range<Int>] = []
    let ranges = rows.flatMap { row in
      row.cells.compactMap(\.value.range) + row.leftOver.compactMap(\.value.range)
    }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = read.last, range.lowerBound <= last.upperBound else {
        read.append(range)
        continue
      }
      read[read.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
    self.read = read
  }

  /// One diagnostic for each line of a table with such values, as far as there are few.
  func diagnostics(of lines: [PrintedLine], in table: FormTable, _ text: DecodedText)
    -> [Diagnostic]
  {
    let name = table == .nonDerivative ? "Table I" : "Table II"
    var diagnostics: [Diagnostic] = []
    var untold = 0
    for line in lines {
      let values = values(of: line)
      guard let first = values.first, let last = values.last else { continue }
      guard diagnostics.count < Self.mostTold else {
        untold += values.count
        continue
      }
      let words = values.map { "'\(Diagnostic.excerpt($0.text))'" }.prefix(8)
      let more = values.count > words.count ? " and \(values.count - words.count) more" : ""
      let end = max(first.range.upperBound, last.range.upperBound)
      diagnostics.append(
        Diagnostic(
          .textNotReadIntoRows,
          "\(words.joined(separator: ", "))\(more) in \(name) could not be read into a row",
          at: text.fileRange(first.range.lowerBound..<end)))
    }
    if untold > 0 {
      diagnostics.append(
        Diagnostic(
          .textNotReadIntoRows, "\(untold) more values in \(name) could not be read into rows"))
    }
    return diagnostics
  }

  /// The dates and amounts of a line that no cell has.
  private func values(of line: PrintedLine) -> [StreamWord] {
    let pieces = line.pieces.filter { piece in
      piece.text.utf8.contains { (48...57).contains($0) }
    }
    var values = pieces.map { piece in RowTokenizer.words(of: piece).filter(Self.isValue) }
    // Markdown writes a cell over several columns once for each of them.
    let readTexts = Set(
      line.isRow ? values.joined().filter { isRead($0.range) }.map(\.text) : [])
    for index in values.indices {
      values[index].removeAll { isRead($0.range) || readTexts.contains($0.text) }
    }
    return Array(values.joined())
  }

  /// Whether a word is a date or an amount; the numbers of headings are no longer than two digits.
  private static func isValue(_ word: StreamWord) -> Bool {
    switch word.token?.kind {
    case .date: true
    case .amount(let isDollars): isDollars || word.text.utf8.count > 2
    default: false
    }
  }

  /// Whether a cell has a part of the text, or all of it.
  private func isRead(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, read.count)
    while low < high {
      let middle = (low + high) / 2
      if read[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < read.count && read[low].lowerBound < range.upperBound
  }
}
