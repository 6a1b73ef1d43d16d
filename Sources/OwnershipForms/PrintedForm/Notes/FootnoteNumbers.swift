/// Tells where footnotes begin whose numbers do not follow each other: a filing may leave one out, or
/// print them in another order.
///
/// A number begins a footnote where no line further down begins with one that is not higher: else it is
/// of a list inside a footnote, or a reference that a line begins with.
struct FootnoteNumbers {
  /// The numbers that the lines still to come begin with, the last line first.
  private var numbers: [Int?]
  /// For each of these lines the lowest number that a line below it begins with.
  private var lowest: [Int]
  /// Whether the lines begin with every number up to the highest, each once, but not in their order: a
  /// form may print them as `1, 10, 11, 2, 3`.
  let areAllInAnotherOrder: Bool

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
    let found = numbers.compactMap(\.self)
    areAllInAnotherOrder =
      found.count > 2 && found.last == 1 && found != found.sorted(by: >)
      && found.sorted() == Array(1...found.count)
  }

  /// Whether the next line begins with a number that may begin a footnote so.
  mutating func take(_ line: PrintedLine) -> Bool {
    guard let below = lowest.popLast(), let number = numbers.popLast() ?? nil else { return false }
    return number < below || areAllInAnotherOrder
  }
}
