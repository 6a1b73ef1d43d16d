/// Lines of a laid-out table as one row, and what speaks against that.
struct LaidOutGroup: CenteredLines.Group {
  let lines: [LaidOutLine]
  private var hasOwnership = false
  /// How many lines stand above those with values, how many these are, and how many stand below.
  private var (above, inside, below) = (0, 0, 0)
  private var values: [Int: Int] = [:]
  private var repeated = 0
  private var blanks = 0
  private var titles = 0
  private var isNextAfterBlank = false
  /// The line taken last, the one above those before.
  private var top: LaidOutLine?
  /// Whether the end of a page cuts the row.
  private var isCut = false
  /// For each column the text lowest in it, and whether it has no other.
  private var lowest: [Int: (text: String, isOnly: Bool)] = [:]
  /// Where the amounts stand.
  private var amounts: [Range<Int>] = []
  /// Whether the line taken last has marks alone above an amount; they stand below theirs.
  private var hasMarksAbove = false
  /// For each column the text highest in it, and the one that a row which is cut goes on with.
  private var highest: [Int: String] = [:]
  private var rests: [Int: String] = [:]
  /// The columns of words in the lines so far, and how often such words stand below marks of theirs.
  private var words: Set<Int> = []
  private var wordsBelowMarks = 0

  init(lines: [LaidOutLine]) { self.lines = lines }

  mutating func take(_ index: Int) {
    let line = lines[index]
    if let top, top.page != line.page || top.header != line.header {
      isCut = true
      rests = highest
    } else if isNextAfterBlank {
      blanks += 1
    }
    top = line
    isNextAfterBlank = line.isAfterBlank
    var isOfValues = false
    var amountsHere: [Range<Int>] = []
    hasMarksAbove = false
    for (token, home) in zip(line.tokens, line.homes) {
      guard let home else { continue }
      // What goes on with a row is no cell anew.
      if isCut, rests[home] == token.raw { repeated += 1 }
      highest[home] = token.raw
      switch token.kind {
      case .date, .amount, .letters:
        isOfValues = true
        if case .amount = token.kind { amountsHere.append(token.extent) }
        values[home, default: 0] += 1
        if values[home, default: 0] > 1 { repeated += 1 }
      case .text:
        if home == 0 { titles += 1 }
        takeText(token.raw, in: home)
      case .marks(true): takeSign(token)
      case .marks(false) where amounts.contains { $0.overlaps(token.extent) }: hasMarksAbove = true
      default: break
      }
    }
    amounts += amountsHere
    takeWords(of: line)
    hasOwnership = hasOwnership || line.hasOwnership
    if isOfValues {
      (inside, above) = (inside + above + 1, 0)
    } else if inside > 0 {
      above += 1
    } else {
      below += 1
    }
  }

  /// Whether the last words of a column are its first ones too, as where the next row begins with them.
  private var isEndRepeated: Bool {
    lowest.contains { column, words in !words.isOnly && highest[column] == words.text }
  }

  /// Takes a text into its column.
  private mutating func takeText(_ text: String, in column: Int) {
    if lowest[column] == nil {
      lowest[column] = (text, true)
    } else {
      lowest[column]?.isOnly = false
    }
  }

  /// Takes a dollar sign alone, which stands above its amount.
  private mutating func takeSign(_ sign: RowToken) {
    let field = (sign.extent.lowerBound - 1)..<(sign.extent.upperBound + 1)
    if !amounts.contains(where: { $0.overlaps(field) }) { repeated += 1 }
  }

  private mutating func takeWords(of line: LaidOutLine) {
    for (token, home) in zip(line.tokens, line.homes) {
      guard let home, line.header.columns[home].isOfText else { continue }
      if !token.value.footnoteIDs.isEmpty, words.contains(home) { wordsBelowMarks += 1 }
      if case .text = token.kind { words.insert(home) }
    }
  }

  var cost: Int {
    let cost =
      4 + 6 * blanks + (titles == 0 ? 20 : 0) + 30 * repeated + 6 * wordsBelowMarks
      + (isCut ? 8 : 0)
    guard hasOwnership else { return cost + 40 }
    if isCut { return cost }
    // Where the values do not share one line, the middle is somewhere between them.
    let unevenness = abs(above - below)
    return cost + 3 * max(0, unevenness - max(1, inside - 1)) + (unevenness < inside ? 0 : 1)
      + (isNextAfterBlank ? 0 : 1) + (isEndRepeated ? 3 : 0) + (hasMarksAbove ? 3 : 0)
  }
}
