/// Texts of cells that stand in lines of their own, apart from what they go on: the words below the
/// first one of a title, where a page ends or a cell is too narrow.
struct LooseTexts {
  /// The words that stand beside each other in the form.
  private let pairs: WordPairs

  /// Learns from the lines of a form which words stand beside each other.
  init(_ text: [PrintedLine]) { pairs = WordPairs(text) }

  /// Whether a line has a text and no value.
  static func isOne(_ line: PrintedLine) -> Bool {
    line.text.utf8.count < 100 && line.text.contains(where: \.isLetter)
      && StreamWord.words(of: [line]).allSatisfy { $0.token == nil || $0.isMarks }
  }

  /// Whether a text may go on with the words of a line.
  private func goesOn(_ text: String, with line: PrintedLine) -> Bool {
    guard let last = text.words.last, let next = line.text.words.first else { return false }
    return pairs.has(WordPairs.key(of: last.utf8), before: WordPairs.key(of: next.utf8))
  }

  // MARK: Below headings

  /// Cells that stand after the words of their headings, and the lines below these: each cell below its
  /// heading, with the text that goes on with it.
  func lines(of rests: [RestOfHeading], with loose: [PrintedLine]) -> [PrintedLine] {
    var loose = loose.flatMap(withoutValue)
    var lines: [PrintedLine] = []
    for rest in rests {
      var piece = rest.piece
      let next = loose.firstIndex { Self.isOne($0) && goesOn(piece.text, with: $0) }
      if let next, let end = loose[next].pieces.last {
        let text = loose.remove(at: next).text
        piece.evidence = "joined from '\(piece.text)' beside its heading and '\(text)' below"
        piece.text += " " + text
        piece.range =
          piece.range.lowerBound..<max(piece.range.upperBound, end.range.upperBound)
      }
      var heading = rest.piece
      heading.text = rest.heading
      lines += [heading, piece].map { PrintedLine(pieces: [$0], isDivided: false) }
    }
    return lines + loose
  }

  /// A text and the value in its middle as lines of their own, where its words belong together.
  private func withoutValue(_ line: PrintedLine) -> [PrintedLine] {
    guard line.pieces.count == 1, let piece = line.pieces.first else { return [line] }
    let words = piece.text.words
    let values = words.indices.filter { index in
      RowWord.token(String(words[index]), field: 0, range: 0..<0).map { $0.kind != .fragment }
        ?? false
    }
    guard values.count == 1, let value = values.first, value > 0, value + 1 < words.count else {
      return [line]
    }
    let before = words[value - 1].utf8
    let after = words[value + 1].utf8
    guard pairs.has(WordPairs.key(of: before), before: WordPairs.key(of: after)) else {
      return [line]
    }
    var (text, cell) = (piece, piece)
    text.text = (words[..<value] + words[(value + 1)...]).joined(separator: " ")
    text.evidence = "'\(piece.text)' is a text with the cell beside it in its middle"
    cell.text = String(words[value])
    cell.range = piece.range.place(of: words[value], in: piece.text)
    return [text, cell].map { PrintedLine(pieces: [$0], isDivided: false) }
  }

  // MARK: Lines without a row

  /// Lines with the two parts put together of each text that stands whole elsewhere.
  static func joined(_ lines: [PrintedLine], wholes: Set<String>) -> [PrintedLine] {
    var lines = lines
    for first in lines.indices where isOne(lines[first]) {
      let (start, marks) = bare(lines[first])
      guard !wholes.contains(start) else { continue }
      let next = lines.indices.first { next in
        next != first && isOne(lines[next])
          && wholes.contains(start + " " + bare(lines[next]).text)
      }
      guard let next, var piece = lines[first].pieces.first else { continue }
      let (end, others) = bare(lines[next])
      piece.text = ([start, end] + marks + others).joined(separator: " ")
      piece.evidence = "'\(start) \(end)' is joined from two places, for another row has it whole"
      lines[first].pieces = [piece]
      lines[next].pieces = []
    }
    return lines.filter { !$0.pieces.isEmpty }
  }

  /// The text of a line without its marks, and these.
  private static func bare(_ line: PrintedLine) -> (text: String, marks: [String]) {
    let words = StreamWord.words(of: [line])
    let text = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return (text, words.flatMap(\.marks).map { "(\($0.dropFirst()))" })
  }

  // MARK: Below a row

  /// A row with the texts below it, where each goes on with one of its cells alone, or where as many
  /// cells go on with the same words; nil where some go on with none or with any of several.
  func row(_ row: DraftRow, with loose: [PrintedLine]) -> DraftRow? {
    var row = row
    for (text, lines) in Dictionary(grouping: loose, by: \.text) {
      let cells = row.cells.indices.filter { index in
        row.cells[index].column.isOfText && row.cells[index].value.footnoteIDs.isEmpty
          && row.cells[index].value.text.map { goesOn($0, with: lines[0]) } == true
      }
      guard cells.count == lines.count else { return nil }
      for (cell, line) in zip(cells, lines) { row.goOn(cell, with: text, at: line.range) }
    }
    return row
  }
}

/// What stands after the words of a heading in its field: a cell of the first row below.
struct RestOfHeading {
  /// The words of the heading.
  var heading: String
  /// The cell.
  var piece: TextPiece

  /// Cells without the amounts that lost their end with that of the heading: another cell has the same
  /// digits and more behind a comma.
  static func whole(_ rests: [RestOfHeading]) -> [RestOfHeading] {
    rests.filter { rest in
      let text = rest.piece.text
      guard text.count <= 3, text.allSatisfy(\.isASCIIDigit) else { return true }
      return !rests.contains { $0.piece.text.hasPrefix(text + ",") }
    }
  }
}
