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
    let unread = line.pieces.filter { !isWholly(read: $0.range) }.flatMap(Self.values)
      .filter { !isPartly(read: $0.range) }
    guard line.isRow, !unread.isEmpty else { return unread }
    // Markdown writes a cell over several columns once for each of them.
    let values = line.pieces.flatMap(Self.values)
    let readTexts = Set(values.filter { isPartly(read: $0.range) }.map(\.text))
    return unread.filter { !readTexts.contains($0.text) }
  }

  private static func values(of piece: TextPiece) -> [StreamWord] {
    guard mayHaveValues(piece.text) else { return [] }
    return RowTokenizer.words(of: piece).filter(isValue)
  }

  /// Whether a text has a dollar sign, or three bytes together of which dates and amounts are made, also
  /// by mistake; most texts have not.
  private static func mayHaveValues(_ text: String) -> Bool {
    var together = 0
    return text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "$"): return true
      case 44, 46...57, 0x80...: together += 1
      case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I"),
        UInt8(ascii: "S"), UInt8(ascii: "B"):
        together += 1
      default: together = 0
      }
      return together == 3
    }
  }

  /// Whether a word is a date or an amount; the numbers of headings are no longer than two digits.
  private static func isValue(_ word: StreamWord) -> Bool {
    switch word.token?.kind {
    case .date: true
    case .amount(let isDollars): isDollars || word.text.utf8.count > 2
    default: false
    }
  }

  /// Whether cells that follow each other have all of a text.
  private func isWholly(read range: Range<Int>) -> Bool {
    let cells = firstRead(behind: range.lowerBound)
    return cells.map { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
      ?? false
  }

  /// Whether a cell has a part of a text, or all of it.
  private func isPartly(read range: Range<Int>) -> Bool {
    firstRead(behind: range.lowerBound).map { $0.lowerBound < range.upperBound } ?? false
  }

  /// The first text of cells that ends behind a place.
  private func firstRead(behind place: Int) -> Range<Int>? {
    var (low, high) = (0, read.count)
    while low < high {
      let middle = (low + high) / 2
      if read[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < read.count ? read[low] : nil
  }
}
