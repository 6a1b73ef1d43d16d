/// The mark of a footnote as the form prints it: its number in brackets.
enum FootnoteMark {
  /// The number of a mark that is all of a text, as `(12)`; nil for any other text.
  static func number(_ text: some StringProtocol) -> Int? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let digits = text.dropFirst().dropLast()
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit), digits.first != "0"
    else { return nil }
    return Int(digits)
  }
}
