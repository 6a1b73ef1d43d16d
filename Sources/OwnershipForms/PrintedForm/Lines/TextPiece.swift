/// A run of text in one line that tabs, bars or a gap of blanks set apart from its neighbours.
struct TextPiece: Hashable, Sendable {
  /// The text, without the white space around it.
  var text: String
  /// Where in the decoded text it stands.
  var range: Range<Int>
  /// Where in its line it begins: the number of the field where tabs or bars divide the line, else
  /// the number of characters before it.
  var column: Int
  /// How many characters of its line it takes, where blanks set it apart; 0 where tabs, bars or
  /// cells do.
  var width = 0
  /// The footnotes whose marks stand in it, where the file shows marks apart from text.
  var marks: [String] = []
  /// Whether Markdown underlines it, as the form does what is signed.
  var isUnderlined = false
  /// How it was put together, where the columns of a table cut it; nil where it stands whole.
  var evidence: String?
  /// Why it is in doubt that it is all of a text; nil where it is not.
  var doubt: String?
  /// What else it may be, where it is one of several ways to divide a line.
  var alternatives: [String] = []

  /// The piece in two, cut at the blank before a word of it.
  func cut(before word: String.Index) -> (TextPiece, TextPiece) {
    var (first, rest) = (self, self)
    let before = text[..<word].dropLast()
    let count = text.distance(from: text.startIndex, to: word)
    first.text = String(before)
    first.width = max(0, count - 1)
    first.range = range.place(of: before, in: text)
    rest.text = String(text[word...])
    rest.column += count
    rest.width -= count
    rest.range = range.place(of: text[word...], in: text)
    return (first, rest)
  }
}

/// One line of a printed form, in pieces; a line of nothing but white space has none.
struct PrintedLine: Hashable, Sendable {
  /// The pieces, from left to right.
  var pieces: [TextPiece]
  /// Whether tabs or bars divide the line, so that columns count fields.
  var isDivided: Bool
  /// How many fields bars divide the line into; nil where something else divides it.
  var fields: Int?
  /// How many fields tabs divide the line into; nil where something else divides it.
  var tabbedFields: Int?
  /// Whether it is a row of a table in Markdown, its first cell in column 0.
  var isRow = false
  /// Whether it is a ruled line and nothing else.
  var isRule = false
  /// How many pages end above it, where the text marks their ends.
  var page = 0
  /// Which line of the text it is, where its pieces were moved out of their line; else nil.
  var number: Int?
  /// How many cells a row of a page has, filled or not; nil in a text.
  var cells: Int?

  /// The pieces with one blank between them.
  var text: String {
    if pieces.count == 1, pieces[0].marks.isEmpty { return pieces[0].text }
    return pieces.map { piece in
      piece.marks.isEmpty
        ? piece.text
        : piece.marks.reduce(piece.text) { $0 + "(\($1.dropFirst()))" }
    }.joined(separator: " ")
  }

  /// Where in the decoded text the line stands, from its first piece to its last.
  var range: Range<Int> {
    let start = pieces.first?.range.lowerBound ?? 0
    return start..<max(start, pieces.last?.range.upperBound ?? 0)
  }
}
