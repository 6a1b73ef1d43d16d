public import OwnershipForms
public import Terminal

/// What a cell of the form shows: its value, then the mark of how it was read, then its footnotes.
public struct CellText: Hashable, Sendable {
  /// The value; empty where only footnotes were filed.
  public var value: SafeText
  /// The tone of the value.
  public var tone: Tone
  /// The marks after the value, such as `(1)(2)`.
  public var marks: SafeText
  /// Whether the value stands in the file as it is; where it does not, a `?` follows it.
  public var status: ReadingStatus
  /// The columns of the value that stand before its decimal point; nil for what is no number.
  public var wholeWidth: Int?

  /// Makes a text of a value and the footnotes that it refers to.
  public init(
    _ value: String, tone: Tone = .plain, footnoteIDs: [String] = [],
    status: ReadingStatus = .asFiled, isNumber: Bool = false
  ) {
    self.value = SafeText(value)
    self.tone = tone
    self.marks = SafeText(footnoteIDs.map { "(\(Footnote.number(of: $0)))" }.joined())
    self.status = status
    if isNumber {
      let whole = self.value.string.prefix { $0 != "." }
      wholeWidth = SafeText(String(whole)).width
    }
  }

  /// Whether there is nothing to show.
  public var isBlank: Bool { value.isEmpty && marks.isEmpty }

  /// The text that follows the value.
  public var tail: StyledText {
    var tail = StyledText()
    if status != .asFiled { tail.append(" ?", .derived) }
    if !marks.isEmpty {
      if !value.isEmpty { tail.append(" ") }
      tail.append(marks, .note)
    }
    return tail
  }

  /// The value and what follows it.
  public var text: StyledText { StyledText(value, tone) + tail }
}

extension CellText {
  /// The text of a cell that is shown as it was filed.
  public static func filed<Value>(_ cell: ReportedCell<Value>, tone: Tone = .plain) -> CellText {
    CellText(cell.text ?? "", tone: tone, footnoteIDs: cell.footnoteIDs, status: cell.status)
  }

  /// The text of a number of securities.
  public static func amount(_ cell: ReportedCell<ExactDecimal>) -> CellText {
    number(cell) { AmountText.grouped($0) }
  }

  /// The text of a price or value in dollars.
  public static func dollars(_ cell: ReportedCell<ExactDecimal>) -> CellText {
    number(cell) { AmountText.dollars($0) }
  }

  /// The text of a day, without the time zone that it may have been filed with.
  public static func day(_ cell: ReportedCell<CalendarDay>) -> CellText {
    CellText(
      cell.value?.iso ?? cell.text ?? "", footnoteIDs: cell.footnoteIDs, status: cell.status)
  }

  private static func number(
    _ cell: ReportedCell<ExactDecimal>, _ format: (ExactDecimal) -> String
  ) -> CellText {
    guard let value = cell.value else { return filed(cell) }
    return CellText(
      format(value), footnoteIDs: cell.footnoteIDs, status: cell.status, isNumber: true)
  }
}
