/// Lines that stand together, with a blank line before and after them.
///
/// Some programs write the text of a page so: what stands close together is a block, most often one
/// cell or a part of one, and the blocks follow each other in no order that a form has.
struct TextBlock: Hashable, Sendable {
  /// The lines, none of them blank.
  var lines: [PrintedLine]

  /// The blocks of lines, in the order of the text.
  static func blocks(of lines: [PrintedLine]) -> [TextBlock] {
    lines.split { $0.pieces.isEmpty }.map { TextBlock(lines: Array($0)) }
  }

  /// How far from the left a line of a block may begin.
  private static let edge = 2

  /// Whether lines are blocks: nothing divides them, next to none are laid out, and blank lines part
  /// them at least after every fourth.
  static func areBlocks(_ lines: [PrintedLine]) -> Bool {
    let filled = lines.lazy.filter { !$0.pieces.isEmpty }
    guard filled.allSatisfy({ !$0.isDivided && $0.cells == nil && !isPutTogether($0) })
    else { return false }
    let laidOut = filled.lazy.filter { line in
      line.pieces.count > 2 || line.pieces[0].width > 0 && line.pieces[0].column > edge
    }.count
    let blocks = lines.split { $0.pieces.isEmpty }.count
    return blocks >= 8 && blocks * 4 >= filled.count && laidOut * 20 <= filled.count
  }

  /// Whether a line is a row that was put together from lines of a picture.
  private static func isPutTogether(_ line: PrintedLine) -> Bool {
    line.pieces.count > 1 && line.pieces.allSatisfy { $0.width == 0 }
  }
}

extension TextBlock {
  /// The block, divided where a further person's box, a table or its first heading begins within it.
  var parts: [TextBlock] {
    var parts: [TextBlock] = []
    for (index, line) in lines.enumerated() {
      let part = TextBlock(lines: Array(lines[index...].prefix(3)))
      let begins =
        part.begins(with: "1. name and address of") || part.table != nil || part.beginsClosing
        || part.tableOfFirstHeading != nil
      if begins || parts.isEmpty {
        parts.append(TextBlock(lines: [line]))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  /// The table whose title the block begins with; nil where it begins with none.
  var table: FormTable? {
    guard let line = lines.first else { return nil }
    guard FoldedText.mayBegin(line.text, with: "table i") else { return nil }
    let text = FoldedText(line.text, most: 60)
    guard text.begins(with: "table i"), text.contains("derivative securities") else { return nil }
    return text.contains("non-deriv") ? .nonDerivative : .derivative
  }

  /// The table whose first heading the block begins with; nil where it begins with none.
  var tableOfFirstHeading: FormTable? {
    guard let first = lines.first, FoldedText.mayBegin(first.text, with: "1. title") else {
      return nil
    }
    let text = FoldedText(lines.prefix(3).map(\.text).joined(separator: " "), most: 60)
    guard text.begins(with: "1. title of") || text.begins(with: "1.title of") else { return nil }
    if text.contains("deriv") { return .derivative }
    return text.contains("title of security") ? .nonDerivative : nil
  }

  /// Whether the block begins what stands below the tables.
  var beginsClosing: Bool {
    begins(with: "explanation of responses") || begins(with: "remarks:")
      || begins(with: "reporting owners")
  }

  /// Whether the first line begins with a phrase.
  func begins(with phrase: StaticString) -> Bool {
    guard let text = lines.first?.text, FoldedText.mayBegin(text, with: phrase) else {
      return false
    }
    return FoldedText(text, most: 60).begins(with: phrase)
  }

  /// Whether a word of three letters stands in it.
  var hasWord: Bool {
    lines.contains { line in
      var letters = 0
      return line.text.utf8.contains { byte in
        letters = byte >= 65 ? letters + 1 : 0
        return letters == 3
      }
    }
  }

  /// Whether every line is of headings.
  var isOfHeadings: Bool {
    lines.allSatisfy(HeadingWords.areAll)
      && lines.contains { HeadingWords.are(of: $0) || Self.lowest.contains($0.text) }
  }

  /// Whether a line is of headings.
  var hasHeadings: Bool { lines.contains { HeadingWords.are(of: $0) } }

  /// The lowest words of headings, each the last line of its column.
  private static let lowest: Set<String> = [
    "Title", "Code", "Code V", "Exercisable", "Amount", "Price", "Shares", "Number", "(A)", "(D)",
    "V (A) (D)",
  ]

  /// Whether every line is a value of a table: marks, letters, numbers and dates.
  var isOfValues: Bool {
    lines.allSatisfy { line in
      line.pieces.allSatisfy { piece in
        piece.text.utf8.count <= Self.longestValues
          && RowTokenizer.words(of: piece).allSatisfy { $0.token != nil }
      }
    }
  }

  /// More bytes than the values in a line of a row take.
  private static let longestValues = 1 << 10
}
