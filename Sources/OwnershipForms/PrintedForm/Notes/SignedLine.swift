/// A line of the box for signatures: its text without the form's own words, and the dates in it.
struct SignedLine: Sendable {
  /// What the line says, without dates.
  var text: String
  /// Where in the decoded text it stands.
  var range: Range<Int>
  /// The dates in it, in their order.
  var dates: [PrintedValue] = []
  /// Whether a blank line stands above it.
  var isAfterBlank = false
  /// Why it is in doubt that the text is what is signed, and all of it; nil where it is not.
  var doubt: String?

  /// The text alone.
  var value: PrintedValue {
    PrintedValue(
      text: text, range: range, status: doubt == nil ? .asFiled : .uncertain, evidence: doubt)
  }

  /// What lines say, without those that have only the form's own words.
  static func lines(of lines: [PrintedLine]) -> [SignedLine] {
    var (isAfterBlank, isLabelOpen) = (false, true)
    return lines.compactMap { line in
      guard !line.pieces.isEmpty else {
        isAfterBlank = true
        return nil
      }
      // The last word of the form's own line may stand in a line of its own.
      let isRest = isLabelOpen
      isLabelOpen = line.text.hasBytes("eporting")
      var text = text(line, isRest: isRest)
      text?.isAfterBlank = isAfterBlank
      if text != nil { isAfterBlank = false }
      return text
    }
  }

  private static func text(_ line: PrintedLine, isRest: Bool) -> SignedLine? {
    var text = line.text
    let folded = FoldedText(text)
    if let label = folded.range(of: "remarks:"), label.lowerBound == 0 {
      text = String(decoding: Array(text.utf8).dropFirst(8), as: UTF8.self)
    } else if isRest,
      ["person", "person date"].contains(where: { folded.bytes.elementsEqual($0.utf8) })
    {
      return nil
    } else if let label = folded.range(of: "signature of reporting person")
      ?? folded.range(of: "signature of reporting")
    {
      let bytes = Array(text.utf8)
      let after = String(
        decoding: bytes[folded.offset(label.upperBound)...], as: UTF8.self)
      let before = String(
        decoding: bytes[..<folded.offset(label.lowerBound)], as: UTF8.self)
      text = before.filter { $0 != "*" } + " " + after
    }
    var read = self.line(text, line.range)
    read?.doubt = line.pieces.lazy.compactMap(\.doubt).first
    for piece in line.pieces where PrintedDate.day(piece.text) != nil {
      guard let evidence = piece.evidence, let dates = read?.dates else { continue }
      read?.dates = dates.map { $0.repaired(evidence) }
    }
    return read
  }

  private static func line(_ text: String, _ range: Range<Int>) -> SignedLine? {
    let words = text.wordsBetweenWhiteSpace.filter { $0 != "**" }.flatMap(withoutDate)
    let dates = words.compactMap { PrintedDate.day($0) }
    let rest = words.filter { PrintedDate.day($0) == nil }
    let names =
      !dates.isEmpty || rest == ["Date"]
      ? rest.filter { $0 != "Date" } : rest.last == "Date" ? Array(rest.dropLast()) : rest
    guard !names.isEmpty || !dates.isEmpty else { return nil }
    return SignedLine(
      text: names.joined(separator: " "), range: range,
      dates: dates.map { PrintedValue(text: $0.iso, range: range) })
  }

  /// A word, and the date that was printed against its end, as in `in03/05/2021`.
  private static func withoutDate(_ word: Substring) -> [String] {
    let (start, end) = (word.dropLast(10), word.suffix(10))
    guard let last = start.last, !last.isNumber, last != "/", PrintedDate.day(end) != nil else {
      return [String(word)]
    }
    return [String(start), String(end)]
  }

  /// Lines as one text.
  static func joined(_ lines: ArraySlice<SignedLine>) -> PrintedValue? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let text = LineBreak.joined(lines.map(\.text))
    guard !text.isEmpty else { return nil }
    let start = first.range.lowerBound
    var value = first.value
    value.text = text
    value.range = start..<max(start, last.range.upperBound)
    if lines.count > 1, value.status == .asFiled {
      value.status = .repaired
      value.evidence = "'\(text.prefix(160))' is joined from \(lines.count) lines"
    }
    return value
  }
}
