/// The address of a reporting person, as the labels under it divide it.
enum PostalAddress {
  /// The cells of the text after `(Last) (First) (Middle)`: the street.
  ///
  /// The text does not show where the first line ends; only after a care-of name does the number of
  /// a house begin the second.
  static func street(_ segment: HeadSegment) -> [(FilingElement, PrintedValue)] {
    let whole = PrintedValue(text: segment.text, range: segment.range)
    let words = segment.text.split(separator: " ", omittingEmptySubsequences: false)
    let start = FoldedText(segment.text.prefix(8))
    guard start.begins(with: "c/o ") || start.begins(with: "attn"),
      let second = words.indices.dropFirst(2).first(where: {
        words[$0].first?.isASCIIDigit == true || words[$0].uppercased().hasPrefix("P.O.")
      })
    else { return [(.rptOwnerStreet1, whole)] }
    let first = words[..<second].joined(separator: " ")
    let cut = segment.range.lowerBound + first.utf8.count
    func part(_ text: String, _ range: Range<Int>) -> PrintedValue {
      PrintedValue(
        text: text, range: range, status: .uncertain,
        evidence: "'\(segment.text)' stands without a line break; a care-of name ends where a "
          + "number begins",
        alternatives: [segment.text])
    }
    return [
      (.rptOwnerStreet1, part(first, segment.range.lowerBound..<cut)),
      (
        .rptOwnerStreet2,
        part(
          words[second...].joined(separator: " "),
          min(cut + 1, segment.range.upperBound)..<segment.range.upperBound)
      ),
    ]
  }

  /// The cells of the text after `(Street)`: city, state and ZIP code.
  static func cityStateZip(_ segment: HeadSegment) -> [(FilingElement, PrintedValue)] {
    let words = segment.text.split(separator: " ").map(String.init)
    guard let state = words.indices.dropFirst().last(where: { isStateCode(words[$0]) }) else {
      guard !words.contains(where: { $0.contains(where: \.isASCIIDigit) }) else { return [] }
      return [(.rptOwnerCity, value(words, segment))]
    }
    var city = Array(words[..<state])
    if let last = city.popLast() {
      city.append(last.hasSuffix(",") ? String(last.dropLast()) : last)
    }
    var zip = Array(words[(state + 1)...])
    var cityValue = value(city, segment)
    if let first = zip.first, isZip(first), zip.count > 1 {
      cityValue = value(city + zip.dropFirst(), segment)
      cityValue.status = .repaired
      cityValue.evidence =
        "'\(city.joined(separator: " "))' and '\(zip.dropFirst().joined(separator: " "))' stand on "
        + "both sides of the state and ZIP code"
      zip = [first]
    }
    var cells = [
      (FilingElement.rptOwnerCity, cityValue), (.rptOwnerState, value([words[state]], segment)),
    ]
    if !zip.isEmpty { cells.append((.rptOwnerZipCode, value(zip, segment))) }
    return cells
  }

  /// Whether a text ends as an address does: with a state and a ZIP code.
  static func endsWithZip(_ text: String) -> Bool {
    let words = text.split(separator: " ").suffix(2).map(String.init)
    return words.count == 2 && isStateCode(words[0]) && isZip(words[1])
  }

  private static func value(_ words: [String], _ segment: HeadSegment) -> PrintedValue {
    PrintedValue(text: words.joined(separator: " "), range: segment.range)
  }

  /// Two capitals, or a capital and a digit: the SEC's codes of states and countries.
  private static func isStateCode(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count == 2 && (65...90).contains(bytes[0])
      && ((65...90).contains(bytes[1]) || (48...57).contains(bytes[1]))
  }

  private static func isZip(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts[0].count == 5
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}
