/// What a cell of a table in blocks may do in each of the ways so far: those moves that may still be
/// kept.
struct BlockMoves {
  /// What a cell does in one way.
  struct Move {
    /// The number of the way.
    var way: Int32
    /// Where the cell stands.
    var place: BlockPlace
    /// How well the cells stand with it.
    var score: Int32
    /// What the rows seem to lack after it.
    var lack: Int32

    /// The order among moves.
    var rank: Int { Int(score + lack) }
  }

  /// How far behind the best a move may be.
  private static let widest = 36

  private var moves: [Move] = []
  private var best = Int.min
  /// What each row of the way lacks so far, where it was asked for.
  private var lacks: [Int?] = []

  init(ways: Int) { moves.reserveCapacity(ways * 12) }

  /// Begins the moves of the next way.
  mutating func begin(_ places: BlockPlaces) {
    lacks.removeAll(keepingCapacity: true)
    lacks.append(contentsOf: repeatElement(nil, count: places.rows + 1))
  }

  /// Adds a move of the way.
  mutating func add(_ move: Move) {
    guard mayBeKept(move.rank) else { return }
    best = max(best, move.rank)
    moves.append(move)
  }

  /// Whether a move of no higher rank may be among those that are kept.
  func mayBeKept(_ rank: Int) -> Bool { best == .min || rank >= best - Self.widest }

  /// What a row of the way lacks so far.
  mutating func lack(of row: Int, _ lack: () -> Int) -> Int {
    if let known = lacks[row] { return known }
    let found = lack()
    lacks[row] = found
    return found
  }

  /// Those that may be kept, the best first; of equal ones the first.
  var inOrder: [Move] {
    guard !moves.isEmpty else { return [] }
    // There are few ranks: each has its part of the list.
    var next = [Int](repeating: 0, count: Self.widest + 2)
    for move in moves where mayBeKept(move.rank) { next[best - move.rank + 1] += 1 }
    for rank in 1..<next.count { next[rank] += next[rank - 1] }
    var list = [Move](repeating: moves[0], count: next[next.count - 1])
    for move in moves where mayBeKept(move.rank) {
      list[next[best - move.rank]] = move
      next[best - move.rank] += 1
    }
    return list
  }
}
