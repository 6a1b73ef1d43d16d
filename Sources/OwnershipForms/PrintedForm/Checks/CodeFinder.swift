/// What the footnotes of a form say about codes, each footnote read once.
struct CodeFinder: Sendable {
  private struct Finding: Sendable {
    var rule: CodeEvidence
    var value: PrintedValue
  }
  private var findings: [String: [Finding]] = [:]

  /// Looks for words of codes in footnotes.
  init(_ footnotes: [FootnoteReader.PrintedFootnote]) {
    for footnote in footnotes {
      guard let text = footnote.value.text, findings["F\(footnote.number)"] == nil else { continue }
      let folded = FoldedText(text)
      findings["F\(footnote.number)"] = CodeEvidence.all.compactMap { rule in
        guard let words = rule.quote(from: text, folded) else { return nil }
        let value = PrintedValue(
          text: rule.code.rawValue, range: footnote.value.range, status: .inferred,
          evidence: "no code stands in the row; footnote (\(footnote.number)) says '\(words)'")
        return Finding(rule: rule, value: value)
      }
    }
  }

  /// The code that the footnotes of a row speak for; nil where the row has a code, and where they
  /// speak for none or for several.
  func code(of row: DraftRow) -> PrintedValue? {
    guard row[.transactionCode]?.text == nil, row[.transactionShares] != nil else { return nil }
    let direction = row.acquiredOrDisposed
    let found = row.cells.flatMap(\.value.footnoteIDs).flatMap { findings[$0] ?? [] }
      .filter { $0.rule.acquiredOrDisposed == direction }
    guard let first = found.first,
      found.allSatisfy({ $0.rule.code == first.rule.code })
    else { return nil }
    return first.value
  }
}
