/// Brings a head whose boxes stand side by side in single lines, with one blank between them, into the
/// order of its boxes.
///
/// The form's own words and the dates divide the lines. Only name and issuer have nothing between
/// them; what the text says elsewhere of the person divides those.
struct MergedHead {
  /// The boxes, in the order in which they are written.
  private enum Box: Int, CaseIterable {
    case name, street, place, issuer, period, amendment, relationship, title, group
  }

  /// More lines than a head has.
  private static let mostLines = 60
  private static let evidence = "the text has the boxes of the head run together in its lines"

  private let names: NamesBelow
  private let cut: NameCut
  private var texts: [Box: [TextPiece]] = [:]
  private var isAfterIssuer = false
  /// The line with the issuer, where nothing tells whether the name stands before it.
  private var issuerLine: TextPiece?
  private var isBelowName = false
  /// Whether the bracket after the symbol is still to come.
  private var isOpen = false
  private var isPlace = false
  private var hasAmendment = false

  /// The lines with a merged head in the order of its boxes; as they are where no head is merged.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard let first = lines.firstIndex(where: begins) else { return lines }
    let rest = lines[first...].prefix(mostLines)
    guard let end = rest.dropFirst().firstIndex(where: ends) else { return lines }
    var head = MergedHead(
      names: NamesBelow(lines[end...]), cut: NameCut(head: rest, below: lines[end...]))
    for line in lines[(first + 1)..<end] {
      guard !line.isDivided else { return lines }
      for piece in line.pieces { head.take(piece) }
    }
    head.divideIssuerLine()
    let label = lines[first].pieces[0]
    return lines[..<first] + head.lines(like: label) + lines[end...]
  }

  private static func begins(_ line: PrintedLine) -> Bool {
    guard line.pieces.count == 1, !line.isDivided else { return false }
    let text = FoldedText(line.pieces[0].text, most: 300)
    return text.begins(with: "1. name and address of reporting person")
      && text.contains("issuer name and ticker")
  }

  private static func ends(_ line: PrintedLine) -> Bool {
    let text = FoldedText(line.text, most: 60)
    return text.begins(with: "table i")
  }

  // MARK: A line

  private static let marks: [(phrase: StaticString, box: Box)] = [
    ("(last)", .street), ("(first)", .street), ("(middle)", .street), ("(street)", .place),
    ("(city)", .group), ("(state)", .group), ("(zip)", .group),
    ("4. relationship of reporting person(s) to", .relationship),
    ("4. relationship of", .relationship), ("issuer filed(month/day/year)", .title),
    ("5. if amendment, date of original", .amendment),
    ("5. if amendment, date original", .amendment), ("2. date of event requiring", .period),
    ("3. date of earliest transaction", .period), ("3. statement for issuer", .period),
    ("4. if amendment, date of original filed", .amendment),
    ("4. if amendment, date original filed", .amendment), ("(month/day/year)", .title),
    ("(check all applicable)", .relationship), ("x director", .relationship),
    ("__x__ director", .relationship), ("_____ director", .relationship),
    ("director", .relationship), ("x 10% owner", .relationship), ("10% owner", .relationship),
    ("__x__ 10% owner", .relationship), ("_____ 10% owner", .relationship),
    ("x officer (give title", .relationship), ("officer (give title", .relationship),
    ("__x__ officer (give title", .relationship), ("_____ officer (give title", .relationship),
    ("x other (specify", .relationship), ("other (specify", .relationship),
    ("__x__ other (specify", .relationship), ("_____ other (specify", .relationship),
    ("below)", .relationship), ("5. relationship of", .relationship),
    ("6. individual or joint/group", .group), ("x form filed by", .group),
    ("_x_ form filed by", .group), ("line)", .group), ("___ form filed by", .group),
    ("form filed by", .group),
    ("rule 10b5-1(c)", .group), ("check this box", .group),
  ]

  private mutating func take(_ piece: TextPiece) {
    let text = FoldedText(piece.text, most: 1_000)
    let letters = FormPhrases.letters(of: piece.text)
    if letters.count >= 4, !FormPhrases.ends(of: letters).isEmpty, !text.contains("director"),
      !text.contains("owner"), !text.contains("below"), !text.contains("(")
    {
      return
    }
    if let statement = text.range(of: "statement (month/day/year)"), !isAfterIssuer {
      append(text, piece, 0..<statement.lowerBound, to: .name, false)
      append(text, piece, statement.upperBound..<text.bytes.count, to: .issuer, false)
      isAfterIssuer = true
      return
    }
    if !isAfterIssuer, let bracket = piece.text.firstIndex(of: "]") {
      takeNameAndIssuer(piece, to: piece.text.index(after: bracket))
      return
    }
    if !isAfterIssuer, issuerLine == nil, text.contains("["), takeOpenIssuer(piece, text) { return }
    var box: Box = !isBelowName ? .name : isPlace ? .place : .street
    var start = 0
    var isBelow = false
    for mark in marks(in: text) {
      append(text, piece, start..<mark.range.lowerBound, to: box, isBelow)
      box = mark.box
      isBelow = true
      if box == .place { isPlace = true }
      if box == .street { isBelowName = true }
      if box == .amendment { hasAmendment = true }
      start = box == .relationship ? mark.range.lowerBound : mark.range.upperBound
      if box == .relationship {
        append(text, piece, start..<mark.range.upperBound, to: box, true)
        start = mark.range.upperBound
        box = .title
      }
    }
    append(text, piece, start..<text.bytes.count, to: box, isBelow)
  }

  private func marks(in text: FoldedText) -> [(range: Range<Int>, box: Box)] {
    var found: [(range: Range<Int>, box: Box)] = []
    for (phrase, box) in Self.marks {
      var start = 0
      while let range = text.range(of: phrase, from: start) {
        start = range.upperBound
        found.append((range, box))
      }
    }
    found.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var result: [(range: Range<Int>, box: Box)] = []
    for one in found where one.range.lowerBound >= result.last?.range.upperBound ?? 0 {
      result.append(one)
    }
    return result
  }

  /// Adds a part of a line to a box, a date in it to the box of that date and what follows to the title.
  private mutating func append(
    _ text: FoldedText, _ piece: TextPiece, _ range: Range<Int>, to box: Box, _ isBelow: Bool
  ) {
    guard box != .group, !range.isEmpty else { return }
    let bytes = Array(piece.text.utf8)
    let part = bytes[
      text.offset(range.lowerBound)..<min(text.offset(range.upperBound), bytes.count)]
    var words = String(decoding: part, as: UTF8.self).words
    if let date = words.firstIndex(where: { PrintedDate.day($0) != nil }) {
      add(words[date...date], of: piece, to: hasAmendment ? .amendment : .period)
      add(words[(date + 1)...], of: piece, to: .title)
      words.removeSubrange(date...)
    }
    add(words[...], of: piece, to: box)
  }

  private mutating func add(_ words: ArraySlice<Substring>, of piece: TextPiece, to box: Box) {
    var words = words
    if box != .relationship { words = words.drop { $0 == "*" || $0 == "**" || $0 == ":" } }
    if isOpen, box == .name, words.last == "]" {
      words.removeLast()
      isOpen = false
    }
    guard !words.isEmpty else { return }
    var part = piece
    part.text = words.joined(separator: " ")
    part.evidence = Self.evidence
    texts[box, default: []].append(part)
  }

  /// A line with the name and the issuer up to its symbol.
  private mutating func takeNameAndIssuer(_ piece: TextPiece, to end: String.Index) {
    isAfterIssuer = true
    let words = piece.text[..<end].words
    let count = names.count(of: words)
    if count > 0 {
      add(words[..<count], of: piece, to: .name)
      add(words[count...], of: piece, to: .issuer)
    } else {
      issuerLine = piece
      issuerLine?.text = String(piece.text[..<end])
    }
    var rest = piece
    rest.text = String(piece.text[end...])
    if rest.text.contains(where: { $0 != " " }) { take(rest) }
  }

  /// Divides the line with the issuer: a name that stands below it is not in it.
  private mutating func divideIssuerLine() {
    guard let piece = issuerLine else { return }
    let words = piece.text.words
    guard texts[.name] == nil else { return add(words[...], of: piece, to: .issuer) }
    let symbol = words.firstIndex { $0.hasPrefix("[") } ?? words.endIndex
    let counts = cut.counts(of: words[..<symbol], symbol: words[symbol...])
    guard let count = counts.first else { return add(words[symbol...], of: piece, to: .issuer) }
    let others = counts.dropFirst().prefix(3)
    addGuess(words[..<count], of: piece, to: .name, others.map { words[..<$0] })
    addGuess(words[count...], of: piece, to: .issuer, others.map { words[$0..<symbol] })
  }

  /// A line with the issuer whose closing bracket stands in the next one, where the name does.
  private mutating func takeOpenIssuer(_ piece: TextPiece, _ text: FoldedText) -> Bool {
    let end = marks(in: text).first?.range.lowerBound ?? text.bytes.count
    let own = String(
      decoding: Array(piece.text.utf8)[..<text.offset(end)], as: UTF8.self)
    guard own.contains("["), !own.contains("]") else { return false }
    add(own.words[...] + ["]"], of: piece, to: .issuer)
    isAfterIssuer = true
    isOpen = true
    return true
  }

  /// Adds words that may be divided from their neighbours in other ways.
  private mutating func addGuess(
    _ words: ArraySlice<Substring>, of piece: TextPiece, to box: Box,
    _ others: [ArraySlice<Substring>]
  ) {
    guard let first = words.first, let last = words.last else { return }
    var part = piece
    part.text = words.joined(separator: " ")
    part.range = piece.range.place(of: piece.text[first.startIndex..<last.endIndex], in: piece.text)
    part.evidence =
      "'\(piece.text.prefix(160))' has nothing between the reporting person and the issuer"
    part.alternatives = others.map { $0.joined(separator: " ") }
    texts[box, default: []].append(part)
  }

  // MARK: The boxes

  private func lines(like label: TextPiece) -> [PrintedLine] {
    let labels: [Box: String] = [
      .name: "1. Name and Address of Reporting Person", .street: "(Last) (First) (Middle)",
      .place: "(Street)", .issuer: "2. Issuer Name and Ticker or Trading Symbol",
      .period: "3. Date of Earliest Transaction",
      .amendment: "4. If Amendment, Date of Original Filed",
      .relationship: "5. Relationship of Reporting Person(s) to Issuer",
    ]
    return Box.allCases.flatMap { box -> [PrintedLine] in
      var pieces = texts[box] ?? []
      if let text = labels[box] {
        var own = label
        own.text = text
        pieces.insert(own, at: 0)
      }
      return pieces.map { PrintedLine(pieces: [$0], isDivided: false) }
    }
  }
}
