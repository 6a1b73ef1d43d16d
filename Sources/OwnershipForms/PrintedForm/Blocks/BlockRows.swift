/// Brings the cells of a table in blocks into rows and columns.
///
/// The text may have the cells row by row, column by column, or both by turns; in each column they
/// follow each other from top to bottom. Cell by cell, the best ways to read those so far are kept,
/// and the best of all is taken in the end.
struct BlockRows {
  private let cells: [BlockCell]
  private let score: BlockScore
  private let marks: BlockMarks
  /// How many ways are kept.
  private let ways: Int
  /// How much of what the rows seem to lack counts among the ways so far, in sixteenths.
  private var lacking = 0
  /// Every step of every way that was kept.
  private var steps: [Step] = []

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

  /// What became of a cell in one way, and the step before.
  private struct Step {
    var place: Place
    var before: Int32
  }

  /// Where a cell stands.
  enum Place {
    case start
    case at(Spot)
    /// The marks of the cell before.
    case withBefore
    /// The marks of the cell that stands there in the end.
    case with(Spot)
    case nowhere
  }

  /// A row and column, as small as it can be: there are many ways, each with many places.
  struct Spot {
    private let packed: (row: UInt8, column: UInt8)

    init(_ row: Int, _ column: Int) {
      packed = (UInt8(truncatingIfNeeded: row), UInt8(truncatingIfNeeded: column))
    }

    var row: Int { Int(packed.row) }
    var column: Int { Int(packed.column) }
  }

