/// What the rows of a table in blocks ask of a cell, over and over: small, and found once.
struct CellFacts: Sendable {
  /// An amount in ten-thousandths; nil for anything else.
  let amount: Int?
  /// A day in the order of days; nil for anything else.
  let day: Int?
  /// The letters of a code in ASCII, one after the other; 0 for anything else.
  let letters: UInt32
  /// The first of the letters; 0 for anything else.
  let letter: UInt8
  /// Whether nothing but footnote marks stands in it.
  let isMarks: Bool
  /// Whether words stand in it.
  let isText: Bool
  /// The first cell that says the same.
  let same: Int32
  /// The first cell that has the same marks.
  let sameMarks: Int32

  /// The facts of all cells of a table.
  static func of(_ cells: [BlockCell]) -> [CellFacts] {
    var texts: [String: Int32] = [:]
    var marks: [[String]: Int32] = [:]
    return cells.enumerated().map { number, cell in
      let same = texts[cell.token.raw] ?? Int32(number)
      texts[cell.token.raw] = same
      let sameMarks = marks[cell.marks] ?? Int32(number)
      marks[cell.marks] = sameMarks
      return CellFacts(
        amount: cell.amount, day: cell.day.map { ($0.year * 12 + $0.month) * 31 + $0.day },
        letters: (cell.letters ?? "").utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) },
        letter: cell.letters?.utf8.first ?? 0, isMarks: cell.isMarks, isText: cell.isText,
        same: same, sameMarks: sameMarks)
    }
  }

  /// The letters of the codes A, D and I.
  static let acquired = UInt32(UInt8(ascii: "A"))
  static let disposed = UInt32(UInt8(ascii: "D"))
  static let indirect = UInt32(UInt8(ascii: "I"))
}
