/// A word of a table whose text nothing divides into cells.
struct StreamWord: Hashable, Sendable {
  /// What the word would be as a value; nil where it can only be a word of a text.
  var token: RowToken?
  /// The word as it stands, without marks.
  var text: String
  /// The footnotes whose marks end the word.
  var marks: [String]
  /// Where in the decoded text it stands.
  var range: Range<Int>
  /// Whether a line begins with it.
  var beginsLine: Bool
  /// Whether a line ends with it.
  var endsLine = false
  /// How the piece was put together that it stands in; nil where that is as it stands.
  var evidence: String?

  /// The words of lines, in the order of the text; a dollar sign apart from its amount is part of it.
  static func words(of lines: [PrintedLine]) -> [StreamWord] {
    var words: [StreamWord] = []
    for line in lines {
      var beginsLine = true
      for piece in line.pieces {
        for word in RowTokenizer.words(of: piece) {
          defer { beginsLine = false }
          if let last = words.last, last.isDollar, let token = word.token,
            token.kind == .amount(isDollars: false)
          {
            words[words.count - 1] = last.followed(by: word)
            continue
          }
          var word = word
          word.beginsLine = beginsLine
          word.evidence = piece.evidence
          if word.text == romanTwo { word.token = nil }
          words.append(word)
        }
      }
      if !beginsLine { words[words.count - 1].endsLine = true }
    }
    return words
  }

  /// A number in names of funds; without lines between cells it is no letter beside one.
  private static let romanTwo = "II"

  private var isDollar: Bool { token?.kind == .marks(isDollars: true) && marks.isEmpty }

  /// A dollar sign with the amount after it.
  private func followed(by amount: StreamWord) -> StreamWord {
    var word = amount
    word.token?.kind = .amount(isDollars: true)
    word.text = text + amount.text
    word.range = range.lowerBound..<max(range.upperBound, amount.range.upperBound)
    word.token?.value.range = word.range
    word.beginsLine = beginsLine
    return word
  }

  /// Whether the word is marks and nothing else.
  var isMarks: Bool { text.isEmpty }
}
