/// A line of a table that is drawn with the characters for boxes.
enum RuledLine {
  /// The line with a blank for each character of a box, two at a bar; nil where it has none.
  static func withoutRules(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = line.first(where: { $0 != 32 }), first == 0xE2, hasRule(line) else {
      return nil
    }
    var result: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      if isRule(line, index) {
        result.append(32)
        index += 3
      } else {
        result.append(line[index])
        index += 1
      }
    }
    // A bar beside a text leaves one blank, which divides nothing: texts never touch a bar.
    return result
  }

  /// How many bytes the rules before an index of the line without rules had more.
  static func bytesLost(_ line: ArraySlice<UInt8>, before end: Int) -> Int {
    var (index, count, lost) = (line.startIndex, 0, 0)
    while index < line.endIndex, count < end {
      let isRule = isRule(line, index)
      lost += isRule ? 2 : 0
      index += isRule ? 3 : 1
      count += 1
    }
    return lost
  }

  private static func hasRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { isRule(line, $0) }
  }

  /// Whether a character of a box stands at an index: U+2500 to U+257F.
  private static func isRule(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index + 2 < line.endIndex && line[index] == 0xE2
      && (line[index + 1] == 0x94 || line[index + 1] == 0x95)
  }
}
