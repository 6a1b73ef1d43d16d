/// Sorts names and dates of signatures in a text in blocks, where the dates stand apart from the
/// names, within them, or behind them all.
///
/// The text has one date for each signature. What stands before as many names as there are dates is
/// no signature but the remarks.
struct SignatureBlocks {
  /// What stands before the signatures.
  private(set) var before: [PrintedLine] = []
  /// Each name in its lines, its date in the line below, and a blank line.
  private(set) var signatures: [PrintedLine] = []

  /// The lines of the names, and of the remarks before them.
  private var lines: [SignatureLine] = []
  private var dates: [SignatureDate] = []

  /// Sorts the lines of a region.
  ///
  /// - Parameter persons: the names of the reporting persons.
  init(_ region: [PrintedLine], persons: [String] = []) {
    for (number, block) in TextBlock.blocks(of: region).enumerated() { take(block, number) }
    let cuts = SignatureCuts(lines, dates, persons: persons)
    let names = cuts.names
    let blank = PrintedLine(pieces: [], isDivided: false)
    for (index, line) in lines[..<(names.first?.lowerBound ?? lines.count)].enumerated() {
      if index > 0, line.block != lines[index - 1].block { before.append(blank) }
      before.append(line.line)
    }
    for (index, name) in names.enumerated() {
      signatures += lines[name].map(\.line)
      if index < dates.count { signatures.append(dates[index].line) }
      signatures.append(blank)
    }
  }

  /// The lines of an explanation without a heading below it, divided where the signatures begin: below
  /// the last block that has a footnote or a line too long for a signature. Nil where no line of the
  /// form stands under a signature.
  static func divided(
    explanation lines: [PrintedLine]
  ) -> (explanation: [PrintedLine], signatures: [PrintedLine])? {
    guard let label = lines.firstIndex(where: isLabel) else { return nil }
    let long = lines[..<label].lastIndex { line in
      line.text.utf8.count > SignatureLine.longest
        || FootnoteReader.mark(line.text)?.isSure == true
    }
    let start = long.map { long in
      lines[long..<label].firstIndex(where: \.pieces.isEmpty) ?? label
    }
    guard let start, start < label else { return nil }
    let end =
      lines[label...].firstIndex { $0.text.utf8.count > SignatureLine.longest }
      ?? lines.count
    return (Array(lines[..<start] + lines[end...]), Array(lines[start..<end]))
  }

  private static func isLabel(_ line: PrintedLine) -> Bool {
    FoldedText(line.text, most: 200).contains("signature of reporting")
  }

  // MARK: Blocks

  /// Takes the dates of a block, and its other lines.
  private mutating func take(_ block: TextBlock, _ number: Int) {
    for line in block.lines.compactMap(Self.withoutLabels) {
      let (text, date) = Self.divided(line)
      if let date {
        dates.append(
          SignatureDate(
            line: date, block: number, before: lines.count, isBesideText: text != nil))
      }
      if let text { lines.append(SignatureLine(line: text, block: number)) }
    }
  }

  /// A line without what the form prints under a signature; nil where it has nothing else.
  private static func withoutLabels(_ line: PrintedLine) -> PrintedLine? {
    let words = FoldedText(line.text, most: 200)
    let text = String(decoding: words.bytes.filter { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      .words.joined(separator: " ")
    let labels = [
      "", "date", "signature of reporting person", "signature of reporting", "person",
      "signature of reporting person date", "remarks:",
    ]
    return labels.contains(text) ? nil : line
  }

  /// A line's text and the date that ends it.
  private static func divided(_ line: PrintedLine) -> (text: PrintedLine?, date: PrintedLine?) {
    guard line.pieces.count == 1, let piece = line.pieces.first else { return (line, nil) }
    let words = piece.text.words
    guard let last = words.last else { return (nil, nil) }
    let end = last.suffix("00/00/0000".count)
    guard PrintedDate.day(end) != nil, words.count == 1 ? end.count == last.count : true else {
      return (line, nil)
    }
    func part(_ text: Substring) -> PrintedLine? {
      guard !text.isEmpty else { return nil }
      var part = line
      part.pieces[0].text = String(text)
      part.pieces[0].range = piece.range.place(of: text, in: piece.text)
      return part
    }
    var rest = piece.text[..<end.startIndex]
    while rest.last == " " { rest.removeLast() }
    return (part(rest), part(end))
  }
}
