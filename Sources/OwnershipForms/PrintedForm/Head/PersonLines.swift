/// Brings the lines of one person in the list of reporting persons into one, where the text breaks
/// them: a person ends with the line that ends with a ZIP code.
enum PersonLines {
  /// The lines with those of one person as one, name and address in pieces of the first column.
  static func joined(_ lines: [PrintedLine]) -> [PrintedLine] {
    if lines.contains(where: { $0.cells != nil && $0.fields == nil }) { return lines }
    var result: [PrintedLine] = []
    var person: [TextPiece] = []
    var ticks: [TextPiece] = []
    var edge = Int.max
    var isLaidOut = false
    for line in lines where !line.pieces.isEmpty {
      let boxes = line.pieces.flatMap(boxes)
      if line.isDivided, boxes.count == line.pieces.count, boxes.count > 1 {
        result.append(line)
        continue
      }
      if boxes.count > 1 {
        edge = boxes.map(\.column).min() ?? edge
        isLaidOut = boxes.allSatisfy { $0.column > 8 }
        result.append(PrintedLine(pieces: boxes, isDivided: true))
      }
      if !boxes.isEmpty || isHeading(line) { continue }
      if !line.isRow, let last = result.indices.last, isCut(result[last]),
        PostalAddress.endsWithPlace(line.text) || PostalAddress.endsWithZip(line.text)
      {
        result[last].pieces.insert(
          contentsOf: line.pieces.map(inFirstColumn), at: addressEnd(result[last]))
        continue
      }
      let ticksBefore = ticks.count
      for piece in line.pieces {
        let isRight =
          isLaidOut
          ? piece.column + 6 >= edge || piece.text == "X" && piece != line.pieces.first
          : person.isEmpty
        if line.isDivided ? piece.column != 0 : isRight {
          ticks.append(piece)
        } else {
          var piece = piece
          piece.column = 0
          person.append(piece)
        }
      }
      if !isLaidOut, !line.isDivided, line.text == "X", person.last?.text == "X" {
        ticks += person.suffix(1).map(inNoColumn)
        person.removeLast()
        continue
      }
      // In a run of lines the ticks follow the address, and a name follows the ticks.
      if !isLaidOut, !line.isDivided, ticks.count > ticksBefore {
        if let last = result.indices.last, result[last].pieces.first?.column == 0, isTick(line.text)
        {
          result[last].pieces += ticks.map(inNoColumn)
        } else {
          person = ticks
        }
        ticks = []
      }
      guard let last = person.last,
        PostalAddress.endsWithPlace(last.text) || line.isDivided && !ticks.isEmpty
      else { continue }
      result.append(PrintedLine(pieces: person + ticks, isDivided: true, isRow: line.isRow))
      (person, ticks) = ([], [])
    }
    if let last = result.indices.last, person.isEmpty { result[last].pieces += ticks }
    return result
  }

  /// Whether the end of a page cut the address of a person in a table.
  private static func isCut(_ person: PrintedLine) -> Bool {
    guard person.isRow, let last = person.pieces.last(where: { $0.column == 0 }) else {
      return false
    }
    return !PostalAddress.endsWithPlace(last.text) && !PostalAddress.endsWithZip(last.text)
  }

  private static func addressEnd(_ person: PrintedLine) -> Int {
    person.pieces.firstIndex { $0.column != 0 } ?? person.pieces.count
  }

  private static func inFirstColumn(_ piece: TextPiece) -> TextPiece {
    var piece = piece
    piece.column = 0
    return piece
  }

  /// The column of ticks in a run of lines, under no heading.
  static let noColumn = -1

  private static func inNoColumn(_ piece: TextPiece) -> TextPiece {
    var piece = piece
    piece.column = noColumn
    return piece
  }

  private static func isHeading(_ line: PrintedLine) -> Bool {
    line.pieces.contains { $0.text.hasPrefix("Reporting Owner Name") }
      || line.text == "Relationships"
  }

  /// The headings of boxes in a piece, each as a piece of its own.
  private static func boxes(_ piece: TextPiece) -> [TextPiece] {
    var boxes: [TextPiece] = []
    var column = piece.column
    var rest = piece.text[...]
    while let name = ["Director", "10% Owner", "Officer", "Other"].first(where: rest.hasPrefix) {
      var box = piece
      box.text = name
      box.column = column
      box.width = name.count
      boxes.append(box)
      let after = rest.dropFirst(name.count)
      let next = after.drop { $0 == " " }
      column += name.count + after.count - next.count
      rest = next
    }
    return rest.isEmpty ? boxes : []
  }

  /// Whether a line has an X, or what stands in place of one beside it.
  private static func isTick(_ text: String) -> Bool {
    let words = text.words
    return words.first == "X" || words.last == "X"
  }
}
