/// Finds the element of the schema that a name in the file belongs to.
enum ElementNames {
  /// What a name in the file is to the reader.
  enum Meaning: Sendable {
    case root
    case value
    case footnoteReference
    case element(FilingElement)
    case unknown
  }

  /// The meaning of a name, whatever its prefix.
  static func meaning(of name: UnsafeBufferPointer<UInt8>) -> Meaning {
    guard let colon = name.lastIndex(of: UInt8(ascii: ":")) else { return table.meaning(of: name) }
    return table.meaning(of: UnsafeBufferPointer(rebasing: name[(colon + 1)...]))
  }

  private static let table = Table()

  /// All names, found by a hash of their bytes.
  private struct Table: Sendable {
    private var slots = [Entry?](repeating: nil, count: 512)
    /// The names one after the other.
    private var names: [UInt8] = []

    private struct Entry: Sendable {
      var start: Int
      var length: Int
      var meaning: Meaning
    }

    init() {
      add("ownershipDocument", .root)
      add("value", .value)
      add("footnoteId", .footnoteReference)
      for element in FilingElement.allCases { add(element.name, .element(element)) }
    }

    func meaning(of name: UnsafeBufferPointer<UInt8>) -> Meaning {
      names.withUnsafeBufferPointer { names in
        var slot = Self.hash(name) % slots.count
        while let entry = slots[slot] {
          if entry.length == name.count,
            UnsafeBufferPointer(rebasing: names[entry.start..<(entry.start + entry.length)])
              .elementsEqual(name)
          {
            return entry.meaning
          }
          slot = (slot + 1) % slots.count
        }
        return .unknown
      }
    }

    private mutating func add(_ name: String, _ meaning: Meaning) {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBufferPointer { Self.hash($0) % slots.count }
      while slots[slot] != nil { slot = (slot + 1) % slots.count }
      slots[slot] = Entry(start: names.count, length: bytes.count, meaning: meaning)
      names += bytes
    }

    /// A hash of the length and a few characters, which tell nearly all names apart.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
      guard let first = name.first, let last = name.last else { return 0 }
      let (third, middle) = (name[name.count / 3], name[name.count / 2])
      let fifth = name[name.count * 4 / 5]
      return name.count &* 31 &+ Int(first) &* 7 &+ Int(last) &* 131 &+ Int(third) &* 17
        &+ Int(middle) &* 257 &+ Int(fifth) &* 61
    }
  }
}
