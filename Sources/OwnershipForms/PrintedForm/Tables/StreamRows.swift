/// Finds rows and cells in a table whose text nothing divides: one run of words in the order of the
/// form's cells.
///
/// Every word either goes on with the cell before it, begins a cell in a column further right, or
/// begins a row. Of all ways to read the whole table the one is taken that fits best, so that no
/// single word decides.
struct StreamRows {
  private let score: StreamScore
  private let words: [StreamWord]
  private let width: Int
  private let beginsTitle: [Bool]

  /// One word in so many may fit nowhere.
  private static let fewestUnused = 8

  /// How many words are read at once; no filing has as many in a table.
  private static let mostWords = 8_000

  /// The rows of lines.
  static func rows(
    of lines: [PrintedLine], in table: FormTable, on form: FormType.Family
  ) -> [DraftRow] {
    let words = StreamWord.words(of: lines)
    var score = StreamScore(table, on: form)
    var result: [DraftRow] = []
    for start in stride(from: 0, to: words.count, by: mostWords) {
      let part = Array(words[start..<min(start + mostWords, words.count)])
      let titles = titles(of: StreamRows(part, score).rows(), in: score)
      score.titleWords = Set(titles.joined())
      let rows = StreamRows(part, score, titles: titles).rows()
      // Where many words fit nowhere, the words do not stand in the order of the cells.
      let found = rows.compactMap { row in row.draft(score.columns).map { ($0, row.words) } }
      let unused = part.count - found.reduce(0) { $0 + $1.1 }
      guard unused * fewestUnused <= part.count else { continue }
      result += found.map(\.0)
    }
    return result
  }

  /// The words of each title that nothing of the row before it can be mixed up with.
  private static func titles(of rows: [StreamRow], in score: StreamScore) -> Set<[String]> {
    var titles: Set<[String]> = []
    var isSure = true
    for row in rows {
      if isSure, let title = row.tokens.first, title.column == 0 {
        let words = (title.token.value.text ?? "").lowercased().words.map(String.init)
        if let first = words.first, !StreamScore.natureWords.contains(first) {
          titles.insert(words)
        }
      }
      let ownership = row.tokens.first {
        score.columns[$0.column].element == .directOrIndirectOwnership
      }
      isSure = ownership?.token.value.text == "D"
    }
    return titles
  }

  private init(_ words: [StreamWord], _ score: StreamScore, titles: Set<[String]> = []) {
    self.words = words
    self.score = score
    width = score.columns.count
    beginsTitle = Self.begins(of: titles, in: words)
  }

  /// The longest title looked for in words, the most parts that lines cut these into, and the most titles.
  private static let longestTitle = 12
  private static let mostParts = 48
  private static let mostTitles = 200
  /// How well a row begins with a title that is known.
  private static let knownTitle = 6

  /// For each word whether a line begins there with the words of a known title and a value behind them.
  private static func begins(of titles: Set<[String]>, in words: [StreamWord]) -> [Bool] {
    let titles = titles.filter { (1...longestTitle).contains($0.count) }.map { $0.joined() }
    guard !titles.isEmpty, titles.count <= mostTitles else {
      return Array(repeating: false, count: words.count)
    }
    let texts = words.map { $0.text.lowercased() }
    return words.indices.map { index in
      guard words[index].beginsLine else { return false }
      let most = min(words.count, index + mostParts)
      return titles.contains { title in
        // A word with a hyphen may be cut there.
        var rest = title[...]
        var end = index
        while !rest.isEmpty, end < most, rest.hasPrefix(texts[end]) {
          rest = rest.dropFirst(words[end].text.count)
          end += 1
        }
        return rest.isEmpty && end < words.count && words[end].token != nil
      }
    }
  }

  // MARK: Reading

  /// A state is a column and the kind of its row.
  private func state(_ column: Int, _ kind: RowKind) -> Int {
    column + (kind == .holding ? width : 0)
  }

