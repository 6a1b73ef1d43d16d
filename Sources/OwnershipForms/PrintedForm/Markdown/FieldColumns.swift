/// Which columns of the form stand in each field of a table in Markdown, from the headings above it.
///
/// The grid of such a table is not always that of the form: a column takes several fields, or a field
/// has several columns. The number of a heading tells where its column begins; under a number that
/// several columns share it is the lowest word of each.
struct FieldColumns: Hashable, Sendable {
  /// The columns of the form, from left to right.
  let columns: [PrintedColumn]
  /// For each column the fields in which its cells stand.
  let spans: [ClosedRange<Int>]
  /// How many fields a row has.
  let fields: Int

  /// More pieces than headings have.
  private static let mostPieces = 512

  /// A piece of the headings.
  private struct Word {
    var text: String
    var field: Int
    var line: Int
  }

  /// Finds the columns in the lines of the headings; nil where these show too few numbers.
  init?(_ lines: [PrintedLine], columns: [PrintedColumn]) {
    guard let fields = lines.compactMap(\.fields).max() else { return nil }
    let words = Self.words(of: lines)
    let isOneGrid = lines.allSatisfy { $0.fields == fields }
    var starts: [Int?] = []
    var (last, found, groups) = (0, 0, 0)
    var index = 0
    while index < columns.count {
      let group = columns[index...].prefix { $0.number == columns[index].number }
      index += group.count
      groups += 1
      guard let low = Self.start(of: group[group.startIndex].number, from: last, in: words) else {
        starts += group.map { _ in nil }
        continue
      }
      found += 1
      last = low
      let next = index < columns.count ? columns[index...].map(\.number) : []
      let high = next.lazy.compactMap { Self.start(of: $0, from: low, in: words) }.first
      let inside = words.filter { word in
        word.field >= low && word.field <= max(low, (high ?? .max) - 1)
          // The last heading of a group may stand in the field where the next group begins.
          || word.field == high && isOneGrid
            && words.contains { $0.line == word.line && $0.field == low }
      }
      starts += Self.starts(of: group, from: low, in: inside)
      last = max(last, starts.compactMap { $0 }.last ?? last)
    }
    let filled = Self.filled(&starts, fields: lines.contains(where: \.isRow) ? fields - 2 : fields)
    guard (found + filled) * 4 >= groups * 3 else { return nil }
    self.columns = columns
    self.fields = fields
    spans = Self.spans(starts, last: max(fields, last))
  }

  /// Each column in a field of its own, where a row has as many fields as the form has columns and no
  /// heading stands above it: on the next page a table goes on without them. Nil for another row.
  init?(like line: PrintedLine, columns: [PrintedColumn]) {
    // A bar stands before the first field and after the last one.
    guard line.isRow, let fields = line.fields, fields == columns.count + 2 else { return nil }
    self.columns = columns
    self.fields = fields
    spans = columns.indices.map { $0...$0 }
  }

  // MARK: Where columns begin

  /// The pieces of the headings, without cells that repeat the one before them.
  private static func words(of lines: [PrintedLine]) -> [Word] {
    var words: [Word] = []
    for (index, line) in lines.enumerated() where words.count < mostPieces {
      let cells = Dictionary(grouping: line.pieces.prefix(128), by: \.column)
      for piece in line.pieces.prefix(128) {
        if let before = cells[piece.column - 1]?.map(\.text),
          before == cells[piece.column]?.map(\.text)
        {
          continue
        }
        let text = FoldedText(piece.text, most: 100)
        words.append(
          Word(
            text: String(decoding: text.bytes, as: UTF8.self), field: piece.column, line: index))
      }
    }
    return words
  }

  /// The first field from another one on where a heading with a number begins.
  private static func start(of number: String, from low: Int, in words: [Word]) -> Int? {
    let sign = number.lowercased() + "."
    return words.lazy.filter { $0.field >= low && $0.text.hasPrefix(sign) }.map(\.field).min()
  }

  /// The fields of the columns that share a number: the first where the number stands, each other one
  /// where its lowest word does.
  private static func starts(
    of group: ArraySlice<PrintedColumn>, from low: Int, in words: [Word]
  ) -> [Int?] {
    var before = low
    return group.indices.map { index in
      let column = group[index]
      guard group.count > 1 else { return low }
      let own = words.filter { names($0.text, column) }
      guard let line = own.map(\.line).max() else { return index == group.startIndex ? low : nil }
      guard index > group.startIndex else { return low }
      let fields = own.filter { $0.line == line }.map(\.field).sorted()
      guard let field = fields.first(where: { $0 > before }) ?? fields.last(where: { $0 == before })
      else { return nil }
      before = field
      return field
    }
  }

  /// Gives columns whose headings stand elsewhere, as on the page above, each a field: those before the first
  /// heading that is there or behind the last one, where there are as many fields.
  ///
  /// - Returns: how many columns were given one.
  private static func filled(_ starts: inout [Int?], fields: Int) -> Int {
    guard let first = starts.firstIndex(where: { $0 != nil }),
      let last = starts.lastIndex(where: { $0 != nil }), let start = starts[first],
      let end = starts[last]
    else { return 0 }
    let before = start == first ? first : 0
    for index in 0..<before { starts[index] = index }
    let behind = starts.count - 1 - last
    guard fields - 1 - end == behind else { return before }
    for index in (last + 1)..<starts.count { starts[index] = end + index - last }
    return before + behind
  }

  /// Whether a piece is the heading of one of the columns under a number.
  private static func names(_ text: String, _ column: PrintedColumn) -> Bool {
    switch column.element {
    case .transactionCode: text == "code" || text == "code v"
    case .transactionTimeliness: text == "v" || text == "code v"
    case .transactionShares where column.acquiredOrDisposed == nil: text == "amount"
    case .transactionShares: text == column.groupWord || text == "(a) (d)"
    case .transactionAcquiredDisposedCode: ["(a) or", "(a) or (d)", "(a)"].contains(text)
    case .transactionPricePerShare: text == "price"
    case .exerciseDate: text.hasSuffix("exercisable")
    case .expirationDate: text.hasPrefix("expiration")
    case .underlyingSecurityTitle: text == "title"
    case .underlyingSecurityShares:
      text == "amount" || text.hasPrefix("amount or") || text.hasPrefix("number of shares")
    default: false
    }
  }

  /// The fields of each column: from where it begins up to the next one; those of the column before
  /// it, too, where it was not found.
  private static func spans(_ starts: [Int?], last: Int) -> [ClosedRange<Int>] {
    starts.indices.map { index in
      let low = starts[...index].lazy.reversed().compactMap { $0 }.first ?? 0
      let next = starts[(index + 1)...].lazy.compactMap { $0 }.first ?? last + 1
      let isFirst = starts[..<index].allSatisfy { $0 == nil }
      return (isFirst ? 0 : low)...max(low, next - 1)
    }
  }
}
