/// XML in which marks such as 1️⃣ name places: the text without them, and the byte where each stood.
struct MarkedXML {
  /// The bytes of the text without marks.
  private(set) var bytes: [UInt8] = []
  /// The byte that follows each mark, by the mark's number.
  private(set) var places: [Int: Int] = [:]

  init(_ text: String) {
    for character in text {
      if let number = Self.number(of: character) {
        places[number] = bytes.count
      } else {
        bytes.append(contentsOf: String(character).utf8)
      }
    }
  }

  /// The number of a mark: a digit in a keycap.
  private static func number(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[2] == "\u{20E3}" else { return nil }
    return Int(String(scalars[0]))
  }
}
