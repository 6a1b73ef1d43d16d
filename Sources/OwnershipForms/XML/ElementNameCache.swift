/// Remembers the meaning of the names of one document, which the parser keeps at one place each.
struct ElementNameCache {
  private var entries: [(name: UnsafePointer<UInt8>, meaning: ElementNames.Meaning)?]

  private static let mask = 255

  init() { entries = Array(repeating: nil, count: Self.mask + 1) }

  /// The meaning of a name that ends with a zero byte.
  mutating func meaning(of name: UnsafePointer<UInt8>) -> ElementNames.Meaning {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: address ^ (address >> 8)) & Self.mask
    if let entry = entries[slot], entry.name == name { return entry.meaning }
    var length = 0
    while name[length] != 0 { length += 1 }
    let meaning = ElementNames.meaning(of: UnsafeBufferPointer(start: name, count: length))
    entries[slot] = (name, meaning)
    return meaning
  }
}
