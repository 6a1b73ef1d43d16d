/// The headings of a table's columns: which field each column begins in.
struct TableHeader: Hashable, Sendable {
  /// The columns of the form, from left to right.
  let columns: [PrintedColumn]
  /// For each column the field where its heading stands; nil where it was not found.
  private(set) var fields: [Int?]
  /// The fields whose heading repeats that of the field before.
  private var repeats: Set<Int> = []
  /// The fields that have a heading of their own.
  private var own: Set<Int> = []
  /// How many fields a column is wide at least: 1 where fields are columns, more where they are
  /// characters.
  private var scale = 1
  /// Whether the column of an amount says if securities were acquired or disposed of.
  private(set) var tellsAcquiredOrDisposed = true
  /// How many headings were found.
  var isEmpty: Bool { fields.allSatisfy { $0 == nil } }
  /// Whether fields are columns but no heading was found.
  var isOfEmptyFields: Bool { scale == 1 && isEmpty }

  init(_ table: FormTable, on form: FormType.Family) {
    columns = PrintedColumn.columns(of: table, on: form)
    fields = Array(repeating: nil, count: columns.count)
  }

  /// The headings of a table that blanks lay out, from the lines that have them.
  init(_ table: FormTable, on form: FormType.Family, laidOut lines: [PrintedLine]) {
    self.init(table, on: form)
    scale = 3
    fields = HeadingPlaces(lines).starts(of: columns)
  }

  /// The same columns where a further page has them, which prints no headings; one column of amounts
  /// alone may be either of those of Table II.
  func moved(to starts: [Int?]) -> TableHeader {
    var header = self
    header.fields = starts
    header.tellsAcquiredOrDisposed =
      zip(columns, starts).filter { $0.acquiredOrDisposed != nil && $1 != nil }.count != 1
    return header
  }

  /// The same columns on a page whose own may stand elsewhere.
  var uncertain: TableHeader {
    var header = self
    header.tellsAcquiredOrDisposed = false
    return header
  }

  /// The same headings, and columns that lost theirs in the field of their place, where a line has as many
  /// fields as the form has columns and every heading that is there stands in its own.
  func completed(for lineFields: Int?) -> TableHeader {
    guard lineFields == columns.count, scale == 1, !isEmpty,
      columns.indices.allSatisfy({ index in fields[index].map { $0 == index } ?? true })
    else { return self }
    var header = self
    // A mark alone beside a text is that of the cell before it.
    for index in columns.indices where !columns[index].isOfText { header.fields[index] = index }
    return header
  }

  /// Whether a line has headings and nothing of the filing.
  static func isHeading(_ line: PrintedLine) -> Bool {
    guard !line.pieces.isEmpty, line.pieces.count <= 64 else { return false }
    let own = line.pieces.filter { isHeading(FoldedText($0.text, most: 300)) }.count
    return own * 2 >= line.pieces.count && own > 0
      && (own > 1 || line.pieces.contains { $0.text.contains("(Instr") || $0.text.count > 30 })
  }

  private static let ownPhrases: [StaticString] = [
    "(ins", "month/day", "(month", "title of", "execution date", "deemed", "transac",
    "beneficially owned", "ownership form", "of indirect", "exercisable", "date exer", "expirat",
    "amount or num", "number of shares", "(a) or", "a) or d)", "securities acquired",
    "conversion or exercise", "direct (d)", "following reported",
  ]
  private static let ownWords: Set<String> = [
    "code", "v", "amount", "price", "title", "(a)", "(d)",
  ]

  private static func isHeading(_ text: FoldedText) -> Bool {
    ownWords.contains(String(decoding: text.bytes, as: UTF8.self))
      || ownPhrases.contains { text.contains($0) }
  }

  /// A line without the cells that only repeat the one before them, where the heading does so too: a
  /// cell that takes several columns is written once for each.
  func withoutRepeats(_ line: PrintedLine) -> PrintedLine {
    guard line.isDivided, !repeats.isEmpty else { return line }
    var line = line
    var last: [Int: [String]] = [:]
    for piece in line.pieces { last[piece.column, default: []].append(piece.text) }
    line.pieces.removeAll { piece in
      repeats.contains(piece.column) && last[piece.column] == last[piece.column - 1]
    }
    return line
  }

