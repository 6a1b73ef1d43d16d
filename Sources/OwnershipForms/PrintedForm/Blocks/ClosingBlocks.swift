/// Tells the cells of Table II from the footnotes, where a text in blocks has the heading of the
/// explanation before the last columns of the table.
enum ClosingBlocks {
  /// More characters than a cell of Table II has.
  private static let longestCell = 60

  /// The blocks that are cells of the table, and those of the explanation with its heading.
  static func divided(_ blocks: [TextBlock]) -> (cells: [TextBlock], closing: [TextBlock]) {
    guard let first = blocks.first, first.begins(with: "explanation of responses"),
      first.lines.count == 1
    else { return ([], blocks) }
    let rest = blocks.dropFirst()
    let cells = rest.prefix(while: mayBeCells)
    guard cells.contains(where: isSurelyCells), cells.count < rest.count,
      let next = rest.dropFirst(cells.count).first?.lines.first,
      FootnoteReader.mark(next.text)?.isSure == true
    else { return ([], blocks) }
    return (Array(cells), [first] + rest.dropFirst(cells.count))
  }

  /// Whether a block can be cells: values, or a text that is neither a footnote nor a signature.
  private static func mayBeCells(_ block: TextBlock) -> Bool {
    if block.isOfValues { return true }
    return block.lines.count <= 8
      && block.lines.allSatisfy { line in
        let text = line.text
        return text.utf8.count <= longestCell && !text.contains("/s/") && !text.contains("*")
          && (FootnoteReader.mark(text).map { $0.rest.isEmpty || !$0.isSure } ?? true)
      }
  }

  /// Whether a block has values that no footnote and no signature is: more than marks and a date.
  private static func isSurelyCells(_ block: TextBlock) -> Bool {
    block.isOfValues
      && block.lines.contains { line in
        StreamWord.words(of: [line]).contains { word in
          switch word.token?.kind {
          case .amount, .letters: true
          default: false
          }
        }
      }
  }
}
