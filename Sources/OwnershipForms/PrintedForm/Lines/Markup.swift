/// Takes Markdown's signs off the text: emphasis, escapes, links, headings, breaks in cells.
enum Markup {
  /// The lines without signs; as they are where the text shows no Markdown.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    guard lines.contains(where: hasSign) else { return lines }
    return lines.map { line in
      var line = line
      if !line.isDivided { removeItemSign(from: &line) }
      line.pieces = line.pieces.flatMap(plain)
      if line.isDivided, !line.pieces.contains(where: { $0.text.utf8.contains(9) }) { cells(&line) }
      return line
    }
  }

  /// Whether a line is one that only Markdown has: the ruling under a table's head, or a text that is
  /// all emphasis.
  private static func hasSign(_ line: PrintedLine) -> Bool {
    let text = line.text
    return text.hasPrefix("---") || text.hasPrefix("## **")
      || text.hasPrefix("**") && text.hasSuffix("**") && text.count > 4
      || text.hasBytes("](/")
  }

  /// Takes off the sign of a list or of words of another, for which programs take any paragraph.
  private static func removeItemSign(from line: inout PrintedLine) {
    guard let first = line.pieces.first,
      first.text.hasPrefix("- ") || first.text.hasPrefix("> ")
    else { return }
    let rest = first.text.dropFirst(2)
    line.pieces[0].text = String(rest)
    line.pieces[0].range = first.range.place(of: rest, in: first.text)
  }

  /// A row of Markdown has its cells and nothing else: counted they are those of the form.
  private static func cells(_ line: inout PrintedLine) {
    line.pieces.removeAll {
      $0.text.hasPrefix("Col") && $0.text.dropFirst(3).allSatisfy(\.isASCIIDigit)
    }
    // A bar before the first cell is that of a program which draws what it sees on a page.
    guard line.pieces.first?.column == 0, let fields = line.fields else { return }
    line.cells = fields
    for index in line.pieces.indices {
      let words = RowTokenizer.words(of: line.pieces[index])
      let marks = words.flatMap(\.marks)
      guard !marks.isEmpty else { continue }
      line.pieces[index].marks = marks
      line.pieces[index].text = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The texts of a piece without signs: one for each line in it.
  private static func plain(_ piece: TextPiece) -> [TextPiece] {
    guard piece.text.utf8.contains(where: MarkedText.isSign) else { return [piece] }
    var piece = piece
    piece.isUnderlined = piece.text.hasPrefix("<u>")
    return MarkedText.lines(of: Array(piece.text.utf8)).compactMap { part in
      var line = piece
      line.text = MarkedText(part).plain
      let start = min(piece.range.lowerBound + part.startIndex, piece.range.upperBound)
      line.range = start..<min(start + part.count, piece.range.upperBound)
      return line.text.isEmpty ? nil : line
    }
  }
}
