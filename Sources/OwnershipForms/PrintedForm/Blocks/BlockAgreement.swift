/// A row of a table in blocks as it would be with one cell more.
struct BlockRow {
  /// Where the cells before stand.
  let places: BlockPlaces
  /// The row.
  let row: Int
  /// The cell that would be added.
  private let added: Int
  /// The column where it would stand; -1 where none is added.
  let column: Int

  init(_ places: BlockPlaces, _ row: Int, with cell: Int = -1, in column: Int = -1) {
    self.places = places
    self.row = row
    added = cell
    self.column = column
  }

  /// The cell in a column; nil where there is none.
  func cell(_ column: Int) -> Int? {
    column == self.column ? added : places.cell(row, column)
  }

  /// The cell in a column of the row above.
  func cellAbove(_ column: Int) -> Int? { places.cell(row - 1, column) }

  /// The cell in a column of the row below.
  func cellBelow(_ column: Int) -> Int? { places.cell(row + 1, column) }
}

/// What the form's rules and its arithmetic say of the cells of a row, where one is added.
struct BlockAgreement: Sendable {
  /// The most that the other cells of a row are worth.
  static let most = 18

  private let cells: [CellFacts]
  private let elements: [FilingElement]
  private let isDerivative: Bool

  // Where the columns stand that others say something of; nil where the table has none.
  private let code, way, owned, ownership, nature, underlying: Int?
  private let date, conversion, exercise, expiration: Int?
  private let shares: [Int]

  init(_ cells: [BlockCell], in table: FormTable, columns: [PrintedColumn]) {
    self.cells = CellFacts.of(cells)
    elements = columns.map(\.element)
    isDerivative = table == .derivative
    func column(_ element: FilingElement) -> Int? {
      columns.firstIndex { $0.element == element }
    }
    code = column(.transactionCode)
    way = column(.transactionAcquiredDisposedCode)
    owned = column(.sharesOwnedFollowingTransaction)
    ownership = column(.directOrIndirectOwnership)
    nature = column(.natureOfOwnership)
    underlying = column(.underlyingSecurityShares)
    date = column(.transactionDate)
    conversion = column(.conversionOrExercisePrice)
    exercise = column(.exerciseDate)
    expiration = column(.expirationDate)
    shares = columns.indices.filter { columns[$0].element == .transactionShares }
  }

  /// Whether a row says that its securities are held indirectly.
  func isIndirect(_ row: Int, in places: BlockPlaces) -> Bool {
    ownership.flatMap { places.cell(row, $0) }.flatMap { cells[$0].letters } == CellFacts.indirect
  }

  /// What the other cells say of the one that is added to a row.
  func score(_ row: BlockRow) -> Int {
    switch elements[row.column] {
    case .sharesOwnedFollowingTransaction:
      likeness(row) + arithmetic(row) + arithmeticBelow(row)
    case .transactionShares: likeness(row) + (isDerivative ? amounts(row) : arithmetic(row))
    case .underlyingSecurityShares: likeness(row) + amounts(row)
    case .transactionAcquiredDisposedCode: arithmetic(row) + direction(row)
    case .transactionCode: direction(row)
    case .directOrIndirectOwnership: indirect(row)
    case .natureOfOwnership: likeness(row) + indirect(row)
    case .transactionDate, .exerciseDate, .expirationDate:
      likeness(row) + dates(row) + sameMarks(row)
    case .conversionOrExercisePrice: likeness(row) + sameMarks(row)
    default: likeness(row)
    }
  }

  private func cell(_ row: BlockRow, _ column: Int?) -> CellFacts? {
    column.flatMap(row.cell).map { cells[$0] }
  }

  /// How alike the cell and the one above it are.
  private func likeness(_ row: BlockRow) -> Int {
    guard let cell = cell(row, row.column), let above = row.cellAbove(row.column).map({ cells[$0] })
    else { return 0 }
    if cell.isText { return above.same == cell.same ? 2 : 0 }
    return above.isMarks == cell.isMarks ? 2 : -2
  }

