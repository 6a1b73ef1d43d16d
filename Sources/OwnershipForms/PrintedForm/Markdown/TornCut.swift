/// Whether a column that cuts a text cut it in a word or between two.
struct TornCut: Sendable {
  /// The words of the text outside its tables, in lower case.
  private let words: Set<Substring>

  /// Collects the words of lines that no table cuts.
  init(_ lines: [PrintedLine]) {
    var words: Set<Substring> = Self.common
    for line in lines where line.fields == nil && words.count < 50_000 {
      for piece in line.pieces { words.formUnion(Self.words(of: piece.text)) }
    }
    self.words = words
  }

  /// Whether two parts of a text are words of their own.
  func isBetweenWords(_ left: String, _ right: String) -> Bool {
    guard let before = left.last, let after = right.first else { return true }
    if "([/-".contains(before) || ")].,;/-".contains(after) { return false }
    if before == ",", isAmount(left), isThreeDigits(right) { return false }
    if ",;.&:)]".contains(before) { return true }
    if after == "[" || after == "&" || after == "(" { return true }
    let (head, tail) = (left.suffix(60), right.prefix(60))
    guard let first = Self.words(of: head).last, let next = Self.words(of: tail).first
    else { return before.isNumber != after.isNumber }
    if words.contains(first + next) { return false }
    if before.isNumber || after.isNumber { return before.isNumber != after.isNumber }
    if words.contains(first), words.contains(next) { return true }
    return before.isLowercase && after.isUppercase
  }

  /// Whether a text ends with an amount that goes on behind its comma.
  private func isAmount(_ text: String) -> Bool {
    let word = text.suffix(16).split(separator: " ").last?.drop { $0 == "$" } ?? ""
    let groups = word.dropLast().split(separator: ",", omittingEmptySubsequences: false)
    return groups.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
      && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether a text begins with three digits and no more.
  private func isThreeDigits(_ text: String) -> Bool {
    text.prefix { $0.isASCIIDigit }.count == 3
  }

  private static func words(of text: some StringProtocol) -> [Substring] {
    let text = text.prefix(4_000).lowercased()
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    }
    return text.utf8.split { !isOfWord($0) }.map(Substring.init)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "'")
  }

  /// Words that addresses and titles are full of.
  private static let common: Set<Substring> = Set(
    """
    street avenue ave road rd boulevard blvd drive dr way lane suite ste floor plaza parkway pkwy \
    court square box po highway broadway center centre building terrace place circle tower north \
    south east west first second third san los las new york city park lake fort st saint palo beach \
    hills springs valley of the and c o inc corp corporation company co llc lp ltd plc group holdings \
    partners capital management trust chief executive financial operating accounting officer legal \
    president vice senior general counsel chairman director secretary treasurer technology medical
    """.split(separator: " ")
  )
}
