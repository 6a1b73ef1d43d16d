/// How well a cell of a table in blocks stands in a row and column: what it looks like, how it
/// follows the cell before it, and what its row lacks.
struct BlockScore: Sendable {
  /// The columns of the table, from left to right.
  let columns: [PrintedColumn]
  /// What cells of a row say of each other.
  private let agreement: BlockAgreement

  private let cells: [BlockCell]
  private let words: StreamScore
  /// The columns of a transaction, a bit each.
  private let transaction: UInt16
  private let isOfHoldings: Bool
  private let isOfDerivatives: Bool
  /// Whether prices have a dollar sign in the text; then an amount without is none.
  private let hasDollars: Bool
  /// The day of the earliest transaction; nil where the head does not tell it.
  private let earliest: CalendarDay?
  /// What it costs that a row lacks a column, by column: in a holding and a transaction, where no
  /// other row has it and where others do.
  private let missing: [Int]

  init(
    _ cells: [BlockCell], in table: FormTable, on form: FormType.Family,
    evidence: TableEvidence
  ) {
    self.cells = cells
    self.earliest = form == .form4 ? evidence.earliest : nil
    let words = StreamScore(table, on: form)
    self.words = words
    columns = words.columns
    isOfHoldings = form == .form3
    isOfDerivatives = table == .derivative
    hasDollars = cells.contains { $0.token.kind == .amount(isDollars: true) }
    transaction = words.columns.enumerated().reduce(0) { bits, column in
      bits | (column.element.isOfTransaction ? 1 << UInt16(column.offset) : 0)
    }
    agreement = BlockAgreement(cells, in: table, columns: columns)
    missing = columns.flatMap { column in
      [false, true].flatMap { isTransaction in
        [false, true].map { others in
          Self.missing(
            words, column, isTransaction: isTransaction, others: others,
            isDerivative: table == .derivative)
        }
      }
    }
  }

  /// More is missing where other rows have the column, for the rows of one table are alike.
  private static func missing(
    _ words: StreamScore, _ column: PrintedColumn, isTransaction: Bool, others: Bool,
    isDerivative: Bool
  ) -> Int {
    let score = words.missing(column, in: isTransaction ? .transaction : .holding)
    switch column.element {
    case .transactionShares:
      // The first of the two columns of amounts in Table II stands for both.
      return column.acquiredOrDisposed == .disposed || !isTransaction ? 0 : -8
    case .transactionDate: return isTransaction ? (isDerivative ? -12 : -18) : 0
    case .transactionCode: return isTransaction ? (isDerivative ? -12 : -7) : 0
    case .sharesOwnedFollowingTransaction: return score - 3
    case .conversionOrExercisePrice, .exerciseDate, .expirationDate: return score - (others ? 3 : 0)
    case .transactionPricePerShare: return score - (others && isTransaction ? 2 : 0)
    default: return score
    }
  }

  private func missing(_ column: Int, isTransaction: Bool, others: Bool) -> Int {
    missing[column * 4 + (isTransaction ? 2 : 0) + (others ? 1 : 0)]
  }

  // MARK: A cell alone

  /// The columns where a cell can stand, each with how well it looks there.
  func columns(of cell: BlockCell) -> [(column: Int, fit: Int)] {
    let fits = cell.words.prefix(24).map { ($0, words.fit(of: $0)) }
    return columns.indices.compactMap { index in
      let column = columns[index]
      if isOfHoldings, column.isOfTransaction { return nil }
      // Nothing tells the two columns of amounts in Table II apart: the first stands for both.
      if column.acquiredOrDisposed == .disposed { return nil }
      var fit: Int
      if cell.isText {
        guard column.isOfText else { return nil }
        let looks = fits.reduce(0) { $0 + words.goesOn($1.0, $1.1, column) }
        fit = 6 + min(6, max(-8, looks))
        if column.element == .securityTitle, isOfDerivatives,
          Self.plainTitles.contains(cell.token.value.text?.lowercased() ?? "")
        {
          fit -= 8
        }
      } else {
        guard let (word, texts) = fits.first else { return nil }
        fit = words.begins(word, texts, column, in: .transaction)
        if fit <= StreamScore.never || column.isOfText { return nil }
        if hasDollars, column.isOfPrice, cell.token.kind == .amount(isDollars: false) { return nil }
        if cell.isMarks, Self.hasOwnValue(column.element) { fit -= 8 }
        if column.element == .transactionDate { fit += fitOfDay(cell) }
      }
      if cell.headings.contains(index) { fit += 3 }
      if cell.headedBelow & 1 << UInt16(index) != 0 { fit -= Self.headedBelow }
      return (index, fit)
    }
  }

  /// What speaks against a column whose heading stands below the cell only.
  private static let headedBelow = 3

