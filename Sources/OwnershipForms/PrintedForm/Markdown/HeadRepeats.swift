/// Takes out the cells of a head that only repeat the cell before or above: a box that takes several
/// columns or rows of a table is written once for each.
struct HeadRepeats {
  /// The cell of each column in the rows above.
  private var above: [Int: [String]] = [:]

  /// The lines without repeated cells that have labels of the head.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    var repeats = HeadRepeats()
    return lines.map { line in
      let isRuling = line.pieces.first?.text.hasPrefix("---") ?? true
      return line.isRow && !isRuling ? repeats.removed(from: line) : line
    }
  }

  private mutating func removed(from line: PrintedLine) -> PrintedLine {
    var cells: [Int: [String]] = [:]
    for piece in line.pieces { cells[piece.column, default: []].append(piece.text) }
    var repeated: Set<Int> = []
    for (column, texts) in cells where Self.isOfHead(texts) {
      if cells[column - 1] == texts || above[column] == texts { repeated.insert(column) }
    }
    above = cells
    guard !repeated.isEmpty else { return line }
    var line = line
    line.pieces.removeAll { repeated.contains($0.column) }
    return line
  }

  /// Whether a cell has a label of the boxes of a person or of the head.
  private static func isOfHead(_ texts: [String]) -> Bool {
    let labels: [HeadLabel] = [
      .name, .nameParts, .street, .issuer, .periodOfReport, .dateOfOriginalSubmission,
      .relationship, .groupFiling,
    ]
    return texts.prefix(32).contains { text in
      let text = FoldedText(text, most: 100)
      return labels.contains { label in label.phrases.contains { text.contains($0) } }
    }
  }
}
