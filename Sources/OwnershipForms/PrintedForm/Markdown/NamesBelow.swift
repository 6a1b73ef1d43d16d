/// What the text below the head says of who files: the list of reporting persons and the signatures.
struct NamesBelow: Sendable {
  /// The names in the list of reporting persons.
  private var listed: [[Substring]] = []
  /// The words of the signatures, in lower case.
  private var signed: Set<Substring> = []

  /// Collects the names of lines below the head.
  init(_ lines: ArraySlice<PrintedLine>) {
    var isList = false
    for (index, line) in zip(lines.indices, lines) {
      guard let first = line.pieces.first else { continue }
      let text = FoldedText(line.text, most: 300)
      if text.contains("reporting owner name") { isList = true }
      if text.begins(with: "signatures") { isList = false }
      if isList, line.isRow, listed.count < 100 {
        listed.append(first.text.words)
      }
      if text.contains("/s/") { add(line) }
      if text.contains("signature of reporting") {
        for near in lines[max(lines.startIndex, index - 6)...index] { add(near) }
      }
    }
  }

  private mutating func add(_ line: PrintedLine) {
    guard signed.count < 2_000 else { return }
    signed.formUnion(Self.words(line.text))
  }

  private static func words(_ text: some StringProtocol) -> [Substring] {
    text.prefix(500).lowercased().split { !$0.isLetter }
  }

  /// How many of the first words are a name: one of the list, else as many as the signatures have,
  /// with initials between them; 0 where neither tells.
  func count(of words: [Substring]) -> Int {
    let known = listed.filter { words.starts(with: $0) }.map(\.count).max()
    if let known, known > 0, known < words.count { return known }
    var count = 0
    for word in words.prefix(8) {
      let letters = Self.words(word)
      guard !letters.isEmpty, letters.allSatisfy({ $0.count == 1 || signed.contains($0) })
      else { break }
      count += 1
    }
    return count >= 2 && count < words.count ? count : 0
  }
}
