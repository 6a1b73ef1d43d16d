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
    let first = texts[0].first.flatMap { natureWords.contains($0) ? $0 : nil }
    var cells: [[[StreamWord]]] = []
    for (line, text) in zip(lines, texts) {
      let begins = first.map { text.first == $0 } ?? text.first.map(natureWords.contains) ?? false
      let isMarked = cells.last?.last?.last?.marks.isEmpty == false
      if cells.isEmpty || begins && (isMarked || first != nil) {
        cells.append([line])
      } else {
        cells[cells.count - 1].append(line)
      }
    }
    return cells
  }

  /// The cells with those put together that the end of a page cuts, where another row has their text
  /// whole.
  static func withoutCuts(_ cells: [BlockCell]) -> [BlockCell] {
    let texts = cells.map { $0.isText ? $0.token.value.text ?? "" : "" }
    let cuts = cuts(of: texts)
    guard !cuts.isEmpty else { return cells }
    var cells = cells
    var ends: Set<Int> = []
    /// Where each text stands so far.
    var places: [String: [Int]] = [:]
    for end in cells.indices where !texts[end].isEmpty {
      let starts = cuts[texts[end], default: []].compactMap { text in
        places[text]?.last { start in
          !ends.contains(start) && cells[start].marks.isEmpty
            && cells[start].block != cells[end].block
        }
      }
      places[texts[end], default: []].append(end)
      guard let start = starts.max(), cells[start].token.value.text == texts[start] else {
        continue
      }
      cells[start].join(cells[end])
      ends.insert(end)
    }
    return cells.indices.filter { !ends.contains($0) }.map { cells[$0] }
  }

  /// The texts of which two others are the parts: for each one that is the end of another text, those
  /// that are the start of it.
  private static func cuts(of texts: [String]) -> [String: [String]] {
    let whole = Set(texts.lazy.filter { !$0.isEmpty && $0.utf8.count <= longest }.map { $0[...] })
    var cuts: [String: [String]] = [:]
    for text in whole {
      for blank in text.utf8.indices where text.utf8[blank] == 32 {
        let (start, end) = (text[..<blank], text[text.utf8.index(after: blank)...])
        guard whole.contains(start), whole.contains(end) else { continue }
        cuts[String(end), default: []].append(String(start))
      }
    }
    return cuts
  }

  /// More bytes than a text has that a page cuts.
  private static let longest = 600

  /// The cells of each page, where the first text of a page may be the rest of one that the end of the
  /// page above cuts, and another row has it whole.
  static func withoutCuts(_ pages: [[BlockCell]]) -> [[BlockCell]] {
    guard pages.count > 1 else { return pages }
    let whole = Set(pages.joined().lazy.filter(\.isText).compactMap(\.token.value.text))
    var pages = pages
    for page in pages.indices.dropFirst() {
      takeMarks(of: page, in: &pages)
      guard let end = pages[page].firstIndex(where: \.isText),
        let rest = pages[page][end].token.value.text
      else { continue }
      let start = pages[page - 1].lastIndex { cell in
        cell.isText && cell.marks.isEmpty
          && cell.token.value.text.map { whole.contains("\($0) \(rest)") } == true
      }
      if let start { pages[page - 1][start].join(pages[page].remove(at: end)) }
    }
    return pages
  }

  /// Marks above all other cells of a page go on with those of the text that the page above ends with.
  private static func takeMarks(of page: Int, in pages: inout [[BlockCell]]) {
    func number(_ mark: String?) -> Int? { mark.flatMap { Int($0.dropFirst()) } }
    guard let first = pages[page].first, first.isMarks, let last = pages[page - 1].indices.last,
      pages[page - 1][last].isText, let end = number(pages[page - 1][last].marks.last),
      let next = number(first.marks.first), end < next
    else { return }
    pages[page - 1][last].token.value.footnoteIDs += pages[page].removeFirst().marks
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
