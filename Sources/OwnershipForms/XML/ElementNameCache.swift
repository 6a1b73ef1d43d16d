/// Remembers the meaning of the names that a parser has met, each of which it keeps at one place.
struct ElementNameCache {
  private var entries: [Entry]
  /// How many names were met that the schema does not know; they stay with the parser.
  private(set) var strangerCount = 0

  /// A name that was looked up.
  struct Entry {
    fileprivate var address: UnsafePointer<UInt8>?
    var meaning = ElementNames.Meaning.unknown
    /// The length of the name in bytes.
    var length = 0
  }

  private static let mask = 255

  init() { entries = Array(repeating: Entry(), count: Self.mask + 1) }

  /// What is known of a name that ends with a zero byte.
  mutating func entry(of name: UnsafePointer<UInt8>) -> Entry {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: (address >> 3) ^ (address >> 10)) & Self.mask
    if entries[slot].address == name { return entries[slot] }
    var length = 0
    while name[length] != 0 { length += 1 }
    let meaning = ElementNames.meaning(of: UnsafeBufferPointer(start: name, count: length))
    if case .unknown = meaning { strangerCount += 1 }
    entries[slot] = Entry(address: name, meaning: meaning, length: length)
    return entries[slot]
  }
}
