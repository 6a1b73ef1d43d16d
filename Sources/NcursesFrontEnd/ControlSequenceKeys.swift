import Terminal

/// What the sequences of xterm and its relatives mean.
///
/// Both forms of arrows are here, so that no mode of the terminal matters. A key with a modifier is
/// no key of ours.
enum ControlSequenceKeys {
  /// The key of `ESC [`, parameters and a final byte; nil where it has no meaning here.
  static func key(final: UInt8, parameters: [Int]) -> Key? {
    if final == UInt8(ascii: "~") {
      guard parameters.count == 1, let number = parameters.first else { return nil }
      return numbered[number]
    }
    guard parameters.isEmpty || parameters == [1] || parameters == [1, 1] else { return nil }
    return final == UInt8(ascii: "Z") ? .backTab : moving[final]
  }

  /// The key of `ESC O` and a final byte, as the keypad and some cursor keys send it.
  static func keypadKey(_ final: UInt8) -> Key? {
    if let key = moving[final] { return key }
    switch final {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "X"): return .character("=")
    // The keypad's signs and digits are the characters from `*` to `9`, 64 places further on.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 64)))
    default: return nil
    }
  }

  private static let moving: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
