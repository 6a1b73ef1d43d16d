/// Brings numbers and texts of footnotes in blocks together, where a number stands apart from its text:
/// in the middle between its lines, in the block before, or with other numbers before or after their
/// texts.
struct FootnoteBlocks {
  /// A footnote: its number, and its lines.
  private struct Note {
    var mark: TextPiece
    var lines: [PrintedLine]
  }

  private var notes: [Note] = []
  /// Numbers whose texts are still to come.
  private var open: [TextPiece] = []
  /// Texts that have no number yet: those of numbers to come, else the last footnote goes on.
  private var loose: [[PrintedLine]] = []
  /// What stands before the first footnote.
  private var before: [PrintedLine] = []
  private var lastNumber = 0
  /// The numbers in the order of the text, where they are sorted as words; else none.
  private let sortedAsWords: [Int]
  /// Whether the form prints each number in the middle beside its text.
  private let areCentered: Bool

  /// The lines with each number in a line before its text; as they are where no number in brackets
  /// stands apart.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    let marks = lines.filter { mark($0) != nil }
    let first = lines.first { !$0.pieces.isEmpty }
    guard !marks.isEmpty else { return lines }
    let texts = TextBlock.blocks(of: lines)
    let areCentered = CenteredBlocks.areCentered(texts)
    guard
      areCentered || first.flatMap(mark) == nil || marks.contains(where: { isMarkAlone($0) })
    else { return lines }
    var blocks = FootnoteBlocks(
      sortedAsWords: FootnoteReader.sortedAsWords(marks.compactMap(mark)),
      areCentered: areCentered)
    for block in texts { blocks.take(block.lines) }
    blocks.giveLoose()
    let blank = PrintedLine(pieces: [], isDivided: false)
    return blocks.before
      + blocks.notes.flatMap { note in
        [PrintedLine(pieces: [note.mark], isDivided: false)] + note.lines + [blank]
      }
  }

  // MARK: Blocks

  private mutating func take(_ block: [PrintedLine]) {
    var lines = block[...]
    var tail: [TextPiece] = []
    while let last = lines.last, Self.isMarkAlone(last), isLater(Self.mark(last) ?? 0) {
      tail.insert(lines.removeLast().pieces[0], at: 0)
    }
    let start = lines.firstIndex { isNext($0) } ?? lines.endIndex
    if start == lines.endIndex || !open.isEmpty, start > lines.startIndex {
      takeText(Array(lines[..<start]))
      lines = lines[start...]
    }
    if start < lines.endIndex {
      giveLoose(before: true)
      takeNotes(Array(lines))
    }
    for mark in tail {
      open.append(mark)
      lastNumber = Self.number(mark) ?? lastNumber
    }
  }

  private mutating func takeText(_ lines: [PrintedLine]) {
    if loose.isEmpty, !open.isEmpty {
      notes.append(Note(mark: apart(open.removeFirst()), lines: lines))
    } else if notes.isEmpty, open.isEmpty {
      before += lines
    } else {
      loose.append(lines)
    }
  }

  /// Lines with numbers in them: each number stands where its text begins, or in the middle of it.
  private mutating func takeNotes(_ lines: [PrintedLine]) {
    var anchors: [Bool] = []
    for line in lines {
      let isAnchor = isNext(line)
      if isAnchor { lastNumber = Self.mark(line) ?? lastNumber }
      anchors.append(isAnchor)
    }
    let isCentered =
      areCentered || anchors.first == false
      || zip(lines, anchors).contains { $1 && Self.isMarkAlone($0) }
    let groups =
      isCentered
      ? CenteredBlocks.groups(of: lines, anchors, after: notes.last?.lines.last)
      : Self.groups(anchors)
    for group in groups {
      var texts = group.map { lines[$0] }
      guard let anchor = group.first(where: { anchors[$0] }) else {
        if let last = notes.indices.last { notes[last].lines += texts } else { before += texts }
        continue
      }
      let mark = CenteredNotes.takeMark(from: &texts[anchor - group.lowerBound])
      notes.append(Note(mark: mark, lines: texts.filter { !$0.pieces.isEmpty }))
    }
  }

  private static func groups(_ anchors: [Bool]) -> [Range<Int>] {
    let starts = anchors.indices.filter { anchors[$0] }
    return zip(starts, starts.dropFirst() + [anchors.count]).map { $0..<$1 }
  }

  /// Gives texts without a number to the numbers that stand after them; the others go on with the
  /// footnote before them.
  private mutating func giveLoose(before next: Bool = false) {
    for (index, lines) in loose.enumerated() {
      if loose.count - index <= open.count {
        notes.append(Note(mark: apart(open.removeFirst()), lines: lines))
      } else if let last = notes.indices.last {
        notes[last].lines += lines
      }
    }
    loose = []
    if next { open = [] }
  }

  private func apart(_ mark: TextPiece) -> TextPiece {
    guard open.count > 1 || !loose.isEmpty else { return mark }
    var mark = mark
    mark.evidence =
      "numbers and texts of the footnotes stand apart from each other; they are taken in their order"
    return mark
  }

  // MARK: Numbers

  /// Whether a line begins with the number of the next footnote.
  private func isNext(_ line: PrintedLine) -> Bool {
    guard let number = Self.mark(line) else { return false }
    if let place = sortedAsWords.firstIndex(of: lastNumber) {
      return sortedAsWords[(place + 1)...].first == number
    }
    return number == lastNumber + 1 || lastNumber == 0
  }

  /// Whether a number comes after the last one.
  private func isLater(_ number: Int) -> Bool {
    guard let place = sortedAsWords.firstIndex(of: lastNumber) else { return number > lastNumber }
    return sortedAsWords[(place + 1)...].contains(number)
  }

  private static func mark(_ line: PrintedLine) -> Int? { line.pieces.first.flatMap(number) }

  private static func number(_ piece: TextPiece) -> Int? {
    FootnoteMark.number(piece.text.prefix { $0 != " " })
  }

  private static func isMarkAlone(_ line: PrintedLine) -> Bool {
    mark(line) != nil && line.pieces.count == 1 && !line.pieces[0].text.contains(" ")
  }
}