  /// Takes the headings of a line; a line below an upper one divides its columns. Where a cell stands in
  /// the field of its heading, as `(D) 1,200`, the heading is what is before it.
  mutating func take(_ line: PrintedLine, rests: [RestOfHeading] = []) {
    var line = line
    for (index, piece) in line.pieces.enumerated() {
      guard let rest = rests.first(where: { $0.piece.column == piece.column }),
        columns(named: FoldedText(piece.text, most: 300)).isEmpty
      else { continue }
      line.pieces[index].text = rest.heading
    }
    guard line.isDivided, !isPart(line) else { return }
    var texts: [Int: String] = [:]
    for piece in line.pieces { texts[piece.column, default: ""] += piece.text + " " }
    let same = Set(texts.keys.filter { texts[$0] == texts[$0 - 1] })
    own.formUnion(Set(texts.keys).subtracting(same))
    repeats = repeats.union(same).subtracting(own)
    line.pieces.removeAll { same.contains($0.column) }
    var next = 0
    for piece in line.pieces {
      let text = FoldedText(piece.text, most: 300)
      for index in columns.indices.dropFirst(next) where names(text, columns[index]) {
        fields[index] = piece.column
        next = index + 1
      }
    }
  }

  /// Whether a line is torn from the headings: its first field has the heading of another column than
  /// the first, so its fields are not those of the rows.
  private func isPart(_ line: PrintedLine) -> Bool {
    guard !line.isRow, fields[0] == nil, let first = line.pieces.first, first.column == 0 else {
      return false
    }
    let named = columns(named: FoldedText(first.text, most: 300))
    return !named.isEmpty && !named.contains(0)
  }

  /// The columns that a text names.
  func columns(named text: FoldedText) -> [Int] {
    columns.indices.filter { names(text, columns[$0]) }
  }

  private func names(_ text: FoldedText, _ column: PrintedColumn) -> Bool {
    func has(_ phrases: StaticString...) -> Bool { phrases.contains { text.contains($0) } }
    func isWord(_ words: String...) -> Bool {
      words.contains { text.bytes.elementsEqual($0.utf8) }
    }
    let isSubheading = text.bytes.count <= 30
    switch column.element {
    case .securityTitle: return has("title of") && !has("underlying")
    case .conversionOrExercisePrice: return has("conversion or", "exercise price")
    case .transactionDate:
      return has("transaction date", "transac date", "2. transac", "3. transac")
    case .deemedExecutionDate: return has("deemed", "execution date", "2a.", "3a.")
    case .transactionCode: return isWord("code") || has("transaction code", "transaction c")
    case .transactionTimeliness: return isWord("v")
    case .transactionShares:
      switch column.acquiredOrDisposed {
      case .acquired: return isWord("(a)")
      case .disposed: return isWord("(d)")
      case nil: return isWord("amount") || has("securities acquired")
      }
    case .transactionAcquiredDisposedCode: return isSubheading && has("(a) or", "a) or d)")
    case .transactionPricePerShare:
      return isWord("price") || (has("price of derivative") && !has("exercise", "conversion"))
    case .exerciseDate: return has("date exer") && isSubheading
    case .expirationDate: return has("expirat") && isSubheading
    case .underlyingSecurityTitle: return isWord("title", "itle")
    case .underlyingSecurityShares: return has("amount or num", "number of shares")
    case .sharesOwnedFollowingTransaction:
      return !has("underlying")
        && has(
          "amount of securities", "number of derivative securities beneficially", "9. number",
          "following reported")
    case .directOrIndirectOwnership: return has("ownership form", "direct (d)", "ownership f")
    case .natureOfOwnership: return has("nature of", "of indirect")
    default: return false
    }
  }

  /// How far marks may stand from the column that they are given to.
  var slack: Int { scale > 1 ? 4 : 0 }

  /// How far a field stands from a column: 0 where the column's heading is above it, nil where the
  /// heading was not found.
  func distance(of field: Int, from column: Int) -> Int? {
    guard let start = fields[column] else { return nil }
    if field < start { return (start - field + scale - 1) / scale }
    let end = fields[(column + 1)...].lazy.compactMap { $0 }.first { $0 > start } ?? Int.max
    return field < end ? 0 : (field - end) / scale + 1
  }

  /// The column whose heading stands above a field; nil where none does.
  func column(above field: Int) -> Int? {
    columns.indices.last { fields[$0].map { $0 <= field } ?? false }
  }
}
