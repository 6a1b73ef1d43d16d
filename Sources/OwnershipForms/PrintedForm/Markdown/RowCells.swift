/// Reads a row of a table in Markdown by its cells.
enum RowCells {
  /// The row with the lines of each text in one piece, and marks in the piece that they follow.
  static func withWholeTexts(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow else { return line }
    var line = line
    var pieces: [TextPiece] = []
    var isText = false
    for piece in line.pieces.prefix(256) {
      let words = RowTokenizer.words(of: piece)
      // The par value of a security is part of its title.
      let isParValue = isText && pieces.last?.text.lowercased().hasSuffix("par value") ?? false
      let isWords = isParValue || words.contains { $0.token == nil }
      let isMarks = !words.isEmpty && words.allSatisfy { $0.text.isEmpty }
      if let last = pieces.indices.last, pieces[last].column == piece.column,
        isText && isWords || isMarks
      {
        pieces[last].text = LineBreak.joined([pieces[last].text, piece.text])
        let low = pieces[last].range.lowerBound
        pieces[last].range = low..<max(low, piece.range.upperBound)
      } else {
        pieces.append(piece)
        isText = isWords
      }
    }
    line.pieces = pieces
    return line
  }
}
