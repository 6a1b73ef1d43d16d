internal import OwnershipForms

/// A text that sorts, byte by byte, as the amounts do that it is made of; equal amounts have equal
/// keys, whatever their zeros.
///
/// It is a sign (`0` negative, `1` zero, `2` positive), the number of digits before the point plus
/// 50, and the digits; for a negative number every digit is what it lacks to 9, and a `~` ends it.
enum DecimalKey {
  static func text(of number: ExactDecimal) -> String {
    guard !number.isZero else { return "1" }
    var digits = Array(String(number.significand.magnitude).utf8)
    let exponent = digits.count - number.scale + 50
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    guard number.significand < 0 else {
      return "2\(twoDigits(exponent))\(String(decoding: digits, as: UTF8.self))"
    }
    let lacking = digits.map { UInt8(ascii: "9") - ($0 - UInt8(ascii: "0")) }
    return "0\(twoDigits(99 - exponent))\(String(decoding: lacking, as: UTF8.self))~"
  }

  private static func twoDigits(_ number: Int) -> String {
    let bounded = min(max(number, 0), 99)
    return bounded < 10 ? "0\(bounded)" : "\(bounded)"
  }
}
