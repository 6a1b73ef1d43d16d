/// Signatures that each have the form's line under them, as in prints with a list of reporting persons:
/// whatever order the text has the dates in, as many names as dates stand between these lines.
enum LabelledSignatures {
  /// The signatures of lines; nil where they have one such line, or not as many names and dates as lines.
  static func signatures(of lines: [PrintedLine]) -> [SignatureReader.Signature]? {
    var names: [PrintedValue] = []
    var dates: [PrintedValue] = []
    var open: [SignedLine] = []
    var labels = 0
    for line in lines {
      for (part, isAboveLabel) in parts(of: line) {
        if let text = SignedLine.lines(of: [part]).first {
          dates += text.dates
          if !text.text.isEmpty { open.append(text) }
        }
        guard isAboveLabel else { continue }
        labels += 1
        if let name = SignedLine.joined(open[...]) { names.append(name) }
        open = []
      }
    }
    guard labels > 1, open.isEmpty, names.count == labels, dates.count == labels else { return nil }
    return zip(names, dates).map { SignatureReader.Signature(name: $0, date: $1) }
  }

  /// What stands of a line before each of the form's words in it, and after them.
  private static func parts(of line: PrintedLine) -> [(line: PrintedLine, isAboveLabel: Bool)] {
    var parts: [(line: PrintedLine, isAboveLabel: Bool)] = []
    var rest = line
    rest.pieces = []
    for piece in line.pieces {
      let folded = FoldedText(piece.text, most: 400)
      guard let found = folded.range(of: "signature of reporting person") else {
        rest.pieces.append(piece)
        continue
      }
      let bytes = Array(piece.text.utf8)
      let (low, high) = (folded.offset(found.lowerBound), folded.offset(found.upperBound))
      rest.pieces += part(of: piece, bytes[..<low].filter { $0 != UInt8(ascii: "*") })
      parts.append((rest, true))
      rest.pieces = part(of: piece, Array(bytes[high...]))
    }
    if !rest.pieces.isEmpty { parts.append((rest, false)) }
    return parts
  }

  private static func part(of piece: TextPiece, _ bytes: [UInt8]) -> [TextPiece] {
    let text = String(decoding: bytes, as: UTF8.self).words.joined(separator: " ")
    guard !text.isEmpty else { return [] }
    var part = piece
    part.text = text
    return [part]
  }
}
