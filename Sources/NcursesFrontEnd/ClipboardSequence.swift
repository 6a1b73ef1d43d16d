/// The bytes that hand a text to the terminal's clipboard.
struct ClipboardSequence {
  /// The longest text that is sent, in bytes; terminals cut longer ones or drop them.
  static let longestText = 100_000

  let bytes: [UInt8]

  /// Nil where the text is too long.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longestText else { return nil }
    bytes = Array("\u{1B}]52;c;".utf8) + Self.base64(Array(text.utf8)) + [0x07]
  }

  /// The bytes as RFC 4648 writes them, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = (0..<3).reduce(0) { value, place in
        value << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        let digit = digits[value >> (18 - 6 * place) & 63]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
