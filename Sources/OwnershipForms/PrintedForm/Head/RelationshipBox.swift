/// The box of the reporting person's relationship to the issuer: four boxes to tick, and a title.
struct RelationshipBox: Hashable, Sendable {
  /// The boxes that are ticked.
  var ticked: [FilingElement] = []
  /// The text after the boxes: an officer's title, another relationship, or both.
  var title: HeadSegment?
  /// Whether words of the title were put together over the end of a line.
  private var isJoined = false
  /// Whether the title alone tells that a tick is the officer's.
  private var isOfficerByTitle = false

  /// Words that only this box has; two of them tell a piece of it that lost its label.
  private static let ownWords: [StaticString] = [
    "director", "10% owner", "officer (give", "other (specify", "applicable)", "licable)",
    "person(s) to issuer", "title below)", "check all",
  ]

  /// Whether a text may be a part of the box that lost its place.
  static func mayBePart(_ text: String) -> Bool {
    let folded = FoldedText(text, most: 400)
    return ["director", "10% owner", "officer", "below", "specify", "licable)"].contains {
      folded.contains($0)
    }
  }

  /// Whether a text without a label is a part of the box.
  static func isPart(_ text: String) -> Bool {
    let folded = FoldedText(text, most: 400)
    return ownWords.filter { folded.contains($0) }.count >= 2
  }

  /// Reads the texts of the box, in the order of the text.
  init(_ segments: [HeadSegment]) {
    let text = segments.map(\.text).joined(separator: " ")
    let folded = FoldedText(text)
    let boxesEnd = folded.lastRange(of: "below)")?.upperBound
    var parts = Self.title(after: boxesEnd.map(folded.offset), of: segments)
    if parts.isEmpty { parts = Self.titleBetweenLabels(of: segments) }
    title = parts.isEmpty ? nil : HeadReader.joined(parts)
    isJoined = title.map { $0.text != parts.map(\.text).joined(separator: " ") } ?? false
    let boxes: [(FilingElement, StaticString)] = [
      (.isDirector, "director"), (.isTenPercentOwner, "10% owner"),
      (.isOfficer, "officer"), (.isOther, "other (specify"),
    ]
    if let placed = Self.tickedByPlace(segments) {
      ticked = placed
      return
    }
    var start = folded.range(of: "applicable)")?.upperBound ?? 0
    for (element, label) in boxes {
      guard let found = folded.range(of: label, from: start),
        found.lowerBound < boxesEnd ?? folded.bytes.count
      else { continue }
      if Self.isTicked(folded.bytes[start..<found.lowerBound]) { ticked.append(element) }
      start = found.upperBound
    }
    if !ticked.contains(.isOfficer), !ticked.contains(.isOther), title != nil,
      let director = ticked.firstIndex(of: .isDirector), Self.isTickOfTwo(segments)
    {
      ticked[director] = .isOfficer
      isOfficerByTitle = true
    }
  }

  /// Whether one tick stands in a field beside that of both labels, of a director and of an officer: it
  /// has lost the line in which it stood.
  private static func isTickOfTwo(_ segments: [HeadSegment]) -> Bool {
    func column(of word: StaticString) -> Int? {
      segments.first { FoldedText($0.text, most: 40).begins(with: word) }?.column
    }
    guard let label = column(of: "director"), label == column(of: "officer") else { return false }
    let ticks = segments.filter { $0.text == "X" && !$0.isLaidOut && $0.column < label }
    return ticks.count == 1
  }

  /// The boxes that are ticked where the text lays them out: a tick stands left of its label, that of
  /// a label of two lines beside either; nil where the text does not lay them out.
  private static func tickedByPlace(_ segments: [HeadSegment]) -> [FilingElement]? {
    let ticks = segments.indices.filter { segments[$0].isLaidOut && segments[$0].text == "X" }
    func place(_ word: StaticString) -> Int? {
      segments.firstIndex { FoldedText($0.text, most: 40).begins(with: word) }
    }
    guard !ticks.isEmpty, let director = place("director"), let owner = place("10% owner"),
      let officer = place("officer"), segments[director].isLaidOut,
      segments[director].column < segments[owner].column
    else { return nil }
    return ticks.compactMap { tick in
      let isLeft = segments[tick].column < segments[director].column
      guard isLeft || segments[tick].column < segments[owner].column else { return nil }
      let isAbove =
        tick < officer && !(tick == officer - 1 && segments[tick].line == segments[officer].line)
      switch (isLeft, isAbove) {
      case (true, true): return .isDirector
      case (false, true): return .isTenPercentOwner
      case (true, false): return .isOfficer
      case (false, false): return .isOther
      }
    }
  }

