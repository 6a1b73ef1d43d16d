/// Filings with a key each, to be sorted by it where they stand: twelve bytes a filing, where the
/// database's own sorter would carry the texts of a million along.
struct KeyedFilings {
  private var filings: [FilingID] = []
  private var keys: [Int32] = []

  /// The key of a filing that has nothing to be sorted by. All others are greater, and hardly a number
  /// up to the greatest is none of them.
  static let none: Int32 = 0

  /// Makes a list that holds so many without moving; room that is not used takes no memory.
  init(atMost count: Int) {
    filings.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  mutating func add(_ id: Int64, _ key: Int32) {
    filings.append(FilingID(rawValue: id))
    keys.append(key)
  }

  /// Gives each key the number that stands at its place.
  mutating func renumber(_ numbers: [Int32]) {
    for index in keys.indices { keys[index] = numbers[Int(keys[index])] }
  }

  /// The filings by their keys, of one key the newest first; those without a key come last.
  consuming func sorted(isDescending: Bool) -> [FilingID] {
    var counts = [Int](repeating: 0, count: Int(keys.max() ?? 0) + 1)
    for key in keys { counts[Int(key)] += 1 }
    let order =
      (isDescending ? Array((1..<counts.count).reversed()) : Array(1..<counts.count))
      + [Int(Self.none)]
    // Where the next filing of a key has its place.
    var places = counts
    var end = 0
    for key in order {
      places[key] = end
      end += counts[key]
    }
    end = 0
    for key in order {
      end += counts[key]
      while places[key] < end {
        let own = Int(keys[places[key]])
        let (here, there) = (places[key], places[own])
        places[own] += 1
        filings.swapAt(here, there)
        keys.swapAt(here, there)
      }
    }
    keys = []
    end = 0
    filings.withUnsafeMutableBufferPointer { filings in
      for key in order {
        let group = end..<end + counts[key]
        if !filings[group].isNewestFirst { filings[group].sort(by: >) }
        end = group.upperBound
      }
    }
    return filings
  }
}

extension Collection<FilingID> {
  fileprivate var isNewestFirst: Bool { zip(self, dropFirst()).allSatisfy { $0 > $1 } }
}
