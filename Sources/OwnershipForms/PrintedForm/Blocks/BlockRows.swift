/// Brings the cells of a table in blocks into rows and columns.
///
/// The text may have the cells row by row, column by column, or both by turns; in each column they
/// mostly follow each other from top to bottom. Cell by cell, the best ways to read those so far are kept,
/// and the best of all is taken in the end.
struct BlockRows {
  private let cells: [BlockCell]
  private let score: BlockScore

  /// The most ways that are kept.
  private static let mostWays = 200
  /// How many ways are followed in all, a cell each: a table with more cells keeps fewer.
  private static let mostFollowed = 35_000
  /// How many ways are kept first.
  private static let fewWays = 25
  /// How much of what the rows seem to lack counts, in one search after the other: a text that has the
  /// right half of all rows before the left half lacks much up to its end.
  private static let lacking = [4, 0, 2]
  /// More cells than are searched more than once.
  private static let mostSearchedAgain = 200
  /// How many ways each other search follows in all, and the only one of more cells.
  private static let otherFollowed = 14_000
  /// More cells than a table has on one page, and on all its pages.
  private static let mostCellsOfPage = 900
  private static let mostCells = 3_000
  /// One cell in so many may fit nowhere.
  private static let fewestUnused = 8

  /// The rows of a table's lines, page by page.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, on form: FormType.Family,
    evidence: TableEvidence = TableEvidence()
  ) -> [DraftRow] {
    let pages = BlockTexts.withoutCuts(
      lines.split(whereSeparator: \.isRule).map { page in
        BlockCells(Array(page), in: table, on: form).cells
      })
    let count = pages.reduce(0) { $0 + $1.count }
    guard count > 0, count <= mostCells else { return [] }
    let followed = count > mostSearchedAgain ? otherFollowed : mostFollowed
    return pages.flatMap { cells -> [DraftRow] in
      guard !cells.isEmpty, cells.count <= mostCellsOfPage else { return [] }
      let rows = BlockRows(
        cells: cells, score: BlockScore(cells, in: table, on: form, evidence: evidence))
      return rows.read(keeping: min(mostWays, followed / count), evidence)
    }
  }

  /// The rows of the best way: of few ways, where the text goes through the table so plainly that no
  /// other way can be better by much, or where each weight of what rows seem to lack finds one as
  /// good; else of many.
  private func read(keeping ways: Int, _ evidence: TableEvidence) -> [DraftRow] {
    var search = BlockSearch(cells, score, evidence)
    let shares = Self.lacking.prefix(cells.count > Self.mostSearchedAgain ? 1 : .max)
    var best: BlockSearch.FoundWay?
    searching: for most in [Self.fewWays, ways] {
      var scores: Set<Int> = []
      for share in shares {
        let isFirst = share == Self.lacking[0]
        let followed = isFirst ? ways : Self.otherFollowed / max(1, cells.count)
        guard let found = search.best(of: min(most, followed), lacking: share) else { continue }
        scores.insert(found.score)
        if found.score > best?.score ?? .min { best = found }
        if most == Self.fewWays, found.score >= search.bound { break searching }
      }
      if scores.count == 1, shares.count > 1 { break }
    }
    guard let best, best.unused * Self.fewestUnused <= cells.count else { return [] }
    return rows(of: best)
  }

  /// The rows of a way, with the marks that stand apart from their cells.
  private func rows(of way: BlockSearch.FoundWay) -> [DraftRow] {
    var marks: [Int: [String]] = [:]
    var waiting: [String] = []
    let ends = BlockMarks.natures(
      ofLastOf: cells, score.columns.lastIndex { $0.element == .natureOfOwnership }, in: way)
    for (mark, nature) in ends { marks[nature] = cells[mark].marks }
    for index in cells.indices.reversed() where ends[index] == nil {
      let ids = cells[index].token.value.footnoteIDs
      switch way.cells[index] {
      case .withBefore: waiting = ids + waiting
      case .with(let spot):
        if let cell = way.places.cell(spot.row, spot.column) {
          marks[cell] = ids + marks[cell, default: []]
        } else {
          waiting = ids + waiting
        }
      case .at:
        if !waiting.isEmpty { marks[index] = waiting + marks[index, default: []] }
        waiting = []
      case .nowhere, .start: waiting = []
      }
    }
    return (0..<way.places.rows).compactMap { row in
      draft(row, of: way.places, marks: marks)
    }
  }

  /// The row with its cells; nil for one that says neither what is owned nor what was done.
  private func draft(_ row: Int, of places: BlockPlaces, marks: [Int: [String]]) -> DraftRow? {
    let found = score.columns.indices.compactMap { column in
      places.cell(row, column).map { (column: column, cell: $0) }
    }
    let order = found.map(\.cell).sorted()
    guard let first = order.first, let last = order.last else { return nil }
    let isTogether = last - first + 1 <= order.count + (marks.isEmpty ? 0 : 2)
    let cells = found.map { column, index in
      var value = self.cells[index].token.value
      value.footnoteIDs += marks[index] ?? []
      if !isTogether { mark(&value, row) }
      return DraftRow.Cell(
        column: score.columns[column], value: value,
        isDollars: self.cells[index].token.kind == .amount(isDollars: true), field: column,
        isUnderHeading: score.columns[column].acquiredOrDisposed == nil)
    }
    let ranges = cells.compactMap(\.value.range)
    let start = ranges.map(\.lowerBound).min() ?? 0
    return DraftRow(
      found: cells, range: start..<max(start, ranges.map(\.upperBound).max() ?? start))
  }

  /// A cell of a row that the text has apart says so.
  private func mark(_ value: inout PrintedValue, _ row: Int) {
    guard value.status == .asFiled || value.status == .repaired else { return }
    value.status = .inferred
    value.evidence =
      (value.evidence.map { $0 + "; " } ?? "")
      + "the text has the cells of the table apart from each other; this one is read into row "
      + "\(row + 1) by its kind and order"
  }
}
