/// A text with Markdown's signs, and how they come off: links, emphasis, tags, escapes.
///
/// A text may be as long as its file; each sign is looked for once.
struct MarkedText {
  private var bytes: [UInt8]

  init(_ text: ArraySlice<UInt8>) { bytes = Array(text) }

  /// Whether a byte is of one of Markdown's signs.
  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "["),
      UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// The lines of a text between its breaks, `<br>` or `<br/>`; none of them is empty.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < text.count {
      guard text[index] == UInt8(ascii: "<"), let length = breakLength(text, at: index) else {
        index += 1
        continue
      }
      if start < index { lines.append(text[start..<index]) }
      index += length
      start = index
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private static func breakLength(_ text: [UInt8], at index: Int) -> Int? {
    if text.hasPiece("<br>", at: index) { return 4 }
    return text.hasPiece("<br/>", at: index) ? 5 : nil
  }

  /// The text without signs, and with one blank between its words.
  var plain: String {
    var text = self
    if bytes.contains(where: Self.isSign) {
      text.removeLinks()
      text.removeCrossings()
      text.bytes.removeFirst(text.bytes.prefix { $0 == UInt8(ascii: "#") }.count)
      text.removeTags()
      text.removeEmphasis()
      text.removeEscapes()
    }
    text.removeBlanks()
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// `[ACME](/cgi-bin/…)` becomes `ACME`.
  private mutating func removeLinks() {
    guard bytes.contains(UInt8(ascii: "[")) else { return }
    var plain: [UInt8] = []
    var open: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), bytes.hasPiece("](", at: index) {
        guard let start = open, let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
        else { break }
        plain.remove(at: start)
        open = nil
        index = end + 1
        continue
      }
      if bytes[index] == UInt8(ascii: "[") { open = plain.count }
      plain.append(bytes[index])
      index += 1
    }
    bytes = plain + bytes[index...]
  }

  /// The line over the form's last label crosses its first letter.
  private mutating func removeCrossings() {
    if bytes.contains(UInt8(ascii: "~")) {
      bytes = bytes.replacing("~~S~~ ignature", with: "Signature").replacing("~~", with: "")
    }
    if bytes.contains(UInt8(ascii: "*")) {
      bytes = bytes.replacing("** S ignature of Rep", with: "** Signature of Rep")
    }
  }

  /// Programs take what stands beside a number for raised.
  private mutating func removeTags() {
    guard bytes.contains(UInt8(ascii: "<")) else { return }
    bytes = bytes.replacing(")**<sup>", with: ")** ")
    for tag: StaticString in ["<u>", "</u>", "<sup>", "</sup>", "<mark>", "</mark>"] {
      bytes = bytes.replacing(tag, with: "")
    }
  }

  /// Where `**` stands between two letters, a blank was lost beside it.
  private mutating func removeEmphasis() {
    guard bytes.contains(UInt8(ascii: "*")) else { return }
    var plain: [UInt8] = []
    var start = 0
    while let sign = bytes.firstIndex(of: "**", from: start) {
      plain += bytes[start..<sign]
      start = sign + 2
      if Self.endsWithLetter(plain), Self.beginsWithLetter(bytes[start...]) { plain.append(32) }
    }
    bytes = plain + bytes[start...]
  }

  private static func endsWithLetter(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return false }
    if last < 0x80 { return isLetter(last) }
    let start = text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return String(decoding: text[start...], as: UTF8.self).last?.isLetter ?? false
  }

  private static func beginsWithLetter(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first < 0x80 { return isLetter(first) }
    return String(decoding: text.prefix(4), as: UTF8.self).first?.isLetter ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte)
  }

  /// Takes off the signs that make others plain characters, and those of emphasis around words.
  private mutating func removeEscapes() {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isAfterBlank = true
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      if byte == UInt8(ascii: "\\"), let next, Self.escaped.contains(next) { continue }
      let isEdge = isAfterBlank || next.map { $0 == 32 || Self.closing.contains($0) } ?? true
      if byte == UInt8(ascii: "_"), isEdge, next != UInt8(ascii: "_"),
        plain.last != UInt8(ascii: "_")
      {
        continue
      }
      isAfterBlank = byte == 32
      plain.append(byte)
    }
    bytes = plain
  }

  private static let escaped = Array(#"\.*_-+#$()[]"#.utf8)
  private static let closing = Array(".,;:)".utf8)

  private mutating func removeBlanks() {
    guard bytes.contains(32) else { return }
    bytes = Array(bytes.split(separator: 32).joined(separator: [32]))
  }
}
