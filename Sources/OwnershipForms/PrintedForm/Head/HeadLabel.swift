/// A label printed in the head of the form, which says what the text after it is.
enum HeadLabel: CaseIterable, Sendable {
  case notSubjectToSection16, form3HoldingsReported, form4TransactionsReported, aff10b5One
  case name, nameParts, street, cityStateZip
  case issuer, periodOfReport, dateOfOriginalSubmission, relationship, groupFiling
  case instruction

  /// The label's words on the forms, folded; longer ones first.
  var phrases: [StaticString] {
    switch self {
    case .notSubjectToSection16: ["check this box if no longer subject"]
    case .form3HoldingsReported: ["form 3 holdings reported"]
    case .form4TransactionsReported: ["form 4 transactions reported"]
    case .aff10b5One:
      ["check this box to indicate that a transaction", "rule 10b5-1(c) transaction indication"]
    case .name: ["name and address of reporting person"]
    case .nameParts: ["(last)", "(first)", "(middle)"]
    case .street: ["(street)"]
    case .cityStateZip: ["(city)", "(state)", "(zip)", "(zip/postal code)", "(country)"]
    case .issuer: ["issuer name and ticker or trading symbol", "issuer name and ticker"]
    case .periodOfReport:
      [
        "date of earliest transaction", "date of event requiring statement",
        "statement for issuer's fiscal year ended", "statement for month/day/year",
      ]
    case .dateOfOriginalSubmission:
      [
        "if amendment, date of original filed", "if amendment, date original filed",
        "if amendment, date of original", "if amendment",
      ]
    case .relationship:
      ["relationship of reporting person(s) to issuer", "relationship of reporting person"]
    case .groupFiling:
      [
        "individual or joint/group", "form filed by one reporting person",
        "form filed by more than one reporting person",
      ]
    case .instruction: ["(month/day/year)", "(check applicable line)", "(print or type responses)"]
    }
  }

  /// Whether a text is no more than the number and the first words of a label that was cut.
  static func isFragment(_ text: String) -> Bool {
    let bytes = FoldedText(text.prefix(40)).bytes
    guard bytes.count >= 4, bytes.count < 24, (49...57).contains(bytes[0]), bytes[1] == 46
    else { return false }
    let words = bytes.dropFirst(2).drop { $0 == 32 }
    return allCases.contains { label in
      label.phrases.contains { Array("\($0)".utf8).starts(with: words) }
    }
  }

  /// Whether the label stands below or beside its text, so that another label's text goes on
  /// after it.
  var isTransparent: Bool { self == .instruction }
}

/// A piece of the head, or a part of one: the label before it, and the text up to the next label.
struct HeadSegment: Hashable, Sendable {
  /// The label; nil for the text before the first label of a piece.
  var label: HeadLabel?
  /// The text after the label.
  var text: String
  /// Where in the decoded text that text stands.
  var range: Range<Int>
}

/// Divides a piece of the head at its labels.
enum HeadSegmenter {
  /// The segments of a piece, from left to right; a text before the first label comes without one.
  static func segments(of piece: TextPiece) -> [HeadSegment] {
    let folded = FoldedText(piece.text)
    var segments: [HeadSegment] = []
    var label: HeadLabel?
    var start = 0
    for found in labels(in: folded) {
      append(label, start..<max(start, numberStart(before: found.range.lowerBound, in: folded)))
      if !found.label.isTransparent || label == nil { label = found.label }
      start = found.range.upperBound
    }
    append(label, start..<folded.bytes.count)
    return segments

    func append(_ label: HeadLabel?, _ range: Range<Int>) {
      let (low, high) = (folded.offset(range.lowerBound), folded.offset(range.upperBound))
      let bytes = Array(piece.text.utf8)[low..<max(low, high)]
      let text = trimmed(bytes)
      guard label != nil || !text.isEmpty else { return }
      segments.append(
        HeadSegment(
          label: label, text: String(decoding: text, as: UTF8.self),
          range: (piece.range.lowerBound + text.startIndex)..<(piece.range.lowerBound
            + text.endIndex)))
    }
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

  private static func labels(in text: FoldedText) -> [(label: HeadLabel, range: Range<Int>)] {
    var found: [(label: HeadLabel, range: Range<Int>)] = []
    for label in HeadLabel.allCases {
      for phrase in label.phrases {
        var start = 0
        while let range = text.range(of: phrase, from: start) {
          start = range.upperBound
          if !found.contains(where: { $0.label == label && $0.range.overlaps(range) }) {
            found.append((label, range))
          }
          if found.count > 64 { break }
        }
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
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