  /// The rows of a table's lines, page by page.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, on form: FormType.Family,
    evidence: TableEvidence = TableEvidence()
  ) -> [DraftRow] {
    let pages = lines.split(whereSeparator: \.isRule).map { page in
      BlockCells(Array(page), in: table, on: form).cells
    }
    let count = pages.reduce(0) { $0 + $1.count }
    guard count > 0, count <= mostCells else { return [] }
    let followed = count > mostSearchedAgain ? otherFollowed : mostFollowed
    return pages.flatMap { cells -> [DraftRow] in
      guard !cells.isEmpty, cells.count <= mostCellsOfPage else { return [] }
      var rows = BlockRows(
        cells: cells, score: BlockScore(cells, in: table, on: form, evidence: evidence),
        evidence, ways: min(mostWays, followed / count))
      return rows.read()
    }
  }

  private init(cells: [BlockCell], score: BlockScore, _ evidence: TableEvidence, ways: Int) {
    self.cells = cells
    self.score = score
    marks = BlockMarks(cells, columns: score.columns, evidence)
    self.ways = ways
  }

  // MARK: Search

  private struct Way {
    var places: BlockPlaces
    var step: Int
    var unused = 0
  }

  /// The rows of the best way: of few ways, where the text goes through the table so plainly that no
  /// other way can be better by much, or where each weight of what rows seem to lack finds one as
  /// good; else of many.
  private mutating func read() -> [DraftRow] {
    let columns = cells.map(score.columns)
    let bound = columns.reduce(0) { $0 + ($1.map(\.fit).max() ?? 0) + BlockScore.bestStep }
    let shares = Self.lacking.prefix(cells.count > Self.mostSearchedAgain ? 1 : .max)
    var best: (way: Way, score: Int, steps: [Step])?
    searching: for most in [Self.fewWays, ways] {
      var scores: Set<Int> = []
      for share in shares {
        let isFirst = share == Self.lacking[0]
        let followed = isFirst ? ways : Self.otherFollowed / max(1, cells.count)
        guard let found = search(columns, min(most, followed), lacking: share) else { continue }
        scores.insert(found.score)
        if found.score > best?.score ?? .min { best = (found.way, found.score, steps) }
        if most == Self.fewWays, found.score >= bound { break searching }
      }
      if scores.count == 1, shares.count > 1 { break }
    }
    guard let best, best.way.unused * Self.fewestUnused <= cells.count else { return [] }
    steps = best.steps
    return rows(endingWith: best.way)
  }

  /// The best way, of as many as are kept from cell to cell.
  private mutating func search(
    _ columns: [[(column: Int, fit: Int)]], _ count: Int, lacking share: Int
  ) -> (way: Way, score: Int)? {
    lacking = share
    steps = [Step(place: .start, before: -1)]
    var ways = [Way(places: BlockPlaces(width: score.columns.count), step: 0)]
    for (index, cell) in cells.enumerated() {
      var moves = BlockMoves(ways: ways.count)
      for way in ways.indices {
        add(index, cell, columns[index], to: ways[way].places, way, &moves)
      }
      ways = kept(moves.inOrder, index, of: ways, most: count)
    }
    return ways.map { ($0, $0.places.score + score.end($0.places)) }.max { $0.1 < $1.1 }
  }

  /// The moves of a cell in one way.
  private func add(
    _ index: Int, _ cell: BlockCell, _ columns: [(column: Int, fit: Int)],
    to places: BlockPlaces, _ way: Int, _ moves: inout BlockMoves
  ) {
    moves.begin(places)
    func add(_ place: Place, _ gain: Int, lack: Int = 0) {
      moves.add(
        BlockMoves.Move(
          way: Int32(way), place: place, score: Int32(places.score + gain),
          lack: Int32(places.lack + lack)))
    }
    add(.nowhere, -14)
    if cell.isMarks, index > 0 {
      add(.withBefore, cells[index - 1].block == cell.block ? 5 : 1)
      if let (place, gain) = bestPlace(ofMarks: index, in: places) { add(place, gain) }
    }
    for (column, fit) in columns {
      let next = places.last[column]
      func addAt(_ row: Int) {
        guard row <= places.rows, row < BlockPlaces.mostRows else { return }
        let filled = places.columns(filledIn: row)
        let before = moves.lack(of: row) { lacking * score.lack(places, row, filled: filled) / 16 }
        // What is left to find costs ever more: it is found for moves that may be kept so far.
        let rank = places.score + places.lack - before
        var gain = fit + score.step(places, to: row, column)
        guard moves.mayBeKept(rank + gain + BlockAgreement.most) else { return }
        gain += score.skips(places, to: row, column)
        guard moves.mayBeKept(rank + gain + BlockAgreement.most) else { return }
        gain += score.agreement(places, index, row, column)
        guard moves.mayBeKept(rank + gain) else { return }
        let lack = lacking * score.lack(places, row, filled: filled | 1 << UInt16(column)) / 16
        add(.at(Spot(row, column)), gain, lack: lack - before)
      }
      for row in next...(next + 2) { addAt(row) }
      if let row = score.firstIndirect(in: places, from: next + 3, column) { addAt(row) }
      if places.row > next + 2 { addAt(places.row) }
      if places.row + 1 > next + 2, places.row + 1 < places.rows { addAt(places.row + 1) }
      if places.rows > next + 2, places.rows != places.row { addAt(places.rows) }
    }
  }

  /// The cell near the last one that marks apart are most likely at, and what speaks for it.
  private func bestPlace(ofMarks index: Int, in places: BlockPlaces) -> (Place, Int)? {
    guard places.row >= 0 else { return nil }
    var best = placeBelow(marksBefore: index, in: places)
    for row in max(0, places.row - 1)...(places.row + 1) {
      let distance = row == places.row ? -1 : row > places.row ? -2 : -3
      for column in score.columns.indices {
        var gain = distance + marks.gain(of: index, in: column)
        if let cell = places.cell(row, column) {
          guard !cells[cell].isMarks, !marks.overlap(index, cell) else { continue }
          if marks.goOn(index, after: cell) { gain += 3 }
        } else {
          guard !places.isSkipped(row, column) else { continue }
          gain -= 1
        }
        if gain > best?.gain ?? Int.min { best = (.with(Spot(row, column)), gain) }
      }
    }
    return best
  }

  /// The cell below the one that has the mark with the number before.
  private func placeBelow(
    marksBefore index: Int, in places: BlockPlaces
  ) -> (place: Place, gain: Int)? {
    for column in score.columns.indices where marks.gain(of: index, in: column) == 3 {
      for row in 0..<places.rows {
        guard let cell = places.cell(row, column), marks.goOn(index, after: cell),
          let below = places.cell(row + 1, column), !cells[below].isMarks,
          cells[below].marks.isEmpty
        else { continue }
        return (.with(Spot(row + 1, column)), 5)
      }
    }
    return nil
  }

  /// The best of the moves, done; of two that leave the same places open only the better one.
  private mutating func kept(
    _ moves: [BlockMoves.Move], _ index: Int, of ways: [Way], most: Int
  ) -> [Way] {
    var kept: [Way] = []
    var seen: Set<BlockPlaces.OpenPlaces> = []
    kept.reserveCapacity(most)
    seen.reserveCapacity(most)
    for move in moves {
      guard kept.count < most else { break }
      let before = ways[Int(move.way)]
      guard seen.insert(open(before.places, after: move.place)).inserted else { continue }
      var way = before
      if case .at(let spot) = move.place { way.places.put(index, spot.row, spot.column) }
      if case .nowhere = move.place { way.unused += 1 }
      way.places.score = Int(move.score)
      way.places.lack = Int(move.lack)
      steps.append(Step(place: move.place, before: Int32(way.step)))
      way.step = steps.count - 1
      kept.append(way)
    }
    return kept
  }

  private func open(_ places: BlockPlaces, after place: Place) -> BlockPlaces.OpenPlaces {
    guard case .at(let spot) = place else { return places.open }
    return places.open(with: spot.row, spot.column)
  }

  // MARK: Rows

  private func rows(endingWith way: Way) -> [DraftRow] {
    var marks: [Int: [String]] = [:]
    var step = way.step
    var waiting: [String] = []
    for index in cells.indices.reversed() {
      let ids = cells[index].token.value.footnoteIDs
      switch steps[step].place {
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
      step = Int(steps[step].before)
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
