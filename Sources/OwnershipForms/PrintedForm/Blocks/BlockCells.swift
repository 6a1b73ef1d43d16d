/// Reads the blocks of a table into cells.
struct BlockCells {
  /// The cells, in the order of the text.
  private(set) var cells: [BlockCell] = []

  private let header: TableHeader
  private var headings: [Int] = []
  /// The columns that headings so far name, a bit each.
  private var headed: UInt16 = 0
  private var hasV = false

  /// Reads the blocks below a table's title.
  init(_ lines: [PrintedLine], in table: FormTable, on form: FormType.Family) {
    header = TableHeader(table, on: form)
    var above: [UInt16] = []
    for (number, block) in TextBlock.blocks(of: lines).enumerated() {
      take(block, number)
      above += repeatElement(headed, count: cells.count - above.count)
    }
    for index in cells.indices { cells[index].headedBelow = headed & ~above[index] }
    cells = BlockTexts.withoutCuts(cells)
  }

  private mutating func take(_ block: TextBlock, _ number: Int) {
    var lines = block.lines[...]
    var heading = ""
    while let first = lines.first, isHeading(first) {
      heading += lines.removeFirst().text + " "
    }
    if !heading.isEmpty {
      headings = header.columns(named: FoldedText(heading.dropLast(), most: 300))
      for column in headings where column < UInt16.bitWidth { headed |= 1 << UInt16(column) }
    }
    while let last = lines.last, HeadingWords.are(of: last) { lines.removeLast() }
    // The heading over the boxes in the list of persons.
    lines.removeAll { $0.text == "Relationships" }
    guard !lines.isEmpty else { return }
    let first = cells.count
    take(lines, number)
    if cells.count > first { cells[first].headings = headings }
    headings = []
  }

  /// Whether a line has words of headings and not only values: in a table that prints no V below its
  /// headings, the first V is theirs.
  private mutating func isHeading(_ line: PrintedLine) -> Bool {
    guard HeadingWords.areAll(of: line) else { return false }
    let words = line.text.words
    if words.contains("V") {
      defer { hasV = true }
      if words.count == 1 { return !hasV }
    }
    if Self.titles.contains(line.text.lowercased()) { return false }
    // A long word without digits is no value.
    let isLong = words.contains { word in word.utf8.count > 4 && word.utf8.allSatisfy { $0 > 57 } }
    if isLong { return true }
    return StreamWord.words(of: [line]).contains { word in
      switch word.token?.kind {
      case nil, .fragment, .text: true
      default: false
      }
    }
  }

  /// Titles of securities that have words of headings alone.
  private static let titles: Set<String> = [
    "warrants", "options", "convertible security", "convertible securities", "warrants to purchase",
  ]

  /// The lines of a block: each word of a line of values is a cell, the lines of words between are
  /// one, and marks belong to what stands before them.
  private mutating func take(_ lines: ArraySlice<PrintedLine>, _ block: Int) {
    var text: [[StreamWord]] = []
    var values: [BlockCell] = []
    var lastLine = 0
    for (index, line) in zip(lines.indices, lines) {
      var words = StreamWord.words(of: [line])
      let isOfValues =
        words.allSatisfy { $0.token != nil } && !WordsLikeValues.isWithin(lines, index, words)
        && !WordsLikeValues.isClass(words, of: text.last)
      var ends: [StreamWord] = []
      if !isOfValues {
        while words.count > 1, !WordsLikeValues.isBeforeParValue(lines, index),
          WordsLikeValues.isPeeled(words[words.count - 1], after: words[words.count - 2])
        {
          ends.insert(words.removeLast(), at: 0)
        }
        while let first = words.first, words.count > 1, first.token?.kind == .date {
          values.append(Self.value(words.removeFirst(), block))
        }
        text.append(words)
      } else {
        ends = words
      }
      let above = words.allSatisfy(\.isMarks) ? Self.wrapped(values[lastLine...]) : nil
      let count = values.count
      for word in ends {
        if word.isMarks, let cell = above ?? values.indices.last,
          !values[cell].marks.contains(where: word.marks.contains)
        {
          values[cell].token.value.footnoteIDs += word.marks
        } else if word.isMarks, !text.isEmpty {
          text[text.count - 1].append(word)
        } else {
          values.append(Self.value(word, block))
        }
      }
      if values.count > count { lastLine = count }
    }
    let hasDollar = lines.contains { $0.text == "$" }
    let dollars =
      hasDollar
      ? lines.lazy.filter { $0.text != "$" }.map { StreamWord.words(of: [$0]) }
        .first { words in words.contains { !$0.isMarks } } : nil
    let isBeside = (dollars?.count ?? 0) > 1
    let joined = BlockTexts.cells(of: text).map { Self.text($0, block) }
    // A text stands before the values beside it, but after a date that begins its line.
    let leads = values.prefix { $0.token.kind == .date && !joined.isEmpty }
    cells +=
      leads + joined
      + Self.withDollars(
        Array(values.dropFirst(leads.count)), isFirst: isBeside)
  }

