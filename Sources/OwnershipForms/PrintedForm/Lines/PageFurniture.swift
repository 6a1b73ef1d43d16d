/// Tells the lines that a browser or printer puts at the head and foot of a page from the form.
enum PageFurniture {
  /// The lines without those of page ends, and without the time of printing before a text.
  static func removed(from lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var isAfterOne = false
    for (index, line) in lines.enumerated() {
      if line.pieces.isEmpty {
        result.append(line)
      } else if isOne(line)
        || isPageNumber(line) && (isAfterOne || isBeforeOne(index, in: lines))
      {
        isAfterOne = true
      } else {
        isAfterOne = false
        result.append(stripped(line))
      }
    }
    return result
  }

  /// Whether the next line with a text is one.
  private static func isBeforeOne(_ index: Int, in lines: [PrintedLine]) -> Bool {
    lines[(index + 1)...].prefix(8).first { !$0.pieces.isEmpty }.map(isOne) ?? true
  }

  /// Whether a line is only an address, the time of printing or the page's title.
  static func isOne(_ line: PrintedLine) -> Bool {
    guard !line.pieces.isEmpty, line.pieces.count <= 4 else { return false }
    let text = line.text
    guard text.utf8.count < 300 else { return false }
    return isAddress(text) || isTimeOfPrinting(text) || isTitle(text)
  }

  /// A line without the time of printing and the page's title before its text.
  static func stripped(_ line: PrintedLine) -> PrintedLine {
    withoutTitle(withoutTime(line))
  }

  private static func withoutTitle(_ line: PrintedLine) -> PrintedLine {
    let title = "Ownership Submission "
    guard let first = line.pieces.first, first.text.hasPrefix(title) else { return line }
    var line = line
    let rest = first.text.dropFirst(title.count)
    line.pieces[0].text = String(rest)
    line.pieces[0].range = first.range.place(of: rest, in: first.text)
    return line
  }

  private static func withoutTime(_ line: PrintedLine) -> PrintedLine {
    guard let first = line.pieces.first, first.text.utf8.prefix(40).contains(UInt8(ascii: ":"))
    else { return line }
    let words = first.text.split(separator: " ", maxSplits: 3)
    guard words.count == 4, isTimeOfPrinting(words[..<3].joined(separator: " ")) else {
      return line
    }
    var line = line
    line.pieces[0].text = String(words[3])
    line.pieces[0].range = first.range.place(of: words[3], in: first.text)
    if first.width > 0 {
      line.pieces[0].width = words[3].count
      line.pieces[0].column = first.column + first.text.count - words[3].count
    }
    return line
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("file://"))
      && text.words.count <= 2
  }

  /// `2/3`, with no slash more: a date is not one.
  private static func isPageNumber(_ line: PrintedLine) -> Bool {
    guard line.pieces.count == 1, line.pieces[0].text.utf8.count <= 7 else { return false }
    let sides = line.pieces[0].text.split(separator: "/", omittingEmptySubsequences: false)
    return sides.count == 2
      && sides.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// `11/22/26, 8:43 AM`, alone or with the page's title.
  private static func isTimeOfPrinting(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")), text.utf8.contains(UInt8(ascii: ",")) else {
      return false
    }
    let words = text.words
    guard words.count >= 3, words.count <= 8, words[0].hasSuffix(","),
      words[1].contains(":"), words[2] == "AM" || words[2] == "PM"
    else { return false }
    let rest = FoldedText(words.dropFirst(3).joined(separator: " "))
    return rest.bytes.isEmpty || rest.begins(with: "sec form") || rest.begins(with: "ownership")
  }

  private static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count < 80,
      FoldedText.mayBegin(text, with: "s") || FoldedText.mayBegin(text, with: "o")
    else { return false }
    let folded = FoldedText(text)
    return (folded.begins(with: "sec form ") && folded.bytes.count <= 12)
      || folded.bytes.elementsEqual("ownership submission".utf8)
  }
}

extension Character {
  /// Whether the character is one of `0` to `9`.
  var isASCIIDigit: Bool { utf8.count == 1 && utf8.first.map { (48...57).contains($0) } == true }
}
