/// A cell of a table in a text in blocks, before it is known in which row and column it stands.
struct BlockCell: Sendable {
  /// What stands in it; a text whole, with its lines joined.
  var token: RowToken
  /// The words of a text, or the one word of a value.
  var words: [StreamWord]
  /// The number of its block.
  var block: Int
  /// The columns that the headings right before it name.
  var headings: [Int] = []
  /// The columns whose headings stand below it only, a bit each.
  var headedBelow: UInt16 = 0

  /// An amount in ten-thousandths, as many digits as the form prints; nil for anything else.
  private(set) var amount: Int?
  /// A date; nil for anything else.
  private(set) var day: CalendarDay?

  init(_ token: RowToken, words: [StreamWord], block: Int) {
    self.token = token
    self.words = words
    self.block = block
    switch token.kind {
    case .amount: amount = token.value.text.flatMap(Self.tenThousandths)
    case .date: day = token.value.text.flatMap(CalendarDay.init(filed:))
    default: break
    }
  }

  /// The letters of a code; nil for anything else.
  var letters: String? {
    if case .letters(let letters) = token.kind { letters } else { nil }
  }

  /// The footnotes whose marks stand in it.
  var marks: [String] { token.value.footnoteIDs }

  /// Whether nothing but footnote marks stands in it.
  var isMarks: Bool { token.kind == .marks(isDollars: false) }

  /// Whether words stand in it.
  var isText: Bool { token.kind == .text }

  /// Joins a text with its rest, which stands elsewhere.
  mutating func join(_ rest: BlockCell) {
    let text = "\(token.value.text ?? "") \(rest.token.value.text ?? "")"
    token.value.text = text
    token.value.footnoteIDs += rest.marks
    token.value.status = .repaired
    token.value.evidence = "'\(text)' is joined from two places, for another row has it whole"
    token.raw = text
    words += rest.words
  }

  private static func tenThousandths(_ text: String) -> Int? {
    guard let decimal = ExactDecimal(filed: text), decimal.scale <= 4,
      let significand = Int(exactly: decimal.significand), abs(significand) < Int.max / 20_000
    else { return nil }
    return significand * [10_000, 1_000, 100, 10, 1][decimal.scale]
  }
}
