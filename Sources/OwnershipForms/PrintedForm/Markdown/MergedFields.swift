/// Takes out the cells of a row in Markdown that a field wider than those of the form repeats.
enum MergedFields {
  /// A row without the cells that repeat the one before them over three fields or more: no three columns
  /// beside each other ever have the same value.
  static func once(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow, mayRepeat(line) else { return line }
    var line = line
    let cells = Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
    line.pieces.removeAll { piece in
      guard let before = cells[piece.column - 1], before == cells[piece.column] else {
        return false
      }
      return cells[piece.column - 2] == before || cells[piece.column + 1] == before
    }
    return line
  }

  /// Whether the first lines of two cells beside each other are the same.
  private static func mayRepeat(_ line: PrintedLine) -> Bool {
    var last = line.pieces.first
    return line.pieces.dropFirst().contains { piece in
      guard let before = last, piece.column != before.column else { return false }
      last = piece
      return piece.column == before.column + 1 && piece.text == before.text
    }
  }
}
