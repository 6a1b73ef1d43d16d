/// Takes the head of a printed page out of the tables of Markdown: where a table goes on from the page
/// above, the grid may begin in the line with the time of printing and the title of the page.
enum RunningHead {
  /// The title of a page, as letters in lower case.
  private static let titles = ["ownershipsubmission", "secform3", "secform4", "secform5"]

  /// The lines without the heads of pages in their rows, and without a row that only repeats the start of
  /// the next one, for the program took such a line for a heading of its own.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    for (index, line) in lines.enumerated() {
      guard line.isRow, let time = timeOfPrinting(in: line) else {
        result.append(line)
        continue
      }
      var row = line
      row.pieces = Array(line.pieces[..<time.piece])
      let piece = line.pieces[time.piece]
      if let rest = time.before {
        var before = piece
        before.text = rest
        row.pieces.append(before)
      }
      row.pieces += withoutTitle(line.pieces[time.next...])
      let next = lines[(index + 1)...].prefix(2).first { !isRuling($0) }
      if next.map({ begins($0, with: row) }) == true { row.pieces = [] }
      result.append(row)
    }
    return result
  }

  /// Which piece of a row ends with the time of printing, what stands in it before the time, and which
  /// piece comes next; nil where none does. The grid may cut the first digits and the last word.
  private static func timeOfPrinting(
    in line: PrintedLine
  ) -> (piece: Int, before: String?, next: Int)? {
    for (index, piece) in line.pieces.prefix(16).enumerated() {
      guard piece.text.utf8.contains(UInt8(ascii: ":")) else { continue }
      var words = piece.text.words
      var next = index + 1
      if let last = words.last, isHalf(last) {
        words.removeLast()
      } else if line.pieces.indices.contains(next), isHalf(line.pieces[next].text[...]) {
        next += 1
      } else {
        continue
      }
      guard let hour = words.popLast(), isOfDigits(hour, and: ":"), let day = words.popLast(),
        day.hasSuffix(","), isOfDigits(day.dropLast(), and: "/")
      else { continue }
      return (index, words.isEmpty ? nil : words.joined(separator: " "), next)
    }
    return nil
  }

  private static func isHalf(_ word: Substring) -> Bool { word == "AM" || word == "PM" }

  private static func isOfDigits(_ word: Substring, and sign: Character) -> Bool {
    word.contains(sign) && word.count <= 8 && word.allSatisfy { $0 == sign || $0.isASCIIDigit }
  }

  /// The pieces without those that are the title of the page, or its start, from the first one on.
  private static func withoutTitle(_ pieces: ArraySlice<TextPiece>) -> ArraySlice<TextPiece> {
    var letters = ""
    var end = pieces.startIndex
    for (index, piece) in zip(pieces.indices, pieces) {
      letters += piece.text.lowercased().filter { $0.isLetter || $0.isNumber }
      guard titles.contains(where: { $0.hasPrefix(letters) }) else { break }
      end = index + 1
    }
    return pieces[end...]
  }

  private static func isRuling(_ line: PrintedLine) -> Bool {
    line.pieces.first?.text.hasPrefix("---") == true
  }

  /// Whether the cells of a row begin with all that another one has.
  private static func begins(_ row: PrintedLine, with first: PrintedLine) -> Bool {
    guard row.isRow, !first.pieces.isEmpty else { return false }
    func cells(_ line: PrintedLine) -> [Int: [String]] {
      Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
    }
    let own = cells(row)
    return cells(first).allSatisfy { column, texts in own[column]?.starts(with: texts) == true }
  }
}
