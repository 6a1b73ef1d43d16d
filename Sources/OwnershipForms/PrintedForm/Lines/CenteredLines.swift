/// Cuts lines into groups where only the place of what they have in common tells where one ends: the
/// form prints the cells of a row in its middle, so as many lines stand above its value as below.
struct CenteredLines {
  /// What a cut is judged by, as a group grows upwards line by line.
  protocol Group {
    /// Takes the line above those taken before.
    mutating func take(_ line: Int)
    /// What it costs to take these lines as one group.
    var cost: Int { get }
  }

  /// The groups of some lines, from top to bottom, for the least cost in all.
  ///
  /// - Parameters:
  ///   - most: the most lines that a group has.
  ///   - empty: makes a group without lines.
  static func groups<G: Group>(of count: Int, most: Int, empty: () -> G) -> [Range<Int>] {
    guard count > 0 else { return [] }
    var best = Array(repeating: Int.max / 2, count: count + 1)
    var cut = Array(repeating: 0, count: count + 1)
    best[0] = 0
    for end in 1...count {
      var group = empty()
      for start in stride(from: end - 1, through: max(0, end - most), by: -1) {
        group.take(start)
        let cost = best[start] + group.cost
        if cost < best[end] { (best[end], cut[end]) = (cost, start) }
      }
    }
    var groups: [Range<Int>] = []
    var end = count
    while end > 0 {
      groups.append(cut[end]..<end)
      end = cut[end]
    }
    return groups.reversed()
  }

  /// A group with one anchor, in its middle.
  struct Anchored: Group {
    /// For each line whether it has the anchor of a group.
    let anchors: [Bool]
    /// For each line whether a blank line stands before it.
    let isAfterBlank: [Bool]
    /// For each line whether it goes on with the line above it, as far as that shows it.
    let goesOn: [Bool]
    private var lines = 0
    private var found = 0
    private var below = 0
    private var blanks = 0
    private var isNextAfterBlank = false
    private var isTorn = false

    init(anchors: [Bool], isAfterBlank: [Bool], goesOn: [Bool] = []) {
      self.anchors = anchors
      self.isAfterBlank = isAfterBlank
      self.goesOn = goesOn
    }

    mutating func take(_ line: Int) {
      if isNextAfterBlank { blanks += 1 }
      isNextAfterBlank = isAfterBlank[line]
      isTorn = goesOn.indices.contains(line) && goesOn[line]
      if anchors[line] {
        found += 1
        below = lines
      }
      lines += 1
    }

    var cost: Int {
      guard found == 1 else { return 60 + 60 * abs(found - 1) }
      let above = lines - 1 - below
      return 4 * abs(above - below) + 3 * blanks + (isTorn ? 9 : 0)
    }
  }
}
