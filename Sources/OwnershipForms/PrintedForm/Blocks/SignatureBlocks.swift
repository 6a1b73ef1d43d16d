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

  /// The lines of each name, or of the remarks.
  private var texts: [[PrintedLine]] = []
  private var dates: [PrintedLine] = []

  /// More characters than a line of a signature's box has.
  private static let longestLine = 75
  /// More lines than the names of one block have.
  private static let mostLines = 200
  /// Words that no name ends with.
  private static let openEnds = ["/s/", "By:", ",", "-", "&", "and", "of", "for", "its", "as"]

  /// Sorts the lines of a region.
  init(_ lines: [PrintedLine]) {
    for block in TextBlock.blocks(of: lines) { take(block) }
    joinOpenEnds()
    let signs = texts.filter(Self.hasSign).count
    let count = min(texts.count, max(dates.count, dates.isEmpty ? signs : 0))
    let blank = PrintedLine(pieces: [], isDivided: false)
    before = texts.dropLast(count).flatMap { $0 + [blank] }
    for (index, name) in texts.suffix(count).enumerated() {
      signatures += name
      if index < dates.count { signatures.append(dates[index]) }
      signatures.append(blank)
    }
  }

  private static func hasSign(_ lines: [PrintedLine]) -> Bool {
    lines.contains { $0.text.hasBytes("/s/") }
  }

  // MARK: Blocks

  /// Takes the dates of a block, and its other lines as one name or, where they are too short to go
  /// on in the next one, as several.
  private mutating func take(_ block: TextBlock) {
    var lines: [PrintedLine] = []
    for line in block.lines.compactMap(Self.withoutLabels) {
      let (text, date) = Self.divided(line)
      if let date { dates.append(date) }
      if let text { lines.append(text) }
    }
    guard !lines.isEmpty else { return }
    let isLong = lines.contains { $0.text.utf8.count > Self.longestLine }
    texts += isLong || lines.count > Self.mostLines ? [lines] : Self.names(lines)
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

  // MARK: Names

  /// The lines of each name: one ends where the first word of the next line would have had room.
  private static func names(_ lines: [PrintedLine]) -> [[PrintedLine]] {
    let width = lines.map(\.text.count).max() ?? 0
    var names: [[PrintedLine]] = []
    for line in lines {
      guard let last = names.last?.last?.text, let first = line.text.words.first
      else {
        names.append([line])
        continue
      }
      let isShort = (last.count + 1 + first.count) * 5 <= width * 4
      let hasSign = names.last.map(hasSign) ?? false
      if isShort, hasSign, !openEnds.contains(where: last.hasSuffix) {
        names.append([line])
      } else {
        names[names.count - 1].append(line)
      }
    }
    return names
  }

  /// A name that ends open goes on in the next text.
  private mutating func joinOpenEnds() {
    var joined: [[PrintedLine]] = []
    for text in texts {
      if let end = joined.last?.last?.text, Self.openEnds.contains(where: end.hasSuffix),
        joined.count + texts.count > dates.count, end.utf8.count <= Self.longestLine
      {
        joined[joined.count - 1] += text
      } else {
        joined.append(text)
      }
    }
    texts = joined
  }
}
