/// Tells a date, an amount or the mark of a footnote that the columns of a table cut.
enum TornValue {
  /// Whether two parts are one date, one amount or one mark.
  ///
  /// - Parameter after: what stands below the right one in its cell: an amount that is cut there ends above
  ///   the letter of the next column.
  static func isOne(_ left: String, _ right: String, before after: String = "") -> Bool {
    guard left.utf8.count <= 16, right.utf8.count <= 16 else { return false }
    // The mark of a footnote that stands over the edge of a column.
    if left.hasPrefix("("), FootnoteMark.number(left + right) != nil { return true }
    guard isOfValue(left), isOfValue(right),
      right != left || !after.isEmpty
    else { return false }
    let whole = left + right
    if PrintedDate.day(whole) != nil { return PrintedDate.day(left) == nil }
    guard let last = left.last, let first = right.first else { return false }
    // A price has a dollar sign before its point.
    if first == ".", isDigits(right.dropFirst()), !left.contains(".") {
      return isDigits(left[...]) || isAmount(left)
    }
    guard last.isASCIIDigit || last == ",", first.isASCIIDigit || first == "," else { return false }
    if after == "A" || after == "D", isDigits(left[...]) || isDecimal(left), isDigits(right[...]) {
      return true
    }
    return isAmount(whole) && !(isAmount(left) && isAmount(right) && left.contains(","))
  }

  /// Whether a text has nothing but what dates and amounts have.
  private static func isOfValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { (44...57).contains($0) }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text has a point with digits on both sides.
  private static func isDecimal(_ text: String) -> Bool {
    guard let point = text.firstIndex(of: ".") else { return false }
    let whole = String(text[..<point])
    return (isDigits(whole[...]) || isAmount(whole)) && isDigits(text[point...].dropFirst())
  }

  /// Whether a text is an amount with commas after every third digit.
  private static func isAmount(_ text: String) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count) else { return false }
    return groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
