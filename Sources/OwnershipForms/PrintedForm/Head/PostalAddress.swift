/// The address of a reporting person, as the labels under it divide it.
enum PostalAddress {
  /// The cells of the texts after `(Last) (First) (Middle)`: the street, in one line or two.
  ///
  /// A text may not show where the first line ends; then only after a care-of name does the number
  /// of a house begin the second.
  static func street(_ texts: [HeadSegment]) -> [(FilingElement, PrintedValue)] {
    guard texts.count > 1 else { return texts.first.map(street) ?? [] }
    let second = HeadReader.joined(Array(texts[1...]))
    var cells = [
      (FilingElement.rptOwnerStreet1, PrintedValue(text: texts[0].text, range: texts[0].range)),
      (.rptOwnerStreet2, PrintedValue(text: second.text, range: second.range)),
    ]
    if !texts[0].isExact {
      for index in cells.indices {
        cells[index].1.status = .uncertain
        cells[index].1.evidence =
          "the street stands in \(texts.count) lines, and the text does not show whether the form "
          + "had them"
        cells[index].1.alternatives = [HeadReader.joined(texts).text]
      }
    }
    return cells
  }

  /// The cells of a street in one text.
  static func street(_ segment: HeadSegment) -> [(FilingElement, PrintedValue)] {
    let whole = PrintedValue(text: segment.text, range: segment.range)
    let words = segment.text.split(separator: " ", omittingEmptySubsequences: false)
    let start = FoldedText(segment.text, most: 8)
    guard !segment.isExact, start.begins(with: "c/o ") || start.begins(with: "attn"),
      let second = words.indices.dropFirst(2).first(where: {
        words[$0].first?.isASCIIDigit == true || words[$0].uppercased().hasPrefix("P.O.")
      })
    else { return [(.rptOwnerStreet1, whole)] }
    let first = words[..<second].joined(separator: " ")
    func part(_ text: String, _ bytes: Range<Int>) -> PrintedValue {
      PrintedValue(
        text: text, range: segment.range.place(of: bytes, in: segment.text), status: .uncertain,
        evidence: "'\(segment.text)' stands without a line break; a care-of name ends where a "
          + "number begins",
        alternatives: [segment.text])
    }
    return [
      (.rptOwnerStreet1, part(first, 0..<first.utf8.count)),
      (
        .rptOwnerStreet2,
        part(
          words[second...].joined(separator: " "),
          (first.utf8.count + 1)..<segment.text.utf8.count)
      ),
    ]
  }

  /// The cells of the texts after `(Street)`: city, state and ZIP code, each in its cell on a page.
  static func cityStateZip(_ texts: [HeadSegment]) -> [(FilingElement, PrintedValue)] {
    guard let last = texts.last else { return [] }
    guard texts.allSatisfy(\.isExact), last.column > 0 else {
      return cityStateZip(HeadReader.joined(cityFirst(texts)))
    }
    let elements: [FilingElement] = [.rptOwnerCity, .rptOwnerState, .rptOwnerZipCode]
    return texts.flatMap { text -> [(FilingElement, PrintedValue)] in
      guard elements.indices.contains(text.column) else { return [] }
      let element = elements[text.column]
      return element == .rptOwnerState
        ? state(text.text, text.range)
        : [(element, PrintedValue(text: text.text, range: text.range))]
    }
  }

  /// The texts with those that stand below the first one, at its edge, right behind it: a narrow cell has
  /// the city in several lines, and state and ZIP code beside the middle of them.
  private static func cityFirst(_ texts: [HeadSegment]) -> [HeadSegment] {
    guard let edge = texts.first?.column, texts.contains(where: { $0.column > edge + 8 }) else {
      return texts
    }
    func isOfCity(_ text: HeadSegment) -> Bool { abs(text.column - edge) <= 2 }
    return texts.filter(isOfCity) + texts.filter { !isOfCity($0) }
  }

  /// The state by its code, which the form of 2026 prints as its name.
  private static func state(
    _ text: String, _ range: Range<Int>
  ) -> [(FilingElement, PrintedValue)] {
    guard let code = StateName.code(of: text) else {
      return [(.rptOwnerState, PrintedValue(text: text, range: range))]
    }
    return [
      (
        .rptOwnerState,
        PrintedValue(
          text: code, range: range, status: .inferred,
          evidence: "'\(text)' is printed; '\(code)' is its code")
      ), (.rptOwnerStateDescription, PrintedValue(text: text, range: range)),
    ]
  }

