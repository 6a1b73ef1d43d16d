/// Puts the cells of a row into the columns of the form.
extension FieldColumns {
  /// The columns whose cells may stand in a field.
  private func columns(in field: Int) -> [Int] {
    columns.indices.filter { spans[$0].contains(field) }
  }

  /// A line as a row of the form; nil where its cells do not fit the headings.
  func row(of line: PrintedLine, in table: FormTable, _ cut: TornCut?) -> DraftRow? {
    guard line.isRow, line.fields == fields, line.pieces.count <= 64 else { return nil }
    let tokens = tokens(of: withMarksBehindValues(withoutRepeats(line)), in: table, cut)
    guard !tokens.isEmpty else { return nil }
    let places = places(of: tokens)
    var cells: [DraftRow.Cell] = []
    for (token, place) in zip(tokens, places) {
      guard let place else {
        guard case .marks(false) = token.kind, let last = cells.indices.last else { return nil }
        cells[last].value.footnoteIDs += token.value.footnoteIDs
        continue
      }
      let mayStand = columns(in: token.field).filter { columns[$0].fit(token.kind) != nil }
      cells.append(
        DraftRow.Cell(
          column: columns[place], value: token.value,
          isDollars: token.kind == .amount(isDollars: true), field: token.field,
          isUnderHeading: mayStand == [place]))
    }
    return DraftRow(cells: withPriceOfMarks(cells), range: line.range)
  }

  /// The line with marks that stand before the value of their field in the field before it: the form prints
  /// a mark behind its value, so that it may stand over the edge of a column. Before the letter of column 4
  /// it is that of the amount, before what is owned the price that a footnote gives.
  private func withMarksBehindValues(_ line: PrintedLine) -> PrintedLine {
    var line = line
    for index in line.pieces.indices.dropFirst() where Self.isMark(line.pieces[index]) {
      let (last, field) = (line.pieces[index - 1].column, line.pieces[index].column)
      let own = columns(in: field).map { columns[$0].element }
      guard last < field, let value = line.pieces[index...].first(where: { !Self.isMark($0) }),
        value.column == field
      else { continue }
      if own == [.transactionAcquiredDisposedCode], ["A", "D"].contains(value.text) {
        line.pieces[index].column = last
      } else if own == [.sharesOwnedFollowingTransaction], Self.isAmount(value),
        columns(in: field - 1).last.map({ columns[$0].element }) == .transactionPricePerShare,
        !line.pieces.contains(where: { $0.column == field - 1 && Self.isAmount($0) })
      {
        line.pieces[index].column = field - 1
      }
    }
    return line
  }

  private static func isMark(_ piece: TextPiece) -> Bool {
    FootnoteMark.number(piece.text) != nil
  }

  private static func isAmount(_ piece: TextPiece) -> Bool {
    let words: [StreamWord] = RowTokenizer.words(of: piece)
    return words.contains { if case .amount = $0.token?.kind { true } else { false } }
  }

  /// The cells with the marks beside the letter of column 4 as the price, where both share a field and no
  /// price stands in it: a footnote gives it.
  private func withPriceOfMarks(_ cells: [DraftRow.Cell]) -> [DraftRow.Cell] {
    guard
      let letter = columns.firstIndex(where: { $0.element == .transactionAcquiredDisposedCode }),
      let price = columns.firstIndex(where: { $0.element == .transactionPricePerShare }),
      spans[letter].overlaps(spans[price]),
      let index = cells.firstIndex(where: { $0.column == columns[letter] }),
      !cells[index].value.footnoteIDs.isEmpty,
      !cells.contains(where: { $0.column == columns[price] })
    else { return cells }
    var cells = cells
    let marks = cells[index].value.footnoteIDs
    cells[index].value.footnoteIDs = []
    let value = PrintedValue(
      range: cells[index].value.range, footnoteIDs: marks, status: .uncertain,
      evidence:
        "the mark stands beside the letter '\(cells[index].value.text ?? "")' in a field that "
        + "has the price too, and no price is there")
    cells.insert(
      DraftRow.Cell(column: columns[price], value: value, field: cells[index].field), at: index + 1)
    return cells
  }

  /// The line without cells that repeat the one before them in the same column. Two columns that share
  /// fields may well have the same mark or the same date.
  private func withoutRepeats(_ line: PrintedLine) -> PrintedLine {
    var line = line
    let cells = Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
    line.pieces.removeAll { piece in
      guard let before = cells[piece.column - 1], before == cells[piece.column] else {
        return false
      }
      let own = columns(in: piece.column)
      guard own == columns(in: piece.column - 1) else { return false }
      return own.count == 1
        || !before.allSatisfy { FootnoteMark.number($0) != nil || PrintedDate.day($0) != nil }
    }
    return line
  }

  /// The tokens of a line: one for each column that has its fields alone, else those of the pieces.
  private func tokens(of line: PrintedLine, in table: FormTable, _ cut: TornCut?) -> [RowToken] {
    var shared = line
    shared.pieces = []
    var own: [Int: [TextPiece]] = [:]
    for piece in line.pieces {
      let columns = columns(in: piece.column)
      if columns.count == 1 {
        own[columns[0], default: []].append(piece)
      } else {
        shared.pieces.append(piece)
      }
    }
    var tokens: [RowToken] = []
    for (column, pieces) in own {
      if let token = CutCell(pieces, cut).token(in: columns[column], of: table) {
        tokens.append(token)
      } else {
        shared.pieces += pieces
      }
    }
    shared.pieces = shared.pieces.enumerated()
      .sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }.map(\.element)
    tokens += RowTokenizer.tokens(of: RowCells.withWholeTexts(shared), in: table)
    return tokens.enumerated().sorted {
      ($0.element.field, $0.offset) < ($1.element.field, $1.offset)
    }
    .map(\.element)
  }

  /// What a token costs that stands in a field beside its column, and one without a column.
  private static let beside = -3
  private static let without = -20

  /// The column of each token, from left to right; nil for a token with none.
  private func places(of tokens: [RowToken]) -> [Int?] {
    let fits = tokens.map { token in columns.indices.map { fit(token, in: $0) } }
    return ColumnAssignment.best(of: fits, width: columns.count, skipped: Self.without)
  }

  /// How well a token fits a column; nil where it cannot stand there.
  private func fit(_ token: RowToken, in column: Int) -> Int? {
    let span = spans[column]
    let isAlone = columns(in: token.field) == [column]
    if case .marks(false) = token.kind, isAlone { return 10 }
    guard let fit = columns[column].fit(token.kind) else { return nil }
    if span.contains(token.field) { return fit + 6 }
    guard span.contains(token.field - 1) || span.contains(token.field + 1) else { return nil }
    if case .marks = token.kind { return nil }
    return fit + Self.beside
  }
}