  private func rows() -> [StreamRow] {
    guard !words.isEmpty else { return [] }
    let kinds: [RowKind] = [.transaction, .holding]
    // What it costs to leave empty all columns before one, by kind.
    let skipped = kinds.map { kind in
      score.columns.reduce(into: [0]) { $0.append(($0.last ?? 0) + missing($1, in: kind)) }
    }
    let least = Int.min / 2
    var best = Array(repeating: least, count: 2 * width)
    var steps: [[Int32]] = []
    steps.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      var next = Array(repeating: least, count: 2 * width)
      var step = Array(repeating: Int32(-1), count: 2 * width)
      let (endState, ended) = index == 0 ? (-1, 0) : bestEnd(best, skipped)
      let fit = score.fit(of: word)
      for (kindIndex, kind) in kinds.enumerated() {
        for column in 0..<width {
          let place = state(column, kind)
          func take(_ value: Int, from: Int) {
            if value > next[place] { (next[place], step[place]) = (value, Int32(from)) }
          }
          let begins = score.begins(word, fit, score.columns[column], in: kind)
          if begins > StreamScore.never {
            // A row begins with its title, at the beginning of a line.
            if ended > least, index == 0 || word.beginsLine && column == 0 {
              let known = beginsTitle[index] ? Self.knownTitle : 0
              take(ended + begins + known + skipped[kindIndex][column], from: endState - 100)
            }
            if index > 0 {
              for before in 0..<column where best[state(before, kind)] > least {
                var gap = skipped[kindIndex][column] - skipped[kindIndex][before + 1]
                if column == width - 1, before == width - 2, isDirect(before: index) { gap -= 8 }
                take(best[state(before, kind)] + begins + gap, from: state(before, kind))
              }
            }
          }
          if index > 0, best[place] > least {
            let goesOn = score.goesOn(word, fit, score.columns[column])
            if goesOn > StreamScore.never { take(best[place] + goesOn, from: place) }
            // What fits nowhere is left out.
            take(best[place] - 12, from: place + 1_000)
          } else if index == 0 {
            take(-12 + (column == 0 ? 0 : least), from: place + 1_000)
          }
        }
      }
      best = next
      steps.append(step)
    }
    return rows(from: steps, end: bestEnd(best, skipped).state)
  }

  /// What a row loses that leaves a column empty; a holding without the form of ownership is no row.
  private func missing(_ column: PrintedColumn, in kind: RowKind) -> Int {
    kind == .holding && column.element == .directOrIndirectOwnership
      ? -30 : score.missing(column, in: kind)
  }

  /// Whether the last word before one, marks apart, says that ownership is direct.
  private func isDirect(before index: Int) -> Bool {
    words[..<index].last { !$0.isMarks }?.text == "D"
  }

  /// The best state to end a row in.
  private func bestEnd(_ best: [Int], _ skipped: [[Int]]) -> (state: Int, score: Int) {
    var result = (state: 0, score: Int.min / 2)
    for place in best.indices where best[place] > Int.min / 2 {
      let (column, kind) = (place % width, place / width)
      let missing = skipped[kind][width] - skipped[kind][column + 1]
      if best[place] + missing > result.score { result = (place, best[place] + missing) }
    }
    return result
  }

  private func rows(from steps: [[Int32]], end: Int) -> [StreamRow] {
    /// For each word its column, and whether it begins a row or a cell, or is left out.
    var places: [(column: Int, kind: RowKind, begins: Int)] = []
    var place = end
    for index in words.indices.reversed() {
      let from = Int(steps[index][place])
      let (column, kind) = (place % width, place < width ? RowKind.transaction : .holding)
      if from >= 1_000 {
        places.append((-1, kind, 0))
        place = from - 1_000
      } else if from < -1 {
        places.append((column, kind, 2))
        place = from + 100
        if place < 0 { break }
      } else {
        places.append((column, kind, from == place ? 0 : 1))
        place = from
      }
    }
    var rows: [StreamRow] = []
    for (word, place) in zip(words.suffix(places.count), places.reversed()) {
      if place.begins == 2 { rows.append(StreamRow(kind: place.kind, range: word.range)) }
      guard place.column >= 0, !rows.isEmpty else { continue }
      rows[rows.count - 1].take(word, place.column, begins: place.begins > 0, score.columns)
    }
    return rows
  }
}
