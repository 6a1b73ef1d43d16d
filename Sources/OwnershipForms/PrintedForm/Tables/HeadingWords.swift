/// The words of the headings of both tables, by which the lines of the headings are told from the
/// first row where nothing divides them.
enum HeadingWords {
  /// Whether a line has words of headings and nothing else.
  static func areAll(of line: PrintedLine) -> Bool {
    guard !line.pieces.isEmpty, line.text.utf8.count < 2_000 else { return false }
    return line.pieces.allSatisfy(areAll)
  }

  /// Whether a piece has words of headings and nothing else.
  static func areAll(of piece: TextPiece) -> Bool {
    piece.marks.isEmpty && piece.text.words.allSatisfy { isOne($0) }
  }

  /// Whether a line that stands anywhere is of headings: it has words of nothing else, one that only
  /// they have, and no more than a line of a column.
  static func are(of line: PrintedLine) -> Bool {
    guard line.text.utf8.count < 200, areAll(of: line) else { return false }
    let text = FoldedText(line.text)
    return own.contains { text.contains($0) }
  }

  private static let own: [StaticString] = [
    "title of", "(instr", "(month/day/year)", "deemed", "execution date", "transaction",
    "conversion", "exercis", "beneficially", "ownership", "acquired (a)", "disposed of",
    "of indirect",
    "nature", "underlying", "number of", "amount of", "direct (d)", "or indirect", "expiration",
    "derivative", "following", "reported",
  ]

  /// Whether a line of words of headings is rather a title, or begins one; the headings have these words
  /// in small letters.
  static func isTitle(_ line: PrintedLine) -> Bool {
    line.pieces.count == 1 && ["Warrant", "Warrants", "Options", "Convertible"].contains(line.text)
  }

  /// Whether a line begins the headings of a table.
  static func begin(_ line: PrintedLine) -> Bool {
    let text = FoldedText(line.text, most: 60)
    return text.begins(with: "1. title of") || text.begins(with: "1.title of")
      || text.begins(with: "(e.g., puts")
  }

  /// What follows the words of a heading in each piece of a line that tabs divide.
  static func rests(of line: PrintedLine) -> [RestOfHeading] {
    guard line.isDivided, line.cells == nil else { return [] }
    return line.pieces.compactMap { piece in
      let words = piece.text.words
      guard let first = words.first, isOne(first),
        let rest = words.first(where: { !isOne($0) || isValue($0) }) ?? lastLetter(of: words),
        rest.startIndex > first.startIndex, !isCutHeading(rest, of: words)
      else { return nil }
      let text = piece.text[rest.startIndex...]
      // A heading with a wrong letter in a word goes on.
      let folded = FoldedText(text, most: 200)
      guard rest.allSatisfy({ $0.isASCII || !$0.isLetter }),
        !own.contains(where: { folded.contains($0) })
      else { return nil }
      var part = piece
      part.text = String(text)
      part.range = piece.range.place(of: text, in: piece.text)
      let heading = piece.text[..<rest.startIndex].words.joined(separator: " ")
      return RestOfHeading(heading: heading, piece: part)
    }
  }

  /// Whether a word that ends a piece is the start of a word of headings, cut at the edge of a column.
  private static func isCutHeading(_ rest: Substring, of words: [Substring]) -> Bool {
    let bare = rest.hasPrefix("(") ? rest.dropFirst() : rest
    if bare != rest, "(month/day/year)".hasPrefix(rest.lowercased()) { return true }
    guard words.count > 1, rest.startIndex == words.last?.startIndex, bare.count > 1,
      bare.allSatisfy(\.isLetter), bare != rest || !words[words.count - 2].hasSuffix(")")
    else { return false }
    let start = letters(bare)
    return Self.words.contains { $0.hasPrefix(start) }
  }

  /// The letter that ends a heading which ends without it: of the form of ownership, or the code.
  private static func lastLetter(of words: [Substring]) -> Substring? {
    guard words.count > 1, let last = words.last, last.count == 1, "ADI".contains(last),
      words[words.count - 2].hasSuffix(")") || words[words.count - 2] == "Code"
    else { return nil }
    return last
  }

  /// Whether a word is a value that no heading has, or the mark of a footnote.
  private static func isValue(_ word: Substring) -> Bool {
    PrintedDate.day(word) != nil || word.hasPrefix("$") || FootnoteMark.number(word) != nil
      || word.contains(",") && word.first?.isASCIIDigit == true && word.last?.isASCIIDigit == true
  }

  private static func isOne(_ word: Substring) -> Bool {
    let letters = letters(word)
    return letters.isEmpty || words.contains(letters) || hasNextNumber(letters)
  }

  /// Whether a word has the number of the next heading right behind it, such as `Amount8.`.
  private static func hasNextNumber(_ letters: String) -> Bool {
    guard let last = letters.last, last.isASCIIDigit, letters.utf8.count > 4 else { return false }
    let word = letters.prefix { !$0.isASCIIDigit }
    return letters.utf8.count - word.utf8.count <= 2 && word.utf8.count > 3
      && words.contains(String(word))
  }

  /// The letters and digits of a word, in lower case.
  private static func letters(_ word: Substring) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return lettersOfAnyScript(word) }
    return String(unsafeUninitializedCapacity: word.utf8.count) { letters in
      var count = 0
      for byte in word.utf8 {
        switch byte {
        case 48...57, 97...122: letters[count] = byte
        case 65...90: letters[count] = byte + 32
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  private static func lettersOfAnyScript(_ word: Substring) -> String {
    var letters = ""
    for scalar in word.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters += scalar.properties.lowercaseMapping
    }
    return letters
  }

  private static let words: Set<String> = Set(
    """
    1 1title 2 2a 3 3a 4 5 6 7 8 9 10 11 title of derivative security securities instr transaction \
    transactions date month day year monthday monthdayyear dayyear deemed execution if any code \
    acquired a or disposed d and amount beneficially owned following reported at end issuer issuers s \
    fiscal ownership form direct indirect i nature beneficial v price conversion exercise number \
    exercisable expiration underlying shares eg puts calls warrants options convertible
    """.words.map(String.init))
}
