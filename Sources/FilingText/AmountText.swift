public import OwnershipForms

/// Amounts and prices as a reader wants them: thousands apart, digits as filed.
public enum AmountText {
  /// A number with commas between thousands and every decimal that was filed: `353,512`, `3.830`.
  public static func grouped(_ number: ExactDecimal) -> String {
    let text = number.text
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in (parts.first ?? "").enumerated() {
      let left = (parts.first?.count ?? 0) - index
      if index > 0, left % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let decimals = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? "-" : "") + whole + decimals
  }

  /// A count with commas between thousands.
  public static func grouped(_ count: Int) -> String {
    grouped(ExactDecimal(significand: Int128(count)))
  }

  /// A count with what is counted, in the plural where it is not one: `1 file`, `2,000 files`.
  public static func counted(_ count: Int, _ name: String) -> String {
    "\(grouped(count)) \(name)\(count == 1 ? "" : "s")"
  }

  /// A price or value in dollars, every decimal as filed: `$3.83`.
  public static func dollars(_ number: ExactDecimal) -> String {
    let text = grouped(number)
    return text.hasPrefix("-") ? "-$" + text.dropFirst() : "$" + text
  }

  /// A value that the program worked out, in dollars and cents: `$52,727.61`.
  public static func derivedDollars(_ number: ExactDecimal) -> String {
    let text = dollars(number.rounded(to: 2))
    // Zeros are added to the text, because the number may have no room for more digits.
    switch number.scale {
    case ...0: return text + ".00"
    case 1: return text + "0"
    default: return text
    }
  }
}
