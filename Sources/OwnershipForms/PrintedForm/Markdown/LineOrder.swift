/// Tells which lines of two cells beside each other are one, so that none cross.
enum LineOrder {
  /// For each line on the right the one on the left that it goes on with, if any: those that are worth
  /// most together. A pair that is worth nothing is none.
  static func pairs(_ left: Int, _ right: Int, worth: (Int, Int) -> Int) -> [Int?] {
    var pairs: [Int?] = Array(repeating: nil, count: right)
    guard left > 0, right > 0 else { return pairs }
    var own: [[Int]] = []
    var best = Array(repeating: Array(repeating: 0, count: right + 1), count: left + 1)
    for row in 0..<left {
      own.append((0..<right).map { worth(row, $0) })
    }
    for row in stride(from: left - 1, through: 0, by: -1) {
      for column in stride(from: right - 1, through: 0, by: -1) {
        let together = own[row][column] > 0 ? own[row][column] + best[row + 1][column + 1] : 0
        best[row][column] = max(best[row + 1][column], best[row][column + 1], together)
      }
    }
    var (row, column) = (0, 0)
    while row < left, column < right {
      if own[row][column] > 0,
        best[row][column] == own[row][column] + best[row + 1][column + 1]
      {
        pairs[column] = row
        row += 1
        column += 1
      } else if best[row][column] == best[row + 1][column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
