/// Reads the explanation of responses: the footnotes, each under its number.
///
/// A number begins a footnote where it is the next one, so that a list inside a footnote stays in
/// it; where a filing sorts them as words, after 1 comes 10.
struct FootnoteReader {
  private(set) var footnotes: [PrintedFootnote] = []
  /// The numbers of all footnotes, where they are sorted as words; else none.
  private let sortedAsWords: [Int]

  /// One footnote, as it was read.
  struct PrintedFootnote: Hashable, Sendable {
    /// The number of the footnote.
    var number: Int
    /// The text, with what page ends tore apart joined.
    var value: PrintedValue
  }

  /// Reads the lines of the explanation, up to a number of footnotes.
  init(_ lines: [PrintedLine], limit: Int) throws(ReadingError) {
    sortedAsWords = Self.sortedAsWords(lines)
    var pending: (number: Int, line: PrintedLine)?
    for line in lines where !line.pieces.isEmpty {
      let text = line.text
      if let mark = Self.mark(text), isNext(mark.number, after: pending?.number, mark.isSure) {
        guard footnotes.count < limit else {
          throw .tooLarge(what: "the number of footnotes", limit: limit)
        }
        if mark.rest.isEmpty {
          pending = (mark.number, line)
        } else {
          pending = nil
          begin(mark, line.range)
        }
      } else if let waiting = pending {
        pending = nil
        begin(Mark(number: waiting.number, isSure: true, shown: "", rest: text), line.range)
        if let evidence = waiting.line.pieces.first?.evidence {
          footnotes[footnotes.count - 1].value.status = .inferred
          footnotes[footnotes.count - 1].value.evidence = evidence
        }
      } else if let last = footnotes.indices.last {
        footnotes[last].value.text = LineBreak.joined([footnotes[last].value.text ?? "", text])
        let start = footnotes[last].value.range?.lowerBound ?? line.range.lowerBound
        footnotes[last].value.range = start..<max(start, line.range.upperBound)
      }
    }
  }

  private func isNext(_ number: Int, after pending: Int?, _ isSure: Bool) -> Bool {
    if !sortedAsWords.isEmpty {
      let place = footnotes.count + (pending == nil ? 0 : 1)
      return isSure && place < sortedAsWords.count && number == sortedAsWords[place]
    }
    let last = pending ?? footnotes.last?.number ?? 0
    return number == last + 1 || (isSure && footnotes.isEmpty && pending == nil && number < 100)
      || (isSure && pending != nil && number > last && number <= last + 20)
  }

  /// The numbers that lines begin with, where these are 1, 10, 11 and so on up to 9, each once, and each
  /// after the end of a sentence; else none.
  private static func sortedAsWords(_ lines: [PrintedLine]) -> [Int] {
    var numbers: [Int] = []
    var last: Character?
    for line in lines where !line.pieces.isEmpty {
      let text = line.text
      if let mark = mark(text), mark.isSure {
        // A number within a sentence stands in the middle of its text, not before it.
        guard numbers.isEmpty || last.map({ ".:;)\"”".contains($0) }) == true else { return [] }
        numbers.append(mark.number)
      }
      last = text.last
    }
    return sortedAsWords(numbers)
  }

  /// Numbers that are 1, 10, 11 and so on up to 9, each once; none where they are not.
  static func sortedAsWords(_ numbers: [Int]) -> [Int] {
    guard numbers.count >= 10, numbers.starts(with: [1, 10]) else { return [] }
    return numbers == (1...numbers.count).sorted { String($0) < String($1) } ? numbers : []
  }

  private mutating func begin(_ mark: Mark, _ range: Range<Int>) {
    footnotes.append(
      PrintedFootnote(
        number: mark.number,
        value: PrintedValue(
          text: mark.rest, range: range, status: mark.isSure ? .asFiled : .repaired,
          evidence: mark.isSure ? nil : "'\(mark.shown)' stands for the number \(mark.number)")))
  }

  /// The number at the start of a line, and what follows it.
  struct Mark {
    var number: Int
    var isSure: Bool
    var shown: String
    var rest: String
  }

  /// The number at the start of a line: `1.` or `(1)`, and what may have been one of them: `I.`,
  /// `l.`, `2,`.
  static func mark(_ text: String) -> Mark? {
    let word = text.prefix { $0 != " " }
    guard (2...5).contains(word.utf8.count) else { return nil }
    let rest = String(text.dropFirst(word.count).drop(while: \.isWhitespace))
    func mark(_ digits: Substring, sure: Bool) -> Mark? {
      guard let number = Int(digits), number > 0, digits.allSatisfy(\.isASCIIDigit) else {
        return nil
      }
      return Mark(number: number, isSure: sure, shown: String(word), rest: rest)
    }
    if word.hasPrefix("("), word.hasSuffix(")") {
      return mark(word.dropFirst().dropLast(), sure: true)
    }
    if word.hasSuffix(".") { return mark(word.dropLast(), sure: true) ?? first(word, rest) }
    return word.hasSuffix(",") || word.hasSuffix(")") ? mark(word.dropLast(), sure: false) : nil
  }

  private static func first(_ word: Substring, _ rest: String) -> Mark? {
    ["I.", "l.", "i.", "|."].contains(word)
      ? Mark(number: 1, isSure: false, shown: String(word), rest: rest) : nil
  }
}
