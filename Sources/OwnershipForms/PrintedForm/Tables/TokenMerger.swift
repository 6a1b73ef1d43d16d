/// Brings the tokens of a row's lines into one line: what stands below each other is one cell.
enum TokenMerger {
  /// The tokens from left to right: words below words after each other, marks with the value above
  /// them, an amount with the dollar sign above it.
  static func merged(_ lines: [[RowToken]]) -> [RowToken] {
    var tokens: [RowToken] = []
    for line in lines {
      let above = tokens.count
      for token in line {
        let near = tokens[..<above].indices.filter { joins(tokens[$0], token) }
          .min { gap(tokens[$0], token) < gap(tokens[$1], token) }
        if let near { tokens[near] = joined(tokens[near], token) } else { tokens.append(token) }
      }
    }
    return tokens.enumerated().sorted {
      ($0.element.field, $0.offset) < ($1.element.field, $1.offset)
    }
    .map(\.element)
  }

  /// How many characters stand between two tokens; less than 0 where one stands below the other.
  private static func gap(_ first: RowToken, _ next: RowToken) -> Int {
    max(first.extent.lowerBound, next.extent.lowerBound)
      - min(first.extent.upperBound, next.extent.upperBound)
  }

  private static func joins(_ first: RowToken, _ next: RowToken) -> Bool {
    let gap = gap(first, next)
    switch (first.kind, next.kind) {
    case (.text, .text): return gap <= 2
    case (.text, .marks(false)): return gap < 0
    case (.text, .letters(let letters)):
      return gap < 0 && letters.count == 1
        && RowToken.classWords.contains(String(first.raw.words.last ?? ""))
    case (_, .marks(false)), (.marks(false), .amount), (.marks(false), .date),
      (.marks(true), .amount(false)):
      return gap <= 1
    default: return false
    }
  }

  private static func joined(_ first: RowToken, _ next: RowToken) -> RowToken {
    var token = first
    switch (first.kind, next.kind) {
    case (.marks(true), .amount):
      token.kind = .amount(isDollars: true)
      token.value.text = next.value.text
    case (.marks(false), .amount), (.marks(false), .date):
      token.kind = next.kind
      token.value.text = next.value.text
    case (.text, .text), (.text, .letters):
      let texts = [first.value.text ?? "", next.value.text ?? ""]
      token.value.text = LineBreak.joined(texts)
      token.value.status = .repaired
      token.value.evidence = "'\(token.value.text ?? "")' is joined from lines below each other"
    default: break
    }
    token.raw += " " + next.raw
    token.value.footnoteIDs += next.value.footnoteIDs
    let low = min(first.extent.lowerBound, next.extent.lowerBound)
    token.extent = low..<max(first.extent.upperBound, next.extent.upperBound)
    if first.kind == .text || next.kind != .marks(isDollars: false) {
      token.field = (token.extent.lowerBound + token.extent.upperBound) / 2
    }
    if let one = first.value.range, let other = next.value.range {
      let low = min(one.lowerBound, other.lowerBound)
      token.value.range = low..<max(one.upperBound, other.upperBound)
    }
    return token
  }
}
