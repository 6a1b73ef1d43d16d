/// Splits characters into those that XML takes as they are and those that it wants escaped.
struct TextEscaper {
  enum Piece {
    case plain(Range<Int>)
    /// What stands for a range, and what was wrong with it.
    case escaped(Range<Int>, String, Fault?)
  }

  struct Fault {
    var code: Diagnostic.Code
    var message: String
    /// Why the value around it is in doubt, if it is.
    var doubt: String?
  }

  private let bytes: [UInt8]
  private let end: Int
  private let isVerbatim: Bool
  private let isAttribute: Bool
  private var index: Int

  /// Splits a range; in a verbatim one, as of a CDATA section, nothing is a reference.
  init(_ bytes: [UInt8], in range: Range<Int>, isVerbatim: Bool, isAttribute: Bool = false) {
    self.bytes = bytes
    self.isVerbatim = isVerbatim
    self.isAttribute = isAttribute
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Piece? {
    let start = index
    while index < end, !isSpecial(at: index) { index += 1 }
    if index > start { return .plain(start..<index) }
    guard index < end else { return nil }
    return special()
  }

  private func isSpecial(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "\""): isAttribute
    case 0..<0x20: !bytes[index].isXMLSpace
    case 0xEF: index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    default: false
    }
  }

  private mutating func special() -> Piece {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "&"): return reference()
    case UInt8(ascii: "<"):
      index += 1
      return .escaped(
        start..<index, "&lt;",
        isVerbatim
          ? nil
          : Fault(code: .lessThanNotEscaped, message: "'<' was not escaped; shown as filed"))
    case UInt8(ascii: ">"):
      index += 1
      return .escaped(start..<index, "&gt;", nil)
    case UInt8(ascii: "\""):
      index += 1
      return .escaped(start..<index, "&quot;", nil)
    default:
      let code = bytes[index]
      index += code == 0xEF ? 3 : 1
      let name = code == 0xEF ? "U+FFFE or U+FFFF" : "0x" + String(code, radix: 16)
      return .escaped(
        start..<index, "\u{FFFD}",
        Fault(
          code: .characterNotAllowed, message: "the character \(name) is not allowed in XML",
          doubt: "a character that XML does not allow stands in it, shown as '\u{FFFD}'"))
    }
  }

  /// A reference to a character or to one of XML's own entities stays; any other `&` is a character.
  private mutating func reference() -> Piece {
    let start = index
    index += 1
    guard !isVerbatim else { return .escaped(start..<index, "&amp;", nil) }
    guard let length = Self.length(of: bytes[index..<min(end, index + 40)]) else {
      return .escaped(
        start..<index, "&amp;",
        Fault(code: .ampersandNotEscaped, message: "'&' was not escaped; shown as filed"))
    }
    let body = bytes[index..<(index + length)]
    let name = String(decoding: body, as: UTF8.self)
    guard ["amp", "lt", "gt", "quot", "apos"].contains(name) || Self.isCharacter(name) else {
      return .escaped(
        start..<index, "&amp;",
        Fault(code: .entityNotDefined, message: "'&\(name);' is not defined; shown as filed"))
    }
    index += length + 1
    return .plain(start..<index)
  }

  /// The length of the name before a `;`; nil where none begins a reference.
  private static func length(of rest: ArraySlice<UInt8>) -> Int? {
    guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), semicolon > rest.startIndex
    else { return nil }
    let name = rest[..<semicolon]
    let isName = name.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "#")
    }
    return isName ? name.count : nil
  }

  /// Whether a name such as `#38` or `#x26` is that of a character that XML allows.
  private static func isCharacter(_ name: String) -> Bool {
    guard name.hasPrefix("#") else { return false }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value, Unicode.Scalar(value) != nil else { return false }
    return value >= 0x20 && value != 0xFFFE && value != 0xFFFF || [9, 10, 13].contains(value)
  }
}
