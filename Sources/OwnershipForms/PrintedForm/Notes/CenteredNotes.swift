/// Brings footnotes whose number stands in the middle of its text, as one form lays them out, into
/// the order of reading: the number first.
enum CenteredNotes {
  /// The lines with each number before its text; as they are where numbers begin their texts.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    let lines = inTurn(lines)
    let filled = lines.indices.filter { !lines[$0].pieces.isEmpty }
    let anchors = filled.map { mark(lines[$0]) != nil }
    guard let number = zip(filled, anchors).first(where: \.1)?.0,
      let edge = lines[number].pieces.first?.column,
      isCentered(filled.map { lines[$0] }, anchors, edge)
        || filled.count < lines.count && areApart(filled.map { lines[$0] }, anchors)
    else { return lines }
    let isAfterBlank = filled.map { $0 > 0 && lines[$0 - 1].pieces.isEmpty }
    let goesOn = goingOn(filled.map { lines[$0] }, anchors)
    let groups = CenteredLines.groups(of: filled.count, most: 64) {
      CenteredLines.Anchored(anchors: anchors, isAfterBlank: isAfterBlank, goesOn: goesOn)
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

  /// Whether most numbers stand in lines of their own or within a sentence; not where
  /// one lost its text.
  private static func areApart(_ lines: [PrintedLine], _ anchors: [Bool]) -> Bool {
    guard anchors.first == false,
      !zip(lines, lines.dropFirst()).contains(where: { isMark($0) && isMark($1) })
    else { return false }
    let goesOn = goingOn(lines, anchors)
    let marked = lines.indices.filter { anchors[$0] }
    return marked.count { isMark(lines[$0]) || goesOn[$0] } * 2 > marked.count
  }

  /// For each line whether it goes on with a sentence of the text above it.
  ///
  /// - Parameter above: the text above the first line.
  static func goingOn(
    _ lines: [PrintedLine], _ anchors: [Bool], after above: String = ""
  ) -> [Bool] {
    var above = above
    return zip(lines, anchors).map { line, isAnchor in
      let text = isAnchor ? line.text.drop { $0 != " " }.dropFirst() : line.text[...]
      guard let first = text.first else { return false }
      defer { above = String(text) }
      guard let last = above.last else { return false }
      return first.isLowercase || !".:;)\"”".contains(last)
    }
  }

  private static func isMark(_ line: PrintedLine) -> Bool {
    line.pieces.count == 1 && FootnoteMark.number(line.pieces[0].text) != nil
  }

  /// Numbers in lines below each other before as many paragraphs, each before its paragraph.
  private static func inTurn(_ lines: [PrintedLine]) -> [PrintedLine] {
    guard lines.lazy.filter(isMark).prefix(2).count == 2 else { return lines }
    var result: [PrintedLine] = []
    var index = 0
    while index < lines.count {
      guard isMark(lines[index]) else {
        result.append(lines[index])
        index += 1
        continue
      }
      let texts = lines[index...].firstIndex { !$0.pieces.isEmpty && !isMark($0) } ?? lines.count
      let end = lines[texts...].firstIndex { mark($0) != nil } ?? lines.count
      let marks = lines[index..<texts].filter(isMark)
      let paragraphs = lines[texts..<end].split(whereSeparator: \.pieces.isEmpty)
      if marks.count > 1, marks.count == paragraphs.count {
        for (mark, paragraph) in zip(marks, paragraphs) {
          result += [mark] + paragraph + [PrintedLine(pieces: [], isDivided: false)]
        }
      } else {
        result += lines[index..<end]
      }
      index = max(end, index + 1)
    }
    return result
  }

  /// The number at the start of a line.
  private static func mark(_ line: PrintedLine) -> Int? {
    line.pieces.first.flatMap { FootnoteMark.number($0.text.prefix { $0 != " " }) }
  }
}
