/// The sentences that the form prints on every filing, below and between what is filed.
///
/// They are taken out wherever they stand, over as many lines as they are broken, so that nothing
/// after them in a text is lost and nothing of them is ever data.
struct FormSentences {
  private static let sentences: [[UInt8]] = [
    "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.",
    "If the form is filed by more than one reporting person, see Instruction 4(b)(v).",
    "If the form is filed by more than one reporting person, see Instruction 5(b)(v).",
    "Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).",
    "Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see Instruction 6 for procedure.",
    "Note: File three copies of this Form, one of which must be manually signed. If space provided is insufficient, see Instruction 6 for procedure.",
    "Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB number.",
    "Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB control number.",
    "Potential persons who are to respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB number.",
  ].map(letters)

  /// How many letters of a sentence tell it.
  private static let enough = 20

  /// What is left to come of a sentence that has begun, in each way that it may go on.
  private var pending: [ArraySlice<UInt8>] = []

  /// The lines without the form's own sentences.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    var sentences = FormSentences()
    return lines.compactMap { sentences.left(of: withoutFormNumber($0)) }
  }

  /// A line without the number of the form in the SEC's list, as `SEC 1474 (9-02)`.
  private static func withoutFormNumber(_ line: PrintedLine) -> PrintedLine {
    var line = line
    line.pieces.removeAll { piece in
      guard piece.text.utf8.count < 40, piece.text.utf8.contains(UInt8(ascii: "S")),
        piece.text.hasBytes("SEC ")
      else { return false }
      let letters = letters(piece.text)
      return ["sec1473", "sec1474", "sec2270"].contains { number in
        letters.starts(with: number.utf8)
          || letters.dropFirst("form4".utf8.count).starts(with: number.utf8)
      }
    }
    if line.isRow {
      removeCutNumber(from: &line)
      if line.pieces.allSatisfy({ isOfApproval($0.text) }),
        line.pieces.contains(where: { namesOfApproval.contains($0.text) })
      {
        line.pieces = []
      }
    }
    return line
  }

  /// Takes out the number where a column of a table cuts it: `SEC` and `1474 (9-02)`.
  private static func removeCutNumber(from line: inout PrintedLine) {
    let numbers = line.pieces.filter { piece in
      piece.text.utf8.count < 16
        && ["1473 (", "1474 (", "2270 ("].contains { piece.text.hasPrefix($0) }
    }
    guard !numbers.isEmpty else { return }
    line.pieces.removeAll { $0.text == "SEC" || numbers.contains($0) }
  }

  /// Whether a text is of the box with the form's approval.
  private static func isOfApproval(_ text: String) -> Bool {
    text.utf8.count <= 30
      && (namesOfApproval.contains(text) || text.hasPrefix("3235-0") || text == "0.5"
        || text == "1.0")
  }

  /// What the box with the form's approval names.
  private static let namesOfApproval: Set<String> = [
    "OMB APPROVAL", "OMB Number:", "Estimated average burden", "hours per response:",
  ]

  /// What is left of a line without the sentences that it begins with or goes on with; nil where it is
  /// nothing else.
  private mutating func left(of line: PrintedLine) -> PrintedLine? {
    var line = line
    for _ in Self.sentences {
      guard !line.pieces.isEmpty else { return line }
      let letters = Self.letters(String(line.text.prefix(1_000)))
      guard !letters.isEmpty else { return Self.isRuling(line) ? nil : line }
      guard let count = taken(letters) else { return line }
      guard count < letters.count, let rest = Self.rest(of: line, after: count) else { return nil }
      line = Self.withoutFormNumber(rest)
      if line.pieces.isEmpty { return nil }
    }
    return line
  }

  /// What follows the first letters of a line that is one piece; nil where nothing does.
  private static func rest(of line: PrintedLine, after count: Int) -> PrintedLine? {
    guard line.pieces.count == 1, let piece = line.pieces.first else { return nil }
    let folded = FoldedText(piece.text)
    var left = count
    guard
      let last = folded.bytes.indices.first(where: { index in
        if isLetter(folded.bytes[index]) { left -= 1 }
        return left == 0
      })
    else { return nil }
    let bytes = Array(piece.text.utf8)
    let start = bytes[folded.offset(last + 1)...].firstIndex { !ends.contains($0) } ?? bytes.count
    guard start < bytes.count else { return nil }
    var rest = line
    rest.pieces[0].text = String(decoding: bytes[start...], as: UTF8.self)
    rest.pieces[0].range = piece.range.place(of: start..<bytes.count, in: piece.text)
    return rest
  }

  /// What a sentence ends with.
  private static let ends = Array("). *".utf8)

  /// How many letters of a line are of a sentence that it begins with or goes on with; nil where none
  /// are.
  private mutating func taken(_ letters: [UInt8]) -> Int? {
    let goesOn = pending.filter { $0.starts(with: letters) }
    if !goesOn.isEmpty {
      pending = goesOn.map { $0.dropFirst(letters.count) }.filter { !$0.isEmpty }
      return letters.count
    }
    let end = pending.first { $0.count >= 6 && letters.starts(with: $0) }
    pending = []
    if let end { return end.count }
    let whole = Self.sentences.filter { letters.starts(with: $0) }.map(\.count).max()
    if let whole { return whole }
    let begun = Self.sentences.filter { letters.starts(with: $0.prefix(Self.enough)) }
    pending = begun.filter { $0.starts(with: letters) }
      .map { $0.dropFirst(letters.count) }.filter { !$0.isEmpty }
    return begun.isEmpty ? nil : letters.count
  }

  /// Whether a line has nothing but characters that rule or mark.
  private static func isRuling(_ line: PrintedLine) -> Bool {
    line.text.unicodeScalars.allSatisfy { "*-_=#`>|+~. ─━│┃".unicodeScalars.contains($0) }
  }

  private static func letters(_ text: String) -> [UInt8] {
    FoldedText(text).bytes.filter(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte)
  }
}
