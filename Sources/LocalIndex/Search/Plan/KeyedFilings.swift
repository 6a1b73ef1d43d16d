/// Filings with a key each, to be sorted by it: twelve bytes a filing, where the database's own sorter
/// would carry the texts of a million along.
struct KeyedFilings {
  private var ids: [Int64] = []
  private var keys: [Int32] = []

  /// The key of a filing that has nothing to be sorted by.
  static let none = Int32.max

  /// Makes a list that holds so many without moving; room that is not used takes no memory.
  init(atMost count: Int) {
    ids.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  mutating func add(_ id: Int64, _ key: Int32) {
    ids.append(id)
    keys.append(key)
  }

  /// Gives every key but none another number.
  mutating func renumber(_ numbers: [Int32]) {
    for index in keys.indices where keys[index] != Self.none {
      keys[index] = numbers[Int(keys[index])]
    }
  }

  /// The filings by their keys, of one key the newest first; those without a key come last.
  func sorted(isDescending: Bool) -> [FilingID] {
    var ends: [Int32: Int] = [:]
    for key in keys { ends[key, default: 0] += 1 }
    let order = ends.keys.sorted { left, right in
      if left == Self.none || right == Self.none { return right == Self.none && left != right }
      return isDescending ? left > right : left < right
    }
    var ranges: [Range<Int>] = []
    var end = 0
    for key in order {
      let start = end
      end += ends[key] ?? 0
      ranges.append(start..<end)
      ends[key] = end
    }
    // Most ways through the database give the oldest first: each group is filled from its end.
    var sorted = [FilingID](repeating: FilingID(rawValue: 0), count: ids.count)
    for (id, key) in zip(ids, keys) {
      let place = (ends[key] ?? 1) - 1
      sorted[place] = FilingID(rawValue: id)
      ends[key] = place
    }
    for range in ranges where !sorted[range].isNewestFirst { sorted[range].sort(by: >) }
    return sorted
  }
}

extension ArraySlice<FilingID> {
  fileprivate var isNewestFirst: Bool { zip(self, dropFirst()).allSatisfy { $0 > $1 } }
}
