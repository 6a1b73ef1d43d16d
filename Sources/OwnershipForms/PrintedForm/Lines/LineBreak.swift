/// Joins what a line end or a cell's width tore apart.
enum LineBreak {
  /// The texts as one, with a blank between two, unless the first ends with the hyphen or slash of
  /// a word that goes on; the sign `/s/` is a word of its own.
  static func joined(_ texts: [String]) -> String {
    var result = ""
    for text in texts { append(text, to: &result) }
    return result
  }

  /// Goes on with a text as `joined` does.
  static func append(_ text: String, to result: inout String) {
    guard !text.isEmpty else { return }
    if !result.isEmpty, !isBroken(result, text) { result += " " }
    result += text
  }

  private static func isBroken(_ first: String, _ next: String) -> Bool {
    // NB: without the number it would go through the text from its start.
    guard first.last == "-" || first.last == "/", let before = first.dropLast(1).last,
      let start = next.first, !first.hasSuffix("/s/")
    else { return false }
    return before.isLetter && (start.isLetter || start.isNumber)
  }
}
