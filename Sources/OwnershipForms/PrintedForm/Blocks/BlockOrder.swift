/// Brings a text in blocks into the order of the form, as far as its regions go: the boxes of further
/// persons below the tables, each in one; headings of tables nowhere but above them.
struct BlockOrder {
  private var head: [TextBlock] = []
  private var tables: [TextBlock] = []
  private var persons: [TextBlock] = []
  private var closing: [TextBlock] = []
  private var box = PersonBox()

  /// The lines of blocks in the order of the form.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    var order = BlockOrder()
    for block in TextBlock.blocks(of: lines).flatMap(\.parts) { order.take(block) }
    return (order.head + order.tables + order.persons + order.closing).flatMap { block in
      block.lines + [PrintedLine(pieces: [], isDivided: false)]
    }
  }

  private mutating func take(_ block: TextBlock) {
    guard closing.isEmpty, !block.begins(with: "explanation of responses"),
      !block.begins(with: "remarks:"), !block.begins(with: "reporting owners")
    else {
      if !block.isOfHeadings { closing.append(block) }
      return
    }
    if tables.isEmpty, !block.lines.contains(where: TextBlock.isTableTitle) {
      head.append(block)
    } else if block.begins(with: "1. name and address of reporting person") {
      box = PersonBox(isOpen: true)
      persons.append(block)
    } else if box.takes(block) {
      persons.append(block)
    } else {
      tables.append(block)
    }
  }
}

/// The box of a further person, which table cells may stand between the parts of.
private struct PersonBox {
  /// Whether the box is begun and not at its end.
  var isOpen = false
  private var hasPlace = false

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Whether a block is a part of the box.
  mutating func takes(_ block: TextBlock) -> Bool {
    if block.isOfPersonLabels { return true }
    guard isOpen, !block.isOfHeadings, let last = block.lines.last?.text else { return false }
    let isPlace = PostalAddress.endsWithState(last) || PostalAddress.endsWithPlace(last)
    if hasPlace || PostalAddress.endsWithPlace(last) {
      isOpen = false
      return true
    }
    hasPlace = isPlace
    return isPlace || !block.isOfValues
  }
}

extension TextBlock {
  /// The block, divided where a further person's box or a table begins within it.
  fileprivate var parts: [TextBlock] {
    var parts: [TextBlock] = []
    for line in lines {
      let text = FoldedText(line.text.prefix(60))
      let begins = text.begins(with: "1. name and address of") || Self.isTableTitle(line)
      if begins || parts.isEmpty {
        parts.append(TextBlock(lines: [line]))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  /// Whether a line is the title of a table.
  fileprivate static func isTableTitle(_ line: PrintedLine) -> Bool {
    let text = FoldedText(line.text.prefix(60))
    return text.begins(with: "table i") && text.contains("derivative securities")
  }

  /// Whether the first line begins with a phrase.
  fileprivate func begins(with phrase: StaticString) -> Bool {
    lines.first.map { FoldedText($0.text.prefix(60)).begins(with: phrase) } ?? false
  }

  /// Whether every line is of headings.
  fileprivate var isOfHeadings: Bool {
    lines.allSatisfy(HeadingWords.areAll) && lines.contains(where: HeadingWords.are)
  }

  /// Whether every line is a label of a person's box.
  fileprivate var isOfPersonLabels: Bool {
    lines.allSatisfy { line in
      let text = FoldedText(line.text.prefix(60))
      return [HeadLabel.nameParts, .street, .cityStateZip].contains { label in
        label.phrases.contains { text.bytes.elementsEqual(Array("\($0)".utf8)) }
      }
    }
  }

  /// Whether every line is a value of a table: marks, letters, numbers and dates.
  fileprivate var isOfValues: Bool {
    lines.allSatisfy { line in
      line.pieces.allSatisfy { piece in
        RowTokenizer.words(of: piece).allSatisfy { $0.token != nil }
      }
    }
  }
}
