/// Signatures whose names run together in one line, with their dates below: each begins with the name
/// of a reporting person, or with a sign `/s/` after a name that has its own.
struct SignedNames {
  /// What stands before the signatures.
  private(set) var before: [PrintedLine] = []
  /// The signatures, as many as there are dates.
  private(set) var signatures: [SignatureReader.Signature] = []

  private typealias Word = SignedWords.Word

  /// How many lines above the form's own line the names may begin.
  private static let mostLines = 60
  /// More characters than the names in one line have, and in all lines together.
  private static let longestLine = 8_000
  private static let longestText = 24_000
  /// More characters than a line of a name has in the narrow box.
  private static let longestName = 75

  /// Divides the lines of a region; nil where no names run together, or where they are not as many as
  /// the dates.
  ///
  /// The names may take several lines, with dates between: the highest line is taken from which the names
  /// are as many as the dates.
  init?(_ lines: [PrintedLine], persons: [String]) {
    guard let label = lines.firstIndex(where: Self.isLabel) else { return nil }
    let names = SignerNames(persons)
    var words = SignedWords([], names)
    var areRunTogether = false
    for start in lines[..<label].suffix(Self.mostLines).indices.reversed() {
      let line = lines[start]
      guard line.text.utf8.count <= Self.longestLine, words.length <= Self.longestText else {
        break
      }
      let own = SignedWords(Self.words(of: line), names)
      words = own + words
      guard !line.isDivided || Self.isNameWithDate(line), !own.isEmpty else { continue }
      if !areRunTogether {
        areRunTogether = own.mayHaveSeveral
        guard areRunTogether else { continue }
      }
      let mayBeginAbove =
        words.dates.count == signatures.count && line.text.utf8.count <= Self.longestName
        && names.begins(line.text)
      guard words.dates.count > max(1, signatures.count) || mayBeginAbove,
        let starts = words.starts(), !mayBeginAbove || starts.first == 0
      else { continue }
      take(words, starts, from: lines[..<label])
    }
    guard !signatures.isEmpty else { return nil }
  }

  /// Takes signatures, and the lines above the first one; of its own line the words before it.
  private mutating func take(
    _ words: SignedWords, _ starts: [Int], from lines: ArraySlice<PrintedLine>
  ) {
    let texts = words.texts
    if let first = starts.first, texts.indices.contains(first) {
      let piece = texts[first].piece
      let own = lines.firstIndex { $0.pieces.contains(piece) } ?? lines.startIndex
      before = Array(lines[..<own])
      let rest = texts[..<first].filter { lines[own].pieces.contains($0.piece) }
      if !rest.isEmpty { before.append(Self.line(rest[...], like: lines[own])) }
    }
    signatures = zip(zip(starts, starts.dropFirst() + [texts.count]), words.dates).map {
      SignatureReader.Signature(name: Self.name(texts[$0.0..<$0.1]), date: $1)
    }
  }

  private static func isLabel(_ line: PrintedLine) -> Bool {
    FoldedText(line.text, most: 200).contains("signature of reporting")
  }

  /// Whether a tab divides a line into a name and its date.
  private static func isNameWithDate(_ line: PrintedLine) -> Bool {
    line.pieces.count == 2 && PrintedDate.day(line.pieces[1].text) != nil
  }

  private static func words(of line: PrintedLine) -> [Word] {
    line.pieces.flatMap { piece in piece.text.words.map { Word(text: $0, piece: piece) } }
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
