/// Finds where in a laid-out table each column begins, from the words of its headings.
///
/// The number of a heading stands at the left edge of its column; under a number that several
/// columns share, each begins halfway between its own word and the one before it.
struct HeadingPlaces {
  /// A word of the headings, with the place of its first character and of its middle.
  private struct Word {
    var text: String
    var start: Int
    var middle: Int
    var line: Int

    /// The place after its last character.
    var end: Int { start + text.count }
  }

  private var words: [Word] = []

  /// Takes the lines of the headings, from top to bottom.
  init(_ lines: [PrintedLine]) {
    for (index, line) in lines.prefix(64).enumerated() {
      for piece in line.pieces.prefix(64) {
        var place = piece.column
        for word in piece.text.prefix(400).split(separator: " ", omittingEmptySubsequences: false) {
          if !word.isEmpty {
            words.append(
              Word(
                text: word.lowercased(), start: place, middle: place + word.count / 2, line: index))
          }
          place += word.count + 1
        }
      }
    }
  }

  /// Where each column begins; nil for a column whose heading was not found.
  func starts(of columns: [PrintedColumn]) -> [Int?] {
    var numbers: [String] = []
    for column in columns where numbers.last != column.number { numbers.append(column.number) }
    var edges = edges(of: numbers)
    var starts: [Int?] = []
    for (position, number) in numbers.enumerated() {
      let group = columns.filter { $0.number == number }
      guard let low = edges[position] else {
        starts += group.map { _ in nil }
        continue
      }
      let after = edges.indices.dropFirst(position + 1).filter { edges[$0] != nil }
      let before = edges[..<position].lazy.reversed().compactMap { $0 }.first ?? low
      guard group.count > 1 else {
        starts.append(low)
        continue
      }
      var own = subheadings(of: group, from: before, to: after.first.flatMap { edges[$0] })
      if let next = after.first, !Self.areInOrder(own) {
        own = subheadings(
          of: group, from: before, to: after.dropFirst().first.flatMap { edges[$0] })
        let end = own.last.flatMap { $0?.end } ?? 0
        edges[next] = edges[next].map { max($0, end) }
      }
      starts += Self.starts(of: own, from: low)
    }
    return starts
  }

  /// The left edge of each number, found from left to right.
  private func edges(of numbers: [String]) -> [Int?] {
    var last = -1
    return numbers.map { number in
      let wanted = number.lowercased() + "."
      let found = words.filter { $0.start > last && Self.isNumber($0.text, wanted) }
        .min { ($0.line, $0.start) < ($1.line, $1.start) }
      guard let found else { return nil }
      last = found.start
      return max(0, found.start - 1)
    }
  }

  private static func isNumber(_ word: String, _ wanted: String) -> Bool {
    word == wanted || wanted == "1." && word == "1.title"
  }

  /// How far a word may stand left of the number before its own.
  private static let slack = 8

  /// The lowest word of each heading of a group; the first may stand left of the number, but right of
  /// the one before that.
  private func subheadings(
    of group: [PrintedColumn], from last: Int, to high: Int?
  ) -> [Word?] {
    let inside = words.filter { $0.start >= last - Self.slack && $0.middle < high ?? Int.max }
    return group.map { column in
      inside.filter { $0.text == column.groupWord }.max { $0.line < $1.line }
    }
  }

  /// Whether words stand from left to right; one that does not is of the heading above them, for its own
  /// stands below the next number.
  private static func areInOrder(_ words: [Word?]) -> Bool {
    let found = words.compactMap { $0 }
    return zip(found, found.dropFirst()).allSatisfy { $0.start < $1.start }
  }

  /// The edges between the words of a group.
  private static func starts(of found: [Word?], from low: Int) -> [Int?] {
    found.indices.map { index in
      guard let word = found[index] else { return nil }
      guard let before = found[..<index].last.flatMap({ $0 }) else {
        return min(low, max(0, word.start - 1))
      }
      return (before.middle + word.middle + 1) / 2
    }
  }
}
