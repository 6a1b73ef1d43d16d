import OwnershipForms
import Terminal

/// How wide a column of a table is, and where its decimal points stand.
struct ColumnMeasure: Hashable, Sendable {
  /// The column.
  let column: FormColumn
  /// The columns of the screen that it takes with every text whole.
  let width: Int
  /// Where the decimal point stands, from the left.
  let wholeWidth: Int
  /// The columns before what follows a number.
  let numberWidth: Int
  /// The columns that the numbers take with what follows them; 0 where the column has none.
  private let numbersWidth: Int

  /// Measures a column that shows some texts.
  init(_ column: FormColumn, showing texts: [CellText]) {
    self.column = column
    let title = column.wraps ? column.title.width : Self.longestWord(of: column.title)
    guard column.alignment == .decimal else {
      width = max(texts.map(\.text.width).max() ?? 0, title)
      wholeWidth = 0
      numberWidth = 0
      numbersWidth = 0
      return
    }
    let numbers = texts.filter { $0.wholeWidth != nil }
    let whole = numbers.compactMap(\.wholeWidth).max() ?? 0
    let fraction = numbers.map { $0.value.width - ($0.wholeWidth ?? 0) }.max() ?? 0
    let tail = numbers.map(\.tail.width).max() ?? 0
    let others = texts.filter { $0.wholeWidth == nil }.map(\.text.width).max() ?? 0
    numberWidth = max(whole + fraction, title)
    wholeWidth = numberWidth - fraction
    numbersWidth = numberWidth + tail
    width = max(numbersWidth, others)
  }

  /// The least width that the column can do with: a text may be broken or cut, a number may not.
  var leastWidth: Int {
    if column.wraps { return min(width, max(12, Self.longestWord(of: column.title))) }
    return max(numbersWidth, min(width, Self.mostForOddText))
  }

  /// The width that a text gets in a column of dates, codes or numbers; what a filer wrote there in
  /// place of one is broken or cut.
  private static let mostForOddText = 24

  /// The title on one line, over the numbers where the column has numbers and it is not too long.
  var title: SafeText {
    column.alignment == .decimal ? column.title.padded(to: numberWidth, .right) : column.title
  }

  /// The title in lines, over the numbers where the column has numbers.
  func title(in width: Int) -> [StyledText] {
    let isDecimal = column.alignment == .decimal
    return column.title.wrapped(to: max(1, isDecimal ? numberWidth : width)).map { line in
      StyledText(isDecimal ? line.padded(to: numberWidth, .right) : line, .label)
    }
  }

  /// A text on one line, numbers with their decimal points under each other.
  func aligned(_ cell: CellText) -> StyledText {
    guard column.alignment == .decimal else { return cell.text }
    guard let whole = cell.wholeWidth else {
      return StyledText(SafeText(repeating: " ", count: numberWidth - cell.text.width)) + cell.text
    }
    let before = StyledText(SafeText(repeating: " ", count: wholeWidth - whole))
    return (before + StyledText(cell.value, cell.tone)).padded(to: numberWidth) + cell.tail
  }

  private static func longestWord(of title: SafeText) -> Int {
    title.string.split(separator: " ").map { SafeText(String($0)).width }.max() ?? 0
  }
}
