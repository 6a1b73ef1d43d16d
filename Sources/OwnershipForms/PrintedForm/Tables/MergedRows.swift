/// Divides a line of a table whose fields have the cells of several rows after each other, as where a
/// program takes rows that no rule parts for one.
///
/// Every field has as many parts: dates and other values a word each, texts as many words each, with the
/// same first one.
enum MergedRows {
  /// The most rows that one line has.
  private static let most = 8
  /// The fewest fields of values by which such a line is told.
  private static let fewest = 4

  /// A line for each of the rows; the line as it is where it has one.
  static func divided(_ line: PrintedLine) -> [PrintedLine] {
    guard line.tabbedFields != nil, let count = count(of: line) else { return [line] }
    let parts = line.pieces.map { Self.parts(of: $0, count) }
    guard parts.allSatisfy({ $0.count == count }),
      line.pieces.filter({ $0.text.words.count == count }).count >= fewest
    else { return [line] }
    return (0..<count).map { row in
      var line = line
      line.pieces = parts.map { $0[row] }
      return line
    }
  }

  /// How many rows a line has by a field with nothing but as many dates; nil for one.
  private static func count(of line: PrintedLine) -> Int? {
    line.pieces.lazy.map(\.text.words).first { words in
      (2...most).contains(words.count) && words.allSatisfy { PrintedDate.day($0) != nil }
    }?.count
  }

  /// The parts of a field, as many as there are rows; none where it has not as many.
  private static func parts(of piece: TextPiece, _ count: Int) -> [TextPiece] {
    let words = piece.text.words
    guard words.count.isMultiple(of: count), piece.marks.isEmpty else { return [] }
    let length = words.count / count
    let starts = stride(from: 0, to: words.count, by: length)
    guard
      length == 1
        ? words.allSatisfy(isValue) : starts.allSatisfy({ words[$0] == words[0] })
    else { return [] }
    return starts.map { start in
      let text = piece.text[words[start].startIndex..<words[start + length - 1].endIndex]
      var part = piece
      part.text = String(text)
      part.range = piece.range.place(of: text, in: piece.text)
      part.evidence = "'\(text)' stands in one field with the cells of \(count - 1) other rows"
      return part
    }
  }

  /// Whether a word is a value, with or without marks, or marks alone.
  private static func isValue(_ word: Substring) -> Bool {
    let bare = word.prefix { $0 != "(" }
    return bare.isEmpty || RowWord.token(String(bare), field: 0, range: 0..<0) != nil
  }
}
