/// Brings a page into lines as every other text of the form has them.
///
/// A row of plain cells is one line with a piece for each line of each cell, so that columns count
/// cells; the tables of a row that holds tables follow each other.
struct PageLines {
  private(set) var lines: [PrintedLine] = []

  /// More columns than any form has; cells right of them are left out.
  private static let mostColumns = 200

  /// The lines of a page, from top to bottom.
  init(_ page: Page) { add(page.blocks) }

  private mutating func add(_ blocks: [Page.Block]) {
    for block in blocks {
      switch block {
      case .line(let line):
        lines.append(PrintedLine(pieces: [piece(line, column: 0)], isDivided: false))
      case .table(let table):
        add(table)
      }
    }
  }

  private mutating func add(_ table: Page.Table) {
    /// For each column the row at which the cells above it end.
    var taken: [Int: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      var columns: [Int] = []
      var column = 0
      for cell in row.cells where column < Self.mostColumns {
        while taken[column, default: 0] > index { column += 1 }
        columns.append(column)
        if cell.height > 1 {
          for part in column..<(column + cell.width) { taken[part] = index + cell.height }
        }
        column += cell.width
      }
      add(row, columns: columns)
    }
  }

  private mutating func add(_ row: Page.Row, columns: [Int]) {
    if row.cells.isEmpty { return }
    guard row.cells.allSatisfy({ $0.lines != nil }) else {
      for cell in row.cells { add(cell.blocks) }
      return
    }
    let pieces = zip(row.cells, columns).flatMap { cell, column in
      (cell.lines ?? []).map { piece($0, column: column) }
    }
    let isPlain = row.cells.allSatisfy { $0.width == 1 }
    lines.append(
      PrintedLine(pieces: pieces, isDivided: true, cells: isPlain ? row.cells.count : nil))
  }

  private func piece(_ line: Page.Line, column: Int) -> TextPiece {
    TextPiece(text: line.text, range: line.range, column: column, marks: line.marks)
  }
}
