/// Finds the columns of a page that goes on with a table and prints no headings: an extractor lays every page
/// out anew, so they may stand elsewhere than on the page above.
///
/// What stands below each other is a column; the columns are those of the form, in its order, and rather
/// those that the page above has values in.
struct PageColumns {
  /// What stands below each other on a page.
  private struct Stack {
    var extent: Range<Int>
    var kinds: [RowToken.Kind] = []
    /// The lines of its values.
    var lines: [Int] = []

    /// Whether no line has two values in it.
    var isOne: Bool { Set(lines).count == lines.count }

    mutating func take(_ token: RowToken, in line: Int) {
      extent = extent.lowerBound..<max(extent.upperBound, token.extent.upperBound)
      kinds.append(token.kind)
      switch token.kind {
      case .date, .amount, .letters: lines.append(line)
      default: break
      }
    }
  }

  /// What a column costs that the page above leaves empty, and what a stack costs that is in no column.
  private static let isNew = 4
  private static let skipped = -40

  /// The columns of a page's lines, told by the page above; nil where its headings stand above every value.
  /// Where some value is in no column, those of the headings stay, but do not tell what was done.
  static func header(
    of lines: [PrintedLine], in table: FormTable, below page: [LaidOutLine],
    under header: TableHeader
  ) -> TableHeader? {
    let tokens = lines.enumerated().flatMap { index, line in
      RowTokenizer.tokens(of: line, in: table).filter { !$0.extent.isEmpty }
        .map { (token: $0, line: index) }
    }
    guard tokens.contains(where: { !isUnderHeading($0.token, header) }) else { return nil }
    let stacks = stacks(of: tokens)
    guard stacks.count <= header.columns.count, stacks.allSatisfy(\.isOne) else {
      return header.uncertain
    }
    let filled = Set(page.flatMap { $0.homes.compactMap { $0 } })
    // A page without a date has holdings only.
    let hasDates = tokens.contains { $0.token.kind == .date }
    let fits = stacks.map { stack in
      header.columns.indices.map { index in
        let column = header.columns[index]
        guard hasDates || !column.isOfTransaction else { return nil as Int? }
        return fit(stack, column, isNew: !filled.isEmpty && !filled.contains(index))
      }
    }
    let places = ColumnAssignment.best(of: fits, width: header.columns.count, skipped: skipped)
    guard !places.contains(nil) else { return header.uncertain }
    var starts: [Int?] = Array(repeating: nil, count: header.columns.count)
    var end = 0
    for (place, stack) in zip(places, stacks) {
      if let place { starts[place] = (end + stack.extent.lowerBound) / 2 }
      end = stack.extent.upperBound
    }
    return header.moved(to: starts)
  }

  private static func isUnderHeading(_ token: RowToken, _ header: TableHeader) -> Bool {
    header.columns.indices.contains {
      header.columns[$0].fit(token.kind) != nil && header.distance(of: token.field, from: $0) == 0
    }
  }

  /// The tokens in stacks, from left to right.
  private static func stacks(of tokens: [(token: RowToken, line: Int)]) -> [Stack] {
    var stacks: [Stack] = []
    for (token, line) in tokens.sorted(by: {
      $0.token.extent.lowerBound < $1.token.extent.lowerBound
    }) {
      if !(stacks.last.map { isBelow(token, $0) } ?? false) {
        stacks.append(Stack(extent: token.extent))
      }
      stacks[stacks.count - 1].take(token, in: line)
    }
    return stacks
  }

  /// Whether a token stands below some of a stack, or, as a letter, below the edge of letters.
  private static func isBelow(_ token: RowToken, _ stack: Stack) -> Bool {
    let start = token.extent.lowerBound
    if start < stack.extent.upperBound { return true }
    guard start == stack.extent.upperBound, let last = stack.kinds.last else { return false }
    if case (.letters, .letters) = (token.kind, last) { return true }
    return false
  }

  /// How well a stack fits a column, at most 10; nil where more than every fifth of its tokens cannot stand
  /// there.
  private static func fit(_ stack: Stack, _ column: PrintedColumn, isNew: Bool) -> Int? {
    // Marks alone stand for a date or a price rather than in one of the two columns of amounts.
    guard column.acquiredOrDisposed == nil || !stack.lines.isEmpty else { return nil }
    let fits = stack.kinds.compactMap(column.fit)
    guard fits.count * 5 >= stack.kinds.count * 4 else { return nil }
    return fits.reduce(0, +) / max(1, fits.count) - (isNew ? Self.isNew : 0)
  }
}
