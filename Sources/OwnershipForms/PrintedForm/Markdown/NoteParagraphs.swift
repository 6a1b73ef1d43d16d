/// Brings footnotes whose number stands in the middle of its text together by their paragraphs: Markdown
/// has a blank line after each, and a number, or the text beside it, goes on with the one above.
///
/// What stands between two numbers is divided at a paragraph that begins a sentence after the end of
/// another one. Numbers alone below each other stand before as many paragraphs.
struct NoteParagraphs {
  /// Lines below each other without a number, of one paragraph or of the part of it above or below its
  /// number.
  private struct Part {
    var lines: [PrintedLine]
    /// Whether the number of its paragraph stands right above it, or beside its first line.
    var isBelowNumber = false
    /// Whether the number of its paragraph stands right below it.
    var isAboveNumber = false
  }

  /// A number and what stands below it up to the next one.
  private struct Number {
    var value: Int
    var mark: TextPiece
    var parts: [Part] = []
  }

  /// What stands above the first number.
  private var first: [Part] = []
  private var numbers: [Number] = []

  /// The lines with each number before its text; nil where each is, or where the paragraphs do not tell.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine]? {
    guard lines.contains(where: \.pieces.isEmpty), lines.contains(where: { mark($0) != nil }),
      !lines.contains(where: \.isDivided)
    else { return nil }
    var notes = NoteParagraphs()
    for paragraph in lines.split(whereSeparator: \.pieces.isEmpty) {
      guard notes.take(paragraph) else { return nil }
    }
    guard notes.isInTurn, let texts = notes.texts() else { return nil }
    return zip(notes.numbers, texts).flatMap { noteLines(of: $1, after: $0.mark) }
  }

  // MARK: Paragraphs

  /// Takes a paragraph; false where it has several numbers.
  private mutating func take(_ paragraph: ArraySlice<PrintedLine>) -> Bool {
    let marked = paragraph.indices.filter { Self.mark(paragraph[$0]) != nil }
    guard let place = marked.first else {
      add(Part(lines: Array(paragraph)))
      return true
    }
    guard marked.count == 1, let value = Self.mark(paragraph[place]) else { return false }
    if place > paragraph.startIndex {
      add(Part(lines: Array(paragraph[..<place]), isAboveNumber: true))
    }
    var line = paragraph[place]
    numbers.append(Number(value: value, mark: CenteredNotes.takeMark(from: &line)))
    let below = (line.pieces.isEmpty ? [] : [line]) + paragraph[(place + 1)...]
    if !below.isEmpty { add(Part(lines: below, isBelowNumber: true)) }
    return true
  }

  private mutating func add(_ part: Part) {
    if numbers.isEmpty {
      first.append(part)
    } else {
      numbers[numbers.count - 1].parts.append(part)
    }
  }

  /// Whether the numbers go from 1 on, or are all of them sorted as words.
  private var isInTurn: Bool {
    let values = numbers.map(\.value)
    return values == Array(1...values.count) || !FootnoteReader.sortedAsWords(values).isEmpty
  }

  // MARK: Footnotes

  /// The parts of each number; nil where one has none, or where all stand below their numbers.
  private func texts() -> [[Part]]? {
    var texts: [[Part]] = []
    var above = first
    for index in numbers.indices {
      var number = numbers[index]
      var count = above.count
      if index > 0, let own = Self.countAbove(number, in: above, after: texts[index - 1]) {
        count = own
      } else if index > 0 {
        guard let rest = Self.partsOfOwn(number) else { return nil }
        above += number.parts.dropLast(rest.count)
        (count, number.parts) = (0, rest)
      }
      if index > 0 { texts[index - 1] += above.dropLast(count) }
      texts.append(Array(above.suffix(count)))
      above = number.parts
    }
    texts[texts.count - 1] += above
    let isMoved = texts.contains { $0.first?.isBelowNumber != true }
    return isMoved ? Self.inTurn(texts) : nil
  }

  /// How many parts above a number are its own: those from the last one that begins a sentence, where
  /// they go on beside the number; nil where no part begins one.
  private static func countAbove(
    _ number: Number, in above: [Part], after before: [Part]
  ) -> Int? {
    guard let last = above.last else { return 0 }
    let goesOn = number.parts.first.map { !begins($0, after: last) } ?? false
    guard last.isAboveNumber || goesOn else { return 0 }
    let start = above.indices.last { index in
      !above[index].isBelowNumber
        && begins(above[index], after: index > 0 ? above[index - 1] : before.last)
    }
    return start.map { above.count - $0 }
  }

  /// What stands below a number that stands alone within the text of the one before, without what goes on
  /// with that; nil for another number.
  private static func partsOfOwn(_ number: Number) -> [Part]? {
    guard let first = number.parts.first, !first.isBelowNumber else { return nil }
    let rest = zip(number.parts, number.parts.dropFirst()).lazy.map { ($1, $0) }
    let start = rest.enumerated().first { begins($1.0, after: $1.1) }?.offset
    return start.map { Array(number.parts[($0 + 1)...]) }
  }

  /// Whether a part begins a sentence after the end of another one.
  private static func begins(_ part: Part, after before: Part?) -> Bool {
    guard part.lines.first?.text.first?.isLowercase == false else { return false }
    return before?.lines.last?.text.last.map { ".:;)\"”".contains($0) } ?? true
  }

  /// The texts with as many paragraphs below several numbers each for one of them; nil where these are
  /// more or fewer.
  private static func inTurn(_ texts: [[Part]]) -> [[Part]]? {
    var texts = texts
    var start = 0
    for index in texts.indices where !texts[index].isEmpty {
      defer { start = index + 1 }
      guard start < index else { continue }
      let parts = texts[index]
      guard parts.count == index - start + 1, !parts.contains(where: \.isBelowNumber)
      else { return nil }
      for (place, part) in zip(start...index, parts) { texts[place] = [part] }
    }
    return start == texts.count ? texts : nil
  }

  private static func noteLines(of parts: [Part], after mark: TextPiece) -> [PrintedLine] {
    var lines = parts.flatMap(\.lines)
    guard let first = lines.first?.pieces.first else { return [] }
    var mark = mark
    mark.range = first.range.lowerBound..<first.range.lowerBound
    lines[0].pieces.insert(mark, at: 0)
    return lines + [PrintedLine(pieces: [], isDivided: false)]
  }

  /// The number at the start of a line.
  private static func mark(_ line: PrintedLine) -> Int? {
    line.pieces.first.flatMap { FootnoteMark.number($0.text.prefix { $0 != " " }) }
  }
}
