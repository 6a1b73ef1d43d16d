/// Tells the numbers that no footnote has, for a filing may leave one out.
///
/// A number begins a footnote where no line further down begins with one that is not higher: else it is
/// of a list inside a footnote, or a reference that a line begins with.
struct MissingNumbers {
  /// The numbers that the lines still to come begin with, the last line first.
  private var numbers: [Int?]
  /// For each of these lines the lowest number that a line below it begins with.
  private var lowest: [Int]

  /// Takes the lines of the explanation.
  init(_ lines: [PrintedLine]) {
    numbers = []
    lowest = []
    var low = Int.max
    for line in lines.reversed() where !line.pieces.isEmpty {
      let mark = FootnoteReader.mark(line.text)
      let number = mark?.isSure == true ? mark?.number : nil
      numbers.append(number)
      lowest.append(low)
      if let number { low = min(low, number) }
    }
  }

  /// Whether the next line begins with a number that every later one is higher than.
  mutating func take(_ line: PrintedLine) -> Bool {
    guard let below = lowest.popLast(), let number = numbers.popLast() ?? nil else { return false }
    return number < below
  }
}
