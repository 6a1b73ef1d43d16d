/// What a grid leaves of a row in the row below it: the last lines of its cells.
enum RowRest {
  /// Gives a row what is left over of it; false where it has no such cells, or where that is a row of its
  /// own.
  static func give(_ rest: PrintedLine, to row: inout PrintedLine) -> Bool {
    guard row.isRow, !isRow(rest, below: row), !HeadingWords.areAll(of: row),
      rest.pieces.allSatisfy({ piece in row.pieces.contains { $0.column == piece.column } })
    else { return false }
    for piece in rest.pieces {
      let place = row.pieces.lastIndex { $0.column == piece.column } ?? 0
      row.pieces.insert(piece, at: place + 1)
    }
    return true
  }

  /// Gives the last row of the table on the page above what a table begins with, where that stands in the
  /// last column of both and nowhere else; false for any other row.
  static func giveLast(_ rest: PrintedLine, to lines: inout [PrintedLine]) -> Bool {
    guard isInLastColumn(rest),
      let last = lines.suffix(mostLines).lastIndex(where: isFilledRow),
      let end = lines[last].pieces.last, end.column + 3 == lines[last].fields,
      !isRow(rest, below: lines[last])
    else { return false }
    lines[last].pieces += rest.pieces.map { piece in
      var piece = piece
      piece.column = end.column
      return piece
    }
    return true
  }

  /// Whether a row has its last cell and no other, of several.
  static func isInLastColumn(_ row: PrintedLine) -> Bool {
    guard row.isRow, let column = row.pieces.first?.column, let fields = row.fields else {
      return false
    }
    return column >= 1 && column == fields - 3 && row.pieces.allSatisfy { $0.column == column }
  }

  /// What is left over with a year and the words above it in one text: it is no value.
  static func withYearsInTexts(_ rest: PrintedLine) -> PrintedLine {
    var rest = rest
    var pieces: [TextPiece] = []
    for piece in rest.pieces {
      guard let last = pieces.last, last.column == piece.column, isYear(piece.text),
        last.text.utf8.count > 2, last.text.last?.isLetter == true
      else {
        pieces.append(piece)
        continue
      }
      pieces[pieces.count - 1].text += " " + piece.text
      let low = last.range.lowerBound
      pieces[pieces.count - 1].range = low..<max(low, piece.range.upperBound)
    }
    rest.pieces = pieces
    return rest
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
      && text.allSatisfy(\.isASCIIDigit)
  }

  private static func isFilledRow(_ line: PrintedLine) -> Bool {
    line.isRow && line.pieces.first?.text.hasPrefix("---") == false
  }

  /// More lines than stand between the tables of two pages.
  private static let mostLines = 12

  /// Whether what is left over is a row of its own: it has a date, or a title with values.
  private static func isRow(_ rest: PrintedLine, below row: PrintedLine) -> Bool {
    if rest.pieces.contains(where: { PrintedDate.day($0.text) != nil }) { return true }
    return rest.pieces.first?.column == row.pieces.first?.column
      && rest.pieces.contains { RowWord.amount($0.text) != nil || $0.text == "D" || $0.text == "I" }
  }
}
