/// Finds out which words above and below the values of a row belong to which of its texts: the form prints
/// each text in the middle of its cell, and the text of a picture has what stands beside each other in
/// one line.
///
/// Of all ways to divide the lines the best is taken, by what the words are, by the words that stand beside
/// each other elsewhere, and by how many lines stand above and below.
struct StackedTexts {
  /// The lines of each text, from top to bottom.
  typealias Lines = [[[StackedWord]]]

  /// Some lines that are divided.
  struct State {
    var worth = 0
    var lines: Lines = [[], [], []]
    fileprivate var above = [0, 0, 0]
    fileprivate var below = [0, 0, 0]
  }

  /// More ways than are followed.
  private static let mostStates = 16

  private let pairs: WordPairs
  private let isDerivative: Bool

  init(_ pairs: WordPairs, isDerivative: Bool) {
    self.pairs = pairs
    self.isDerivative = isDerivative
  }

  /// The ways to divide lines above a row, with its own texts below them.
  func states(above: ArraySlice<[StackedWord]>, of row: PictureRow) -> [State] {
    var states = [State()]
    for line in above { states = adding(line, to: states, isAbove: true) }
    for index in states.indices {
      for column in PictureRow.Column.allCases {
        add(row.text(of: column), to: column.rawValue, in: &states[index])
      }
    }
    return states
  }

  /// The ways to divide one more line below the row.
  func adding(_ line: [StackedWord], to states: [State], isAbove: Bool = false) -> [State] {
    var result: [State] = []
    for state in states {
      for first in 0...line.count {
        for second in first...(isDerivative ? line.count : first) {
          var next = state
          for (column, part) in [line[..<first], line[first..<second], line[second...]].enumerated()
          where !part.isEmpty {
            add(part, to: column, in: &next)
            if isAbove { next.above[column] += 1 } else { next.below[column] += 1 }
          }
          result.append(next)
        }
      }
    }
    result.sort { $0.worth > $1.worth }
    return Array(result.prefix(Self.mostStates))
  }

  /// The best way for a whole row.
  func best(of states: [State], for row: PictureRow) -> State {
    var best: State?
    for var state in states {
      for column in PictureRow.Column.allCases {
        state.worth += worth(of: column, in: state, row)
      }
      if state.worth > best?.worth ?? Int.min { best = state }
    }
    return best ?? State()
  }

  // MARK: What speaks for a way

  private func add(_ words: ArraySlice<StackedWord>, to column: Int, in state: inout State) {
    guard !words.isEmpty else { return }
    var last = state.lines[column].last?.last { !$0.isMarks }
    var isBreak = true
    for word in words {
      state.worth += fit(word, after: last, in: column)
      defer { isBreak = false }
      if word.isMarks {
        // A mark ends what it belongs to.
        if last == nil { state.worth -= 8 }
        continue
      }
      if let last {
        let isPair =
          last.text.hasSuffix("-") || pairs.has(last.key, before: word.key)
          || isParValue(word, after: last)
        state.worth += isPair ? (isBreak ? 5 : 2) : -2
      }
      last = word
    }
    state.lines[column].append(Array(words))
  }

  private func fit(_ word: StackedWord, after last: StackedWord?, in column: Int) -> Int {
    if word.isMarks { return 0 }
    if word.isAmount, word.text.hasPrefix("$"), !isParValue(word, after: last) { return -6 }
    guard column == PictureRow.Column.nature.rawValue else {
      let own = word.isOfTitle ? 2 : word.isOfNature ? -3 : 0
      guard isDerivative, word.isOfDerivative else { return own }
      return own + (column == PictureRow.Column.title.rawValue ? 1 : -1)
    }
    return word.isOfNature ? 3 : word.isOfTitle ? -2 : 0
  }

  /// Whether an amount is the par value of the security whose words stand before it.
  private func isParValue(_ word: StackedWord, after last: StackedWord?) -> Bool {
    word.isAmount && last?.text.lowercased() == "value"
  }

  private func worth(of column: PictureRow.Column, in state: State, _ row: PictureRow) -> Int {
    let lines = state.lines[column.rawValue]
    let isDirect = row.words[row.nature - 1].text == "D"
    guard lines.contains(where: { $0.contains { !$0.isMarks } }) else {
      let marks = lines.isEmpty ? 0 : -3
      switch column {
      case .title: return -12 + marks
      case .underlying: return isDerivative ? -10 + marks : 0
      case .nature: return isDirect ? 0 : -8
      }
    }
    let (above, below) = (state.above[column.rawValue], state.below[column.rawValue])
    var worth = column == .nature && isDirect ? -5 : 0
    let uneven = abs(above - below)
    worth -= row.text(of: column).isEmpty ? 3 * uneven : uneven == 0 ? 0 : 1 + 4 * (uneven - 1)
    let text = lines.joined().map(\.text).joined(separator: " ")
    if text.count(where: { $0 == "(" }) != text.count(where: { $0 == ")" }) { worth -= 6 }
    return worth
  }
}
