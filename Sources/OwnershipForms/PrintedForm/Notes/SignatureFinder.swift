/// Finds where the signatures begin that end the explanation or the remarks.
///
/// The form prints no heading over them, only a line under them. Upwards from that line stand dates
/// and names; a name begins at its `/s/`, else it is the line above the date.
struct SignatureFinder {
  /// The lines before the signatures.
  private(set) var before: [PrintedLine]
  /// The lines of the signatures, with the form's line under them.
  private(set) var signatures: [PrintedLine] = []

  /// Longer than a line of a name can be in the narrow box for it.
  private static let longestName = 75
  /// Shorter than a line of a name that goes on in the next one.
  private static let shortestFullLine = 18

  /// Divides the lines of a region.
  ///
  /// - Parameter persons: the names of the reporting persons.
  init(_ lines: [PrintedLine], persons: [String] = []) {
    before = lines
    let names = SignerNames(persons)
    guard let label = lines.firstIndex(where: Self.isLabel) else { return }
    var start =
      lines[..<label].lastIndex { !$0.pieces.isEmpty && !Self.isSignature($0) }.map { $0 + 1 } ?? 0
    while start < label, lines[start].pieces.isEmpty { start += 1 }
    if start == label, !Self.isUnderlined(lines[label]) || Self.beginsWithDate(lines[label]) {
      start =
        SignatureBox.start(in: lines[..<label], persons: persons)
        ?? Self.start(in: lines, before: label, names)
    }
    before = Array(lines[..<start])
    signatures = Array(lines[start...])
    if let last = before.lastIndex(where: { !$0.pieces.isEmpty }),
      !names.begins(before[last].text),
      let parts = Self.divided(before[last])
        ?? EndOfText.name(in: before[last], below: signatures)
    {
      before[last...] = [parts.0]
      signatures.insert(parts.1, at: 0)
    }
  }

  private static func isLabel(_ line: PrintedLine) -> Bool {
    FoldedText(line.text, most: 200).contains("signature of reporting")
  }

  private static func isUnderlined(_ line: PrintedLine) -> Bool {
    line.pieces.first?.isUnderlined == true
  }

  /// Whether a line begins with the date that stands beside the name above it.
  private static func beginsWithDate(_ line: PrintedLine) -> Bool {
    line.text.words.first.flatMap { PrintedDate.day($0) } != nil
  }

  /// Whether a line is underlined, is a row of a page with a name and its date, or stands where names
  /// do.
  private static func isSignature(_ line: PrintedLine) -> Bool {
    if isUnderlined(line) { return true }
    if line.isRow { return FootnoteReader.mark(line.text)?.isSure != true }
    if line.pieces.first?.isFarRight == true { return true }
    guard line.cells != nil else { return false }
    guard let last = line.pieces.last else { return false }
    return line.pieces.count > 1 && PrintedDate.day(last.text) != nil
  }

  /// Where the names begin, from the line under them upwards: dates, and lines short enough for a
  /// name, up to the one that begins with `/s/` and has no date above it to go with.
  private static func start(
    in lines: [PrintedLine], before label: Int, _ signers: SignerNames
  ) -> Int {
    var first = label
    var (dates, names) = (0, 0)
    var isWhole = false
    var count = 0
    var index = label - 1
    while index >= 0 {
      let text = Self.withoutLabel(lines[index].text)
      defer { index -= 1 }
      if text.isEmpty { continue }
      if PrintedDate.day(text) != nil {
        (first, isWhole, count) = (index, false, 0)
        dates += 1
        continue
      }
      let begins =
        text.hasPrefix("/s/") || text.hasPrefix("By: /s/")
        || text.utf8.count <= 3 * longestName && signers.begins(text)
          && isStart(of: index, in: lines[..<label])
      let hasSign = text.hasBytes("/s/") || text.hasPrefix("By:")
      let goesOn = text.hasSuffix("By:") || text.hasSuffix("by:") || text.hasSuffix(",")
      let hasDate = text.words.last.flatMap { PrintedDate.day($0) } != nil
      guard begins || text.utf8.count <= (hasDate && hasSign ? 4 : 1) * longestName,
        begins || signStart(text) == nil,
        FootnoteReader.mark(text)?.isSure != true,
        !isWhole || hasDate || goesOn && count < 3 || begins && names < dates
          || signers.isOne(text) && isComplete(lines[..<index]),
        hasSign || count == 0 || !endsSentence(text),
        hasSign || count == 0 || text.utf8.count >= shortestFullLine
      else { break }
      if hasDate { dates += 1 }
      if begins { names += 1 }
      (first, isWhole) = (index, begins || isWhole && !hasDate)
      count = hasDate ? 1 : count + 1
    }
    return first
  }

  /// Whether a name does not go on below some lines.
  private static func isComplete(_ lines: ArraySlice<PrintedLine>) -> Bool {
    lines.last?.text.words.last.map(SignedWords.goesOn) != true
  }

  /// Whether a text ends as a sentence does.
  private static func endsSentence(_ text: String) -> Bool {
    text.words.last.map(SignedWords.endsSentence) ?? false
  }

  /// Whether a line with the name of a reporting person begins a signature and does not go on with the
  /// one above: it stands after a blank line or a date, or the line above is complete and the line has
  /// a sign of its own or there are none.
  private static func isStart(of index: Int, in lines: ArraySlice<PrintedLine>) -> Bool {
    guard index > 0, let last = lines[index - 1].text.words.last else { return true }
    return isComplete(lines[..<index])
      && (PrintedDate.day(last) != nil || lines[index].text.hasBytes("/s/")
        || !lines.suffix(24).contains { $0.text.hasBytes("/s/") || $0.text.hasBytes("By:") })
  }

  /// A text without the form's `Date` at its end.
  private static func withoutLabel(_ text: String) -> String {
    guard text.hasSuffix(" Date") else { return text }
    return String(text.dropLast(" Date".count))
  }

  /// A line of text that goes over into a signature: the part before it, and the part from the end of
  /// the last sentence before the `/s/`.
  private static func divided(_ line: PrintedLine) -> (PrintedLine, PrintedLine)? {
    guard line.pieces.count == 1, let piece = line.pieces.first,
      piece.text.utf8.count == piece.range.count
    else { return nil }
    guard let start = signStart(piece.text) ?? firstSign(piece.text) else { return nil }
    let bytes = Array(piece.text.utf8)
    func part(_ range: Range<Int>) -> PrintedLine {
      var line = line
      line.pieces[0].text = String(decoding: bytes[range], as: UTF8.self)
      let low = piece.range.lowerBound
      line.pieces[0].range = (low + range.lowerBound)..<(low + range.upperBound)
      return line
    }
    return (part(0..<start), part((start + 1)..<bytes.count))
  }

  /// Where the first `/s/` stands that has text before it.
  private static func firstSign(_ text: String) -> Int? {
    Array(text.utf8).firstIndex(of: " /s/", from: 0)
  }

  /// Where a sentence ends before the first `/s/` and the name begins; nil where none ends.
  private static func signStart(_ text: String) -> Int? {
    guard let sign = firstSign(text) else { return nil }
    let bytes = Array(text.utf8)
    var index = sign
    while index > max(1, sign - 120) {
      if bytes[index] == 32, bytes[index - 1] == UInt8(ascii: ".") { return index }
      index -= 1
    }
    return nil
  }
}