  /// Which of the values of a line goes on in the line below, where marks stand there alone: a price,
  /// else an amount before a letter; nil where it is the last one as well.
  private static func wrapped(_ values: ArraySlice<BlockCell>) -> Int? {
    if let price = values.firstIndex(where: { $0.token.kind == .amount(isDollars: true) }) {
      return price
    }
    guard values.count > 1, values.last?.letters != nil,
      values[values.endIndex - 2].amount != nil
    else { return nil }
    return values.endIndex - 2
  }

  private static func value(_ word: StreamWord, _ block: Int) -> BlockCell {
    guard var token = word.token else { return text([[word]], block) }
    token.value.footnoteIDs = word.marks
    return BlockCell(token, words: [word], block: block)
  }

  private static func text(_ lines: [[StreamWord]], _ block: Int) -> BlockCell {
    let words = lines.flatMap { $0 }
    let texts = lines.map { line in
      line.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let start = words.first?.range.lowerBound ?? 0
    var value = PrintedValue(
      text: LineBreak.joined(texts),
      range: start..<max(start, words.last?.range.upperBound ?? start),
      footnoteIDs: words.flatMap(\.marks))
    if lines.count > 1 {
      value.status = .repaired
      value.evidence = "the text goes on in the next line"
    }
    if let evidence = words.lazy.compactMap(\.evidence).first { value = value.repaired(evidence) }
    let token = RowToken(kind: .text, value: value, raw: value.text ?? "", field: 0)
    return BlockCell(token, words: words, block: block)
  }

  /// A dollar sign in a line of its own belongs to the first amount of the line below, where that has
  /// several, else to the lowest amount of its block: an amount beside it stands in the middle between
  /// the two lines of the price.
  private static func withDollars(_ cells: [BlockCell], isFirst: Bool) -> [BlockCell] {
    let sign = RowToken.Kind.marks(isDollars: true)
    func isAmount(_ cell: BlockCell) -> Bool { cell.token.kind == .amount(isDollars: false) }
    guard let dollar = cells.firstIndex(where: { $0.token.kind == sign }),
      let last = isFirst ? cells.firstIndex(where: isAmount) : cells.lastIndex(where: isAmount),
      last > dollar, last <= dollar + 2
    else { return cells }
    var cells = cells
    var price = cells[last]
    let start = cells[dollar].token.value.range?.lowerBound ?? 0
    price.token.kind = .amount(isDollars: true)
    price.token.value.status = .repaired
    price.token.value.evidence = "joined from '$' and '\(price.token.raw)'"
    price.token.value.range = start..<max(start, price.token.value.range?.upperBound ?? start)
    price.words = price.words.map { word in
      var word = word
      word.token = price.token
      return word
    }
    // A mark between the sign and several amounts is raised above the last of them.
    let marks = cells[dollar].marks
    if isFirst, last + 1 < cells.count {
      cells[cells.count - 1].token.value.footnoteIDs += marks
    } else {
      price.token.value.footnoteIDs = marks + price.marks
    }
    cells.remove(at: last)
    cells[dollar] = price
    return cells
  }
}
