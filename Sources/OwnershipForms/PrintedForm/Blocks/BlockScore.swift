/// How well a cell of a table in blocks stands in a row and column: what it looks like, how it
/// follows the cell before it, and what the form's rules and arithmetic say of it and its row.
struct BlockScore: Sendable {
  /// How well words stand in columns.
  let words: StreamScore
  /// The columns of the table, from left to right.
  var columns: [PrintedColumn] { words.columns }

  private let cells: [BlockCell]
  private let places: [FilingElement: Int]
  private let isOfHoldings: Bool
  private let table: FormTable

  init(_ cells: [BlockCell], in table: FormTable, on form: FormType.Family) {
    self.cells = cells
    self.table = table
    words = StreamScore(table, on: form)
    isOfHoldings = form == .form3
    var places: [FilingElement: Int] = [:]
    for (index, column) in words.columns.enumerated() { places[column.element] = index }
    self.places = places
  }

  /// What it costs that a row lacks a column; more where other rows have it, for the rows of one table
  /// are alike.
  private func missing(_ column: Int, isTransaction: Bool, others: Bool) -> Int {
    let score = words.missing(columns[column], in: isTransaction ? .transaction : .holding)
    switch columns[column].element {
    case .sharesOwnedFollowingTransaction: return score - 3
    case .conversionOrExercisePrice, .exerciseDate, .expirationDate: return score - (others ? 3 : 0)
    case .transactionPricePerShare: return score - (others && isTransaction ? 2 : 0)
    default: return score
    }
  }

  /// How alike a cell and the one above it in its column are.
  private func likeness(_ places: BlockPlaces, _ cell: BlockCell, _ row: Int, _ column: Int) -> Int {
    guard row > 0, let above = places.cell(row - 1, column).map({ cells[$0] }) else { return 0 }
    if cell.isText { return above.token.raw == cell.token.raw ? 2 : 0 }
    return above.isMarks == cell.isMarks ? 2 : -2
  }

  // MARK: A cell alone

  /// The columns where a cell can stand, each with how well it looks there.
  func columns(of cell: BlockCell) -> [(column: Int, fit: Int)] {
    columns.indices.compactMap { index in
      let column = columns[index]
      if isOfHoldings, column.isOfTransaction { return nil }
      var fit: Int
      if cell.isText {
        guard column.isOfText else { return nil }
        let looks = cell.words.prefix(24).reduce(0) { $0 + words.goesOn($1, column) }
        fit = 6 + min(6, max(-8, looks))
      } else {
        guard let word = cell.words.first else { return nil }
        fit = words.begins(word, column, in: .transaction)
        if fit <= StreamScore.never || column.isOfText { return nil }
      }
      if cell.headings.contains(index) { fit += 3 }
      return (index, fit)
    }
  }

  // MARK: A cell after another

  /// How well a cell follows the one before it.
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

  /// What it costs to leave rows of a column empty for good.
  func skips(_ places: BlockPlaces, to row: Int, _ column: Int) -> Int {
    var score = 0
    for skipped in places.last[column]..<max(row, places.last[column]) {
      if columns[column].isOfTransaction, !isTransaction(places, skipped) {
        score -= 1
      } else {
        score += missing(column, isTransaction: isTransaction(places, skipped), others: true)
      }
    }
    guard columns[column].isOfTransaction, !isTransaction(places, row) else { return score }
    // The row turns out to be a transaction: what it lacks counts now.
    for other in columns.indices where columns[other].isOfTransaction && other != column {
      if places.isSkipped(row, other) { score += missing(other, isTransaction: true, others: true) }
    }
    return score
  }

  /// What the rows lack when no cell is left.
  func end(_ places: BlockPlaces) -> Int {
    var score = 0
    for row in 0..<places.rows {
      let isTransaction = isTransaction(places, row)
      for column in columns.indices where places.last[column] <= row {
        score += missing(
          column, isTransaction: isTransaction, others: places.last[column] > 0)
      }
    }
    return score
  }

