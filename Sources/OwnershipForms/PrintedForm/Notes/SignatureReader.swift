/// Reads what stands between the remarks' heading and the line for the signature: remarks, and each
/// signature with its date.
struct SignatureReader {
  /// The remarks; nil where there are none.
  private(set) var remarks: PrintedValue?
  /// The signatures, in the order of the text.
  private(set) var signatures: [Signature] = []

  /// A signature and its day.
  struct Signature: Hashable, Sendable {
    /// The name as signed.
    var name: PrintedValue?
    /// The day of the signature.
    var date: PrintedValue?
  }

  /// Reads the lines of the remarks and those of the signatures, where the form heads them.
  init(remarks lines: [PrintedLine], signatures headed: [PrintedLine]) {
    var texts = Self.texts(lines)
    if headed.isEmpty {
      let firstDate = texts.firstIndex { $0.date != nil }
      let firstName = firstDate.map { Self.firstName(before: $0, in: texts) } ?? texts.count
      remarks = Self.joined(texts[..<firstName])
      texts.removeFirst(firstName)
    } else {
      remarks = Self.joined(texts[...])
      texts = Self.texts(headed)
    }
    pair(texts)
  }

  /// A line's text without the form's own words, and the date in it.
  private struct Line {
    var text: String
    var range: Range<Int>
    var date: PrintedValue?
  }

  private static func texts(_ lines: [PrintedLine]) -> [Line] {
    lines.compactMap { line in
      guard !line.pieces.isEmpty else { return nil }
      var text = line.text
      let folded = FoldedText(text)
      if let label = folded.range(of: "remarks:"), label.lowerBound == 0 {
        text = String(decoding: Array(text.utf8).dropFirst(8), as: UTF8.self)
      } else if let label = folded.range(of: "signature of reporting person") {
        let bytes = Array(text.utf8)
        let after = String(
          decoding: bytes[folded.offset(label.upperBound)...], as: UTF8.self)
        let before = String(
          decoding: bytes[..<folded.offset(label.lowerBound)], as: UTF8.self)
        text = before.filter { $0 != "*" } + " " + after
      }
      return self.line(text, line.range)
    }
  }

  private static func line(_ text: String, _ range: Range<Int>) -> Line? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var date: PrintedValue?
    if let index = words.firstIndex(where: { PrintedDate.day($0) != nil }) {
      date = PrintedValue(text: PrintedDate.day(words[index])?.iso, range: range)
      words.remove(at: index)
      if words.last == "Date" { words.removeLast() }
      if words.first == "Date" { words.removeFirst() }
    }
    if words == ["Date"] { words = [] }
    guard !words.isEmpty || date != nil else { return nil }
    return Line(text: words.joined(separator: " "), range: range, date: date)
  }

  /// Where the names begin: as many texts before the dates as there are dates side by side.
  private static func firstName(before date: Int, in lines: [Line]) -> Int {
    guard lines[date].text.isEmpty else { return date }
    let dates = lines[date...].prefix { $0.date != nil && $0.text.isEmpty }.count
    var (index, names) = (date, 0)
    while index > 0, names < dates {
      index -= 1
      names += max(1, signed(lines[index].text).count)
    }
    return index
  }

  /// The names in a text that has several, each after its own `/s/`.
  private static func signed(_ text: String) -> [String] {
    var names: [String] = []
    for word in text.split(separator: " ") {
      if word.hasPrefix("/s/") || names.isEmpty {
        names.append(String(word))
      } else {
        names[names.count - 1] += " " + word
      }
    }
    return names
  }

  private static func joined(_ lines: ArraySlice<Line>) -> PrintedValue? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let text = lines.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let start = first.range.lowerBound
    return PrintedValue(text: text, range: start..<max(start, last.range.upperBound))
  }

  /// Names and dates in turn; a name without a date, or a date without a name, stands alone.
  private mutating func pair(_ lines: [Line]) {
    var names: [PrintedValue] = []
    var waiting: [Int] = []
    for line in lines {
      if !line.text.isEmpty {
        let parts = Self.signed(line.text)
        names += parts.map { PrintedValue(text: $0, range: line.range) }
        for name in names {
          waiting.append(signatures.count)
          signatures.append(Signature(name: name))
        }
        names = []
      }
      guard let date = line.date else { continue }
      if let first = waiting.first {
        signatures[first].date = date
        waiting.removeFirst()
      }
    }
  }
}
