/// Some elements of the schema.
struct ElementSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  func contains(_ element: FilingElement) -> Bool {
    let bit = element.rawValue
    return bit < 64 ? low & 1 << bit != 0 : high & 1 << (bit - 64) != 0
  }

  mutating func insert(_ element: FilingElement) {
    let bit = element.rawValue
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
  }
}