  /// What a row seems to lack so far: half of what it would cost that the columns left of its last
  /// cell stay empty, as texts mostly go from left to right.
  func lack(_ places: BlockPlaces, _ row: Int) -> Int {
    guard let end = columns.indices.last(where: { places.cell(row, $0) != nil }) else { return 0 }
    let isTransaction = isTransaction(places, row)
    var lack = 0
    for column in 0..<end where places.cell(row, column) == nil && places.last[column] <= row {
      if isTransaction || !columns[column].isOfTransaction {
        lack +=
          2 * missing(column, isTransaction: isTransaction, others: places.last[column] > 0)
      } else if !isOfHoldings {
        lack += missing(column, isTransaction: true, others: places.last[column] > 0)
      }
    }
    return lack / 4
  }

  private func isTransaction(_ places: BlockPlaces, _ row: Int) -> Bool {
    guard row < places.rows else { return false }
    return columns.indices.contains { columns[$0].isOfTransaction && places.cell(row, $0) != nil }
  }

  // MARK: A cell and its row

  /// What the other cells say of a cell that was just put in a row and column.
  func agreement(_ places: BlockPlaces, _ cell: BlockCell, _ row: Int, _ column: Int) -> Int {
    let likeness = likeness(places, cell, row, column)
    switch columns[column].element {
    case .sharesOwnedFollowingTransaction:
      return likeness + arithmetic(places, row) + arithmetic(places, row + 1)
    case .transactionShares: return likeness + arithmetic(places, row) + underlying(places, row)
    case .underlyingSecurityShares: return likeness + underlying(places, row)
    case .transactionAcquiredDisposedCode: return arithmetic(places, row) + direction(places, row)
    case .transactionCode: return direction(places, row)
    case .directOrIndirectOwnership: return nature(places, row)
    case .natureOfOwnership: return likeness + nature(places, row)
    case .transactionDate, .exerciseDate, .expirationDate: return likeness + dates(places, row)
    default: return likeness
    }
  }

  private func cell(_ places: BlockPlaces, _ row: Int, _ element: FilingElement) -> BlockCell? {
    guard let column = self.places[element] else { return nil }
    return places.cell(row, column).map { cells[$0] }
  }

  /// Whether the amount owned is that of the row above, more or less what was acquired or disposed.
  private func arithmetic(_ places: BlockPlaces, _ row: Int) -> Int {
    guard row > 0, table == .nonDerivative,
      let before = cell(places, row - 1, .sharesOwnedFollowingTransaction)?.amount,
      let after = cell(places, row, .sharesOwnedFollowingTransaction)?.amount,
      let amount = cell(places, row, .transactionShares)?.amount,
      let way = cell(places, row, .transactionAcquiredDisposedCode)?.letters
    else { return 0 }
    return before + (way == "A" ? amount : -amount) == after ? 8 : 0
  }

  /// Whether a derivative security is for as many shares as were acquired or disposed of.
  private func underlying(_ places: BlockPlaces, _ row: Int) -> Int {
    guard table == .derivative,
      let shares = cell(places, row, .underlyingSecurityShares)?.amount,
      let column = columns.indices.first(where: {
        columns[$0].element == .transactionShares && places.cell(row, $0) != nil
      }), let cell = places.cell(row, column), let amount = cells[cell].amount
    else { return 0 }
    return shares == amount ? 5 : -1
  }

  /// Whether the code of a transaction goes with what the row says of its way.
  private func direction(_ places: BlockPlaces, _ row: Int) -> Int {
    guard let code = cell(places, row, .transactionCode)?.letters?.first,
      let way = cell(places, row, .transactionAcquiredDisposedCode)?.letters
    else { return 0 }
    switch code {
    case "S", "F", "D", "U": return way == "D" ? 2 : -4
    case "P", "A", "M", "X", "C", "O", "L": return way == "A" ? 2 : -2
    default: return 0
    }
  }

  /// Whether the nature of ownership goes with its form: only what is held indirectly has one.
  private func nature(_ places: BlockPlaces, _ row: Int) -> Int {
    guard cell(places, row, .natureOfOwnership) != nil,
      let form = cell(places, row, .directOrIndirectOwnership)?.letters
    else { return 0 }
    return form == "I" ? 5 : -7
  }

  /// Whether a derivative security expires after it was acquired, and after it can be exercised.
  private func dates(_ places: BlockPlaces, _ row: Int) -> Int {
    guard let end = cell(places, row, .expirationDate)?.day else { return 0 }
    var score = 0
    if let day = cell(places, row, .transactionDate)?.day, day > end { score -= 5 }
    if let start = cell(places, row, .exerciseDate)?.day, start > end { score -= 5 }
    return score
  }
}
