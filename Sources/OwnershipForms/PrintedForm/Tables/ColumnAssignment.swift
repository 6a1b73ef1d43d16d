/// Finds the columns of a row's tokens: in the order of the form, by what each token looks like and,
/// where the headings were found, by the heading it stands under.
struct ColumnAssignment {
  private let header: TableHeader
  private let tokens: [RowToken]
  private let isHolding: Bool

  /// What a token costs that has no column.
  private static let skipped = -9

  init(_ tokens: [RowToken], under header: TableHeader) {
    self.tokens = tokens
    self.header = header
    isHolding = Self.isHolding(tokens)
  }

  /// A row without a date, a code or a second amount reports a holding.
  private static func isHolding(_ tokens: [RowToken]) -> Bool {
    var amounts = 0
    for token in tokens {
      switch token.kind {
      case .letters(let letters) where !["A", "D", "I"].contains(letters): return false
      case .amount: amounts += 1
      case .date: return false
      default: break
      }
    }
    return amounts <= 1
  }

  /// Whether the only amount is a price by its look, so that the row is what is left of a transaction:
  /// it has four decimals and no comma.
  private var tornPrice: Bool {
    tokens.contains { token in
      guard case .amount = token.kind else { return false }
      return !token.raw.contains(",")
        && token.raw.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count == 4
    }
  }

  /// The column of each token, by its position in the header's columns; nil for a token that has
  /// none.
  func columns() -> [Int?] {
    let width = header.columns.count
    let fits = tokens.map { token in (0..<width).map { fit(token.kind, at: token.field, in: $0) } }
    return Self.best(of: fits, width: width, skipped: Self.skipped)
  }

  /// The best way to put tokens in columns from left to right: for each token its column, nil for one
  /// that has none.
  ///
  /// - Parameters:
  ///   - fits: for each token how well it fits each column; nil where it cannot stand there.
  ///   - width: the number of columns.
  ///   - skipped: what a token costs that has no column.
  static func best(of fits: [[Int?]], width: Int, skipped: Int) -> [Int?] {
    let rows = fits.count
    var best = Array(repeating: Array(repeating: 0, count: width + 1), count: rows + 1)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      best[row][width] = best[row + 1][width] + skipped
      for column in stride(from: width - 1, through: 0, by: -1) {
        var score = max(best[row + 1][column] + skipped, best[row][column + 1])
        if let fit = fits[row][column] { score = max(score, best[row + 1][column + 1] + fit) }
        best[row][column] = score
      }
    }
    var result: [Int?] = Array(repeating: nil, count: rows)
    var (row, column) = (0, 0)
    while row < rows, column < width {
      if let fit = fits[row][column], best[row][column] == best[row + 1][column + 1] + fit {
        result[row] = column
        row += 1
        column += 1
      } else if best[row][column] == best[row][column + 1] {
        column += 1
      } else {
        row += 1
      }
    }
    return result
  }

  /// How well a token fits a column, the headings counted in; nil where it cannot stand there.
  private func fit(_ kind: RowToken.Kind, at field: Int, in column: Int) -> Int? {
    let place = header.columns[column]
    guard var score = place.fit(kind) else { return nil }
    let distance = header.distance(of: field, from: column)
    if isHolding, place.isOfTransaction, distance != 0 || place.element != .transactionShares {
      guard distance == 0, place.isOfPrice, tornPrice else { return nil }
    }
    if case .marks(false) = kind {
      // Without headings marks alone in a field have one of the columns between those beside them; they
      // stand for a date or a price rather than for an amount.
      guard
        distance.map({ $0 <= header.slack })
          ?? (!isHolding && header.isOfEmptyFields && place.element != .transactionShares)
      else { return nil }
    }
    if let distance { score += distance == 0 ? 6 : -min(4, distance) }
    return score
  }

  /// Whether a token stands under the heading of a column.
  func isUnderHeading(_ row: Int, _ column: Int) -> Bool {
    header.distance(of: tokens[row].field, from: column) == 0
  }
}
