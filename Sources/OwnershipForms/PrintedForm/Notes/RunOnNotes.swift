/// Divides footnotes whose texts run together in paragraphs, with numbers apart from them.
///
/// The form prints a number in the middle between the lines of its text: beside the middle one, or
/// between two. A text that lost its lines has the numbers between two lines behind the paragraph, and
/// begins a new paragraph where a number stands beside a line. So a number that begins a paragraph has
/// an odd number of lines, as many before as behind it, and one alone an even number; one whose text the
/// end of a page cuts stands beside its first line. The texts are cut at the ends of sentences so that
/// this comes true; that is no more than likely, and says so.
struct RunOnNotes {
  /// A number, and where in the whole text it stands: beside a line, or somewhere in a paragraph.
  private struct Number {
    var value: Int
    var isBesideLine: Bool
    var paragraph: Range<Int>
    var mark: TextPiece
  }

  private var numbers: [Number] = []
  private var text = ""
  /// The pieces of the whole text, each with where it begins in it.
  private var pieces: [(start: Int, piece: TextPiece)] = []
  private var ends: [Int] = []
  /// The sentences, counted from the first, that begin as others do and so are likely to begin a footnote.
  private var openings: Set<Int> = []

  /// The most bytes of such texts, and the most sentences and footnotes.
  private static let longestText = 60_000
  private static let mostSentences = 200
  private static let mostNumbers = 40
  /// More bytes than a line of a page has: a longer one is a paragraph.
  private static let longestLine = 260
  /// More bytes than two lines of a footnote share with another.
  private static let longLine = 200
  /// How many characters a line may have.
  private static let widths = stride(from: 130, through: 240, by: 10)
  private static let impossible = Int.max / 4

