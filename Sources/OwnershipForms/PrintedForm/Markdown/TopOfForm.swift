/// Brings the rows with the title of the form and its approval above everything else: where the rest of
/// the page is the text of a picture, they may stand below it, within Table II.
enum TopOfForm {
  /// The lines with those rows first; as they are where they stand above the tables.
  static func first(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard let table = lines.firstIndex(where: beginsTable),
      lines[table...].contains(where: isOfTop)
    else { return lines }
    let rows = lines[table...].filter(isOfTop)
    return rows + lines[..<table] + lines[table...].filter { !isOfTop($0) }
  }

  private static func beginsTable(_ line: PrintedLine) -> Bool {
    guard let piece = line.pieces.first else { return false }
    let text = FoldedText(piece.text, most: 60)
    return text.begins(with: "table i") && text.contains("derivative securities")
  }

  /// Whether a row has the words of the approval, beside the title or without it.
  private static func isOfTop(_ line: PrintedLine) -> Bool {
    guard line.isRow, line.pieces.count <= 16 else { return false }
    return line.pieces.contains { piece in
      piece.text.hasPrefix("OMB APPROVAL") || piece.text.hasPrefix("OMB Number:")
        || piece.text.hasPrefix("Estimated average burden")
        || piece.text.hasPrefix("hours per response")
    }
  }
}
