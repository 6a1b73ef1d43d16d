/// The lines of a table from its headings to the next ones, which a new page repeats.
struct TablePart: Hashable, Sendable {
  /// The lines of the headings.
  var headings: [PrintedLine] = []
  /// The lines below them.
  var body: [PrintedLine] = []

  /// Whether blanks lay the table out, so that several headings stand in one line.
  var isLaidOut: Bool {
    headings.contains { line in line.pieces.filter { $0.width > 0 }.count >= 4 }
  }

  /// Whether it has words above the first headings and no value, as the rest of another box does.
  var isBesideTable: Bool {
    headings.allSatisfy(\.pieces.isEmpty)
      && !body.contains { line in
        line.pieces.contains { piece in
          RowTokenizer.words(of: piece).contains { $0.token != nil && !$0.isMarks }
        }
      }
  }

  /// The lines below the headings without the V of column 3, which some programs write among the
  /// cells: it is no cell where the headings lack it.
  var bodyWithoutHeadingV: [PrintedLine] {
    let hasV = headings.contains { line in line.text.words.contains("V") }
    guard !hasV, let index = body.firstIndex(where: { $0.text == "V" }) else { return body }
    var body = body
    body.remove(at: index)
    return body
  }

  /// Divides the lines of a table at its headings.
  static func parts(of lines: [PrintedLine]) -> [TablePart] {
    var parts = [TablePart()]
    var isInHeadings = true
    for line in lines {
      let last = parts.count - 1
      if HeadingWords.begin(line), !isInHeadings {
        parts.append(TablePart(headings: [line]))
        isInHeadings = true
      } else if isInHeadings, line.pieces.isEmpty || HeadingWords.areAll(of: line) {
        parts[last].headings.append(line)
      } else {
        if isInHeadings { parts[last].takeTitle() }
        isInHeadings = false
        parts[last].body.append(line)
      }
    }
    return parts
  }

  /// Takes the line below the last heading for the title of the first row where it has words of headings
  /// too, as `Warrants` does.
  private mutating func takeTitle() {
    guard headings.count > 1, let last = headings.last, HeadingWords.isTitle(last) else { return }
    body.append(headings.removeLast())
  }
}
