/// Checks that bytes are one value of JSON that is safe to print: UTF-8, no raw control character,
/// and no key twice in an object.
struct JSONCheck {
  private let bytes: [UInt8]
  private let name: String
  private var index = 0

  /// Ends the process where the bytes are not such a value.
  static func check(_ bytes: [UInt8], _ name: String) {
    let text = String(validating: bytes, as: UTF8.self)
    require(text != nil, "\(name) is not UTF-8")
    for scalar in (text ?? "").unicodeScalars {
      require(
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value),
        "\(name) has a raw control character, \(scalar.value)")
    }
    var check = JSONCheck(bytes: bytes, name: name)
    check.value()
    check.expect(check.index == bytes.count, "the end")
  }

  private init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  private func expect(_ isSo: Bool, _ what: String) {
    require(isSo, "\(name) is not JSON: \(what) expected at byte \(index)")
  }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value() {
    switch next {
    case UInt8(ascii: "{"): object()
    case UInt8(ascii: "["): array()
    case UInt8(ascii: "\""): _ = string()
    case UInt8(ascii: "t"): word("true")
    case UInt8(ascii: "f"): word("false")
    case UInt8(ascii: "n"): word("null")
    default: number()
    }
  }

  private mutating func object() {
    var keys: Set<String> = []
    _ = take("{")
    if take("}") { return }
    repeat {
      let key = string()
      require(keys.insert(key).inserted, "\(name) has the key '\(key)' twice in an object")
      expect(take(":"), "a colon")
      value()
    } while take(",")
    expect(take("}"), "a comma or the object's end")
  }

  private mutating func array() {
    _ = take("[")
    if take("]") { return }
    repeat { value() } while take(",")
    expect(take("]"), "a comma or the array's end")
  }

  private mutating func string() -> String {
    expect(take("\""), "a string")
    let start = index
    while index < bytes.count, next != UInt8(ascii: "\"") {
      if take("\\") {
        expect("\"\\/bfnrtu".utf8.contains(next), "an escape")
        if next == UInt8(ascii: "u") {
          for _ in 0..<4 {
            index += 1
            expect("0123456789abcdefABCDEF".utf8.contains(next), "a hexadecimal digit")
          }
        }
      }
      index += 1
    }
    let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    expect(take("\""), "a string's end")
    return text
  }

  private mutating func word(_ word: StaticString) {
    for offset in 0..<word.utf8CodeUnitCount {
      expect(next == word.utf8Start[offset], "a word")
      index += 1
    }
  }

  private mutating func number() {
    _ = take("-")
    if !take("0") { digits() }
    if take(".") { digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      digits()
    }
  }

  private mutating func digits() {
    expect((48...57).contains(next), "a digit")
    while (48...57).contains(next) { index += 1 }
  }
}
