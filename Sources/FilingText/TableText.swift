public import OwnershipForms
import Terminal

/// A table of the form as lines of text, with nothing left out: what has no room as a column of its
/// own follows its row as words.
public struct TableText {
  private let measures: [ColumnMeasure]
  private let cells: [[CellText]]
  private let width: Int

  private static let gap = 2
  private static let detailIndent = 4

  /// Makes the text of some rows of one table of a form, at most so many columns wide.
  public init(rows: [TableRow], of table: FormTable, on form: FormType? = nil, width: Int) {
    let used = FormColumn.all(of: table, on: form).filter { column in
      rows.contains { !column.cell(of: $0).isBlank }
    }
    let cells = rows.map { row in used.map { $0.cell(of: row) } }
    measures = used.indices.map { index in
      ColumnMeasure(used[index], showing: cells.map { $0[index] })
    }
    self.cells = cells
    self.width = width
  }

  /// The heading of the columns, then the rows.
  public var lines: [StyledText] {
    let plan = plan()
    var lines = joined(
      plan.map { measures[$0.index].title(in: $0.width) }, plan, alignedAtBottom: true)
    let hasDetails = plan.count < measures.count
    for (index, row) in cells.enumerated() {
      if hasDetails, index > 0 { lines.append(StyledText()) }
      let texts = plan.map { placed in
        let text = measures[placed.index].aligned(row[placed.index])
        return text.width <= placed.width
          ? [text] : row[placed.index].text.wrapped(to: max(1, placed.width))
      }
      lines += joined(texts, plan, alignedAtBottom: false)
      lines += details(of: row, plan)
    }
    return lines
  }

  /// A column that has room, and how much.
  private struct Placed {
    var index: Int
    var width: Int
  }

  /// Leaves out columns from the least important on until the rest has room, then shares out what
  /// is left among those that can use it.
  private func plan() -> [Placed] {
    var placed = measures.indices.map { Placed(index: $0, width: measures[$0].leastWidth) }
    func total() -> Int {
      placed.reduce(0) { $0 + $1.width } + Self.gap * max(0, placed.count - 1)
    }
    func priority(_ index: Int) -> Int { measures[placed[index].index].column.priority }
    while placed.count > 1, total() > width,
      let last = placed.indices.min(by: { priority($0) < priority($1) })
    {
      placed.remove(at: last)
    }
    if placed.count == 1 { placed[0].width = min(placed[0].width, width) }
    var room = width - total()
    for index in placed.indices {
      let wanted = measures[placed[index].index].width - placed[index].width
      let granted = min(wanted, max(0, room))
      placed[index].width += granted
      room -= granted
    }
    return placed
  }

  private func joined(
    _ texts: [[StyledText]], _ plan: [Placed], alignedAtBottom: Bool
  ) -> [StyledText] {
    let height = texts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = StyledText()
      var edge = 0
      for (column, placed) in zip(texts, plan) {
        let index = alignedAtBottom ? line - (height - column.count) : line
        if column.indices.contains(index) {
          text = text.padded(to: edge)
          text.append(column[index])
        }
        edge += placed.width + Self.gap
      }
      return text
    }
  }

  /// What has no column of its own, in words under the row.
  private func details(of row: [CellText], _ plan: [Placed]) -> [StyledText] {
    let shown = Set(plan.map(\.index))
    let words = measures.indices.filter { !shown.contains($0) && !row[$0].isBlank }.map { index in
      StyledText(SafeText(measures[index].column.title.string.lowercased() + " "), .label)
        + row[index].text
    }
    guard !words.isEmpty else { return [] }
    let indent = StyledText(SafeText(repeating: " ", count: Self.detailIndent))
    return StyledText.joined(words, by: StyledText(" · ", .faint))
      .wrapped(to: max(8, width - Self.detailIndent)).map { indent + $0 }
  }
}
