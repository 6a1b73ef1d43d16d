/// A cell's text in a row of a table, before it is known which column it belongs to.
struct RowToken: Hashable, Sendable {
  /// What a text looks like, which decides where it can stand.
  enum Kind: Hashable, Sendable {
    /// Words: a title, or the nature of ownership.
    case text
    /// A whole date.
    case date
    /// A number, with a dollar sign or without.
    case amount(isDollars: Bool)
    /// One of the letters of the form, or two with a slash.
    case letters(String)
    /// Nothing but footnote marks, with a dollar sign or without.
    case marks(isDollars: Bool)
    /// The first part of a date or an amount, ending where it was cut.
    case fragment
  }

  /// Words of titles that a letter goes on with.
  static let classWords: Set<String> = ["Class", "Series", "CLASS", "SERIES"]

  /// What the token looks like.
  var kind: Kind
  /// The value, with the token's own footnotes.
  var value: PrintedValue
  /// The text as it stands.
  var raw: String
  /// The field of the line that it stands in; in a line that blanks divide, its middle.
  var field: Int
  /// The characters of its line that it takes, where blanks divide the line.
  var extent = 0..<0
}

/// Reads words as the values of the form, one word at a time.
enum RowWord {
  /// The token of a word without marks; nil for a word of a text.
  static func token(_ word: String, field: Int, range: Range<Int>) -> RowToken? {
    // All but the letters, with a border or as `S/K`, and a lone dollar sign have a digit.
    let hasDigit = word.utf8.contains { (48...57).contains($0) }
    guard hasDigit || word.utf8.count <= 4 else { return nil }
    func token(_ kind: RowToken.Kind, _ text: String?, _ evidence: String? = nil) -> RowToken {
      RowToken(
        kind: kind,
        value: PrintedValue(
          text: text, range: range, status: evidence == nil ? .asFiled : .repaired,
          evidence: evidence),
        raw: word, field: field)
    }
    if let day = PrintedDate.day(word) { return token(.date, day.iso) }
    if word == "$" || word == "\\$" { return token(.marks(isDollars: true), nil) }
    if isFragment(word) || isEnd(word) || isCutGroup(word) { return token(.fragment, nil) }
    if let letters = letters(word) {
      let note = letters == word ? nil : "'\(word)' is the border of a cell and '\(letters)'"
      return token(.letters(letters), letters, note)
    }
    if let (number, isDollars) = amount(word) {
      return token(.amount(isDollars: isDollars), number)
    }
    guard hasDigit else { return nil }
    let digits = String(word.map { lookalikeDigits[$0] ?? $0 })
    if digits != word,
      word.filter(\.isASCIIDigit).count >= 2 * word.filter({ lookalikeDigits[$0] != nil }).count,
      let (number, isDollars) = amount(digits)
    {
      return token(.amount(isDollars: isDollars), number, "'\(word)' has a letter for a digit")
    }
    return nil
  }

  private static let lookalikeDigits: [Character: Character] = [
    "O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8",
  ]

  /// An amount in the model's terms, from `$3.83`, `13,767` or `.52`; nil for any other text.
  static func amount(_ word: String) -> (text: String, isDollars: Bool)? {
    var rest = word[...]
    if rest.hasPrefix("\\$") { rest = rest.dropFirst() }
    let isDollars = rest.hasPrefix("$")
    if isDollars { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      groups.count == 1 || (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy(\.isASCIIDigit),
        isDollars || !parts[0].isEmpty
      else { return nil }
    }
    let text = rest.filter { $0 != "," }
    guard ExactDecimal(filed: text) != nil else { return nil }
    return (text, isDollars)
  }

  /// `09/12/`, `/2014`, `10/` and `18/2006`; `$3.` and `.83`: parts that are no value alone.
  private static func isFragment(_ word: String) -> Bool {
    guard (2...12).contains(word.utf8.count) else { return false }
    var rest = word[...]
    if rest.hasPrefix("\\$") { rest = rest.dropFirst() }
    if rest.hasPrefix("$") { rest = rest.dropFirst() }
    guard rest.contains(where: \.isASCIIDigit) else { return false }
    if rest.contains("/") {
      return rest.allSatisfy { $0.isASCIIDigit || $0 == "/" }
        && (1...2).contains(rest.filter { $0 == "/" }.count)
    }
    let points = rest.filter { $0 == "." }.count
    return points == 1 && (rest.hasSuffix(".") || rest.hasPrefix(".") && rest == word[...])
      && rest.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," }
  }

  /// `0,145`: no amount begins with a zero before a comma, but the end of one may.
  private static func isEnd(_ word: String) -> Bool {
    word.hasPrefix("0") && word.contains(",") && word.allSatisfy { $0.isASCIIDigit || $0 == "," }
  }

  /// `541,00`: the last group of an amount lacks a digit or two.
  private static func isCutGroup(_ word: String) -> Bool {
    guard word.utf8.count <= 15 else { return false }
    let amount = word.hasPrefix("$") ? word.dropFirst() : word[...]
    let groups = amount.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
      return false
    }
    return (1...3).contains(groups[0].count) && (1...2).contains(groups[groups.count - 1].count)
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
  }

  /// The letters of a code, without the border of a cell that was read as a letter.
  private static func letters(_ word: String) -> String? {
    func isCode(_ text: Substring) -> Bool {
      text.count == 1 && (text == "V" || TransactionCode(rawValue: String(text)).isListed)
    }
    if isCode(word[...]) { return word }
    let sides = word.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 2, isCode(sides[0]), sides[1] == "K" { return word }
    guard word.count == 2, let first = word.first, "I|l1[".contains(first) || word.last == "|"
    else { return nil }
    let inner = word.last == "|" ? word.dropLast() : word.dropFirst()
    // The number of a fund stands alone in a narrow cell.
    return isCode(inner) && !["II", "IV"].contains(word) ? String(inner) : nil
  }
}
