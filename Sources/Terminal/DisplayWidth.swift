/// How many columns characters take on a screen, by our own tables.
///
/// The C library's answer depends on its age and the locale, terminals differ from it and from each
/// other; a screen whose layout and whose output use one rule can at worst show one character
/// wrongly, never shift the rest of its row.
public enum DisplayWidth {
  /// The columns that a scalar takes: 0, 1 or 2.
  ///
  /// Marks, format and control characters take none; wide and full-width letters of East Asia and
  /// emoji take two.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0..<0xA0, 0xAD: 0
    case 0..<0x300: 1
    default: widthByTables(scalar.value)
    }
  }

  /// The columns that a text takes.
  public static func of(_ text: SafeText) -> Int {
    var width = 0
    for scalar in text.string.unicodeScalars { width += of(scalar) }
    return width
  }

  private static func widthByTables(_ value: UInt32) -> Int {
    if isIn(WidthRanges.zeroWidth, value) { return 0 }
    return isIn(WidthRanges.wide, value) ? 2 : 1
  }

  /// Whether a value lies in one of the ranges, which are pairs of first and last, sorted.
  private static func isIn(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else if value < ranges[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}

extension SafeText {
  /// The columns that the text takes.
  public var width: Int { DisplayWidth.of(self) }
}
