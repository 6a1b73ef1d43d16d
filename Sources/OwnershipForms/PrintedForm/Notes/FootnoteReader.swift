/// Reads the explanation of responses: the footnotes, each under its number.
///
/// A number begins a footnote where it is the next one, so that a list inside a footnote stays in
/// it.
struct FootnoteReader {
  private(set) var footnotes: [PrintedFootnote] = []

  /// One footnote, as it was read.
  struct PrintedFootnote: Hashable, Sendable {
    /// The number of the footnote.
    var number: Int
    /// The text, with what page ends tore apart joined.
    var value: PrintedValue
  }

  /// Reads the lines of the explanation, up to a number of footnotes.
  init(_ lines: [PrintedLine], limit: Int) throws(ReadingError) {
    var pending: (number: Int, line: PrintedLine)?
    var numbers = FootnoteNumbers(lines)
    for line in lines where !line.pieces.isEmpty {
      let text = line.text
      let begins = numbers.take(line)
      if let mark = Self.mark(text),
        isNext(mark.number, after: pending?.number, mark.isSure)
          || begins && (numbers.areAllInAnotherOrder || pending == nil && mayFollow(mark))
      {
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
    let last = pending ?? footnotes.last?.number ?? 0
    return number == last + 1 || (isSure && footnotes.isEmpty && pending == nil && number < 100)
      || (isSure && pending != nil && number > last && number <= last + 20)
  }

  /// Whether a footnote may begin at a number after one that no footnote has: the one above it is at its
  /// end.
  private func mayFollow(_ mark: Mark) -> Bool {
    guard let last = footnotes.last, mark.isSure, mark.number > last.number + 1,
      mark.number <= last.number + 20, let end = last.value.text?.last
    else { return false }
    return ".)\"”".contains(end) && mark.rest.first.map { $0.isUppercase } != false
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
