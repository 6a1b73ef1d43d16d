internal import OwnershipForms

/// Reads the query language; ``QueryField`` says which fields there are.
///
///     query  = term, blank, term…
///     term   = ["-"] (text | field ":" value {"," value})
///     value  = text, or for days and amounts: item | item ".." | ".." item | item ".." item
///              | (">" | ">=" | "<" | "<=") item
///     text   = characters without blanks | '"' characters, a quote doubled '"'
///              | for notes: '"' words '"~' number
///
/// A comma between groups of three digits is part of an amount, as the form prints it.
struct QueryParser {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  mutating func query() throws(QueryError) -> Query {
    var terms: [QueryTerm] = []
    skipBlanks()
    while !isAtEnd {
      try checkCount(terms.count, of: "terms")
      terms.append(try term())
      skipBlanks()
    }
    return Query(terms)
  }

  /// How many terms a query may have, and how many values a term; SQLite has its limits too.
  private static let limit = 100

  private func checkCount(_ count: Int, of what: String) throws(QueryError) {
    guard count >= Self.limit else { return }
    throw QueryError(
      place: position..<characters.count, problem: .tooMany(limit: Self.limit),
      expected: "at most \(Self.limit) \(what)")
  }

  private mutating func term() throws(QueryError) -> QueryTerm {
    let isNegated = current == "-"
    if isNegated { position += 1 }
    guard let first = current, !first.isWhitespace else {
      throw QueryError(
        place: position..<position, problem: .nothing, expected: "a term after the hyphen")
    }
    if first == "\"" {
      let start = position
      let text = QueryText(try quoted(until: []), isPhrase: true)
      guard !text.text.isEmpty else {
        throw QueryError(
          place: start..<position, problem: .nothing, expected: "a text between the quotes")
      }
      return QueryTerm(.words(text), isNegated: isNegated)
    }
    if let name = fieldName() {
      return QueryTerm(try fieldCondition(name), isNegated: isNegated)
    }
    let word = String(take { !$0.isWhitespace })
    return QueryTerm(.words(QueryText(word)), isNegated: isNegated)
  }

  /// The ASCII letters before a colon, where a term begins so.
  private func fieldName() -> Range<Int>? {
    var end = position
    while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
    guard end > position, end < characters.count, characters[end] == ":" else { return nil }
    return position..<end
  }

  private mutating func fieldCondition(
    _ place: Range<Int>
  ) throws(QueryError) -> QueryTerm.Condition {
    let name = String(characters[place])
    guard let field = QueryField(name: name) else {
      let known = QueryField.allCases.map(\.rawValue).joined(separator: ", ")
      throw QueryError(
        place: place, problem: .unknownField(name),
        expected: "one of \(known); a text with a colon needs quotes")
    }
    position = place.upperBound + 1
    var values = [try value(of: field)]
    while current == "," {
      position += 1
      try checkCount(values.count, of: "values")
      values.append(try value(of: field))
    }
    return .field(field, values)
  }

  /// Whether a character is part of a value without quotes.
  private func isPart(_ character: Character) -> Bool {
    !character.isWhitespace && character != ","
  }

  /// The text of an amount: a comma before a group of three digits, as a form prints it, is part of
  /// it.
  private mutating func amountText() -> String {
    var text = String(take(while: isPart))
    while current == ",", isGroup(at: position + 1), isGroupable(text) {
      position += 1
      text += ",\(String(take(while: isPart)))"
    }
    return text
  }

  /// Whether three digits stand at a place, and no more.
  private func isGroup(at place: Int) -> Bool {
    let digits = characters[min(place, characters.count)...].prefix { $0.isASCII && $0.isNumber }
    return digits.count == 3
  }

  /// Whether a group of three digits may follow a text: one to three digits stand at its end.
  private func isGroupable(_ text: String) -> Bool {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    let before = text.dropLast(digits.count)
    return (1...3).contains(digits.count) && (!before.hasSuffix(".") || before.hasSuffix(".."))
  }

  private mutating func value(of field: QueryField) throws(QueryError) -> QueryValue {
    let start = position
    let text: QueryText
    if current == "\"" {
      let isProse = field.definition.kind.isProse
      let phrase = try quoted(until: isProse ? [",", "~"] : [","])
      text = QueryText(phrase, isPhrase: true, near: current == "~" ? try nearness() : nil)
    } else {
      text = QueryText(field.definition.kind.isAmount ? amountText() : String(take(while: isPart)))
    }
    guard !text.text.isEmpty else {
      throw QueryError(
        place: start..<position, problem: .nothing, expected: field.expectation)
    }
    let place = start..<position
    switch field.definition.kind {
    case .text, .prose:
      return .text(text)
    case .number:
      guard text.text.utf8.allSatisfy({ (48...57).contains($0) }), Int64(text.text) != nil else {
        throw wrong(text, at: place, of: field)
      }
      return .text(QueryText(text.text))
    case .choice(let words):
      guard let word = Self.choice(text.text.lowercased(), of: words) else {
        throw wrong(text, at: place, of: field)
      }
      return .text(QueryText(word))
    case .age:
      guard let age = QueryAge(text.text) else { throw wrong(text, at: place, of: field) }
      return .age(age)
    case .days:
      let range = try range(text, at: place, of: field) { CalendarSpan($0) }
      if case .between(let first?, let last?) = range, last.last < first.first {
        throw QueryError(
          place: place, problem: .emptyRange(text.text), expected: field.expectation)
      }
      return .days(range)
    case .amount:
      let range = try range(text, at: place, of: field, Self.amount)
      if case .between(let first?, let last?) = range, last.isLess(than: first) {
        throw QueryError(
          place: place, problem: .emptyRange(text.text), expected: field.expectation)
      }
      return .amount(range)
    }
  }

