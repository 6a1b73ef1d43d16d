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

  /// The meaning of a name.
  static func meaning(of name: UnsafeBufferPointer<UInt8>) -> Meaning {
    var slot = Int(hash(name) & mask)
    while let entry = table[slot] {
      if entry.name.elementsEqual(name) { return entry.meaning }
      slot = (slot + 1) & Int(mask)
    }
    return .unknown
  }

  private struct Entry: Sendable {
    var name: [UInt8]
    var meaning: Meaning
  }

  private static let mask: UInt64 = 511

  private static let table: [Entry?] = {
    var table = [Entry?](repeating: nil, count: Int(mask) + 1)
    func add(_ name: String, _ meaning: Meaning) {
      let bytes = Array(name.utf8)
      var slot = bytes.withUnsafeBufferPointer { Int(hash($0) & mask) }
      while table[slot] != nil { slot = (slot + 1) & Int(mask) }
      table[slot] = Entry(name: bytes, meaning: meaning)
    }
    add("ownershipDocument", .root)
    add("value", .value)
    add("footnoteId", .footnoteReference)
    for element in FilingElement.allCases { add(element.name, .element(element)) }
    return table
  }()

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
