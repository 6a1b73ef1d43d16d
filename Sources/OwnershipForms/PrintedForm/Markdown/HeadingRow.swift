/// Tells the rows of a table in Markdown that have headings from those that have values.
enum HeadingRow {
  /// More pieces than a row of headings has, each cell of which may be repeated.
  private static let mostPieces = 512

  /// Whether a row has words of headings, and no value beside fewer than four of them.
  ///
  /// - Parameter isBelow: whether it stands right below headings, whose last words it may have.
  static func isOne(_ line: PrintedLine, isBelow: Bool) -> Bool {
    guard line.isRow, !line.pieces.isEmpty, line.pieces.count <= mostPieces else { return false }
    var cells: Set<Int> = []
    var (own, others) = (0, 0)
    var (hasInstruction, hasValue) = (false, false)
    for piece in line.pieces {
      hasValue = hasValue || isValue(piece.text)
      let letters = piece.text.utf8.prefix(200).count { $0 > 47 }
      if HeadingWords.areAll(of: piece) {
        own += letters
        if letters > 2 { cells.insert(piece.column) }
        hasInstruction = hasInstruction || piece.text.contains("(Instr")
      } else {
        others += letters
      }
    }
    // The end of a page may leave values beside headings that it cut.
    guard !hasValue else { return cells.count >= 4 }
    return own > 2 * others && own >= 3 && (isBelow || cells.count >= 3 || hasInstruction)
  }

  /// A line without the examples of derivative securities in the title of Table II, which a table in
  /// Markdown may have in each of its columns.
  static func withoutExamples(_ line: PrintedLine) -> PrintedLine {
    guard line.isRow, line.pieces.contains(where: { $0.text.hasPrefix("(e.g., puts") }) else {
      return line
    }
    var line = line
    line.pieces.removeAll { $0.text.hasPrefix("(e.g., puts") && $0.text.hasSuffix("securities)") }
    return line
  }

  private static func isValue(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    return text.words.contains { word in
      word.hasPrefix("$") || PrintedDate.day(word) != nil || FootnoteMark.number(word) != nil
        || word.utf8.count > 1 && word.first?.isASCIIDigit == true
          && RowWord.amount(String(word)) != nil
    }
  }
}
