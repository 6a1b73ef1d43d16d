/// Tells which lines of two cells beside each other are one, so that none cross.
enum LineOrder {
  /// For each line on the right the one on the left that it goes on with, if any: those that are worth
  /// most together. A pair that is worth nothing is none.
  static func pairs(_ left: Int, _ right: Int, worth: (Int, Int) -> Int) -> [Int?] {
    var pairs: [Int?] = Array(repeating: nil, count: right)
    guard left > 0, right > 0 else { return pairs }
    let own = (0..<(left * right)).map { worth($0 / right, $0 % right) }
    guard own.contains(where: { $0 > 0 }) else { return pairs }
    // What the lines from a row and a column on are worth, row by row.
    let width = right + 1
    var best = Array(repeating: 0, count: width * (left + 1))
    func together(_ row: Int, _ column: Int) -> Int {
      let own = own[row * right + column]
      return own > 0 ? own + best[(row + 1) * width + column + 1] : 0
    }
    for row in stride(from: left - 1, through: 0, by: -1) {
      for column in stride(from: right - 1, through: 0, by: -1) {
        let place = row * width + column
        best[place] = max(best[place + width], best[place + 1], together(row, column))
      }
    }
    var (row, column) = (0, 0)
    while row < left, column < right {
      let place = row * width + column
      if own[row * right + column] > 0, best[place] == together(row, column) {
        pairs[column] = row
        row += 1
        column += 1
      } else if best[place] == best[place + width] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
