/// Signatures whose names run together in one line, with their dates below: each begins with the name
/// of a reporting person, or with a sign `/s/` after a name that has its own.
struct SignedNames {
  /// What stands before the signatures.
  private(set) var before: [PrintedLine]
  /// The signatures, as many as there are dates.
  private(set) var signatures: [SignatureReader.Signature] = []

  private typealias Word = (text: Substring, piece: TextPiece)

  /// How many lines above the form's own line the names may begin.
  private static let mostLines = 60
  /// More characters than the names in one line have.
  private static let longestLine = 8_000

  /// Divides the lines of a region; nil where no names run together, or where they are not as many as
  /// the dates.
  init?(_ lines: [PrintedLine], persons: [String]) {
    guard let label = lines.firstIndex(where: Self.isLabel) else { return nil }
    let names = persons.prefix(100).map(Self.tokens).filter { !$0.isEmpty }
    let above = lines[..<label].suffix(Self.mostLines)
    guard
      let start = above.lastIndex(where: { line in
        line.text.utf8.count <= Self.longestLine && !line.isDivided
          && Self.starts(in: Self.words(of: [line]), names).count > 1
      })
    else { return nil }
    let words = Self.words(of: Array(lines[start..<label]))
    let dates = words.compactMap { word in
      PrintedDate.day(word.text).map {
        PrintedValue(
          text: $0.iso, range: word.piece.range.place(of: word.text, in: word.piece.text))
      }
    }
    let texts = words.filter { PrintedDate.day($0.text) == nil && $0.text != "Date" }
    let starts = Self.starts(in: texts, names)
    guard let first = starts.first, starts.count == dates.count, dates.count > 1 else { return nil }
    before = Array(lines[..<start])
    if first > 0 { before.append(Self.line(texts[..<first], like: lines[start])) }
    for (index, (low, high)) in zip(starts, starts.dropFirst() + [texts.count]).enumerated() {
      signatures.append(
        SignatureReader.Signature(name: Self.name(texts[low..<high]), date: dates[index]))
    }
  }

  private static func isLabel(_ line: PrintedLine) -> Bool {
    FoldedText(line.text, most: 200).contains("signature of reporting")
  }

  private static func words(of lines: [PrintedLine]) -> [Word] {
    lines.flatMap(\.pieces).flatMap { piece in
      piece.text.words.map { ($0, piece) }
    }
  }

  // MARK: Starts

  /// Where the signatures begin. Where the text has signs, every signature has one.
  private static func starts(in words: [Word], _ names: [[String]]) -> [Int] {
    let tokens = words.map { Self.token($0.text) }
    let hasSigns = words.contains { isSign($0.text) }
    var starts: [Int] = []
    var isComplete = false
    for index in words.indices {
      let isSign = isSign(words[index].text)
      let isName = isName(at: index, tokens, names) || isStartOfSigned(index, words)
      if isSign || isName, mayBegin(at: index, words) {
        if starts.isEmpty ? index == 0 || words[index - 1].text.hasSuffix(".") : isComplete {
          starts.append(index)
          isComplete = false
        } else if !isComplete, isName, hasSigns, !starts.isEmpty, starts.count == 1,
          words[index - 1].text.hasSuffix(".")
        {
          // The sentence before mentioned a person.
          starts[0] = index
        }
      }
      isComplete = isComplete || isSign || !hasSigns && !starts.isEmpty
    }
    if !hasSigns, starts.isEmpty {
      // The first one signs for a company.
      let names = words.indices.filter { $0 > 1 && isName(at: $0, tokens, names) }
      return names.first.map { $0 <= mostWords } == true ? [0] + names : []
    }
    return starts
  }

  /// More words than a name has that is signed for a company.
  private static let mostWords = 6

  /// Whether a line with a sign begins at a word.
  private static func isStartOfSigned(_ index: Int, _ words: [Word]) -> Bool {
    index > 0 && words[index].piece != words[index - 1].piece
      && words[index].piece.text.utf8.contains(UInt8(ascii: "/"))
      && words[index...].prefix { $0.piece == words[index].piece }.contains { isSign($0.text) }
  }

  private static func isSign(_ word: Substring) -> Bool { word.hasPrefix("/s/") }

  /// Words after which a name is that of the one who is signed for.
  private static let leading: Set<String> = [
    "by", "of", "for", "its", "as", "and", "s", "to", "named", "name",
  ]

  private static func mayBegin(at index: Int, _ words: [Word]) -> Bool {
    guard index > 0 else { return true }
    let before = words[index - 1].text
    return !isSign(before) && !leading.contains(token(before))
      && !before.hasSuffix(",") && !before.hasSuffix(";")
  }

  /// Whether the name of a person stands at a word.
  private static func isName(at index: Int, _ tokens: [String], _ names: [[String]]) -> Bool {
    let start = tokens[index] == "the" ? index + 1 : index
    if start > index, start >= tokens.count { return false }
    return names.contains { name in
      var place = start
      for token in name {
        // Initials may stand between.
        while place < tokens.count, place > start, tokens[place].count == 1 { place += 1 }
        guard place < tokens.count, tokens[place] == token else { return false }
        place += 1
      }
      return true
    }
  }

  /// The words of a name as it is signed, in lower case, without signs and initials: the last name of a
  /// natural person, which the form has first, comes last.
  private static func tokens(_ name: String) -> [String] {
    let words = name.words.map(token).filter { $0.count > 1 && $0 != "the" }
    let isPerson = (2...3).contains(words.count) && !HeadLooks.isOfCompany(name)
    return isPerson ? Array(words.dropFirst()) + words.prefix(1) : words
  }

  private static func token(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  // MARK: Names

  private static func line(_ words: ArraySlice<Word>, like line: PrintedLine) -> PrintedLine {
    guard let first = words.first, let last = words.last else { return line }
    var line = line
    let low = first.piece.range.place(of: first.text, in: first.piece.text).lowerBound
    let high = last.piece.range.place(of: last.text, in: last.piece.text).upperBound
    var piece = first.piece
    piece.text = words.map(\.text).joined(separator: " ")
    piece.range = low..<max(low, high)
    line.pieces = [piece]
    return line
  }

  private static func name(_ words: ArraySlice<Word>) -> PrintedValue? {
    guard let first = words.first else { return nil }
    let piece = line(words, like: PrintedLine(pieces: [first.piece], isDivided: false)).pieces[0]
    return PrintedValue(
      text: piece.text, range: piece.range, status: .uncertain,
      evidence: "the names of several signatures run together; this one begins with a sign or with "
        + "the name of a reporting person")
  }
}
