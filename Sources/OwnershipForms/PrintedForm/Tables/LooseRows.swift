/// Rows that lost the divisions of their table, or some of their cells.
enum LooseRows {
  /// The rows whose cells stand in lines of their own, in any order.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, on form: FormType.Family
  ) -> [DraftRow] {
    let blank = PrintedLine(pieces: [], isDivided: false)
    let cells = lines.flatMap(LooseLine.cells)
    return BlockRows.rows(of: cells.flatMap { [$0, blank] }, in: table, on: form)
  }

  /// A row of which some cells stand in a line that is divided, and the others in lines of their own
  /// below it; nil where they do not make one row with each cell of the line in the same column.
  static func whole(
    _ torn: DraftRow, of line: PrintedLine, with loose: [PrintedLine], in table: FormTable,
    on form: FormType.Family
  ) -> DraftRow? {
    let pieces = line.pieces.map { piece in
      PrintedLine(pieces: [piece], isDivided: false)
    }
    let found = rows(of: pieces + loose, in: table, on: form)
    guard found.count == 1, var row = found.first, row.isWhole(in: table) else { return nil }
    if row[.securityTitle]?.text == torn[.underlyingSecurityTitle]?.text { row.swapTitles() }
    let isSame = torn.cells.allSatisfy { cell in
      cell.value.text == nil || row[cell.column.element]?.text == cell.value.text
    }
    return isSame ? row : nil
  }

  /// Tells the title of a security from that of the underlying one, where the other rows have one of
  /// them in one of the two columns alone.
  static func tellTitles(of loose: [Int], in rows: inout [DraftRow]) {
    guard !loose.isEmpty else { return }
    let others = rows.indices.filter { !loose.contains($0) }
    let titles = Set(others.compactMap { rows[$0][.securityTitle]?.text })
    let underlying = Set(others.compactMap { rows[$0][.underlyingSecurityTitle]?.text })
    for index in loose {
      guard let title = rows[index][.securityTitle]?.text,
        let other = rows[index][.underlyingSecurityTitle]?.text,
        underlying.contains(title), !titles.contains(title), !underlying.contains(other)
      else { continue }
      rows[index].swapTitles()
    }
  }
}

extension DraftRow {
  /// Whether the line is what is left of a row that lost its first and last cells: a transaction with its
  /// code and amounts, or with its title and price.
  func isTorn(in table: FormTable) -> Bool {
    if table == .nonDerivative, cells.count > 2, self[.securityTitle]?.text != nil,
      self[.transactionPricePerShare]?.text != nil
    {
      return true
    }
    guard self[.transactionCode]?.text != nil, self[.transactionShares]?.text != nil else {
      return false
    }
    return table == .derivative
      ? self[.underlyingSecurityShares]?.text != nil
      : self[.transactionAcquiredDisposedCode]?.text != nil && cells.count > 3
  }

  /// Whether the line is the rest of a row above it whose cells go on here: words alone at the top of a
  /// page, below headings that it repeats, or the amount of a transaction that the row above lacks.
  func isRest(of row: DraftRow, isOnNextPage: Bool) -> Bool {
    let others: [FilingElement] = [
      .transactionDate, .transactionCode, .transactionPricePerShare, .conversionOrExercisePrice,
      .sharesOwnedFollowingTransaction, .directOrIndirectOwnership,
      .transactionAcquiredDisposedCode,
      .exerciseDate, .expirationDate,
    ]
    guard others.allSatisfy({ self[$0]?.text == nil }), !cells.isEmpty else { return false }
    if self[.transactionShares]?.text != nil {
      return row[.transactionShares] == nil && row[.transactionCode]?.text != nil
    }
    let isWhole =
      row[.sharesOwnedFollowingTransaction] != nil && row[.directOrIndirectOwnership] != nil
    return isOnNextPage && self[.underlyingSecurityShares] == nil
      && (self[.securityTitle] == nil || !isWhole)
      && cells.allSatisfy { $0.isUnderHeading && $0.column.isOfText }
  }

  /// Whether a text cell has some words.
  func holds(_ words: String) -> Bool {
    cells.contains { $0.column.isOfText && $0.value.text?.contains(words) == true }
  }

  /// Whether the title is rather the nature of an ownership.
  var hasNatureAsTitle: Bool {
    guard let title = self[.securityTitle]?.text else { return false }
    let start = FoldedText(title, most: 8)
    return start.begins(with: "by ") || start.begins(with: "see ")
  }

  /// Puts the title in the place of that of the underlying security, and that one in its place.
  fileprivate mutating func swapTitles() {
    var cells = cells
    guard let first = cells.firstIndex(where: { $0.column.element == .securityTitle }),
      let second = cells.firstIndex(where: { $0.column.element == .underlyingSecurityTitle })
    else { return }
    (cells[first].value, cells[second].value) = (cells[second].value, cells[first].value)
    self = DraftRow(cells: cells, range: range)
  }
}
