/// The box "Check this box if no longer subject to Section 16": its tick stands left of the second or
/// third line of its words, so that a text has it between them.
enum Section16Box {
  /// What follows the tick, where the words are cut before it.
  private static let rests: [StaticString] = [
    "section 16. form ", "to section 16. form ", "subject to section 16. form ",
    "16. form 4 or form 5", "16. form 5 obligations",
  ]
  /// The box stands within the first lines of a page.
  private static let mostLines = 80

  /// Takes the tick out of the lines of the head; nil where none stands between the box's words.
  static func takeTick(from lines: inout [PrintedLine]) -> HeadSegment? {
    for line in lines.indices.prefix(mostLines) {
      for index in lines[line].pieces.indices {
        let piece = lines[line].pieces[index]
        let words = piece.text.prefix(60)
        guard words.hasPrefix("X") || words.hasPrefix("[X]") else { continue }
        guard let blank = words.firstIndex(of: " ") else {
          if index + 1 < lines[line].pieces.count, isTick(words),
            isRest(lines[line].pieces[index + 1].text.prefix(60))
          {
            lines[line].pieces.remove(at: index)
            return segment(of: piece.text, at: piece.range)
          }
          continue
        }
        guard isTick(words[..<blank]), isRest(words[words.index(after: blank)...]) else { continue }
        let tick = piece.text[..<blank]
        let rest = piece.text[piece.text.index(after: blank)...]
        lines[line].pieces[index].text = String(rest)
        lines[line].pieces[index].range = piece.range.place(of: rest, in: piece.text)
        return segment(of: String(tick), at: piece.range.place(of: tick, in: piece.text))
      }
    }
    return nil
  }

  private static func isTick(_ word: Substring) -> Bool { word == "X" || word == "[X]" }

  private static func isRest(_ words: Substring) -> Bool {
    let text = FoldedText(words)
    return rests.contains { text.begins(with: $0) }
  }

  private static func segment(of tick: String, at range: Range<Int>) -> HeadSegment {
    HeadSegment(label: .notSubjectToSection16, text: tick, range: range)
  }
}
