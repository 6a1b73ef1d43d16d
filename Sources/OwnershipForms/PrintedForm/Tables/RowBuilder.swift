/// Puts a row of the printed form into the schema's terms.
enum RowBuilder {
  /// The cells of a row by element; a `V` is timeliness `E`, a `/K` the equity swap, an amount in
  /// dollars a value.
  static func cells(of row: DraftRow) -> [(FilingElement, PrintedValue)] {
    row.cells.flatMap { cell -> [(FilingElement, PrintedValue)] in
      switch cell.column.element {
      case .transactionCode: coding(cell.value)
      case .transactionTimeliness where cell.value.text == nil: coding(cell.value)
      case .transactionTimeliness: [(.transactionTimeliness, withText("E", cell.value))]
      case .transactionShares: shares(cell)
      case .sharesOwnedFollowingTransaction where cell.isDollars:
        [(.valueOwnedFollowingTransaction, cell.value)]
      case .underlyingSecurityShares where cell.isDollars:
        [(.underlyingSecurityValue, cell.value)]
      default: [(cell.column.element, cell.value)]
      }
    }
  }

  /// Whether a row reports a transaction: it has a date, a code or an amount of one.
  static func kind(of row: DraftRow, on form: FormType.Family) -> RowKind {
    guard form != .form3 else { return .holding }
    let isTransaction = row.cells.contains {
      switch $0.column.element {
      case .transactionDate, .transactionCode, .transactionShares: true
      default: false
      }
    }
    return isTransaction ? .transaction : .holding
  }

  private static func coding(_ value: PrintedValue) -> [(FilingElement, PrintedValue)] {
    var code = value
    code.footnoteIDs = []
    var cells: [(FilingElement, PrintedValue)] = []
    if let letters = value.text, letters.hasSuffix("/K") {
      code.text = String(letters.dropLast(2))
      cells.append((.equitySwapInvolved, withText("1", code)))
    }
    if code.text != nil { cells.append((.transactionCode, code)) }
    if !value.footnoteIDs.isEmpty {
      cells.append(
        (.transactionCoding, PrintedValue(range: value.range, footnoteIDs: value.footnoteIDs)))
    }
    return cells
  }

  private static func shares(_ cell: DraftRow.Cell) -> [(FilingElement, PrintedValue)] {
    let element = cell.isDollars ? FilingElement.transactionTotalValue : .transactionShares
    var cells = [(element, cell.value)]
    if let code = cell.column.acquiredOrDisposed, cell.isUnderHeading, cell.value.text != nil {
      let value = PrintedValue(text: code.rawValue, range: cell.value.range)
      cells.append((.transactionAcquiredDisposedCode, value))
    }
    return cells
  }

  private static func withText(_ text: String, _ value: PrintedValue) -> PrintedValue {
    var value = value
    value.text = text
    return value
  }
}
