public import Terminal

/// Footnotes and remarks as running text.
public enum ProseText {
  /// The paragraphs of a text: an empty line parts two of them, any other white space is a blank.
  ///
  /// A text that has nothing to show is one paragraph that says so.
  public static func paragraphs(_ text: String) -> [SafeText] {
    var paragraphs: [String] = []
    var words: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let inLine = line.split { $0 == " " || $0 == "\t" }
      if inLine.isEmpty, !words.isEmpty {
        paragraphs.append(words.joined(separator: " "))
        words = []
      }
      words += inLine
    }
    if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
    return paragraphs.isEmpty ? ["(blank)"] : paragraphs.map { SafeText($0) }
  }
}