  /// How well a cell looks as the day of a transaction: none is before the earliest one, or years after.
  private func fitOfDay(_ cell: BlockCell) -> Int {
    guard let day = cell.day, let earliest else { return 0 }
    if day == earliest { return 2 }
    return day < earliest || day.year > earliest.year + 1 ? -6 : 0
  }

  /// Titles that securities have which are no derivative ones.
  private static let plainTitles: Set<String> = [
    "common stock", "ordinary shares", "common shares", "class a common stock", "common",
  ]

  /// Whether a column has amounts of securities or a code, which footnotes alone hardly ever give.
  private static func hasOwnValue(_ element: FilingElement) -> Bool {
    switch element {
    case .transactionShares, .underlyingSecurityShares, .sharesOwnedFollowingTransaction,
      .transactionCode, .transactionTimeliness:
      true
    default: false
    }
  }

  /// The first row from another one on that says that it is held indirectly, for a cell of its nature.
  func firstIndirect(in places: BlockPlaces, from row: Int, _ column: Int) -> Int? {
    guard columns[column].element == .natureOfOwnership, row < places.rows else { return nil }
    return (row..<places.rows).first { agreement.isIndirect($0, in: places) }
  }

  // MARK: A cell and those before it

  /// What the other cells of a row say of one in a column.
  func agreement(_ places: BlockPlaces, _ cell: Int, _ row: Int, _ column: Int) -> Int {
    agreement.score(BlockRow(places, row, with: cell, in: column))
  }

  /// The most that a step from one cell to the next is worth.
  static let bestStep = 6

  /// What is won by how a cell follows the one before it.
  func step(_ places: BlockPlaces, to row: Int, _ column: Int) -> Int {
    if places.column < 0 { return row == 0 && column == 0 ? 4 : 0 }
    switch (row - places.row, column - places.column) {
    case (0, 1...): return 6
    case (1, 0): return 6
    case (1, ..<0): return 4
    case (..<0, 1...): return 3
    case (0, _): return -2
    case (1, _): return -1
    default: return -4
    }
  }

  /// What it costs, 0 at most, to leave rows of a column empty.
  func skips(_ places: BlockPlaces, to row: Int, _ column: Int) -> Int {
    var score = turn(places, row, column)
    for skipped in places.last[column]..<max(row, places.last[column]) {
      score += skip(places, skipped, column)
    }
    return score
  }

  /// What is won by a cell in a row that its column has left empty: what that cost, less what it costs
  /// that the cell stands behind those of rows further below.
  func fill(_ places: BlockPlaces, _ row: Int, _ column: Int) -> Int {
    turn(places, row, column) - skip(places, row, column) - Self.behind
  }

  /// What it costs that a cell stands behind one of a row further below in its column.
  private static let behind = 6

  /// What it costs to leave a row of a column empty.
  private func skip(_ places: BlockPlaces, _ row: Int, _ column: Int) -> Int {
    let isTransaction = isTransaction(places, row)
    return isOfTransaction(column) && !isTransaction
      ? -1 : missing(column, isTransaction: isTransaction, others: true)
  }

  /// What a row lacks that a cell in a column turns into a transaction.
  private func turn(_ places: BlockPlaces, _ row: Int, _ column: Int) -> Int {
    guard isOfTransaction(column), !isTransaction(places, row) else { return 0 }
    return columns.indices.reduce(0) { score, other in
      isOfTransaction(other) && other != column && places.isSkipped(row, other)
        ? score + missing(other, isTransaction: true, others: true) : score
    }
  }

  /// What the rows lack when no cell is left.
  func end(_ places: BlockPlaces) -> Int {
    var score = 0
    for row in 0..<places.rows {
      let isTransaction = isTransaction(places, row)
      for column in columns.indices where places.last[column] <= row {
        score += missing(column, isTransaction: isTransaction, others: places.last[column] > 0)
      }
    }
    return score
  }

  /// What a row seems to lack so far: half of what it would cost that the columns left of its last
  /// cell stay empty, as texts mostly go from left to right.
  func lack(_ places: BlockPlaces, _ row: Int, filled: UInt16) -> Int {
    guard filled != 0 else { return 0 }
    let isTransaction = filled & transaction != 0
    let end = UInt16.bitWidth - filled.leadingZeroBitCount - 1
    var open = ~filled & (1 << UInt16(end) - 1)
    var lack = 0
    while open != 0 {
      let column = open.trailingZeroBitCount
      open &= open - 1
      let others = places.last[column]
      guard others <= row else { continue }
      if isTransaction || !isOfTransaction(column) {
        lack += 2 * missing(column, isTransaction: isTransaction, others: others > 0)
      } else if !isOfHoldings {
        lack += missing(column, isTransaction: true, others: others > 0)
      }
    }
    return lack
  }

  private func isOfTransaction(_ column: Int) -> Bool { transaction & 1 << UInt16(column) != 0 }

  private func isTransaction(_ places: BlockPlaces, _ row: Int) -> Bool {
    places.columns(filledIn: row) & transaction != 0
  }
}
