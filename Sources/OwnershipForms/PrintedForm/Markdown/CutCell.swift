/// A cell of a column that has its fields for itself, put together from the lines of each.
struct CutCell {
  private let piece: TextPiece?

  /// Puts pieces together: those of one field are the lines of the cell, and what stands in the next
  /// field goes on with each.
  init(_ pieces: [TextPiece], _ cut: TornCut?) {
    var cells: [(field: Int, texts: [String])] = []
    for piece in pieces {
      if cells.last?.field != piece.column { cells.append((piece.column, [])) }
      cells[cells.count - 1].texts.append(piece.text)
    }
    guard var whole = pieces.first, let last = pieces.last else {
      piece = nil
      return
    }
    let low = whole.range.lowerBound
    whole.range = low..<max(low, last.range.upperBound)
    whole.evidence = pieces.lazy.compactMap(\.evidence).first
    let count = cells.map(\.texts.count).max() ?? 0
    let lines = (0..<count).map { line in
      cells.reduce("") { start, cell in
        guard cell.texts.indices.contains(line) else { return start }
        let isWord = start.isEmpty || cut?.isBetweenWords(start, cell.texts[line]) ?? true
        return start + (isWord && !start.isEmpty ? " " : "") + cell.texts[line]
      }
    }
    whole.text = LineBreak.joined(lines)
    if whole.text != lines.filter({ !$0.isEmpty }).joined(separator: " ") {
      whole.evidence =
        whole.evidence ?? "'\(whole.text)' is joined from lines at a hyphen or a slash"
    }
    if cells.count > 1 {
      whole.evidence =
        "the columns of a table cut the text: joined from "
        + pieces.prefix(8).map { "'\($0.text)'" }.joined(separator: ", ")
    }
    piece = whole
  }

  /// The one token of the cell; nil where it has none or several. What stands in a column of words is
  /// words, whatever it looks like.
  func token(in column: PrintedColumn, of table: FormTable) -> RowToken? {
    guard let piece else { return nil }
    if column.isOfText {
      let words = RowTokenizer.words(of: piece)
      let text = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      var value = PrintedValue(
        text: text.isEmpty ? nil : text, range: piece.range, footnoteIDs: words.flatMap(\.marks))
      if let evidence = piece.evidence { value = value.repaired(evidence) }
      return RowToken(
        kind: text.isEmpty ? .marks(isDollars: false) : .text, value: value, raw: text,
        field: piece.column)
    }
    let line = PrintedLine(pieces: [piece], isDivided: true)
    let tokens = RowTokenizer.tokens(of: line, in: table)
    guard tokens.count == 1, column.fit(tokens[0].kind) != nil || isMarks(tokens[0]) else {
      return nil
    }
    return tokens[0]
  }

  private func isMarks(_ token: RowToken) -> Bool { token.kind == .marks(isDollars: false) }
}
