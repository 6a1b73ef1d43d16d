/// Mends the words of a table in the text of a picture: those that stand close together are one word there,
/// and a mark may have a blank in it.
struct PictureWords {
  private let pairs: WordPairs

  /// More characters than words that stand close together have, and more words than are one.
  private static let longest = 40
  private static let mostParts = 4

  /// Mends words by those that stand beside each other elsewhere.
  init(_ pairs: WordPairs) { self.pairs = pairs }

  /// A line without the blanks in its marks, such as `( 2)`.
  static func withWholeMarks(_ line: PrintedLine) -> PrintedLine {
    guard line.pieces.contains(where: { $0.text.hasBytes("( ") }) else { return line }
    var line = line
    for index in line.pieces.indices {
      var words = line.pieces[index].text.words.map(String.init)
      for place in words.indices.dropLast().reversed()
      where words[place].hasSuffix("(") && FootnoteMark.number("(" + words[place + 1]) != nil {
        words[place] += words.remove(at: place + 1)
      }
      line.pieces[index].text = words.joined(separator: " ")
    }
    return line
  }

  /// A line with words apart that are one, each in a piece of its own that says so.
  func apart(_ line: PrintedLine) -> PrintedLine {
    var line = line
    line.pieces = line.pieces.flatMap(apart)
    return line
  }

  private func apart(_ piece: TextPiece) -> [TextPiece] {
    let words = piece.text.words
    let parts = words.map { self.parts(of: $0) }
    guard parts.contains(where: { $0.count > 1 }) else { return [piece] }
    if piece.evidence != nil || words.count == 1 {
      var piece = piece
      piece.evidence = piece.evidence ?? evidence(piece.text)
      piece.text = parts.joined().joined(separator: " ")
      return [piece]
    }
    // Only the text with such a word is put together, and not the values beside it.
    var pieces: [TextPiece] = []
    for (word, parts) in zip(words, parts) {
      var next = piece
      next.text = parts.joined(separator: " ")
      next.range = piece.range.place(of: word, in: piece.text)
      if parts.count > 1 {
        next.evidence = evidence(String(word))
      } else if let last = pieces.indices.last, pieces[last].evidence == nil {
        pieces[last].text += " " + next.text
        pieces[last].range = pieces[last].range.lowerBound..<next.range.upperBound
        continue
      }
      pieces.append(next)
    }
    return pieces
  }

  private func evidence(_ text: String) -> String {
    "'\(text.prefix(100))' has no blank between words that stand apart elsewhere"
  }

  /// The words that a word is put together from, each of which stands before the next one elsewhere; the
  /// word itself where it is none such.
  private func parts(of word: Substring) -> [String] {
    let bare = word.prefix { $0.isLetter || $0 == "," }
    guard (5...Self.longest).contains(bare.count), bare.first?.isUppercase == true else {
      return [String(word)]
    }
    let parts = apartAtCapitals(bare) ?? apartOnce(bare)
    guard let last = parts.last, parts.count > 1 else { return [String(word)] }
    return parts.dropLast().map(String.init) + [String(last) + word[bare.endIndex...]]
  }

  /// The parts that begin with capitals, as in `PercyDoeLLC`; nil where the letters have no such parts.
  private func apartAtCapitals(_ letters: Substring) -> [Substring]? {
    var parts: [Substring] = []
    var start = letters.startIndex
    let places = Array(letters.indices)
    for (before, place) in zip(places, places.dropFirst()) where letters[place].isUppercase {
      let next = letters.index(after: place)
      let isBeforeSmall = next < letters.endIndex && letters[next].isLowercase
      guard letters[before].isLowercase || letters[before] == "," || isBeforeSmall else { continue }
      parts.append(letters[start..<place])
      start = place
    }
    parts.append(letters[start...])
    guard (2...Self.mostParts).contains(parts.count),
      zip(parts, parts.dropFirst()).allSatisfy({ isPair($0, $1) })
    else { return nil }
    return parts
  }

  /// Two parts that are a pair, wherever they touch; the letters where there are none.
  private func apartOnce(_ letters: Substring) -> [Substring] {
    for cut in letters.indices.dropFirst(2).dropLast(2)
    where isPair(letters[..<cut], letters[cut...]) {
      return [letters[..<cut], letters[cut...]]
    }
    return [letters]
  }

  private func isPair(_ word: Substring, _ next: Substring) -> Bool {
    pairs.has(WordPairs.key(of: word.utf8), before: WordPairs.key(of: next.utf8))
  }
}
