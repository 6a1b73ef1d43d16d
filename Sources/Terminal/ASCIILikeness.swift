/// What stands for a character where only ASCII can be shown.
enum ASCIILikeness {
  /// The ASCII text that looks most like a scalar, `?` where none does, nothing for a mark.
  static func of(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let likeness = chosen[scalar] { return likeness }
    for (first, letters) in baseLetters {
      let offset = Int(scalar.value) - Int(first)
      if letters.indices.contains(offset) { return String(Unicode.Scalar(letters[offset])) }
    }
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = fullWidthTwin(scalar) {
      return String(narrow)
    }
    return DisplayWidth.of(scalar) == 0 ? "" : "?"
  }

  /// Full-width forms repeat the printable ASCII characters in their order.
  private static func fullWidthTwin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
  }

  /// The first letter of each canonical decomposition, and letters whose stroke is no mark, for the
  /// Latin blocks that begin at U+00C0, U+0180 and U+1E00; `?` where there is none.
  private static let baseLetters: [(first: UInt32, letters: [UInt8])] = [
    (
      0x00C0,
      Array(
        """
        AAAAAA?CEEEEIIIIDNOOOOOxOUUUUY??aaaaaa?ceeeeiiiidnooooo/ouuuuy?y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL\
        lLlNnNnNn?NnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
        """.utf8)
    ),
    (
      0x0180,
      Array(
        """
        ????????????????????????????????Oo?????????????Uu???????????????\
        ?????????????AaIiOoUuUuUuUuUu?AaAa????GgKkOoOo??j???Gg??NnAa????\
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????\
        ????????????????
        """.utf8)
    ),
    (
      0x1E00,
      Array(
        """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwy??????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????
        """.utf8)
    ),
  ]

  /// Likenesses that no decomposition gives: letters, quotation marks, dashes, signs and rules.
  private static let chosen: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Þ": "Th", "þ": "th", "ß": "ss", "ẞ": "SS", "Œ": "OE", "œ": "oe",
    "Ĳ": "IJ", "ĳ": "ij", "ŉ": "'n", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
    "\u{A0}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2007}": " ", "\u{2009}": " ",
    "\u{202F}": " ", "\u{3000}": "  ",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‹": "<", "›": ">",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "″": "\"", "«": "\"", "»": "\"",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "•": "*", "·": ".", "‧": ".", "×": "x", "÷": "/", "⁄": "/",
    "§": "S", "¶": "P", "®": "(R)", "©": "(C)", "™": "(TM)", "℠": "(SM)", "№": "No.",
    "†": "+", "‡": "++", "°": "deg", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~",
    "¼": "1/4", "½": "1/2", "¾": "3/4", "¹": "1", "²": "2", "³": "3", "¡": "!", "¿": "?",
    "€": "EUR", "£": "GBP", "¥": "JPY", "¢": "c", "←": "<", "→": ">", "↑": "^", "↓": "v",
    "│": "|", "─": "-", "┌": "+", "┐": "+", "└": "+", "┘": "+", "╭": "+", "╮": "+", "╰": "+",
    "╯": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "▌": ">", "█": "#", "✓": "+",
  ]
}

extension SafeText {
  /// The text in ASCII alone: letters without their marks, signs by their likeness, else `?`.
  ///
  /// It may take more or fewer columns than the text, so it comes before any layout.
  public var ascii: SafeText {
    guard !string.utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return SafeText(string.unicodeScalars.reduce(into: "") { $0 += ASCIILikeness.of($1) })
  }
}

extension ScreenCell {
  /// The cell's character as one ASCII character for each column it takes; for screens that can
  /// show nothing else.
  public var asciiBase: Unicode.Scalar {
    let likeness = ASCIILikeness.of(base).unicodeScalars
    guard let first = likeness.first else { return "?" }
    // Of a letter that is written as two the first is kept, and a dot of the three of an ellipsis.
    let isLikeAll = base.properties.isAlphabetic || likeness.allSatisfy { $0 == first }
    return isLikeAll ? first : "?"
  }

  fileprivate var isPlainASCII: Bool { width == 1 && base.isASCII && marks.isEmpty }
}

extension Frame {
  /// The frame with one ASCII character in each column, so that nothing is shifted.
  public var ascii: Frame {
    var frame = self
    for row in 0..<size.rows {
      var base = Unicode.Scalar(" ")
      for (column, cell) in cells(inRow: row).enumerated() where !cell.isPlainASCII {
        if !cell.isContinuation { base = cell.asciiBase }
        frame.set(ScreenCell(narrow: base, style: cell.style), column, row)
      }
    }
    return frame
  }
}
