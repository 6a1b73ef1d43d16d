/// Takes off what programs write for a raised text and for a blank that does not break.
enum RaisedText {
  /// A text without the caret before a mark, with plain blanks.
  static func lowered(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{A0}": result.append(" ")
      case "^" where scalars.first.map({ "(* ".unicodeScalars.contains($0) }) ?? true: continue
      default: result.append(scalar)
      }
    }
    return String(result).words.joined(separator: " ")
  }
}
