/// In which column of a table in blocks a footnote mark belongs that stands apart from its cell: where
/// other cells have the same mark or its neighbours at them, and where its footnote speaks of it.
struct BlockMarks: Sendable {
  /// What a cell or column has, as far as marks tell them apart.
  private enum Kind: Hashable {
    case dollars, amount, code, letter, text, date
  }

  private let cells: [BlockCell]
  /// What each column has.
  private let columnKinds: [Kind?]
  /// For each cell of marks what speaks for each column; none for other cells.
  private let gains: [[Int]]
  /// For each cell the number of its last mark, and of its first; nil without marks.
  private let numbers: [ClosedRange<Int>?]

  /// What speaks for a column where another cell has the same mark.
  private static let same = 4

  /// Learns from the marks that stand at their cells, and which footnotes speak of prices.
  init(_ cells: [BlockCell], columns: [PrintedColumn], _ evidence: TableEvidence) {
    self.cells = cells
    numbers = cells.map { cell in
      let numbers = cell.token.value.footnoteIDs.compactMap(Self.number)
      guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
      return first...last
    }
    var kinds: [Int: Set<Kind>] = [:]
    for cell in cells where !cell.isMarks {
      guard let kind = Self.kind(cell) else { continue }
      for id in cell.token.value.footnoteIDs {
        kinds[Self.number(id) ?? 0, default: []].insert(kind)
      }
    }
    let all = kinds.values.reduce(into: Set()) { $0.formUnion($1) }
    let columnKinds = columns.map(Self.kind)
    self.columnKinds = columnKinds
    gains = zip(cells, numbers).map { cell, numbers in
      guard cell.isMarks, let numbers else { return [] }
      let own = kinds[numbers.lowerBound] ?? []
      let next = (kinds[numbers.lowerBound - 1] ?? []).union(kinds[numbers.upperBound + 1] ?? [])
      let isOfPrice = evidence.notesOfPrices.isSuperset(of: cell.token.value.footnoteIDs)
      return columnKinds.map { kind in
        guard let kind else { return -8 }
        return own.contains(kind) || isOfPrice && kind == .dollars
          ? Self.same : next.contains(kind) ? 3 : all.contains(kind) ? 1 : 0
      }
    }
  }

  /// What speaks for a column where a cell of marks is at the cell there.
  func gain(of cell: Int, in column: Int) -> Int {
    gains[cell].indices.contains(column) ? gains[cell][column] : -8
  }

  /// Whether marks go on where those of another cell end, as where the cell was too narrow for all;
  /// not where they stand at a cell elsewhere.
  func goOn(_ cell: Int, after other: Int) -> Bool {
    guard !gains[cell].contains(Self.same), let own = numbers[cell], let before = numbers[other]
    else { return false }
    return before.upperBound + 1 == own.lowerBound
  }

  /// Whether a cell has some of the marks already.
  func overlap(_ cell: Int, _ other: Int) -> Bool {
    guard let own = numbers[cell], let before = numbers[other] else { return false }
    return own.overlaps(before)
  }

  /// The cell near the last one that a cell of marks is most likely at, and what speaks for it.
  func bestPlace(of index: Int, in places: BlockPlaces) -> (place: BlockPlace, gain: Int)? {
    guard places.row >= 0 else { return nil }
    var best = placeBelow(marksBefore: index, in: places)
    for row in max(0, places.row - 1)...(places.row + 1) {
      let distance = row == places.row ? -1 : row > places.row ? -2 : -3
      for column in columnKinds.indices {
        var gain = distance + gain(of: index, in: column)
        if let cell = places.cell(row, column) {
          guard !cells[cell].isMarks, !overlap(index, cell) else { continue }
          if goOn(index, after: cell) { gain += 3 }
        } else {
          guard !places.isSkipped(row, column) else { continue }
          gain -= 1
        }
        if gain > best?.gain ?? Int.min { best = (.with(BlockPlace.Spot(row, column)), gain) }
      }
    }
    return best
  }

  /// The cell below the one that has the mark with the number before.
  private func placeBelow(
    marksBefore index: Int, in places: BlockPlaces
  ) -> (place: BlockPlace, gain: Int)? {
    for column in columnKinds.indices where gain(of: index, in: column) == 3 {
      for row in 0..<places.rows {
        guard let cell = places.cell(row, column), goOn(index, after: cell),
          let below = places.cell(row + 1, column), !cells[below].isMarks,
          cells[below].marks.isEmpty
        else { continue }
        return (.with(BlockPlace.Spot(row + 1, column)), 5)
      }
    }
    return nil
  }

  /// The nature of ownership that each of the last cells belongs to where these are marks: they stand
  /// in the order of the natures that have none, or of all where each goes on with the marks there.
  static func natures(
    ofLastOf cells: [BlockCell], _ column: Int?, in way: BlockSearch.FoundWay
  ) -> [Int: Int] {
    let last = cells.indices.reversed().prefix { cells[$0].isMarks }.reversed()
    guard let column, last.count > 1 else { return [:] }
    let natures = (0..<way.places.rows).compactMap { way.places.cell($0, column) }
      .filter { cells[$0].isText }
    let bare = natures.filter { cells[$0].marks.isEmpty }
    // Where none has marks, nothing says that these are of natures.
    guard bare.count < natures.count else { return [:] }
    let own = bare.isEmpty ? natures : bare
    guard own.count == last.count,
      !zip(own, last).contains(where: { nature, mark in
        let before = cells[nature].marks.last.flatMap(number) ?? 0
        return cells[mark].marks.first.flatMap(number).map { $0 <= before } ?? true
      })
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(last, own))
  }

  private static func number(_ id: String) -> Int? { Int(id.dropFirst()) }

  private static func kind(_ cell: BlockCell) -> Kind? {
    switch cell.token.kind {
    case .amount(let isDollars): isDollars ? .dollars : .amount
    case .letters(let letters): ["A", "D", "I"].contains(letters) ? .letter : .code
    case .text: .text
    case .date: .date
    case .marks, .fragment: nil
    }
  }

  private static func kind(_ column: PrintedColumn) -> Kind? {
    switch column.element {
    case .transactionPricePerShare, .conversionOrExercisePrice: .dollars
    case .transactionShares, .sharesOwnedFollowingTransaction, .underlyingSecurityShares: .amount
    case .transactionCode: .code
    case .transactionAcquiredDisposedCode, .directOrIndirectOwnership: .letter
    case .securityTitle, .underlyingSecurityTitle, .natureOfOwnership: .text
    case .transactionDate, .exerciseDate, .expirationDate: .date
    default: nil
    }
  }
}
