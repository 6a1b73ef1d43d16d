/// Gives back the hyphen that programs drop which join a word over the end of a line.
enum LostHyphen {
  /// More bytes than a signer's name and office take.
  private static let longestName = 300

  /// A signer's text with its `attorney-in-fact` whole; uncertain, because it may have been filed
  /// without the hyphen.
  static func restored(in value: PrintedValue) -> PrintedValue {
    guard let text = value.text, text.utf8.count <= longestName, text.hasBytes("ttorney"),
      let torn = text.firstMatch(of: /([Aa]ttorney)([- ]?)([Ii]n)([- ]?)([Ff]act)\b/),
      torn.2 != torn.4
    else { return value }
    var value = value
    value.text = text.replacing(
      torn.0, with: "\(torn.1)-\(torn.3)-\(torn.5)", maxReplacements: 1)
    value.status = .uncertain
    value.evidence = "'\(torn.0)' may have lost a hyphen at the end of a line"
    value.alternatives = [text]
    return value
  }

  // MARK: Footnotes

  /// The footnotes with the hyphens of words that other places of their texts have with one hyphen more;
  /// uncertain, because they may have been filed in both ways.
  static func restored(
    in footnotes: [FootnoteReader.PrintedFootnote]
  ) -> [FootnoteReader.PrintedFootnote] {
    var whole: [String: String] = [:]
    for footnote in footnotes {
      for word in words(of: footnote.value.text ?? "")
      where word.dropFirst().dropLast().contains("-") && word.last != "-" {
        let bare = word.filter { $0 != "-" }
        if hyphens(in: word) > hyphens(in: whole[bare] ?? "") { whole[bare] = String(word) }
      }
    }
    guard !whole.isEmpty else { return footnotes }
    return footnotes.map { footnote in
      var footnote = footnote
      for word in Set(words(of: footnote.value.text ?? "")) where mayBeTorn(word) {
        guard let full = whole[word.filter { $0 != "-" }],
          hyphens(in: full) == hyphens(in: word) + 1
        else { continue }
        footnote.value.text = footnote.value.text.map { replaced(String(word), by: full, in: $0) }
        footnote.value.status = .uncertain
        footnote.value.evidence =
          "'\(word)' may have lost a hyphen at the end of a line; '\(full)' stands elsewhere"
      }
      return footnote
    }
  }

  private static func words(of text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !isOfWord($0) } }
    return text.utf8.split { !isOfWord($0) }.map(Substring.init)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Whether a word has a hyphen left or is a name in capitals: others are filed in both ways.
  private static func mayBeTorn(_ word: Substring) -> Bool {
    word.contains("-") || word.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    // Most characters are ASCII and need not be looked up.
    if let byte = character.asciiValue {
      return (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45
    }
    return character.isLetter || character.isNumber
  }

  private static func hyphens(in word: some StringProtocol) -> Int { word.count { $0 == "-" } }

  private static func replaced(_ word: String, by full: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let run = isOfWord(first) ? rest.prefix(while: isOfWord) : rest.prefix { !isOfWord($0) }
      result += run == word ? full[...] : run
      rest = rest.dropFirst(run.count)
    }
    return result
  }
}
