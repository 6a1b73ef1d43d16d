/// A text made easy to compare: lower-case ASCII, one blank for any white space, letters that only
/// look like Latin ones as the Latin ones, with the way back to where each byte stands.
///
/// The printed form's own words are looked for in it, never the filer's.
struct FoldedText: Sendable {
  /// The text to look in.
  let bytes: [UInt8]
  /// Where in the text given each byte stands, and where the text ends; empty where each stands where
  /// it does here.
  private let offsets: [Int]

  /// The text folded, or its start of so many characters.
  init(_ text: some StringProtocol, most: Int = .max) {
    let plain = text.utf8.withContiguousStorageIfAvailable { Self.folded(ascii: $0, most: most) }
    if let bytes = plain ?? nil {
      self.bytes = bytes
      offsets = []
      return
    }
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars.prefix(most) {
      let byte = Self.fold(scalar)
      if byte != 32 || bytes.last != 32 {
        bytes.append(byte)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The bytes of a text folded one by one, for words in ASCII; it has no way back to where they stand.
  init(ownWordsIn text: [UInt8]) {
    bytes = [UInt8](unsafeUninitializedCapacity: text.count) { bytes, filled in
      for byte in text {
        let byte = Self.fold(ascii: byte)
        if byte == 32, filled > 0, bytes[filled - 1] == 32 { continue }
        bytes[filled] = byte
        filled += 1
      }
    }
    offsets = []
  }

  /// The text folded byte by byte; nil where it has other than ASCII or two blanks together.
  private static func folded(ascii text: UnsafeBufferPointer<UInt8>, most: Int) -> [UInt8]? {
    let count = min(text.count, most)
    var isPlain = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
      while filled < count, isPlain {
        let byte = fold(ascii: text[filled])
        isPlain = byte < 0x80 && (byte != 32 || filled == 0 || bytes[filled - 1] != 32)
        bytes[filled] = byte
        filled += 1
      }
    }
    return isPlain ? bytes : nil
  }

  /// Where a phrase first stands at or after an index; nil where it does not.
  func range(of phrase: StaticString, from start: Int = 0) -> Range<Int>? {
    guard let index = bytes.firstIndex(of: phrase, from: start) else { return nil }
    return index..<(index + phrase.utf8CodeUnitCount)
  }

  /// Where a phrase last stands; nil where it does not.
  func lastRange(of phrase: StaticString) -> Range<Int>? {
    var found: Range<Int>?
    while let next = range(of: phrase, from: found?.upperBound ?? 0) { found = next }
    return found
  }

  /// Whether a phrase stands anywhere.
  func contains(_ phrase: StaticString) -> Bool { range(of: phrase) != nil }

  /// Whether the text begins with a phrase.
  func begins(with phrase: StaticString) -> Bool { bytes.hasPiece(phrase, at: 0) }

  /// Whether a text can begin with a phrase, by its first byte alone.
  static func mayBegin(_ text: String, with phrase: StaticString) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first >= 0x80 || fold(ascii: first) == phrase.utf8Start.pointee
  }

  /// The offset in the UTF-8 of the text given of an index here.
  func offset(_ index: Int) -> Int {
    guard !offsets.isEmpty else { return min(max(index, 0), bytes.count) }
    return offsets[min(max(index, 0), offsets.count - 1)]
  }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt8 {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return fold(ascii: byte) }
    return lookalikes[scalar] ?? (scalar.properties.isWhitespace ? 32 : UInt8(ascii: "?"))
  }

  private static func fold(ascii byte: UInt8) -> UInt8 {
    switch byte {
    case 9...13: 32
    case 65...90: byte + 32
    default: byte
    }
  }

  /// Letters of other scripts that readers of scanned pages mistake for Latin ones.
  private static let lookalikes: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    func add(_ from: String, _ to: String) {
      for (scalar, byte) in zip(from.unicodeScalars, to.utf8) { table[scalar] = byte }
    }
    add("аеорсухіјѕтмнкв", "aeopcyxijstmhkb")
    add("АЕОРСУХІЈЅТМНКВ", "aeopcyxijstmhkb")
    add("οαερτνιıϑ", "oaeptviia")
    add("‘’“”–—‐‑−", "''\"\"-----")
    return table
  }()
}