  /// Whether the amount owned is that of the row above, more or less what was acquired or disposed.
  private func arithmetic(_ row: BlockRow) -> Int {
    guard !isDerivative, let owned else { return 0 }
    let sum = arithmetic(
      from: row.cellAbove(owned), to: row.cell(owned), shares: shares.first.flatMap(row.cell),
      way: way.flatMap(row.cell))
    return sum == 0 && isFirst(row) ? 4 : sum
  }

  /// Whether all that is owned was acquired in the row.
  private func isFirst(_ row: BlockRow) -> Bool {
    guard let after = cell(row, owned)?.amount, let amount = cell(row, shares.first)?.amount
    else { return false }
    return after == amount && cell(row, way)?.letters == CellFacts.acquired
  }

  /// The same of the row below, which a cell may follow that stands behind it in the text.
  private func arithmeticBelow(_ row: BlockRow) -> Int {
    guard !isDerivative, let owned else { return 0 }
    return arithmetic(
      from: row.cell(owned), to: row.cellBelow(owned), shares: shares.first.flatMap(row.cellBelow),
      way: way.flatMap(row.cellBelow))
  }

  private func arithmetic(from before: Int?, to after: Int?, shares: Int?, way: Int?) -> Int {
    guard let before = before.flatMap({ cells[$0].amount }),
      let after = after.flatMap({ cells[$0].amount }),
      let amount = shares.flatMap({ cells[$0].amount }),
      let letters = way.map({ cells[$0].letters }), letters != 0
    else { return 0 }
    return before + (letters == CellFacts.acquired ? amount : -amount) == after ? 8 : 0
  }

  /// Whether a derivative security is for as many shares as were acquired or disposed of.
  private func amounts(_ row: BlockRow) -> Int {
    guard let underlying = cell(row, underlying)?.amount,
      let amount = shares.lazy.compactMap({ cell(row, $0)?.amount }).first
    else { return 0 }
    return underlying == amount ? 5 : -1
  }

  /// Whether the code of a transaction goes with what the row says of its way.
  private func direction(_ row: BlockRow) -> Int {
    guard let code = cell(row, code)?.letter, code != 0, let way = cell(row, way)?.letters, way != 0
    else { return 0 }
    if Self.codesOfDisposal.contains(code) { return way == CellFacts.disposed ? 2 : -4 }
    if Self.codesOfAcquisition.contains(code) { return way == CellFacts.acquired ? 2 : -2 }
    return 0
  }

  private static let codesOfDisposal = Array("SFDU".utf8)
  private static let codesOfAcquisition = Array("PAMXCOL".utf8)

  /// Whether the nature of ownership goes with its form: only what is held indirectly has one.
  private func indirect(_ row: BlockRow) -> Int {
    guard cell(row, nature) != nil, let form = cell(row, ownership)?.letters, form != 0
    else { return 0 }
    return form == CellFacts.indirect ? 5 : -7
  }

  /// Whether footnotes alone give what other cells of the row have from the same ones: price, first day
  /// and last day of a unit are most often in one footnote.
  private func sameMarks(_ row: BlockRow) -> Int {
    guard let own = cell(row, row.column), own.isMarks else { return 0 }
    var score = 0
    for column in [conversion, exercise, expiration] where column != row.column {
      if let other = cell(row, column), other.isMarks, other.sameMarks == own.sameMarks {
        score += 2
      }
    }
    if let above = row.cellAbove(row.column), cells[above].sameMarks == own.sameMarks { score += 1 }
    return score
  }

  /// Whether a derivative security expires after it was acquired, and after it can be exercised; a
  /// footnote rather says when it can be exercised than when it expires.
  private func dates(_ row: BlockRow) -> Int {
    guard let end = cell(row, expiration)?.day else {
      guard let start = cell(row, exercise), start.day != nil, let end = cell(row, expiration)
      else { return 0 }
      return start.sameMarks == end.sameMarks ? 2 : -3
    }
    var score = cell(row, exercise)?.isMarks == true ? 2 : 0
    if let day = cell(row, date)?.day, day > end { score -= 5 }
    if let start = cell(row, exercise)?.day, start > end { score -= 5 }
    return score
  }
}
