public import OwnershipInsight
import Terminal

/// A footnote as running text, with the words that decide in a tone of their own.
public enum MarkedProse {
  /// The text with its decisive words; white space is folded, as in other running text.
  public static func text(of words: DecisiveWords) -> StyledText {
    var text = StyledText()
    var place = words.text.startIndex
    for mark in words.marks {
      text.append(folded(words.text[place..<mark.range.lowerBound]))
      text.append(
        folded(words.text[mark.range]), mark.meaning == .sale ? .warning : .decisive)
      place = mark.range.upperBound
    }
    text.append(folded(words.text[place...]))
    return text
  }

  private static func folded(_ part: Substring) -> SafeText {
    var folded = ""
    for character in part {
      let shown: Character = character.isWhitespace ? " " : character
      if shown != " " || folded.last != " " { folded.append(shown) }
    }
    return SafeText(folded)
  }
}
