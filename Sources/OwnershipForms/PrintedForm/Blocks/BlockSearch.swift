/// Looks for the best way to bring the cells of a table in blocks into rows and columns: cell by cell
/// every way so far goes on with each place where the cell can stand, and the best are kept.
struct BlockSearch {
  /// A way to read all cells.
  struct FoundWay {
    /// Where each cell stands.
    var cells: [BlockPlace]
    /// The rows and columns of the cells.
    var places: BlockPlaces
    /// How many cells stand nowhere.
    var unused: Int
    /// How well the cells stand, and what the rows lack.
    var score: Int
  }

  private let cells: [BlockCell]
  private let score: BlockScore
  private let marks: BlockMarks
  /// Where each cell can stand, and how well it looks there.
  private let columns: [[(column: Int, fit: Int)]]
  /// How much of what the rows seem to lack counts among the ways so far, in sixteenths.
  private var lacking = 0
  /// Every step of every way that was kept.
  private var steps: [Step] = []

  /// One way so far.
  private struct Way {
    var places: BlockPlaces
    var step: Int
    var unused = 0
  }

  /// What became of a cell in one way, and the step before.
  private struct Step {
    var place: BlockPlace
    var before: Int32
  }

  init(_ cells: [BlockCell], _ score: BlockScore, _ evidence: TableEvidence) {
    self.cells = cells
    self.score = score
    marks = BlockMarks(cells, columns: score.columns, evidence)
    columns = cells.map(score.columns)
  }

  /// No way is better by more than this.
  var bound: Int {
    columns.reduce(0) { $0 + ($1.map(\.fit).max() ?? 0) + BlockScore.bestStep }
  }

  /// The best way, where so many are kept from cell to cell; what the rows seem to lack counts so many
  /// sixteenths.
  mutating func best(of count: Int, lacking share: Int) -> FoundWay? {
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
    let found = ways.map { ($0, $0.places.score + score.end($0.places)) }.max { $0.1 < $1.1 }
    return found.map { way, score in
      FoundWay(cells: path(of: way), places: way.places, unused: way.unused, score: score)
    }
  }

  /// Where each cell stands in a way.
  private func path(of way: Way) -> [BlockPlace] {
    var path: [BlockPlace] = []
    var step = way.step
    while steps[step].before >= 0 {
      path.append(steps[step].place)
      step = Int(steps[step].before)
    }
    return path.reversed()
  }

  /// The moves of a cell in one way.
  private func add(
    _ index: Int, _ cell: BlockCell, _ columns: [(column: Int, fit: Int)],
    to places: BlockPlaces, _ way: Int, _ moves: inout BlockMoves
  ) {
    moves.begin(places)
    func add(_ place: BlockPlace, _ gain: Int, lack: Int = 0) {
      moves.add(
        BlockMoves.Move(
          way: Int32(way), place: place, score: Int32(places.score + gain),
          lack: Int32(places.lack + lack)))
    }
    add(.nowhere, -14)
    if cell.isMarks, index > 0 {
      add(.withBefore, cells[index - 1].block == cell.block ? 5 : 1)
      if let best = marks.bestPlace(of: index, in: places) { add(best.place, best.gain) }
    }
    for (column, fit) in columns {
      let next = places.last[column]
      func addAt(_ row: Int) {
        guard row <= places.rows, row < BlockPlaces.mostRows else { return }
        let isPassed = row < next
        let filled = places.columns(filledIn: row)
        let before = moves.lack(of: row) { lacking * score.lack(places, row, filled: filled) / 16 }
        // What is left to find costs ever more: it is found for moves that may be kept so far.
        let rank = places.score + places.lack - before
        var gain =
          fit
          + (isPassed
            ? score.fill(places, row, column) : score.step(places, to: row, column))
        guard moves.mayBeKept(rank + gain + BlockAgreement.most) else { return }
        if !isPassed { gain += score.skips(places, to: row, column) }
        guard moves.mayBeKept(rank + gain + BlockAgreement.most) else { return }
        gain += score.agreement(places, index, row, column)
        guard moves.mayBeKept(rank + gain) else { return }
        let lack = lacking * score.lack(places, row, filled: filled | 1 << UInt16(column)) / 16
        add(.at(BlockPlace.Spot(row, column)), gain, lack: lack - before)
      }
      for row in next...(next + 2) { addAt(row) }
      if let row = score.firstIndirect(in: places, from: next + 3, column) { addAt(row) }
      if places.row > next + 2 { addAt(places.row) }
      if places.row + 1 > next + 2, places.row + 1 < places.rows { addAt(places.row + 1) }
      if places.rows > next + 2, places.rows != places.row { addAt(places.rows) }
      for row in 0..<next where places.isSkipped(row, column) { addAt(row) }
    }
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

  private func open(_ places: BlockPlaces, after place: BlockPlace) -> BlockPlaces.OpenPlaces {
    guard case .at(let spot) = place else { return places.open }
    return places.open(with: spot.row, spot.column)
  }
}
