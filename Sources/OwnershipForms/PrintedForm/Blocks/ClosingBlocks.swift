/// Tells the cells of Table II from what stands below it, where a text in blocks has the last columns
/// of the table below the heading of the list of persons, below that of the explanation or between
/// the footnotes.
enum ClosingBlocks {
  /// More characters than a cell of Table II has.
  private static let longestCell = 60
  /// The most lines of a cell of words.
  private static let mostLines = 8

  /// The blocks that are cells of the table, and the others.
  static func divided(_ blocks: [TextBlock]) -> (cells: [TextBlock], closing: [TextBlock]) {
    var cells: [TextBlock] = []
    var closing: [TextBlock] = []
    var run: [TextBlock] = []
    var isList = false
    func endRun(before next: TextBlock?) {
      let (before, own, after) = divided(
        run: run, before: next, isAtHeading: !isList && closing.count == 1)
      cells += own
      closing += before + after
      run = []
    }
    for block in blocks {
      if block.begins(with: "reporting owner name") || block.begins(with: "signatures")
        || block.begins(with: "relationships")
      {
        endRun(before: block)
        isList = true
        closing.append(block)
        continue
      }
      if block.begins(with: "explanation of responses") {
        endRun(before: block)
        isList = false
      }
      if mayBeCells(block), !isList || !isOfList(block) {
        run.append(block)
      } else {
        endRun(before: block)
        closing.append(block)
      }
    }
    endRun(before: nil)
    return (cells, closing)
  }

  /// The blocks with the dates of signatures that stand below the heading of the explanation above it,
  /// and without the headings of the list of persons that stand there.
  static func withDates(_ blocks: [TextBlock]) -> [TextBlock] {
    guard let heading = blocks.firstIndex(where: { $0.begins(with: "explanation of responses") }),
      blocks[..<heading].contains(where: { $0.begins(with: "signatures") })
    else { return blocks }
    var dates: [TextBlock] = []
    var below = Array(blocks[heading...])
    for index in below.indices.dropFirst() {
      let lines = below[index].lines
      if lines.contains(where: { FootnoteMark.number($0.text.prefix { $0 != " " }) != nil }) {
        break
      }
      below[index].lines = lines.filter { !boxes.contains($0.text) }
      if lines.allSatisfy(isOfSignature) {
        dates.append(below[index])
        below[index].lines = []
      }
    }
    return blocks[..<heading] + dates + below.filter { !$0.lines.isEmpty }
  }

  /// The headings of the list of reporting persons.
  private static let boxes: Set<String> = ["Director", "10% Owner", "Officer", "Other"]

  private static func isOfSignature(_ line: PrintedLine) -> Bool {
    PrintedDate.day(line.text) != nil || line.text == "Date" || boxes.contains(line.text)
      || FoldedText(line.text, most: 60).contains("signature of reporting")
  }

  /// What of a run of blocks is cells: from the first of values to the last, with the words around
  /// them that nothing else can be; none where too few are surely cells.
  private static func divided(
    run: [TextBlock], before next: TextBlock?, isAtHeading: Bool
  ) -> (before: [TextBlock], cells: [TextBlock], after: [TextBlock]) {
    guard run.filter(isSurelyCells).count > 1, var first = run.firstIndex(where: isOfValues),
      var last = run.lastIndex(where: isOfValues)
    else { return (run, [], []) }
    if isAtHeading { first = 0 }
    if next?.begins(with: "reporting owner name") == true { last = run.count - 1 }
    if let line = next?.lines.first, FootnoteReader.mark(line.text)?.isSure == true {
      last = run.count - 1
    }
    return (Array(run[..<first]), Array(run[first...last]), Array(run[(last + 1)...]))
  }

  /// Whether a block can be cells: values, or a text that is neither a footnote nor a signature.
  private static func mayBeCells(_ block: TextBlock) -> Bool {
    if block.isOfValues { return true }
    return block.lines.count <= mostLines && !block.beginsClosing
      && block.lines.allSatisfy { line in
        let text = line.text
        return text.utf8.count <= longestCell && !text.hasBytes("/s/") && !text.contains("*")
          && (FootnoteReader.mark(text).map { $0.rest.isEmpty || !$0.isSure } ?? true)
      }
  }

  /// Whether a block is rather of the list of persons or of their signatures.
  private static func isOfList(_ block: TextBlock) -> Bool {
    block.lines.contains { line in
      isOfSignature(line) || PostalAddress.endsWithPlace(line.text)
        || line.text.words.allSatisfy { $0 == "X" }
    }
  }

  /// Whether a block begins with a value.
  private static func isOfValues(_ block: TextBlock) -> Bool {
    block.isOfValues || firstWord(block)?.token?.kind == .date
  }

  private static func firstWord(_ block: TextBlock) -> StreamWord? {
    StreamWord.words(of: Array(block.lines.prefix(1))).first
  }

  /// Whether a block has values that no footnote and no signature is: more than marks, ticks and
  /// dates.
  private static func isSurelyCells(_ block: TextBlock) -> Bool {
    block.isOfValues
      && block.lines.contains { line in
        StreamWord.words(of: [line]).contains { word in
          switch word.token?.kind {
          case .amount: true
          case .letters(let letters): letters != "X"
          default: false
          }
        }
      }
  }
}

extension TextBlock {
  /// Whether the block is a footnote or a signature, where the heading of the explanation stands above
  /// the tables.
  var isOfClosing: Bool {
    guard let first = lines.first, !HeadingWords.areAll(of: first) else { return false }
    if lines.contains(where: {
      $0.text.hasBytes("/s/") || FoldedText($0.text, most: 60).contains("signature of reporting")
    }) {
      return true
    }
    guard let mark = FootnoteReader.mark(first.text), mark.isSure else { return false }
    return mark.rest.utf8.count > Self.longestHeading
  }

  /// The most bytes of a heading's first line.
  private static var longestHeading: Int { 60 }
}
