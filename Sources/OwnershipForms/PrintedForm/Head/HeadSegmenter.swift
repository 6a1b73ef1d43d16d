/// A part of the head: the label before it, and the text up to the next label or the end of its
/// piece.
struct HeadSegment: Hashable, Sendable {
  /// The label; nil for the text before the first one.
  var label: HeadLabel?
  /// The text after the label.
  var text: String
  /// Where in the decoded text that text stands.
  var range: Range<Int>
  /// Whether the label ends in the piece that the text stands in.
  var isBeside = true
  /// The column of the piece.
  var column = 0
  /// The line of the piece, counted in the region.
  var line = 0
  /// Which of the region's segments it is, in the order of reading.
  var order = 0
  /// Whether blanks lay the piece out, so that its column tells where it stands.
  var isLaidOut = false
  /// Whether the piece is a cell of a page, whose lines and columns are the form's own.
  var isExact = false
}

/// Divides the pieces of the head at the labels of the form.
///
/// Labels are looked for in all pieces together, because a narrow box breaks them over lines.
struct HeadSegmenter {
  /// More text than any head has; what comes after it is not looked at.
  private static let mostText = 4 << 20

  private var text = ""
  private var parts: [Part] = []

  /// A piece, and where it begins in the text of all.
  private struct Part {
    var start: Int
    var piece: TextPiece
    var line: Int
    var isExact: Bool
  }

  /// The segments of lines, in the order of the text.
  static func segments(of lines: [PrintedLine]) -> [HeadSegment] {
    var segmenter = HeadSegmenter()
    for (index, line) in lines.enumerated() {
      for piece in line.pieces where segmenter.text.utf8.count < mostText {
        segmenter.parts.append(
          Part(
            start: segmenter.text.utf8.count, piece: piece, line: line.number ?? index,
            isExact: line.cells != nil))
        segmenter.text += piece.text + " "
      }
    }
    return segmenter.segments()
  }

  private func segments() -> [HeadSegment] {
    let folded = FoldedText(text)
    let bytes = Array(text.utf8)
    var segments: [HeadSegment] = []
    var label: HeadLabel?
    var start = 0
    var part = 0
    for found in Self.labels(in: folded) + [(nil, folded.bytes.count..<folded.bytes.count)] {
      let end = max(start, Self.numberStart(before: found.range.lowerBound, in: folded))
      append(from: folded.offset(start), to: folded.offset(end))
      if let next = found.label, !next.isTransparent || label == nil { label = next }
      start = max(start, found.range.upperBound)
    }
    return segments

    func append(from low: Int, to high: Int) {
      while part + 1 < parts.count, parts[part + 1].start <= low { part += 1 }
      var segment = HeadSegment(label: label, text: "", range: 0..<0)
      guard part < parts.count else { return }
      var index = part
      var isFirst = true
      while index < parts.count, parts[index].start < high || isFirst {
        let piece = parts[index].piece
        let first = max(low, parts[index].start)
        let last = min(high, parts[index].start + piece.text.utf8.count)
        let trimmed = Self.trimmed(bytes[min(first, last)..<last])
        segment.text = String(decoding: trimmed, as: UTF8.self)
        segment.range = range(of: trimmed.startIndex..<trimmed.endIndex, in: parts[index])
        segment.isBeside = isFirst
        segment.order = segments.count
        segment.column = piece.column
        segment.line = parts[index].line
        segment.isLaidOut = piece.width > 0 && piece.column > 0
        segment.isExact = parts[index].isExact
        if !trimmed.isEmpty || isFirst && label != nil { segments.append(segment) }
        isFirst = false
        index += 1
      }
    }
  }

  /// Where in the decoded text a range of the joined text stands.
  private func range(of range: Range<Int>, in part: Part) -> Range<Int> {
    guard part.piece.range.count == part.piece.text.utf8.count else { return part.piece.range }
    let shift = part.piece.range.lowerBound - part.start
    return (range.lowerBound + shift)..<(range.upperBound + shift)
  }

  /// Without white space at both ends, and without the asterisks and colons that end a label.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let first = slice.first, first.isXMLSpace || first == 42 || first == 58 {
      slice.removeFirst()
    }
    while let last = slice.last, last.isXMLSpace { slice.removeLast() }
    return slice
  }

  private static func labels(in text: FoldedText) -> [(label: HeadLabel?, range: Range<Int>)] {
    var found: [(label: HeadLabel?, range: Range<Int>)] = []
    for label in HeadLabel.allCases {
      for phrase in label.phrases {
        var start = 0
        while let range = text.range(of: phrase, from: start) {
          start = range.upperBound
          found.append((label, range))
        }
      }
    }
    found.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var result: [(label: HeadLabel?, range: Range<Int>)] = []
    for one in found where one.range.lowerBound >= result.last?.range.upperBound ?? 0 {
      result.append(one)
    }
    return result
  }

  /// Where the number of a box begins that stands before its label, as in `4. If Amendment`.
  private static func numberStart(before index: Int, in text: FoldedText) -> Int {
    var start = index
    while start > 0, text.bytes[start - 1] == 32 { start -= 1 }
    guard start > 1, text.bytes[start - 1] == UInt8(ascii: "."),
      (49...57).contains(text.bytes[start - 2])
    else { return index }
    return start - 2
  }
}
