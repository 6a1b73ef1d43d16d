/// Reads a row of a table in Markdown by its cells.
enum RowCells {
  /// The row with its pieces in the columns of the form; nil where the headings do not tell the column
  /// of each cell, or where a cell does not fit its column.
  static func inColumns(_ line: PrintedLine, under header: TableHeader) -> PrintedLine? {
    guard line.isRow, line.pieces.count <= 64, let starts = header.starts else { return nil }
    var line = line
    line.pieces = line.pieces.compactMap { piece in
      guard let column = starts.lastIndex(where: { $0 <= piece.column }) else { return nil }
      return markedPiece(piece, in: column)
    }
    let row = DraftRow(cellsOf: line, columns: header.columns)
    return row.cells.allSatisfy(fits) ? line : nil
  }

  private static func markedPiece(_ piece: TextPiece, in column: Int) -> TextPiece {
    var piece = piece
    piece.column = column
    let words = RowTokenizer.words(of: piece)
    let marks = words.flatMap(\.marks)
    guard !marks.isEmpty else { return piece }
    piece.marks = marks
    piece.text = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return piece
  }

  private static func fits(_ cell: DraftRow.Cell) -> Bool {
    guard let text = cell.value.text else { return true }
    switch cell.column.element {
    case .securityTitle, .underlyingSecurityTitle, .natureOfOwnership: return true
    case .transactionAcquiredDisposedCode: return text == "A" || text == "D"
    case .directOrIndirectOwnership: return text == "D" || text == "I"
    case .transactionCode, .transactionTimeliness: return text.utf8.count <= 3
    default: break
    }
    switch cell.column.element.valueKind {
    case .date: return CalendarDay(filed: text) != nil
    case .amount: return ExactDecimal(filed: text) != nil
    default: return true
    }
  }

  /// The row with the lines of each text in one piece, and marks in the piece that they follow.
  static func withWholeTexts(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow else { return line }
    var line = line
    var pieces: [TextPiece] = []
    var isText = false
    for piece in line.pieces.prefix(256) {
      let words = RowTokenizer.words(of: piece)
      let isWords = words.contains { $0.token == nil }
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

extension TableHeader {
  /// The field where each column begins, where each begins in a field of its own; nil where the
  /// headings do not tell.
  fileprivate var starts: [Int]? {
    let starts = fields.compactMap { $0 }
    guard starts.count == columns.count, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return starts
  }
}
