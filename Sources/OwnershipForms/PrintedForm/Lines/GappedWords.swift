/// Closes words whose letters stand apart, as some programs write a text that was squeezed into a
/// narrow cell: `S to ck( 2)` is `Stock(2)`.
///
/// Only what is a word of the same form elsewhere, or of many forms, is closed.
struct GappedWords {
  /// The words of the form, in lower case.
  private let words: Set<Substring>

  /// More bytes than a text has that is written so.
  private static let longest = 60
  /// The fewest letters of a word that is closed.
  private static let shortest = 4
  /// More words than are collected.
  private static let mostWords = 50_000

  /// The lines of a form, with such words closed.
  static func closed(in lines: [PrintedLine]) -> [PrintedLine] {
    let gapped = lines.indices.filter { lines[$0].pieces.contains { mayHaveGaps($0.text) } }
    guard !gapped.isEmpty else { return lines }
    let gaps = GappedWords(lines)
    var lines = lines
    for index in gapped { lines[index].pieces = lines[index].pieces.map(gaps.closed) }
    return lines
  }

  private init(_ lines: [PrintedLine]) {
    var words = Self.common
    for line in lines where words.count < Self.mostWords {
      for piece in line.pieces {
        for word in piece.text.words {
          let bare = Self.letters(word)
          if bare.utf8.count >= Self.shortest { words.insert(bare.lowercased()[...]) }
        }
      }
    }
    self.words = words
  }

  /// The letters that a word begins with.
  private static func letters(_ word: Substring) -> Substring {
    word.prefix { $0.isASCII && $0.isLetter }
  }

  /// Whether a letter stands alone before a small one, or a small one alone, that is no word.
  private static func mayHaveGaps(_ text: String) -> Bool {
    guard text.utf8.count > 2, text.utf8.count <= longest else { return false }
    // The last four bytes, with a blank before the first.
    var window: UInt32 = 0x20
    for byte in text.utf8 {
      window = window << 8 | UInt32(byte)
      if isGap(window) { return true }
    }
    return isGap(window << 8 | 0x20)
  }

  private static func isGap(_ window: UInt32) -> Bool {
    func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: window >> shift) }
    let (first, second, third, last) = (byte(24), byte(16), byte(8), byte(0))
    if first == 32, third == 32, isLone(second) { return (97...122).contains(last) }
    return first != 0 && second == 32 && isLone(third) && third > 96 && !isLetter(last)
  }

  /// Whether a byte is a letter that is no word alone, as `A` and `I` are.
  private static func isLone(_ byte: UInt8) -> Bool {
    isLetter(byte) && byte | 0x20 != UInt8(ascii: "a") && byte != UInt8(ascii: "I")
  }

  private static func isSmall(_ word: Substring) -> Bool {
    word.utf8.first.map { (97...122).contains($0) } ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// A piece with its words closed; it says so.
  private func closed(_ piece: TextPiece) -> TextPiece {
    guard Self.mayHaveGaps(piece.text) else { return piece }
    let parts = piece.text.words
    var words: [String] = []
    var next = 0
    var hasGaps = false
    while next < parts.count {
      let end = end(ofWordAt: next, in: parts)
      words.append(parts[next..<end].joined())
      hasGaps = hasGaps || end > next + 1
      next = end
    }
    guard hasGaps else { return piece }
    var piece = piece
    piece.evidence =
      (piece.evidence.map { $0 + "; " } ?? "") + "'\(piece.text)' has gaps between its letters"
    piece.text = Self.withWholeMarks(words).joined(separator: " ")
    return piece
  }

  /// Where the longest word ends that the parts from one on are when they are closed; the next part
  /// where they are none.
  private func end(ofWordAt start: Int, in parts: [Substring]) -> Int {
    var word = parts[start].lowercased()
    var best = start + 1
    for next in parts.indices[(start + 1)...] {
      guard parts[next - 1].utf8.allSatisfy(Self.isLetter), Self.isSmall(parts[next]) else { break }
      word += Self.letters(parts[next]).lowercased()
      if words.contains(word[...]) { best = next + 1 }
    }
    let closed = parts[start..<best]
    return closed.contains { Self.letters($0).utf8.count == 1 } ? best : start + 1
  }

  /// Words with the marks of footnotes whole that have gaps too, each at the word before it: `(4 )`.
  private static func withWholeMarks(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if let last = result.last, let open = last.lastIndex(of: "("), !last[open...].contains(")"),
        last[open...].dropFirst().allSatisfy(\.isASCIIDigit),
        word.first?.isASCIIDigit == true || word == ")"
      {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
    }
    return result
  }

  private static let common: Set<Substring> = Set(
    """
    common stock class option options restricted unit units share shares preferred ordinary warrant \
    warrants performance series capital footnote footnotes trust spouse right rights phantom
    """.words)
}
