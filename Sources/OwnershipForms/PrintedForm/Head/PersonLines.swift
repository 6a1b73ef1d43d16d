/// Brings the lines of one person in the list of reporting persons into one, where the text breaks
/// them: a person ends with the line that ends with a ZIP code.
enum PersonLines {
  /// The lines with those of one person as one, name and address in pieces of the first column.
  static func joined(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard !lines.contains(where: \.isDivided) else { return lines }
    var result: [PrintedLine] = []
    var person: [TextPiece] = []
    var ticks: [TextPiece] = []
    var edge = Int.max
    for line in lines where !line.pieces.isEmpty {
      if isHeading(line) {
        edge = line.pieces.filter { isBox($0.text) }.map(\.column).min() ?? edge
        result.append(line)
        continue
      }
      for piece in line.pieces {
        if piece.column + 6 >= edge || isTick(piece.text) {
          ticks.append(piece)
        } else {
          var piece = piece
          piece.column = 0
          person.append(piece)
        }
      }
      guard let last = person.last, PostalAddress.endsWithPlace(last.text) else { continue }
      result.append(PrintedLine(pieces: person + ticks, isDivided: true))
      (person, ticks) = ([], [])
    }
    if let last = result.indices.last, person.isEmpty, result[last].isDivided {
      result[last].pieces += ticks
    }
    return result
  }

  private static func isHeading(_ line: PrintedLine) -> Bool {
    line.pieces.contains { isBox($0.text) || $0.text.hasPrefix("Reporting Owner Name") }
      || line.text == "Relationships" || line.text.hasPrefix("Director 10% Owner")
  }

  private static func isBox(_ text: String) -> Bool {
    ["Director", "10% Owner", "Officer", "Other"].contains { text.hasPrefix($0) }
  }

  private static func isTick(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { $0 == "X" }
  }
}
