/// Brings a head that blanks lay out in columns into the order of its boxes: each column from top to
/// bottom, one after the other.
enum HeadColumns {
  /// The lines of a head with its columns after each other; as they are where none are laid out.
  ///
  /// - Parameter below: the lines below the tables, where the reporting persons stand again.
  static func inOrder(_ lines: [PrintedLine], below: [PrintedLine] = []) -> [PrintedLine] {
    guard let first = lines.firstIndex(where: { Self.columns(in: [$0]).count > 1 }) else {
      return lines
    }
    let starts = Self.columns(in: Array(lines[first...]))
    var columns = Array(repeating: [PrintedLine](), count: starts.count)
    for (number, line) in lines.enumerated() where number >= first {
      for piece in line.pieces {
        let column = starts.lastIndex { $0 <= piece.column + 2 } ?? 0
        let parts = column == 0 ? FullBox.divided(piece, below: below) : [piece]
        for (place, part) in zip(column..<columns.count, parts) {
          columns[place].append(PrintedLine(pieces: [part], isDivided: false, number: number))
        }
      }
    }
    return lines[..<first] + columns.flatMap { $0 }
  }

  /// Where the numbered labels of the boxes begin, without those in the same column.
  private static func columns(in lines: [PrintedLine]) -> [Int] {
    var starts: [Int] = []
    for line in lines where !line.isDivided {
      for piece in line.pieces.prefix(64) where isNumbered(piece.text) {
        starts.append(piece.column)
      }
    }
    var columns: [Int] = []
    for start in starts.sorted() where start > (columns.last ?? -9) + 6 { columns.append(start) }
    return columns
  }

  /// Whether a text begins with the number of a box and its label.
  static func isNumbered(_ text: String) -> Bool {
    let bytes = FoldedText(text, most: 60).bytes
    guard bytes.count > 4, (49...57).contains(bytes[0]), bytes[1] == 46, bytes[2] == 32
    else { return false }
    let words = bytes.dropFirst(3)
    return HeadLabel.allCases.contains { label in
      label.phrases.contains { words.starts(with: "\($0)".utf8.prefix(10)) }
    }
  }
}