  /// Whether the text right before a label ends with an `X`, alone or on a ruled line: `__X__`.
  private static func isTicked(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.split(separator: 32).last?.filter { $0 != UInt8(ascii: "_") } ?? []
    return word.elementsEqual("x".utf8) || word.elementsEqual("[x]".utf8)
  }

  /// What stands after the last word of the boxes: within the piece that has it, and in those
  /// below.
  private static func title(after end: Int?, of segments: [HeadSegment]) -> [HeadSegment] {
    guard let end else { return [] }
    var start = 0
    var parts: [HeadSegment] = []
    for segment in segments {
      let length = segment.text.utf8.count
      defer { start += length + 1 }
      guard start + length > end, !isLabel(segment.text) else { continue }
      let rest = Array(segment.text.utf8).dropFirst(max(0, end - start)).drop(while: \.isXMLSpace)
      guard !rest.isEmpty else { continue }
      var part = segment
      part.text = String(decoding: rest, as: UTF8.self)
      part.range = segment.range.place(of: rest.startIndex..<length, in: segment.text)
      parts.append(part)
    }
    return parts
  }

  /// What stands between the last words of two boxes, where each of them is a piece of a row.
  private static func titleBetweenLabels(of segments: [HeadSegment]) -> [HeadSegment] {
    let below = segments.indices.filter { segments[$0].text == "below)" }
    guard below.count == 2 else { return [] }
    return segments[(below[0] + 1)..<below[1]].filter { part in
      !isLabel(part.text) && part.text.utf8.count > 1
        && !FoldedText(part.text, most: 40).contains("(specify")
    }
  }

  /// Whether a text is one of the form's own words of the box.
  private static func isLabel(_ text: String) -> Bool {
    let own: [StaticString] = [
      "director", "10% owner", "officer (give title", "other (specify", "below)", "(specify",
      "other",
    ]
    let folded = FoldedText(text, most: 40)
    return own.contains { folded.bytes.count == $0.utf8CodeUnitCount && folded.begins(with: $0) }
  }

  /// The cells of the box.
  func cells() -> [(FilingElement, PrintedValue)] {
    var cells = ticked.map { ($0, PrintedValue(text: "1")) }
    if isOfficerByTitle, let title, let index = cells.firstIndex(where: { $0.0 == .isOfficer }) {
      cells[index].1.status = .inferred
      cells[index].1.evidence =
        "the tick stands beside the boxes of a director and an officer alike; '\(title.text)' is the "
        + "title that an officer has"
      cells[index].1.alternatives = ["isDirector"]
    }
    guard let title, title.text.utf8.contains(where: { $0 != 95 && $0 != 32 }) else { return cells }
    var value = PrintedValue(text: title.text, range: title.range)
    if isJoined {
      value = value.repaired("'\(title.text)' is joined from lines at a hyphen or a slash")
    }
    let sides = title.text.split(separator: " / ", maxSplits: 1).map(String.init)
    if sides.count == 2 || ticked.contains(.isOther) && ticked.contains(.isOfficer) {
      value.text = sides.first
      cells.append((.officerTitle, value))
      if sides.count == 2 {
        cells.append((.otherText, PrintedValue(text: sides[1], range: title.range)))
      }
    } else if ticked.contains(.isOther) {
      cells.append((.otherText, value))
    } else {
      if ticked.isEmpty {
        cells.append((.isOfficer, inferredOfficer(from: title)))
        value.status = .uncertain
        value.evidence =
          "no box of the relationship shows a tick, so the text lost parts of it; '\(title.text)' "
          + "may have lost its beginning"
      }
      cells.append((.officerTitle, value))
    }
    return cells
  }

  private func inferredOfficer(from title: HeadSegment) -> PrintedValue {
    PrintedValue(
      text: "1", range: title.range, status: .inferred,
      evidence: "no box of the relationship shows a tick; '\(title.text)' stands where an "
        + "officer's title does",
      alternatives: ["isOther"])
  }
}
