/// Takes Markdown's signs off the text: emphasis, escapes, links, headings, breaks in cells.
enum Markup {
  /// The lines without signs; as they are where the text shows no Markdown.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    guard lines.contains(where: hasSign) else { return lines }
    return lines.map { line in
      var line = line
      if !line.isDivided { removeItemSign(from: &line) }
      line.pieces = line.pieces.flatMap(plain)
      if line.isDivided, !line.pieces.contains(where: { $0.text.utf8.contains(9) }) { cells(&line) }
      return line
    }
  }

  /// Whether a line is one that only Markdown has: the ruling under a table's head, or a text that is
  /// all emphasis.
  private static func hasSign(_ line: PrintedLine) -> Bool {
    let text = line.text
    return text.hasPrefix("---") || text.hasPrefix("## **")
      || text.hasPrefix("**") && text.hasSuffix("**") && text.count > 4
      || text.contains("](/")
  }

  /// Takes off the sign of a list, for which programs take any paragraph.
  private static func removeItemSign(from line: inout PrintedLine) {
    guard let first = line.pieces.first, first.text.hasPrefix("- ") else { return }
    let rest = first.text.dropFirst(2)
    line.pieces[0].text = String(rest)
    line.pieces[0].range = first.range.place(of: rest, in: first.text)
  }

  /// A row of Markdown has its cells and nothing else: counted they are those of the form.
  private static func cells(_ line: inout PrintedLine) {
    line.pieces.removeAll {
      $0.text.hasPrefix("Col") && $0.text.dropFirst(3).allSatisfy(\.isASCIIDigit)
    }
    // A bar before the first cell is that of a program which draws what it sees on a page.
    guard line.pieces.first?.column == 0, let fields = line.fields else { return }
    line.cells = fields
    for index in line.pieces.indices {
      let words = RowTokenizer.words(of: line.pieces[index])
      let marks = words.flatMap(\.marks)
      guard !marks.isEmpty else { continue }
      line.pieces[index].marks = marks
      line.pieces[index].text = words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The texts of a piece without signs: one for each line in it.
  private static func plain(_ piece: TextPiece) -> [TextPiece] {
    guard piece.text.utf8.contains(where: isSign) else { return [piece] }
    var piece = piece
    piece.isUnderlined = piece.text.hasPrefix("<u>")
    return lines(of: piece.text).compactMap { part, offset in
      var line = piece
      line.text = plain(part)
      let start = min(piece.range.lowerBound + offset, piece.range.upperBound)
      line.range = start..<min(start + part.utf8.count, piece.range.upperBound)
      return line.text.isEmpty ? nil : line
    }
  }

  /// The lines of a text between its breaks, `<br>` or `<br/>`, each with its offset in bytes.
  private static func lines(of text: String) -> [(text: String, offset: Int)] {
    let bytes = Array(text.utf8)
    var lines: [(String, Int)] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let length = breakLength(bytes, at: index) else {
        index += 1
        continue
      }
      if start < index {
        lines.append((String(decoding: bytes[start..<index], as: UTF8.self), start))
      }
      index += length
      start = index
    }
    if start < bytes.count {
      lines.append((String(decoding: bytes[start...], as: UTF8.self), start))
    }
    return lines
  }

  private static func breakLength(_ bytes: [UInt8], at index: Int) -> Int? {
    if bytes.hasPiece("<br>", at: index) { return 4 }
    return bytes.hasPiece("<br/>", at: index) ? 5 : nil
  }

  /// Whether a byte is of one of Markdown's signs.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "["),
      UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: isSign) else { return withSingleBlanks(text) }
    var result = ""
    // The line over the form's last label crosses its first letter.
    var rest = withoutLinks(text)[...]
    if rest.utf8.contains(UInt8(ascii: "~")) {
      rest = rest.replacing("~~S~~ ignature", with: "Signature").replacing("~~", with: "")[...]
    }
    rest = rest.replacing("** S ignature of Rep", with: "** Signature of Rep")[...]
    while rest.hasPrefix("#") { rest = rest.dropFirst() }
    if rest.utf8.contains(UInt8(ascii: "<")) { rest = withoutTags(rest)[...] }
    rest = withoutEmphasis(rest)[...]
    var isAfterSpace = true
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, "\\.*_-+#$()[]".contains(next) { continue }
      let isEdge = isAfterSpace || rest.first.map { $0 == " " || ".,;:)".contains($0) } ?? true
      if character == "_", isEdge, rest.first != "_", result.last != "_" { continue }
      isAfterSpace = character == " "
      result.append(character)
    }
    return withSingleBlanks(result)
  }

  private static func withSingleBlanks(_ text: String) -> String {
    guard text.utf8.contains(32) else { return text }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// A text without tags; programs take what stands beside a number for raised.
  private static func withoutTags(_ text: Substring) -> String {
    var rest = String(text).replacing(")**<sup>", with: ")** ")
    for tag in ["<u>", "</u>", "<sup>", "</sup>", "<mark>", "</mark>"] {
      rest = rest.replacing(tag, with: "")
    }
    return rest
  }

  /// A text without `**`; where one stands between two letters, a blank was lost beside it.
  private static func withoutEmphasis(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return String(text) }
    var result = ""
    var rest = text
    while let sign = rest.firstRange(of: "**") {
      result += rest[..<sign.lowerBound]
      rest = rest[sign.upperBound...]
      if result.last?.isLetter == true, rest.first?.isLetter == true { result += " " }
    }
    return result + rest
  }

  /// `[ACME](/cgi-bin/…)` as `ACME`.
  private static func withoutLinks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let link = rest.firstRange(of: "](") {
      guard let open = rest[..<link.lowerBound].lastIndex(of: "["),
        let close = rest[link.upperBound...].firstIndex(of: ")")
      else { break }
      result += rest[..<open]
      result += rest[rest.index(after: open)..<link.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
