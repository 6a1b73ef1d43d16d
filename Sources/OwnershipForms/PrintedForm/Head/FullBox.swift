/// A line of the box of the reporting person that is as long as the box, so that one blank parts it from
/// what stands in the box beside it: a date, or the issuer with its symbol.
enum FullBox {
  /// The line in two; as it is where nothing of another box ends it.
  static func divided(_ piece: TextPiece, below: [PrintedLine]) -> [TextPiece] {
    let words = piece.text.words
    guard words.count > 1, words.count < 40, let last = words.last, !piece.text.hasPrefix("(")
    else { return [piece] }
    if PrintedDate.day(last) != nil, !HeadColumns.isNumbered(piece.text) {
      return parts(of: piece, at: last.startIndex)
    }
    guard last.hasSuffix("]"), let bracket = words.firstIndex(where: { $0.hasPrefix("[") })
    else { return [piece] }
    let texts = below.lazy.flatMap(\.pieces).map(\.text)
    let name = texts.filter { piece.text.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    if let count = name?.words.count, count < bracket {
      return parts(of: piece, at: words[count].startIndex)
    }
    let counts = NameCut(head: [], below: below[...])
      .counts(of: words[..<bracket], symbol: words[bracket...])
    guard let first = counts.first else { return [piece] }
    var parts = parts(of: piece, at: words[first].startIndex)
    let others = counts.dropFirst().prefix(3).map { count in
      [words[..<count], words[count..<bracket]].map { $0.joined(separator: " ") }
    }
    for index in parts.indices {
      parts[index].evidence =
        "'\(piece.text.prefix(160))' has nothing between the reporting person and the issuer"
      parts[index].alternatives = others.map { $0[index] }
    }
    return parts
  }

  private static func parts(of piece: TextPiece, at word: String.Index) -> [TextPiece] {
    let (first, rest) = piece.cut(before: word)
    return [first, rest]
  }
}
