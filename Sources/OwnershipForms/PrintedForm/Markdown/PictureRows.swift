/// Brings the rows of a table in the text of a picture into one line each: its cells take several lines, and
/// those of different cells beside each other are one line.
struct PictureRows {
  private let rows: [PictureRow]
  /// The lines above the first row, between two rows, and below the last one.
  private let gaps: [[[StackedWord]]]
  private let texts: StackedTexts

  /// More lines between two rows, more words in one of them and more rows than a picture has.
  private static let mostLines = 8
  private static let mostWords = 8
  private static let mostRows = 60

  /// The lines with each row of the tables of pictures in one; tables that do not divide into such rows are
  /// as they are.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var pairs: WordPairs?
    var start = 0
    while start < lines.count {
      let line = lines[start]
      result.append(line)
      start += 1
      guard let isDerivative = table(of: line) else { continue }
      let end = lines[start...].firstIndex(where: ends) ?? lines.count
      guard let first = firstFragment(in: lines[start..<end], isDerivative) else { continue }
      result += lines[start..<first]
      start = end
      let known = pairs ?? WordPairs(lines.filter { isText($0) })
      pairs = known
      let body = lines[first..<end].map(PictureWords.withWholeMarks)[...]
      let rows = PictureRows(body, known, isDerivative)?.lines() ?? Array(body)
      result += rows.map(PictureWords(known).apart)
    }
    return result
  }

  /// Whether a line is the title of Table II; nil where it is of none.
  private static func table(of line: PrintedLine) -> Bool? {
    guard !line.isDivided, line.pieces.count == 1 else { return nil }
    let text = FoldedText(line.pieces[0].text, most: 60)
    if text.begins(with: "table ii -") { return true }
    return text.begins(with: "table i -") ? false : nil
  }

  private static func ends(_ line: PrintedLine) -> Bool {
    guard !line.isDivided, line.pieces.count == 1 else { return true }
    let text = FoldedText(line.pieces[0].text, most: 60)
    return text.begins(with: "table i") || text.begins(with: "explanation of")
      || text.begins(with: "1. name and") || text.begins(with: "remarks:")
  }

  /// Where the rows begin: below the last words of headings above the first line with values.
  private static func firstFragment(
    in lines: ArraySlice<PrintedLine>, _ isDerivative: Bool
  ) -> Int? {
    guard
      let row = lines.firstIndex(where: { PictureRow($0, isDerivative: isDerivative) != nil }),
      let heading = lines[..<row].lastIndex(where: HeadingWords.areAll)
    else { return nil }
    return heading + 1
  }

  /// Whether a line is a text of its own rather than lines of several cells.
  private static func isText(_ line: PrintedLine) -> Bool {
    line.text.utf8.count > 40 || line.text.words.count == 2
  }

  private init?(_ lines: ArraySlice<PrintedLine>, _ pairs: WordPairs, _ isDerivative: Bool) {
    var rows: [PictureRow] = []
    var gaps: [[[StackedWord]]] = [[]]
    for line in lines {
      if let row = PictureRow(line, isDerivative: isDerivative) {
        rows.append(row)
        gaps.append([])
      } else {
        let words = StackedWord.words(of: line.pieces[0])
        guard (1...Self.mostWords).contains(words.count), !words.contains(where: \.isDate)
        else { return nil }
        gaps[gaps.count - 1].append(words)
      }
    }
    guard rows.count <= Self.mostRows, gaps.allSatisfy({ $0.count <= Self.mostLines }),
      gaps.contains(where: { !$0.isEmpty })
    else { return nil }
    self.rows = rows
    self.gaps = gaps
    texts = StackedTexts(pairs, isDerivative: isDerivative)
  }

  /// The rows, each in a line.
  private func lines() -> [PrintedLine] {
    // For each number of lines below a row that are its own the best way to get there.
    var best: [(worth: Int, lines: [StackedTexts.Lines])?] = [(0, [])]
    for (index, row) in rows.enumerated() {
      let (above, below) = (gaps[index], gaps[index + 1])
      var next: [(worth: Int, lines: [StackedTexts.Lines])?] = below.map { _ in nil } + [nil]
      for (count, before) in best.enumerated() {
        guard let before else { continue }
        var states = texts.states(above: above[count...], of: row)
        for end in 0...below.count {
          if end > 0 { states = texts.adding(below[end - 1], to: states) }
          let way = texts.best(of: states, for: row)
          let worth = before.worth + way.worth
          if worth > next[end]?.worth ?? Int.min { next[end] = (worth, before.lines + [way.lines]) }
        }
      }
      best = next
    }
    guard let found = best.last ?? nil else { return [] }
    return zip(rows, found.lines).map { PrintedLine(pieces: pieces($0, $1), isDivided: false) }
  }

  private func pieces(_ row: PictureRow, _ lines: StackedTexts.Lines) -> [TextPiece] {
    let values = [
      row.words[row.title..<max(row.title, row.underlying.lowerBound)],
      row.words[max(row.title, row.underlying.upperBound)..<row.nature],
    ]
    let parts = [lines[0], [Array(values[0])], lines[1], [Array(values[1])], lines[2]]
    return parts.compactMap(Self.piece)
  }

  /// The lines of a text as one piece.
  private static func piece(_ lines: [[StackedWord]]) -> TextPiece? {
    let words = lines.joined()
    guard let low = words.map(\.range.lowerBound).min(),
      let high = words.map(\.range.upperBound).max()
    else { return nil }
    let texts = lines.map { $0.map(\.text).joined(separator: " ") }.filter { !$0.isEmpty }
    var piece = TextPiece(text: LineBreak.joined(texts), range: low..<high, column: 0)
    if texts.count > 1 {
      piece.evidence =
        "the lines of the cells beside each other are one line of the text: joined from "
        + texts.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    }
    return piece
  }
}