  /// The lines with each number in a line before its text; as they are where texts do not run together.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    let marks = lines.filter { mark($0) != nil }
    let longest = haveNoTextBelow(lines) ? longLine : longestLine
    guard lines.contains(where: { $0.text.utf8.count > longest }) else { return lines }
    guard !lines.contains(where: \.isDivided), marks.count <= mostNumbers,
      marks.contains(where: isAlone) && runOn(lines) || isWithinSentence(lines)
    else { return lines }
    var notes = RunOnNotes()
    for line in lines where !line.pieces.isEmpty { notes.take(line) }
    guard notes.isInTurn, notes.text.utf8.count <= longestText else { return lines }
    notes.ends = Sentences.ends(in: notes.text)
    notes.openings = Sentences.recurringOpenings(in: notes.text, notes.ends)
    guard notes.ends.count <= mostSentences, let cuts = notes.cuts() else { return lines }
    return notes.lines(cuts)
  }

  /// Whether a number that stands alone has its text elsewhere: one before the last, or the last without
  /// a text below it; or whether the first text has no number before it.
  private static func runOn(_ lines: [PrintedLine]) -> Bool {
    let filled = lines.filter { !$0.pieces.isEmpty }
    let marks = filled.filter { mark($0) != nil }
    return marks.dropLast().contains(where: isAlone) || filled.first.map { mark($0) == nil } == true
      || marks.count > 1 && filled.last.map(isAlone) == true
  }

  /// Whether a number that stands alone has no text below it: its text is a paragraph, for one in lines has
  /// as many below the number as above.
  private static func haveNoTextBelow(_ lines: [PrintedLine]) -> Bool {
    let filled = lines.filter { !$0.pieces.isEmpty }
    return filled.indices.contains { index in
      isAlone(filled[index]) && (index + 1 == filled.count || mark(filled[index + 1]) != nil)
    }
  }

  /// Whether most numbers, or one before a small letter, stand within a sentence.
  private static func isWithinSentence(_ lines: [PrintedLine]) -> Bool {
    let filled = lines.filter { !$0.pieces.isEmpty }
    var (within, all) = (0, 0)
    for (above, line) in zip(filled, filled.dropFirst()) where mark(line) != nil {
      all += 1
      let rest = line.text.drop { $0 != " " }.dropFirst()
      if rest.first?.isLowercase == true, above.text.last?.isLetter == true { return true }
      if above.text.last.map({ !".:;)\"”".contains($0) }) == true { within += 1 }
    }
    return within * 2 > all
  }

  // MARK: The whole text

  private mutating func take(_ line: PrintedLine) {
    var line = line
    if let value = Self.mark(line) {
      let isAlone = Self.isAlone(line)
      let mark = CenteredNotes.takeMark(from: &line)
      let start = text.utf8.count + (text.isEmpty ? 0 : 1)
      if !isAlone, let last = numbers.indices.last {
        numbers[last].paragraph = numbers[last].paragraph.lowerBound..<start
      }
      if !isAlone {
        close(at: start)
        numbers.append(
          Number(value: value, isBesideLine: true, paragraph: start..<start, mark: mark))
        paragraph = start
      } else {
        numbers.append(
          Number(value: value, isBesideLine: false, paragraph: paragraph..<paragraph, mark: mark))
      }
      isBelowAlone = isAlone
    } else {
      let start = text.utf8.count + (text.isEmpty ? 0 : 1)
      if text.hasSuffix(".") {
        if isBelowAlone { paragraph = start }
      } else if !isBelowAlone {
        pages.append(start)
      }
      isBelowAlone = false
    }
    for piece in line.pieces {
      if !text.isEmpty { text += " " }
      pieces.append((text.utf8.count, piece))
      text += piece.text
    }
    close(at: text.utf8.count)
  }

  /// Where the paragraph begins that is read: with a number beside its line, or below one alone.
  private var paragraph = 0
  /// Whether the line above is a number alone.
  private var isBelowAlone = false
  /// Where a sentence goes on in another paragraph, below the end of a page.
  private var pages: [Int] = []

  private mutating func close(at end: Int) {
    for index in numbers.indices where numbers[index].paragraph.lowerBound == paragraph {
      numbers[index].paragraph = paragraph..<max(paragraph, end)
    }
  }

  /// Whether the numbers go from 1 on, or are all of them sorted as words.
  private var isInTurn: Bool {
    let values = numbers.map(\.value)
    let all = Array(1...max(1, values.count))
    return values.count > 1
      && (values == all || values == all.sorted { String($0) < String($1) })
  }

  // MARK: Cuts

  /// Where each footnote ends, for the best width of a line; nil where no cuts are possible.
  private func cuts() -> [Int]? {
    var best: (cost: Int, cuts: [Int])?
    for width in Self.widths {
      guard let found = cuts(width), found.cost < best?.cost ?? Self.impossible else { continue }
      best = found
    }
    return best?.cuts
  }

  private func cuts(_ width: Int) -> (cost: Int, cuts: [Int])? {
    let places = [0] + ends
    var best = Array(repeating: Self.impossible, count: places.count)
    best[0] = 0
    var steps: [[Int]] = []
    for number in numbers {
      var next = Array(repeating: Self.impossible, count: places.count)
      var from = Array(repeating: -1, count: places.count)
      for start in places.indices where best[start] < Self.impossible {
        for end in places.indices[(start + 1)...] {
          guard let cost = cost(number, places[start], places[end], width) else {
            if places[end] > number.paragraph.upperBound, !number.isBesideLine { break }
            continue
          }
          let whole = best[start] + cost - (openings.contains(start) ? Self.worthOfOpening : 0)
          if whole < next[end] { (next[end], from[end]) = (whole, start) }
        }
      }
      best = next
      steps.append(from)
    }
    guard let cost = best.last, cost < Self.impossible else { return nil }
    var cuts: [Int] = []
    var place = places.count - 1
    for from in steps.reversed() {
      cuts.append(places[place])
      place = from[place]
    }
    return (cost, cuts.reversed())
  }

  /// What a cut before a sentence that begins as others do is worth.
  private static let worthOfOpening = 3 * scale
  /// How many parts a cost is counted in.
  private static let scale = 16

  /// What it costs that a footnote begins and ends at places; nil where its number cannot be there.
  private func cost(_ number: Number, _ low: Int, _ high: Int, _ width: Int) -> Int? {
    let start = low == 0 ? 0 : low + 1
    func lines(_ count: Int) -> Int { (count + width - 1) / width }
    if number.isBesideLine {
      let beside = number.paragraph.lowerBound
      guard start <= beside, beside < high else { return nil }
      // What the end of a page cuts has its number beside its first line.
      if start == beside, pages.contains(where: { $0 > beside && $0 < high }) { return 0 }
      let head = beside - start
      let above = (head + width / 2) / width
      let uneven = abs(head - above * width) * 4 * Self.scale / width
      let below = lines(high - beside) - 1
      // The number of an even number of lines may stand beside the lower one in the middle.
      return (above == below + 1 ? 5 : 6 * abs(below - above)) * Self.scale + uneven
    }
    guard start >= number.paragraph.lowerBound, high <= number.paragraph.upperBound + 1 else {
      return nil
    }
    return lines(high - start) % 2 == 0 ? 0 : 6 * Self.scale
  }

  // MARK: Lines

  private func lines(_ cuts: [Int]) -> [PrintedLine] {
    let bytes = Array(text.utf8)
    var low = 0
    return zip(numbers, cuts).flatMap { number, high -> [PrintedLine] in
      var mark = number.mark
      mark.evidence =
        "the texts of the footnotes run together and their numbers stand apart; this one is cut at the "
        + "end of a sentence, with as many lines before its number as behind it"
      var piece = mark
      piece.text = String(decoding: bytes[low..<high], as: UTF8.self)
        .words.joined(separator: " ")
      piece.range = place(low + (low == 0 ? 0 : 1))..<max(place(low), place(high))
      low = high
      return [mark, piece].map { PrintedLine(pieces: [$0], isDivided: false) }
    }
  }

  /// Where in the file a place of the whole text is.
  private func place(_ offset: Int) -> Int {
    guard let part = pieces.last(where: { $0.start <= offset }) else { return 0 }
    return min(part.piece.range.upperBound, part.piece.range.lowerBound + offset - part.start)
  }

  private static func mark(_ line: PrintedLine) -> Int? {
    line.pieces.first.flatMap { FootnoteMark.number($0.text.prefix { $0 != " " }) }
  }

  private static func isAlone(_ line: PrintedLine) -> Bool {
    mark(line) != nil && line.pieces.count == 1 && !line.pieces[0].text.contains(" ")
  }
}