  /// The cells of a text with city, state and ZIP code.
  static func cityStateZip(_ segment: HeadSegment) -> [(FilingElement, PrintedValue)] {
    let words = segment.text.words.map(String.init)
    if let named = StateName.words(in: words) {
      let city = value(Array(words[..<named.lowerBound]), segment)
      let zip = words[named.upperBound...]
      return [(.rptOwnerCity, city)]
        + state(words[named].joined(separator: " "), segment.range)
        + (zip.isEmpty ? [] : [(.rptOwnerZipCode, value(Array(zip), segment))])
    }
    guard let state = state(in: words) else {
      guard !words.contains(where: { $0.contains(where: \.isASCIIDigit) }) else { return [] }
      return [(.rptOwnerCity, value(words, segment))]
    }
    let isAbroad = words[state].contains(where: \.isASCIIDigit)
    let city = Array(words[..<state])
    var zip = Array(words[(state + 1)...])
    let (code, rest) = codeAndNames(zip, isCityCut: isAbroad && city.last?.hasSuffix(",") == true)
    var cityValue = value(city, segment)
    if !rest.isEmpty {
      cityValue = value(city + rest, segment)
      cityValue.status = .repaired
      cityValue.evidence =
        "'\(city.joined(separator: " "))' and '\(rest.joined(separator: " "))' stand on both sides "
        + "of the state"
      zip = code
    } else if !zip.contains(where: { $0.contains(where: \.isASCIIDigit) }) {
      zip = []
    }
    var cells = [
      (FilingElement.rptOwnerCity, cityValue), (.rptOwnerState, value([words[state]], segment)),
    ]
    if !zip.isEmpty {
      var code = value(zip, segment)
      if words[state].allSatisfy(\.isLetter), !zip.allSatisfy(isZip) {
        code.status = .uncertain
        code.evidence = "'\(code.text ?? "")' has not the shape of a ZIP code"
      }
      cells.append((.rptOwnerZipCode, code))
    }
    return cells
  }

  /// The cells of a person, the city without the comma that a form prints behind it.
  static func withoutComma(
    _ cells: [(FilingElement, PrintedValue)]
  ) -> [(FilingElement, PrintedValue)] {
    cells.map { element, value in
      guard element == .rptOwnerCity, let text = value.text, text.hasSuffix(",") else {
        return (element, value)
      }
      var city = value
      city.text = String(text.dropLast())
      return (element, city)
    }
  }

  /// The words of a code after the state, and those that go on with the city from above: beside a ZIP
  /// code all others, beside the code of a country abroad long words that no code has; after a comma
  /// that ends a city's line any of letters, on either side.
  private static func codeAndNames(
    _ words: [String], isCityCut: Bool
  ) -> (code: [String], names: [String]) {
    guard words.count > 1 else { return (words, []) }
    if let code = words.first(where: isZip) { return ([code], words.filter { $0 != code }) }
    if words.count == 2, words[0].contains(where: \.isASCIIDigit), isNoHalf(words[1]) {
      return ([words[0]], [words[1]])
    }
    func isOfCode(_ word: String) -> Bool { word.contains(where: \.isASCIIDigit) }
    let names = words.filter { !isOfCode($0) }
    let code = words.filter(isOfCode)
    guard !names.isEmpty, !code.isEmpty,
      names.dropLast().allSatisfy({ $0.allSatisfy(\.isLetter) }),
      names.last.map({ ($0.hasSuffix(",") ? $0.dropLast() : $0[...]).allSatisfy(\.isLetter) })
        == true,
      words.starts(with: code) || isCityCut && words.starts(with: names),
      isCityCut || code.count == 1 && names.allSatisfy({ $0.count > 3 })
    else { return (words, []) }
    return (code, names)
  }

  /// Whether a word is a letter and one or two digits, as the second half of no postal code is.
  private static func isNoHalf(_ word: String) -> Bool {
    (2...3).contains(word.count) && word.first.map { ("A"..."Z").contains($0) } == true
      && word.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text ends as an address does: with a state and a ZIP code.
  static func endsWithZip(_ text: String) -> Bool {
    let words = text.words.suffix(2).map(String.init)
    return words.count == 2 && isStateCode(words[0]) && isZip(words[1])
  }

  /// Whether a line ends with the code of a state or country, or is one.
  static func endsWithState(_ text: String) -> Bool {
    guard let last = text.words.last else { return false }
    return isStateCode(String(last)) && !last.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a line is the last one of an address: a city, a state or country and a ZIP code.
  static func endsWithPlace(_ text: String) -> Bool {
    let words = text.words.map(String.init)
    guard let state = state(in: words), state > 0, state < words.count - 1 else { return false }
    return words[state - 1].hasSuffix(",")
      && words[(state + 1)...].contains { $0.contains(where: \.isASCIIDigit) }
  }

  /// Which word is the code of the state: the first one of a country abroad, else the last one that
  /// a number follows, else the last.
  private static func state(in words: [String]) -> Int? {
    let codes = words.indices.dropFirst().filter { isStateCode(words[$0]) }
    let abroad = codes.first { words[$0].contains(where: \.isASCIIDigit) }
    return abroad
      ?? codes.last { $0 + 1 < words.count && words[$0 + 1].contains(where: \.isASCIIDigit) }
      ?? codes.last { $0 + 1 == words.count }
  }

  private static func value(_ words: [String], _ segment: HeadSegment) -> PrintedValue {
    PrintedValue(text: words.joined(separator: " "), range: segment.range)
  }

  /// Two capitals, or a capital and a digit in either order: the SEC's codes of states and
  /// countries.
  private static func isStateCode(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count == 2, bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return false }
    return bytes.contains { $0 >= 65 }
  }

  /// Whether a text may be a postal code of any country: short, with a digit and no word.
  static func isPostalCode(_ text: String) -> Bool {
    let words = text.split { " -".contains($0) }
    return text.utf8.count <= longestCode && text.utf8.count >= 3 && words.count <= 2
      && text.contains(where: \.isASCIIDigit)
      && words.allSatisfy { word in
        word.allSatisfy { $0.isASCIIDigit || ("A"..."Z").contains($0) }
          && (word.count < 3 || word.contains(where: \.isASCIIDigit))
      }
  }

  /// More characters than a postal code has.
  private static let longestCode = 10

  private static func isZip(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts[0].count == 5
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}
