/// Brings the rows of a list of reporting persons in Markdown into one for each person: the end of a
/// page or a line of the grid may cut a person into several.
enum ListRows {
  /// The lines with each person in one row, and without what stands above the headings of the boxes;
  /// as they are where no row has those headings.
  static func whole(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard let start = lines.firstIndex(where: isHeading) else { return lines }
    var fields = lines[start].fields
    var result = lines[..<start].filter { !$0.isRow } + [headings(of: lines[start])]
    var isOpen = false
    for var line in lines[(start + 1)...] {
      if isHeading(line) {
        fields = line.fields
        isOpen = false
        result.append(headings(of: line))
        continue
      }
      if line.isRow, line.fields != fields { line = withoutColumns(line) }
      if isOpen, line.isRow, let last = result.indices.last, goesOn(result[last], with: line) {
        let more = address(of: line)
        result[last].pieces.insert(contentsOf: more, at: address(of: result[last]).count)
        result[last].pieces += line.pieces.dropFirst(more.count)
      } else if !line.pieces.isEmpty {
        result.append(line)
        isOpen = line.isRow
      }
    }
    return result
  }

  /// The lines of name and address in a row.
  private static func address(of row: PrintedLine) -> ArraySlice<TextPiece> {
    row.pieces.prefix { $0.column == 0 }
  }

  /// Whether a row has the headings of the boxes, each in its field.
  static func isHeading(_ line: PrintedLine) -> Bool {
    line.isRow && headings(of: line).pieces.count >= 3
  }

  /// The headings of the boxes alone: beside them may stand what is left of the words above names.
  private static func headings(of line: PrintedLine) -> PrintedLine {
    let boxes: Set<String> = ["Director", "10% Owner", "Officer", "Other"]
    var line = line
    line.pieces.removeAll { !boxes.contains($0.text) }
    return line
  }

  /// A row of a table that has other columns than that of the headings: nothing tells under which of
  /// them its ticks stand.
  private static func withoutColumns(_ line: PrintedLine) -> PrintedLine {
    var line = line
    for index in line.pieces.indices where line.pieces[index].column > 0 {
      line.pieces[index].column = PersonLines.noColumn
    }
    return line
  }

  /// Whether a row goes on with the person of the row above, which lacks its place.
  private static func goesOn(_ row: PrintedLine, with next: PrintedLine) -> Bool {
    let (own, more) = (address(of: row), address(of: next))
    guard !own.isEmpty, own.count < 8, !hasPlace(own) else { return false }
    let hasTicks = (row.pieces.count > own.count, next.pieces.count > more.count)
    guard hasTicks != (true, true) else { return false }
    return hasTicks != (false, true) || own.count < 3 || !hasPlace(more)
  }

  private static func hasPlace(_ address: ArraySlice<TextPiece>) -> Bool {
    guard let last = address.last?.text else { return false }
    return PostalAddress.endsWithPlace(last) || PostalAddress.endsWithZip(last)
  }
}
