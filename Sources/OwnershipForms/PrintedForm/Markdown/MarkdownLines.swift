/// Brings a text in Markdown into the lines that the form has.
enum MarkdownLines {
  /// The lines without Markdown's signs, with the lines of pictures and of torn tables whole; as
  /// they are where the text shows no Markdown.
  static func lines(of lines: [PrintedLine]) -> [PrintedLine] {
    let hasPictures = lines.contains(where: PictureText.begins)
    var plain = Markup.removed(from: lines.flatMap(PictureText.lines))
    if hasPictures { plain = PictureRows.inOrder(plain) }
    let hasTables = plain.contains(where: isRuling)
    let whole =
      hasTables
      ? HeadRepeats.removed(
        from: TornTable.mended(RunningHead.removed(from: plain.map(inColumns)))
      ).filter { !isRuling($0) }
      : plain
    return hasPictures ? MergedHead.inOrder(TopOfForm.first(whole)) : whole
  }

  /// Whether a line is the ruling below the head of a table with bars around it.
  private static func isRuling(_ line: PrintedLine) -> Bool {
    line.fields != nil && line.pieces.first?.column == (line.isRow ? 0 : 1)
      && line.pieces.allSatisfy { $0.text.hasPrefix("---") }
  }

  /// A row with bars around it: its first cell is the first column.
  private static func inColumns(_ line: PrintedLine) -> PrintedLine {
    guard line.fields != nil, line.cells == nil, line.pieces.allSatisfy({ $0.column > 0 }) else {
      return line
    }
    var line = line
    for index in line.pieces.indices { line.pieces[index].column -= 1 }
    line.isRow = true
    return line
  }
}
