/// A set of the identifiers of names, which are small numbers.
struct IDSet {
  /// The identifiers, each once, in the order in which they came.
  private(set) var ids: [Int64] = []
  /// A bit for each number.
  private var bits: [UInt64] = []

  /// How many there are.
  var count: Int { ids.count }

  mutating func insert(_ id: Int64) {
    guard let (word, bit) = Self.place(id), !contains(id) else { return }
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count))
    }
    bits[word] |= bit
    ids.append(id)
  }

  func contains(_ id: Int64) -> Bool {
    guard let (word, bit) = Self.place(id), word < bits.count else { return false }
    return bits[word] & bit != 0
  }

  /// More than any index has; a greater number, as in a damaged one, is left out, for it would take
  /// much memory.
  private static let most: Int64 = 1 << 26

  private static func place(_ id: Int64) -> (word: Int, bit: UInt64)? {
    guard (0..<most).contains(id) else { return nil }
    return (Int(id >> 6), 1 << UInt64(id & 63))
  }
}