  /// The most words that may stand between words near each other.
  private static let mostBetween = 1_000

  /// The number after a tilde.
  private mutating func nearness() throws(QueryError) -> Int {
    let start = position
    position += 1
    let digits = String(take(while: isPart))
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
      number <= Self.mostBetween
    else {
      throw QueryError(
        place: start..<position, problem: .wrongValue("~\(digits)"),
        expected: "a number up to \(Self.mostBetween), such as ~5")
    }
    return number
  }

  private func range<Value>(
    _ text: QueryText, at place: Range<Int>, of field: QueryField,
    _ read: (Substring) -> Value?
  ) throws(QueryError) -> QueryRange<Value> {
    let whole = text.text[...]
    func item(_ part: Substring) throws(QueryError) -> Value {
      guard let value = read(part) else { throw wrong(text, at: place, of: field) }
      return value
    }
    if whole.hasPrefix(">=") { return .between(try item(whole.dropFirst(2)), nil) }
    if whole.hasPrefix("<=") { return .between(nil, try item(whole.dropFirst(2))) }
    if whole.hasPrefix(">") { return .above(try item(whole.dropFirst())) }
    if whole.hasPrefix("<") { return .below(try item(whole.dropFirst())) }
    guard let dots = Self.dots(in: whole) else { return .exactly(try item(whole)) }
    let (first, last) = (whole[..<dots.lowerBound], whole[dots.upperBound...])
    guard !first.isEmpty || !last.isEmpty else { throw wrong(text, at: place, of: field) }
    return .between(
      first.isEmpty ? nil : try item(first), last.isEmpty ? nil : try item(last))
  }

  /// The first two dots in a row.
  private static func dots(in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, text[index] == ".", text[next] == "." {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  /// The word that a text is, or the only one that it begins, as while it is typed.
  private static func choice(_ text: String, of words: [String]) -> String? {
    if words.contains(text) { return text }
    let begun = words.filter { $0.hasPrefix(text) }
    return begun.count == 1 ? begun.first : nil
  }

  /// An amount, with `k` for thousands and `m` for millions; a dollar sign in front and commas
  /// between groups of three digits may stand as on the form.
  private static func amount(_ filed: Substring) -> ExactDecimal? {
    let bare = filed.first == "$" ? filed.dropFirst() : filed
    guard let text = withoutCommas(bare) else { return nil }
    let factors: [Character: Int128] = ["k": 1_000, "m": 1_000_000]
    guard let last = text.last, let factor = factors[Character(last.lowercased())] else {
      return ExactDecimal(filed: String(text))
    }
    return ExactDecimal(filed: String(text.dropLast()))?
      .multiplied(by: ExactDecimal(significand: factor))?.reduced
  }

  /// The text without commas between groups of three digits; nil where one stands elsewhere.
  private static func withoutCommas(_ text: Substring) -> Substring? {
    let groups = text.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return text.contains(",") ? nil : text }
    let tail = groups.dropFirst().map { $0.prefix { $0.isASCII && $0.isNumber }.count }
    guard tail.allSatisfy({ $0 == 3 }), let first = groups.first, (1...3).contains(first.count),
      !text.drop(while: { $0 != "." }).contains(",")
    else { return nil }
    return text.filter { $0 != "," }[...]
  }

  private func wrong(_ text: QueryText, at place: Range<Int>, of field: QueryField) -> QueryError {
    QueryError(place: place, problem: .wrongValue(text.text), expected: field.expectation)
  }

  /// The text between quotes; a quote in it is doubled.
  private mutating func quoted(until ends: Set<Character>) throws(QueryError) -> String {
    let start = position
    var text = ""
    position += 1
    while let character = current {
      position += 1
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard current == "\"" else {
        try checkEndOfText(ends)
        return text
      }
      text.append("\"")
      position += 1
    }
    throw QueryError(
      place: start..<characters.count, problem: .openQuote, expected: "a quote that closes it")
  }

  /// Throws where a text goes on right after a closing quote.
  private mutating func checkEndOfText(_ ends: Set<Character>) throws(QueryError) {
    guard let next = current, !next.isWhitespace, !ends.contains(next) else { return }
    let start = position
    let rest = String(take { !$0.isWhitespace })
    throw QueryError(
      place: start..<position, problem: .textAfterQuote(rest),
      expected: ends.isEmpty ? "a blank or the end" : "a blank, a comma or the end")
  }

  private var current: Character? { isAtEnd ? nil : characters[position] }

  private var isAtEnd: Bool { position >= characters.count }

  private mutating func skipBlanks() { _ = take { $0.isWhitespace } }

  private mutating func take(while isPart: (Character) -> Bool) -> ArraySlice<Character> {
    let start = position
    while let character = current, isPart(character) { position += 1 }
    return characters[start..<position]
  }
}
