/// A text made easy to compare: lower-case ASCII, one blank for any white space, letters that only
/// look like Latin ones as the Latin ones, with the way back to where each byte stands.
///
/// The printed form's own words are looked for in it, never the filer's.
struct FoldedText: Sendable {
  /// The text to look in.
  let bytes: [UInt8]
  /// Where in the text given each byte stands, and where the text ends.
  private let offsets: [Int]

  init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    bytes.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
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

  /// The offset in the UTF-8 of the text given of an index here.
  func offset(_ index: Int) -> Int { offsets[min(max(index, 0), offsets.count - 1)] }

  private static func fold(_ scalar: Unicode.Scalar) -> UInt8 {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      switch byte {
      case 9...13: return 32
      case 65...90: return byte + 32
      default: return byte
      }
    }
    return lookalikes[scalar] ?? (scalar.properties.isWhitespace ? 32 : UInt8(ascii: "?"))
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
