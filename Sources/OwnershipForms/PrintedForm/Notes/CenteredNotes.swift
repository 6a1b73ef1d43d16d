/// Brings footnotes whose number stands in the middle of its text, as one form lays them out, into
/// the order of reading: the number first.
enum CenteredNotes {
  /// The lines with each number before its text; as they are where numbers begin their texts.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    let filled = lines.indices.filter { !lines[$0].pieces.isEmpty }
    let anchors = filled.map { mark(lines[$0]) != nil }
    guard let number = zip(filled, anchors).first(where: \.1)?.0,
      let edge = lines[number].pieces.first?.column,
      isCentered(filled.map { lines[$0] }, anchors, edge)
    else { return lines }
    let isAfterBlank = filled.map { $0 > 0 && lines[$0 - 1].pieces.isEmpty }
    let groups = CenteredLines.groups(of: filled.count, most: 64) {
      CenteredLines.Anchored(anchors: anchors, isAfterBlank: isAfterBlank)
    }
    return groups.flatMap { group in
      var texts = group.map { lines[filled[$0]] }
      guard let anchor = group.first(where: { anchors[$0] }) else { return texts }
      let mark = takeMark(from: &texts[anchor - group.lowerBound])
      return [PrintedLine(pieces: [mark], isDivided: false)] + texts.filter { !$0.pieces.isEmpty }
    }
  }

  /// Takes the number off the start of a line.
  static func takeMark(from line: inout PrintedLine) -> TextPiece {
    let piece = line.pieces[0]
    let number = piece.text.prefix { $0 != " " }
    let rest = piece.text[number.endIndex...].drop { $0 == " " }
    var mark = piece
    mark.text = String(number)
    mark.range = piece.range.place(of: number, in: piece.text)
    if rest.isEmpty {
      line.pieces.removeFirst()
    } else {
      line.pieces[0].text = String(rest)
      line.pieces[0].range = piece.range.place(of: rest, in: piece.text)
    }
    return mark
  }

  /// Whether every text stands right of the numbers, and some number is not where its text begins.
  private static func isCentered(_ lines: [PrintedLine], _ anchors: [Bool], _ edge: Int) -> Bool {
    var isCentered = false
    for (line, isAnchor) in zip(lines, anchors) {
      guard let first = line.pieces.first, first.width > 0 else { return false }
      if isAnchor { continue }
      guard first.column > edge + 1 else { return false }
      isCentered = true
    }
    return isCentered
  }

  /// The number at the start of a line.
  private static func mark(_ line: PrintedLine) -> Int? {
    line.pieces.first.flatMap { FootnoteMark.number($0.text.prefix { $0 != " " }) }
  }
}
