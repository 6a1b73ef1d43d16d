/// What the mender tells of each place.
extension XMLMender {
  mutating func note(
    _ code: Diagnostic.Code, _ message: String, _ place: Range<Int>, doubt: String? = nil,
    over range: Range<Int>? = nil, status: ReadingStatus = .uncertain
  ) throws(Hopeless) {
    guard mends.count < Self.mendLimit else { throw .tooMuch }
    func original(_ range: Range<Int>) -> Range<Int> {
      let start = self.original(range.lowerBound)
      return start..<max(start, self.original(range.upperBound))
    }
    mends.append(
      Mend(
        code: code, message: message, place: original(place),
        doubt: doubt.map {
          Mend.Doubt(range: original(range ?? place), status: status, evidence: $0)
        }))
  }

  /// Notes the line breaks that were taken out before a place; one inside a text joins its pieces.
  mutating func noteWraps(
    before end: Int, inText text: Range<Int>? = nil
  ) throws(Hopeless) {
    while nextWrap < wraps.places.count, wraps.places[nextWrap] < end {
      let place = wraps.places[nextWrap]
      nextWrap += 1
      let joins =
        text.map { text in
          text.contains(place) && bytes[text.lowerBound..<place].contains { !$0.isXMLSpace }
            && bytes[place..<text.upperBound].contains { !$0.isXMLSpace }
        } ?? false
      try note(
        .lineWrapped, "a line is broken after 1,023 characters; joined with the next",
        (place - 1)..<place, doubt: joins ? "joined over a line break after 1,023 characters" : nil,
        over: (place - 1)..<(place + 1), status: .repaired)
    }
  }

  mutating func noteStray(
    _ tag: MarkupScanner.Tag, doubting: Bool
  ) throws(Hopeless) {
    let name = quoted(tag.range)
    try note(
      .endTagNotMatching, "'\(name)' ends nothing that is open; left out", tag.range,
      doubt: doubting ? "'\(name)' stands inside it" : nil, over: tag.range)
  }

  mutating func noteOutside(_ range: Range<Int>) throws(Hopeless) {
    try note(
      .textOutsideDocument, "'\(quoted(range))' stands before the ownership document; left out",
      range)
  }

  mutating func noteRest(_ range: Range<Int>) throws(Hopeless) {
    let start = bytes[range].firstIndex { !$0.isXMLSpace } ?? range.lowerBound
    try note(
      .textOutsideDocument,
      "'\(quoted(start..<range.upperBound))' stands after the ownership document; left out",
      start..<range.upperBound)
  }

  func quoted(_ range: Range<Int>) -> String { quoted(bytes[range]) }

  /// The beginning of a piece of the text, on one line.
  func quoted(_ piece: ArraySlice<UInt8>) -> String {
    // A character has up to four bytes, so that these are more than are shown.
    Diagnostic.excerpt(String(decoding: piece.prefix(256), as: UTF8.self))
  }
}
