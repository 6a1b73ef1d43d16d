/// Reads signatures that Markdown underlines or has in a table: each stands in a paragraph or cell of
/// its own, its date beside it or in a paragraph below all names.
struct SignedParts {
  private typealias Line = SignedLine
  private typealias Signature = SignatureReader.Signature

  /// A line of a name, with its dates, and whether it begins a part.
  private struct Part {
    var line: Line
    var isFirst: Bool
  }

  private var parts: [Part] = []
  private var signatures: [Signature] = []

  private let names: SignerNames
  private let cut: TornCut

  private init(_ lines: [PrintedLine], _ names: SignerNames) {
    self.names = names
    cut = TornCut(lines)
  }

  /// The signatures of lines; nil where none is underlined and none is a row.
  static func signatures(
    of lines: [PrintedLine], _ names: SignerNames
  ) -> [SignatureReader.Signature]? {
    guard lines.contains(where: { $0.isRow || $0.pieces.first?.isUnderlined == true }) else {
      return nil
    }
    var reader = SignedParts(lines, names)
    reader.divide(lines)
    var start = 0
    while start < reader.parts.count {
      let end =
        reader.parts[(start + 1)...].firstIndex(where: \.isFirst) ?? reader.parts.count
      reader.take(reader.parts[start..<end].map(\.line))
      start = end
    }
    return reader.signatures
  }

  // MARK: Parts

  private mutating func divide(_ lines: [PrintedLine]) {
    var isFirst = true
    var above: [Int: [String]] = [:]
    for line in lines {
      guard line.isRow else {
        above = [:]
        if line.pieces.isEmpty { isFirst = true }
        for text in SignedLine.lines(of: [line]) {
          parts.append(Part(line: text, isFirst: isFirst))
          isFirst = false
        }
        continue
      }
      if above.isEmpty { isFirst = true }
      let cells = Dictionary(grouping: line.pieces, by: \.column).mapValues { $0.map(\.text) }
      var row = line
      row.pieces.removeAll {
        above[$0.column] == cells[$0.column]
          && cells[$0.column]?.contains(where: Self.isLabel) == true
      }
      above = cells
      if cells.values.joined().contains(where: Self.isLabel) {
        for piece in row.pieces {
          if Self.isLabel(piece.text) { isFirst = true }
          isFirst = add(piece, isFirst: isFirst)
        }
        isFirst = true
      } else {
        for text in SignedLine.lines(of: [whole(row)]) {
          parts.append(Part(line: text, isFirst: isFirst))
          isFirst = false
        }
      }
    }
  }

  /// A row with one text in each of its cells, those beside each other as one where the grid cuts a name.
  private func whole(_ row: PrintedLine) -> PrintedLine {
    guard Set(row.pieces.map(\.column)).count == row.pieces.count else { return row }
    var row = row
    var pieces: [TextPiece] = []
    for piece in row.pieces {
      guard let last = pieces.last, last.column == piece.column - 1,
        PrintedDate.day(piece.text) == nil, PrintedDate.day(last.text) == nil
      else {
        pieces.append(piece)
        continue
      }
      let isBetween = cut.isBetweenWords(last.text, piece.text)
      let low = last.range.lowerBound
      pieces[pieces.count - 1].text += (isBetween ? " " : "") + piece.text
      pieces[pieces.count - 1].range = low..<max(low, piece.range.upperBound)
      pieces[pieces.count - 1].column = piece.column
      pieces[pieces.count - 1].doubt = "the columns of a table cut the name"
    }
    row.pieces = pieces
    return row
  }

  /// Adds a line of a cell that has several names; whether the next one begins a part.
  private mutating func add(_ piece: TextPiece, isFirst: Bool) -> Bool {
    let line = PrintedLine(pieces: [piece], isDivided: true)
    guard let text = SignedLine.lines(of: [line]).first else { return isFirst }
    let isDate = text.text.isEmpty
    parts.append(Part(line: text, isFirst: isFirst || isDate))
    return isDate
  }

  private static func isLabel(_ text: String) -> Bool {
    FoldedText(text, most: 60).contains("signature of reporting")
  }

  // MARK: Signatures

  /// Takes the lines of one part: a name with its date, or either alone.
  private mutating func take(_ lines: [Line]) {
    let dates = lines.flatMap(\.dates)
    let names = lines.filter { !$0.text.isEmpty }
    if names.isEmpty {
      for date in dates { takeDate(date) }
    } else if lines.contains(where: { $0.dates.count > 1 }) {
      let whole = SignatureReader.names(names, dates: dates.count)
      for (index, name) in whole.enumerated() {
        signatures.append(
          Signature(name: name, date: dates.indices.contains(index) ? dates[index] : nil))
      }
    } else if dates.count > 1 {
      let goesOn = lines.indices.map { $0 > 0 && Self.goesOn(lines[$0 - 1].text) }
      let none = CenteredLines.Anchored(
        anchors: lines.map { !$0.dates.isEmpty }, isAfterBlank: Self.haveEnded(lines),
        goesOn: goesOn)
      let groups =
        self.names.groups(of: lines)
        ?? CenteredLines.groups(of: lines.count, most: 24) { none }
      for group in groups { takeName(lines[group], lines[group].flatMap(\.dates).first) }
    } else {
      takeName(names[...], dates.first)
    }
  }

  private mutating func takeDate(_ date: PrintedValue) {
    if let open = signatures.firstIndex(where: { $0.date == nil }) {
      signatures[open].date = date
    } else {
      signatures.append(Signature(name: nil, date: date))
    }
  }

  private mutating func takeName(_ lines: ArraySlice<Line>, _ date: PrintedValue?) {
    let names = lines.filter { !$0.text.isEmpty }
    guard let name = SignedLine.joined(names[...]) else { return }
    if let last = signatures.indices.last, signatures[last].name == nil, date == nil {
      signatures[last].name = name
    } else if let last = signatures.last, last.date == nil,
      Self.letters(last.name) == Self.letters(name)
    {
      signatures[signatures.count - 1].date = date
    } else if date == nil, let last = signatures.last?.name, let text = last.text, Self.goesOn(text)
    {
      // The end of a page may cut a name.
      var whole = last
      whole.text = LineBreak.joined([text, name.text ?? ""])
      let low = last.range?.lowerBound ?? 0
      whole.range = low..<max(low, name.range?.upperBound ?? low)
      signatures[signatures.count - 1].name = whole.repaired(
        "'\(text.prefix(100))' and '\(name.text?.prefix(100) ?? "")' are joined")
    } else {
      signatures.append(Signature(name: name, date: date))
    }
  }

  private static func letters(_ name: PrintedValue?) -> [Character]? {
    name?.text?.filter { $0 != " " }
  }

  /// For each line whether the one above it ended before its time: the next word had room in it.
  private static func haveEnded(_ lines: [Line]) -> [Bool] {
    let longest = lines.map(\.text.count).max() ?? 0
    return lines.indices.map { index in
      guard index > 0, let next = lines[index].text.words.first else {
        return false
      }
      return lines[index - 1].text.count + next.count + 5 < longest
    }
  }

  /// Whether a name cannot end with a text.
  private static func goesOn(_ text: String) -> Bool {
    ["/s/", "By:", "by:", ",", "&", "-", " of", " for"].contains { text.hasSuffix($0) }
  }
}
