/// What is text in a block of cells, and where one text ends and the next begins.
enum BlockTexts {
  /// The texts that stand below each other in one block: where its lines repeat themselves, and where
  /// several begin with a word that begins the nature of an ownership.
  static func cells(of lines: [[StreamWord]]) -> [[[StreamWord]]] {
    guard lines.count > 1 else { return lines.isEmpty ? [] : [lines] }
    let texts = lines.map { line in line.map(\.text).filter { !$0.isEmpty } }
    for length in 1...max(1, lines.count / 2) where lines.count.isMultiple(of: length) {
      let repeats = texts.indices.dropFirst(length).allSatisfy { texts[$0] == texts[$0 - length] }
      guard repeats, texts[0].contains(where: \.isCapitalized) else { continue }
      return stride(from: 0, to: lines.count, by: length).map { start in
        Array(lines[start..<start + length])
      }
    }
    guard let first = texts[0].first, natureWords.contains(first) else { return [lines] }
    var cells: [[[StreamWord]]] = []
    for (line, text) in zip(lines, texts) {
      if cells.isEmpty || text.first == first {
        cells.append([line])
      } else {
        cells[cells.count - 1].append(line)
      }
    }
    return cells
  }

  /// Words with a capital that begin the nature of an ownership, and nothing within it.
  private static let natureWords: Set<String> = ["By", "Held", "See"]

  /// Whether words begin with a number of four digits without a comma: no amount is printed so.
  static func beginWithNumber(_ words: [StreamWord]) -> Bool {
    guard let text = words.first?.text else { return false }
    return text.utf8.count == 4 && text.allSatisfy(\.isASCIIDigit)
  }

  /// Whether the line above or below one in a block has words.
  static func areBeside(_ lines: ArraySlice<PrintedLine>, _ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard lines.indices.contains(other) else { return false }
      return StreamWord.words(of: [lines[other]]).contains { $0.token == nil }
    }
  }
}

extension String {
  /// Whether it begins with a capital letter.
  fileprivate var isCapitalized: Bool { first?.isUppercase ?? false }
}
