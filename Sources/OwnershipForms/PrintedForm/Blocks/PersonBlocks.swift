/// The box of a further person in a text in blocks, which cells of a table may stand between the
/// parts of.
struct PersonBlocks: Sendable {
  /// Whether the box is begun and not at its end.
  private var isOpen: Bool
  /// How many lines of the name, the street and the city are read.
  private var texts = 0
  /// Whether the labels of the name's parts are read, which the street stands below.
  private var hasNameParts = false
  private var hasState = false
  private var hasCode = false
  /// Whether the box before has no postal code yet.
  private var lacksCodeBefore = false

  /// A name, a street and a city.
  private static let fewestTexts = 3

  /// No box.
  init() { isOpen = false }

  /// A box whose label is read, with or without the name below it, after another one.
  init(hasName: Bool, after before: PersonBlocks) {
    isOpen = true
    texts = hasName ? 1 : 0
    lacksCodeBefore = before.hasState && !before.hasCode
  }

  /// Whether a block below the head is a part of the box in it: the address, from the labels of the
  /// name on.
  mutating func goesOnWithHead(_ block: TextBlock) -> Bool {
    if !isOpen, block.lines.contains(where: { TextBlock.personLabel($0) == .nameParts }) {
      isOpen = true
      texts = 1
    }
    return isOpen && takes(block)
  }

  /// Whether a block is the postal code that the last box lacks, or its label: it may stand below the
  /// next heading.
  mutating func takesRest(_ block: TextBlock) -> Bool {
    guard isOpen, hasState, block.isEndOfAddress, !(hasCode && block.isPostalCode) else {
      return false
    }
    return takes(block)
  }

  /// Whether a block is a part of the box.
  mutating func takes(_ block: TextBlock) -> Bool {
    let labels = block.lines.compactMap(TextBlock.personLabel)
    if !labels.isEmpty {
      for line in block.lines { noteBesideLabels(line) }
      return true
    }
    guard isOpen, !block.lines.allSatisfy(HeadingWords.areAll), let last = block.lines.last?.text
    else { return false }
    if block.isPostalCode {
      if lacksCodeBefore, texts <= 1, !hasNameParts {
        lacksCodeBefore = false
        return true
      }
      guard hasState, !hasCode else { return false }
      hasCode = true
      return true
    }
    if PostalAddress.endsWithPlace(last) {
      isOpen = false
      return true
    }
    if !hasState, hasState(last) {
      note(block.lines)
      return true
    }
    let mayGoOn = texts == 0 || hasNameParts || HeadLooks.isStreetLike(block.lines[0].text)
    guard mayGoOn, !block.isOfValues, !block.hasMarks,
      !hasState && texts > 0 || !Self.isCellLike(block.lines[0].text),
      !hasState || texts < Self.fewestTexts
    else { return false }
    note(block.lines)
    return true
  }

  /// Whether a line is a state, or ends with one as a city does; above the labels of the name's parts
  /// it may be the end of a company's name.
  private func hasState(_ text: String) -> Bool {
    PostalAddress.endsWithState(text) && (hasNameParts || !HeadLooks.isOfCompany(text))
      && (text.utf8.count == 2
        || text.suffix(2).allSatisfy(\.isLetter) && !HeadLooks.isStreetLike(text))
  }

  /// Notes a line of a block with labels: one of them, or what they are of.
  private mutating func noteBesideLabels(_ line: PrintedLine) {
    if let label = TextBlock.personLabel(line) {
      hasNameParts = hasNameParts || label == .nameParts
    } else if PostalAddress.isPostalCode(line.text) {
      hasCode = hasCode || hasState
    } else if line.text != "*" {
      note([line])
    }
  }

  private mutating func note(_ lines: [PrintedLine]) {
    for line in lines {
      if !hasState, texts > 0, hasState(line.text) {
        hasState = true
        if line.text.utf8.count == 2 { continue }
      }
      texts += 1
    }
  }

  /// Whether words begin as a cell of a table does and no name.
  static func isCellLike(_ text: String) -> Bool {
    let word = text.lowercased().prefix { $0 != " " && $0 != "(" }
    return cellWords.contains(String(word))
  }

  private static let cellWords: Set<String> = [
    "by", "see", "common", "class", "series", "ordinary", "preferred", "restricted", "stock",
    "option", "units", "shares", "warrants", "-",
  ]
}

extension PersonBlocks {
  /// The cells of each further person, whose boxes stand below each other.
  ///
  /// Each box is sorted as the head is. A postal code that stands between the label of a box and its
  /// name is that of the person before.
  static func persons(in lines: [PrintedLine]) -> [[(FilingElement, PrintedValue)]] {
    var boxes: [[TextBlock]] = []
    for block in TextBlock.blocks(of: lines) {
      let isStart = block.begins(with: "1. name and address of reporting person")
      if isStart || boxes.isEmpty {
        boxes.append([block])
      } else if boxes.count > 1, boxes[boxes.count - 1].count == 1, block.isEndOfAddress {
        boxes[boxes.count - 2].append(block)
      } else {
        boxes[boxes.count - 1].append(block)
      }
    }
    return boxes.flatMap { blocks -> [[(FilingElement, PrintedValue)]] in
      let lines = blocks.flatMap { $0.lines + [PrintedLine(pieces: [], isDivided: false)] }
      guard let sorted = HeadBlocks.boxes(of: lines) else { return [] }
      return HeadReader.persons(in: sorted).map(sorted.doubts.marked)
    }
  }
}

extension TextBlock {
  /// The label of a person's box that a line is; nil where it is none.
  static func personLabel(_ line: PrintedLine) -> HeadLabel? {
    let text = FoldedText(line.text, most: 60)
    return [.nameParts, .street, .cityStateZip].first { (label: HeadLabel) in
      label.phrases.contains { text.bytes.elementsEqual("\($0)".utf8) }
    }
  }

  /// Whether a line ends with the mark of a footnote, as a cell does.
  var hasMarks: Bool {
    lines.contains { line in
      line.text.utf8.last == UInt8(ascii: ")")
        && StreamWord.words(of: [line]).last?.marks.isEmpty == false
    }
  }

  /// Whether the block may be a postal code and no cell of a table.
  var isPostalCode: Bool { lines.count == 1 && PostalAddress.isPostalCode(lines[0].text) }

  /// Whether the block is no more than a postal code and its label.
  var isEndOfAddress: Bool {
    lines.allSatisfy {
      PostalAddress.isPostalCode($0.text) || Self.personLabel($0) == .cityStateZip || $0.text == "*"
    }
  }
}
