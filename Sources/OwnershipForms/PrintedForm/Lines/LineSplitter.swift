/// Splits a text into lines and their pieces.
///
/// A line with a tab is divided at its tabs, a line with two bars or more at its bars, any other at
/// gaps of two blanks or more; empty fields count as columns and give no piece.
struct LineSplitter {
  private let text: [UInt8]
  /// How many bars divide a line: one in a text with Markdown's tables, else two.
  private let fewestBars: Int

  init(_ text: [UInt8]) {
    self.text = text
    let hasTables =
      text.firstIndex(of: "---|---", from: 0) != nil || text.firstIndex(of: "\n---", from: 0) != nil
    fewestBars = hasTables ? 1 : 2
  }

  /// The lines of the text, empty ones too, for a blank line parts paragraphs.
  func lines() -> [PrintedLine] {
    var lines: [PrintedLine] = []
    var (start, page) = (0, 0)
    while start < text.count {
      let end = text[start...].firstIndex(where: Self.endsLine) ?? text.count
      lines.append(line(start..<end))
      lines[lines.count - 1].page = page
      if end < text.count, text[end] == Self.endOfPage { page += 1 }
      start = end + 1
    }
    return lines
  }

  /// A form feed, which ends a page and its last line.
  private static let endOfPage: UInt8 = 12

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == 10 || byte == 13 || byte == endOfPage
  }

  private func line(_ range: Range<Int>) -> PrintedLine {
    let bytes = text[range]
    if let ruled = RuledLine.withoutRules(bytes) {
      let splitter = LineSplitter(ruled)
      var line = PrintedLine(
        pieces: splitter.spaced(0..<ruled.count).map { shifted($0, range, ruled) },
        isDivided: false)
      line.isRule = line.pieces.isEmpty
      return line
    }
    let bar = UInt8(ascii: "|")
    if bytes.contains(9) {
      var line = divided(range, at: 9)
      line.pieces = FootnoteMark.withoutCuts(line.pieces)
      line.tabbedFields = bytes.lazy.filter { $0 == 9 }.count + 1
      return line
    }
    if bytes.lazy.filter({ $0 == bar }).prefix(fewestBars).count == fewestBars {
      var line = divided(range, at: bar)
      line.fields = bytes.lazy.filter { $0 == bar }.count + 1
      return line
    }
    return PrintedLine(pieces: spaced(range), isDivided: false)
  }

  /// A piece of a line without its rules, where it stands in the text.
  private func shifted(_ piece: TextPiece, _ range: Range<Int>, _ ruled: [UInt8]) -> TextPiece {
    var piece = piece
    let before = RuledLine.bytesLost(text[range], before: piece.range.lowerBound)
    let start = range.lowerBound + piece.range.lowerBound + before
    piece.range = start..<min(start + piece.range.count, range.upperBound)
    return piece
  }

  private func divided(_ range: Range<Int>, at divider: UInt8) -> PrintedLine {
    var pieces: [TextPiece] = []
    var column = 0
    var start = range.lowerBound
    for index in range where text[index] == divider {
      append(start..<index, column: column, to: &pieces)
      column += 1
      start = index + 1
    }
    append(start..<range.upperBound, column: column, to: &pieces)
    return PrintedLine(pieces: pieces, isDivided: true)
  }

  private func spaced(_ range: Range<Int>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var counted = (index: range.lowerBound, characters: 0)
    while index < range.upperBound {
      guard text[index] == 32 else {
        index += 1
        continue
      }
      let gap = index
      while index < range.upperBound, text[index] == 32 { index += 1 }
      guard index - gap >= 2 || gap == range.lowerBound else { continue }
      append(start..<gap)
      start = index
    }
    append(start..<range.upperBound)
    return pieces

    func append(_ part: Range<Int>) {
      self.append(part, column: 0, to: &pieces)
      guard let last = pieces.last, last.range.lowerBound >= part.lowerBound, !part.isEmpty
      else { return }
      let column = counted.characters + characters(counted.index..<last.range.lowerBound)
      pieces[pieces.count - 1].column = column
      pieces[pieces.count - 1].width = characters(last.range)
      counted = (last.range.lowerBound, column)
    }
  }

  /// How many characters a range has: every byte but those that go on with one.
  private func characters(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (text[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func append(_ range: Range<Int>, column: Int, to pieces: inout [TextPiece]) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low].isXMLSpace { low += 1 }
    while high > low, text[high - 1].isXMLSpace { high -= 1 }
    guard low < high else { return }
    var text = String(decoding: text[low..<high], as: UTF8.self)
    if text.unicodeScalars.contains(where: { $0.value == 0xA0 || $0 == "^" }) {
      text = RaisedText.lowered(text)
      if text.isEmpty { return }
    }
    pieces.append(TextPiece(text: text, range: low..<high, column: column))
  }
}
