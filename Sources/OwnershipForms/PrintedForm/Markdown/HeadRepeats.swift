/// Takes out the cells of a head that only repeat the cell before or above: a box that takes several
/// columns or rows of a table is written once for each. In the first row of a table what stands beside
/// each other in the box is one line; below it each is a line of its own, and these are taken.
struct HeadRepeats {
  /// The cell of each column in the rows above.
  private var above: [Int: [String]] = [:]
  /// Where that cell was first written.
  private var places: [Int: Int] = [:]

  /// More pieces than a row of a head has.
  private static let mostPieces = 512

  /// The lines without repeated cells that have labels of the head.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    var repeats = HeadRepeats()
    var result: [PrintedLine] = []
    for line in lines {
      let isRuling = line.pieces.first?.text.hasPrefix("---") ?? true
      result.append(line)
      if line.isRow, !isRuling { repeats.removeRepeats(from: &result) }
    }
    return result
  }

  /// Takes the repeated cells out of the last line.
  private mutating func removeRepeats(from lines: inout [PrintedLine]) {
    let last = lines.count - 1
    var cells: [Int: [String]] = [:]
    for piece in lines[last].pieces { cells[piece.column, default: []].append(piece.text) }
    var repeated: Set<Int> = []
    for (column, texts) in cells where Self.isOfHead(texts) {
      if cells[column - 1] == texts || above[column] == texts {
        repeated.insert(column)
      } else if let place = places[column], let first = above[column],
        first.count < texts.count, lines[place].pieces.count <= Self.mostPieces,
        Self.words(of: first) == Self.words(of: texts)
      {
        let own = lines[last].pieces.filter { $0.column == column }
        let start = lines[place].pieces.firstIndex { $0.column == column } ?? 0
        lines[place].pieces.removeAll { $0.column == column }
        lines[place].pieces.insert(contentsOf: own, at: start)
        repeated.insert(column)
      } else {
        places[column] = last
      }
    }
    places = places.filter { cells[$0.key].map(Self.isOfHead) ?? false }
    above = cells
    lines[last].pieces.removeAll { repeated.contains($0.column) }
  }

  /// The words of a cell, whatever lines they stand in.
  private static func words(of texts: [String]) -> [Substring] {
    texts.prefix(32).flatMap(\.words).sorted()
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
