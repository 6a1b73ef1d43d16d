public import OwnershipForms
import Terminal

/// A table of the form as lines of text, with nothing left out: what has no room as a column of its
/// own follows its row as words.
public struct TableText {
  private let columns: [FormColumn]
  private let cells: [[CellText]]
  private let width: Int

  private static let gap = 2
  private static let detailIndent = 4

  /// Makes the text of some rows of one table, at most so many columns wide.
  public init(rows: [TableRow], of table: FormTable, width: Int) {
    let all = FormColumn.all(of: table)
    let used = all.filter { column in rows.contains { !column.cell(of: $0).isBlank } }
    columns = used
    cells = rows.map { row in used.map { $0.cell(of: row) } }
    self.width = width
  }

  /// The heading of the columns, then the rows.
  public var lines: [StyledText] {
    let plan = plan()
    var lines = heading(plan)
    let hasDetails = plan.count < columns.count
    for (index, row) in cells.enumerated() {
      if hasDetails, index > 0 { lines.append(StyledText()) }
      lines += self.lines(of: row, plan)
      lines += details(of: row, plan)
    }
    return lines
  }

  // MARK: Room

  /// A column that has room, with how its texts stand in it.
  private struct Placed {
    var index: Int
    var width: Int
    var wholeWidth: Int
    var numberWidth: Int
  }

  private func plan() -> [Placed] {
    var placed = columns.indices.map { measured($0) }
    func total(_ placed: [Placed]) -> Int {
      placed.reduce(0) { $0 + min($1.width, minimum($1)) } + Self.gap * max(0, placed.count - 1)
    }
    while placed.count > 1, total(placed) > width,
      let last = placed.indices.min(by: { priority(placed[$0]) < priority(placed[$1]) })
    {
      placed.remove(at: last)
    }
    var room = width - total(placed)
    for index in placed.indices where columns[placed[index].index].wraps {
      let least = min(placed[index].width, minimum(placed[index]))
      let granted = min(placed[index].width, least + max(0, room))
      room -= granted - least
      placed[index].width = granted
    }
    return placed
  }

  private func priority(_ placed: Placed) -> Int { columns[placed.index].priority }

  /// The least width that a column can do with.
  private func minimum(_ placed: Placed) -> Int {
    columns[placed.index].wraps
      ? max(12, longestWord(columns[placed.index].title)) : placed.width
  }

  private func measured(_ index: Int) -> Placed {
    let column = columns[index]
    let texts = cells.map { $0[index] }
    let title = column.wraps ? column.title.width : longestWord(column.title)
    guard column.alignment == .decimal else {
      let widest = texts.map(\.text.width).max() ?? 0
      return Placed(index: index, width: max(widest, title), wholeWidth: 0, numberWidth: 0)
    }
    let numbers = texts.filter { $0.wholeWidth != nil }
    let whole = numbers.compactMap(\.wholeWidth).max() ?? 0
    let fraction = numbers.map { $0.value.width - ($0.wholeWidth ?? 0) }.max() ?? 0
    let number = max(whole + fraction, title)
    let tail = numbers.map(\.tail.width).max() ?? 0
    let others = texts.filter { $0.wholeWidth == nil }.map(\.text.width).max() ?? 0
    return Placed(
      index: index, width: max(number + tail, others),
      wholeWidth: number - fraction, numberWidth: number)
  }

  private func longestWord(_ title: SafeText) -> Int {
    title.string.split(separator: " ").map { SafeText(String($0)).width }.max() ?? 0
  }

  // MARK: Lines

  private func heading(_ plan: [Placed]) -> [StyledText] {
    let titles = plan.map { placed in
      let column = columns[placed.index]
      let room = column.alignment == .decimal ? placed.numberWidth : placed.width
      return column.title.wrapped(to: max(1, room)).map { line in
        StyledText(
          column.alignment == .decimal
            ? line.padded(to: placed.numberWidth, .right) : line, .label)
      }
    }
    return joined(titles, plan, alignedAtBottom: true)
  }

  private func lines(of row: [CellText], _ plan: [Placed]) -> [StyledText] {
    let texts = plan.map { placed -> [StyledText] in
      let cell = row[placed.index]
      switch columns[placed.index].alignment {
      case .left: return cell.text.wrapped(to: max(1, placed.width))
      case .decimal: return [aligned(cell, placed)]
      }
    }
    return joined(texts, plan, alignedAtBottom: false)
  }

  private func aligned(_ cell: CellText, _ placed: Placed) -> StyledText {
    guard let whole = cell.wholeWidth else {
      let blank = placed.numberWidth - cell.text.width
      return StyledText(SafeText(repeating: " ", count: blank)) + cell.text
    }
    let before = StyledText(SafeText(repeating: " ", count: placed.wholeWidth - whole))
    let value = (before + StyledText(cell.value, cell.tone)).padded(to: placed.numberWidth)
    return value + cell.tail
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
    let words = columns.indices.filter { !shown.contains($0) && !row[$0].isBlank }.map { index in
      StyledText(SafeText(columns[index].title.string.lowercased() + " "), .label)
        + row[index].text
    }
    guard !words.isEmpty else { return [] }
    let indent = StyledText(SafeText(repeating: " ", count: Self.detailIndent))
    return StyledText.joined(words, by: StyledText(" · ", .faint))
      .wrapped(to: max(8, width - Self.detailIndent)).map { indent + $0 }
  }
}
