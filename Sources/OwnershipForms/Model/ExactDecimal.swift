/// A decimal number with exactly the digits that were filed; never binary floating point.
///
/// `3.830` keeps its zero: two numbers are equal where their digits are, while ``isSameAmount(as:)``
/// compares what they amount to.
public struct ExactDecimal: FiledValue {
  /// The digits without the decimal point, with the sign.
  public let significand: Int128
  /// How many of the digits stand after the decimal point.
  public let scale: Int

  /// Makes `significand` × 10^−`scale`.
  public init(significand: Int128, scale: Int = 0) {
    self.significand = significand
    self.scale = scale
  }

  /// Understands digits with at most one decimal point and a sign: `13767`, `.52`, `12.`, `-3.50`;
  /// nil for any other text and for more than 30 digits.
  public init?(filed text: String) {
    var digits: Int128 = 0
    var count = 0
    var scale = 0
    var hasPoint = false
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 43 where index == 0: break
      case 45 where index == 0: isNegative = true
      case 46 where !hasPoint: hasPoint = true
      case 48...57:
        digits = digits * 10 + Int128(byte - 48)
        count += 1
        if hasPoint { scale += 1 }
        if count > Self.digitLimit { return nil }
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    self.init(significand: isNegative ? -digits : digits, scale: scale)
  }

  /// Whether a text is understood as a number.
  static func isFiled(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (digits, hasPoint) = (0, false)
      for index in bytes.indices {
        switch bytes[index] {
        case 43 where index == 0, 45 where index == 0: break
        case 46 where !hasPoint: hasPoint = true
        case 48...57: digits += 1
        default: return false
        }
      }
      return digits > 0 && digits <= digitLimit
    }
  }

  /// More digits than this are no amount.
  private static let digitLimit = 30

  /// The number as text, with the digits filed and a digit before the point: `0.52`, `3.830`.
  public var text: String {
    var digits = String(significand.magnitude)
    if scale > 0 {
      if digits.count <= scale {
        digits = String(repeating: "0", count: scale - digits.count + 1) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return significand < 0 ? "-" + digits : digits
  }

  /// Whether the number is zero, whatever its digits.
  public var isZero: Bool { significand == 0 }

  /// Whether two numbers amount to the same, such as `3.83` and `3.830`.
  public func isSameAmount(as other: ExactDecimal) -> Bool {
    guard let (left, right, _) = Self.aligned(self, other) else { return false }
    return left == right
  }

  /// The same amount without zeros at the end of its decimals.
  public var reduced: ExactDecimal {
    var (digits, places) = (significand, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return ExactDecimal(significand: digits, scale: places)
  }

  /// The number rounded to a number of decimals, a half away from zero.
  public func rounded(to places: Int) -> ExactDecimal {
    guard scale > places else { return self }
    let dropped = scale - places
    // No Int128 has 40 digits, so all of them are dropped, and less than a half is left.
    guard dropped < 40 else { return ExactDecimal(significand: 0, scale: places) }
    var quotient = significand.magnitude
    for _ in 1..<dropped { quotient /= 10 }
    let last = quotient % 10
    let magnitude = Int128(quotient / 10) + (last >= 5 ? 1 : 0)
    return ExactDecimal(significand: significand < 0 ? -magnitude : magnitude, scale: places)
  }
}

extension ExactDecimal {
  /// The exact sum; nil where it has more digits than can be held.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (left, right, scale) = Self.aligned(self, other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: sum, scale: scale)
  }

  /// The exact difference; nil where it has more digits than can be held.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (left, right, scale) = Self.aligned(self, other) else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(significand: difference, scale: scale)
  }

  /// The exact product; nil where it has more digits than can be held.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, scale: scale + other.scale)
  }

  /// The part that this number is of another, in hundredths of a percent, rounded half up; nil
  /// where the other is zero or the digits are too many.
  public func share(of whole: ExactDecimal) -> ExactDecimal? {
    guard let (part, total, _) = Self.aligned(self, whole), total > 0, part >= 0 else { return nil }
    let (scaled, overflow) = part.multipliedReportingOverflow(by: 10_000)
    let (rounded, isTooMuch) = scaled.addingReportingOverflow(total / 2)
    return overflow || isTooMuch ? nil : ExactDecimal(significand: rounded / total, scale: 2)
  }

  /// Whether this number is less than another; false where they cannot be compared.
  public func isLess(than other: ExactDecimal) -> Bool {
    guard let (left, right, _) = Self.aligned(self, other) else { return false }
    return left < right
  }

  private static func aligned(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) -> (Int128, Int128, Int)? {
    let scale = max(left.scale, right.scale)
    func lifted(_ number: ExactDecimal) -> Int128? {
      var digits = number.significand
      for _ in 0..<(scale - number.scale) {
        let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        digits = next
      }
      return digits
    }
    guard let first = lifted(left), let second = lifted(right) else { return nil }
    return (first, second, scale)
  }
}
