/// A line of the names of signatures in a text in blocks, or of the remarks before them.
struct SignatureLine: Sendable {
  /// More characters than a line of a signature's box has.
  static let longest = 75

  /// The line, without its date.
  var line: PrintedLine
  /// The number of its block.
  var block: Int
}

/// The date of a signature in a text in blocks.
struct SignatureDate: Sendable {
  /// The date alone.
  var line: PrintedLine
  /// The number of its block.
  var block: Int
  /// How many lines of names stand before it.
  var before: Int
  /// Whether it ends a line of a name, the next one.
  var isBesideText: Bool

  /// Twice the number of the line that it stands beside, or between that line and the one before.
  var middle: Int { 2 * before - (isBesideText ? 0 : 1) }
}

/// Cuts the lines of signatures in blocks into as many names as there are dates.
///
/// The form prints a date in the middle beside its name: where both are in one block, as many lines of
/// the name stand above as below. A name begins with a sign `/s/` or with a reporting person, at the
/// start of a block, or where its first word would have had room in the line above.
struct SignatureCuts {
  /// The lines of each name, from the first to the last; what stands before the first is none.
  private(set) var names: [Range<Int>] = []

  private let lines: [SignatureLine]
  private let dates: [SignatureDate]
  /// The blocks that have lines of names.
  private let blocks: Set<Int>
  /// What speaks for a name that begins at a line.
  private var starts: [Int] = []
  /// What speaks for names that go on in all lines before one, and in the end in all.
  private var goesOn = [0]
  /// How many signs `/s/` the lines before each one have, and in the end all.
  private var signs = [0]
  /// Whether each line is the name of a reporting person and nothing else, which the sign of the one who
  /// signs for it stands below.
  private var areNames: [Bool] = []

  /// The most lines of one name.
  private static let mostLines = 24
  /// More lines and names than the signatures of a form have; such texts are not cut.
  private static let mostInAll = 400
  private static let mostNames = 100
  /// What no name ends with.
  private static let openEnds = ["/s/", ":", ",", "-", "&", " and", " of", " for", " its", " as"]

  /// Cuts the lines.
  ///
  /// - Parameter persons: the names of the reporting persons.
  init(_ lines: [SignatureLine], _ dates: [SignatureDate], persons: [String]) {
    self.lines = lines
    self.dates = dates
    blocks = Set(lines.map(\.block))
    let whole = Set(persons.prefix(100).map { String(Self.letters($0)) })
    let persons = persons.prefix(100).flatMap(Self.spellings)
    let width = lines.map(\.line.text.count).filter { $0 <= SignatureLine.longest }.max() ?? 0
    for index in lines.indices {
      let sign = lines[index].line.text.hasBytes("/s/") ? 1 : 0
      signs.append(signs[index] + sign)
      areNames.append(
        whole.contains(String(Self.letters(lines[index].line.text)))
          && (index == 0 || !Self.openEnds.contains(where: lines[index - 1].line.text.hasSuffix)))
      weigh(index, persons: persons, width: width)
    }
    let count = dates.isEmpty ? signs[lines.count] : dates.count
    guard lines.count <= Self.mostInAll, count <= Self.mostNames else { return }
    names = best(min(count, lines.count))
  }

  // MARK: One line

  /// What speaks against a line that is too long for a signature.
  private static let long = -20

  /// Weighs whether a name begins at a line or goes on in it.
  private mutating func weigh(_ index: Int, persons: [[Character]], width: Int) {
    let text = lines[index].line.text
    let letters = Self.letters(
      lines[index...].prefix(4).lazy.map(\.line.text).joined(separator: " "))
    let isBegun =
      text.hasPrefix("/s/") || text.hasPrefix("By: /s/") || persons.contains(where: letters.starts)
    let long = text.utf8.count > SignatureLine.longest ? Self.long : 0
    guard index > 0 else {
      starts.append((isBegun ? 6 : 0) + long)
      goesOn.append(0)
      return
    }
    let above = lines[index - 1].line.text
    let isOpen =
      Self.openEnds.contains(where: above.hasSuffix) || areNames[index - 1] && text.hasPrefix("/s/")
    let isInBlock = lines[index].block == lines[index - 1].block
    var (start, next) = (0, 0)
    if isBegun {
      start += 6
      next -= isOpen ? 0 : 6
    }
    if isOpen { start -= 8 }
    if isInBlock {
      let first = text.prefix { $0 != " " }.count
      start += (above.count + 1 + first) * 5 <= width * 4 ? 2 : -4
    } else {
      start += 3
      next -= isOpen ? 0 : 3
    }
    starts.append(start + long)
    goesOn.append(goesOn[index] + next + long)
  }

  private static func spellings(_ name: String) -> [[Character]] {
    let words = name.words
    let own = letters(name)
    guard own.count > 3 else { return [] }
    let turned = letters((words.dropFirst() + words.prefix(1)).joined(separator: " "))
    return (2...4).contains(words.count) && !HeadLooks.isOfCompany(name) ? [own, turned] : [own]
  }

  private static func letters(_ text: String) -> [Character] {
    text.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
  }

  // MARK: All lines

  /// What speaks for lines as the name of a date.
  private func worth(_ name: Range<Int>, date number: Int) -> Int {
    var worth = starts[name.lowerBound] + goesOn[name.upperBound] - goesOn[name.lowerBound + 1]
    let signs = signs[name.upperBound] - signs[name.lowerBound]
    if self.signs[lines.count] > 0 { worth += signs == 1 ? 3 : signs == 0 ? -1 : -4 }
    guard dates.indices.contains(number) else { return worth }
    let date = dates[number]
    if (lines[name.lowerBound].block...lines[name.upperBound - 1].block).contains(date.block) {
      let away = abs(date.middle - (name.lowerBound + name.upperBound - 1))
      return worth + (away == 0 ? 6 : away == 1 ? 2 : -away)
    }
    return worth
      + (date.before == name.upperBound ? 2 : self.blocks.contains(date.block) ? -6 : 0)
  }

  /// So many names one after the other up to the last line, for which most speaks.
  private func best(_ count: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let none = Int.min / 2
    // Before the first name may stand any lines, but none that is signed and no name right before it.
    var best = (0...lines.count).map { -8 * (signs[$0] + ($0 > 0 && areNames[$0 - 1] ? 1 : 0)) }
    var cuts: [[Int]] = []
    for number in 0..<count {
      var next = Array(repeating: none, count: lines.count + 1)
      var cut = Array(repeating: 0, count: lines.count + 1)
      for end in (number + 1)...lines.count {
        for start in max(number, end - Self.mostLines)..<end where best[start] > none {
          let worth = best[start] + worth(start..<end, date: number)
          if worth > next[end] { (next[end], cut[end]) = (worth, start) }
        }
      }
      best = next
      cuts.append(cut)
    }
    guard best[lines.count] > none else { return [] }
    var names: [Range<Int>] = []
    var end = lines.count
    for cut in cuts.reversed() {
      names.insert(cut[end]..<end, at: 0)
      end = cut[end]
    }
    return names
  }
}
