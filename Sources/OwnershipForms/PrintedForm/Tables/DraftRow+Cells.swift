extension DraftRow {
  /// Takes a row of a page whose cells are the columns of the form, each as it stands.
  init(cellsOf line: PrintedLine, columns: [PrintedColumn]) {
    var cells: [Cell] = []
    for (field, column) in columns.enumerated() {
      let pieces = line.pieces.filter { $0.column == field }
      guard let first = pieces.first, let last = pieces.last else { continue }
      let text = pieces.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      var cell = Cell(
        column: column,
        value: PrintedValue(
          range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound),
          footnoteIDs: pieces.flatMap(\.marks)),
        field: field, isUnderHeading: true)
      (cell.value.text, cell.isDollars) = Self.inTermsOfTheSchema(text, column.element)
      if let evidence = pieces.lazy.compactMap(\.evidence).first {
        cell.value = cell.value.repaired(evidence)
      }
      if cell.value.text != nil || !cell.value.footnoteIDs.isEmpty { cells.append(cell) }
    }
    self.init(cells: cells, range: line.range)
  }

  /// A date as its day, an amount without dollar sign and commas; what is neither stays as it is.
  private static func inTermsOfTheSchema(
    _ text: String, _ element: FilingElement
  ) -> (text: String?, isDollars: Bool) {
    guard !text.isEmpty, text != "$" else { return (nil, text == "$") }
    switch element.valueKind {
    case .date: return (PrintedDate.day(text)?.iso ?? text, false)
    case .amount:
      let amount = RowWord.amount(text.filter { $0 != " " })
      return (amount?.text ?? text, amount?.isDollars ?? false)
    default: return (text, false)
    }
  }
}
