/// Reads the list of reporting persons below Table II: name and address in one field, then the four
/// boxes of the relationship.
enum ListOfPersons {
  /// The cells of each person, in the order of the list, which prints a comma behind each city.
  ///
  /// A person whose name begins the text of an entry is in the head already.
  static func persons(
    in lines: [PrintedLine], after known: [[(FilingElement, PrintedValue)]]
  ) -> [[(FilingElement, PrintedValue)]] {
    func texts(_ element: FilingElement) -> [String] {
      known.prefix(100).compactMap { cells in cells.first { $0.0 == element }?.1.text }
    }
    let names = texts(.rptOwnerName)
    let addresses = known.prefix(100).compactMap { cells -> String? in
      let lines: [String] = [FilingElement.rptOwnerStreet1, .rptOwnerStreet2].compactMap { street in
        cells.first { $0.0 == street }?.1.text
      }
      return lines.isEmpty ? nil : lines.joined(separator: " ")
    }
    var boxes: ListBoxes?
    var persons: [[(FilingElement, PrintedValue)]] = []
    let entries = PersonLines.joined(ListRows.whole(lines))
    let shared = SharedAddresses(entries)
    let areInOneLine = entries.contains { line in
      line.isDivided && !line.isRow && line.pieces.prefix { $0.column == 0 }.count == 1
        && PostalAddress.endsWithZip(line.pieces[0].text)
    }
    for line in entries {
      if let headings = ListBoxes(line) {
        boxes = headings.placed(over: entries, like: known.first)
      } else if let name = line.pieces.first, name.column == 0, boxes != nil || line.isRow,
        !FoldedText(name.text, most: 40).begins(with: "reporting owner name")
      {
        var texts = line.pieces.filter { $0.column == 0 }
        if texts.count == 1, line.isRow, let last = persons.indices.last {
          let place = placeAlone(texts[0], below: persons[last])
          if !place.isEmpty {
            persons[last] += place
            continue
          }
        }
        let textCount = texts.count
        if areInOneLine { texts = [joined(texts)] }
        var cells = boxes?.relationship(line.pieces.dropFirst(textCount)) ?? []
        if cells.isEmpty { cells = likeTheFirst(line.pieces.dropFirst(textCount), known.first) }
        let isPerson =
          line.isDivided && !cells.isEmpty || PostalAddress.endsWithZip(texts.last?.text ?? "")
          || texts.count > 1 && !line.isRow && PostalAddress.endsWithPlace(texts.last?.text ?? "")
        guard isPerson, !names.contains(where: { (name.text + " ").hasPrefix($0 + " ") }) else {
          continue
        }
        let person =
          texts.count > 1
          ? person(lines: texts) : person(texts[0], addresses: addresses, shared)
        persons.append(person + cells)
      }
    }
    return persons.map(PostalAddress.withoutComma)
  }

  /// The boxes of a person whose ticks stand under no heading: as many as the first person has, or
  /// two, of the two that have no text.
  private static func likeTheFirst(
    _ ticks: ArraySlice<TextPiece>, _ first: [(FilingElement, PrintedValue)]?
  ) -> [(FilingElement, PrintedValue)] {
    let words = ticks.flatMap { $0.text.words }
    guard let range = ticks.first?.range, !words.isEmpty, words.allSatisfy({ $0 == "X" })
    else { return [] }
    let plain: [FilingElement] = [.isDirector, .isTenPercentOwner]
    var boxes = (first ?? []).map(\.0).filter {
      plain.contains($0) || $0 == .isOfficer || $0 == .isOther
    }
    if words.count == plain.count { boxes = plain }
    guard boxes.count == words.count, boxes.allSatisfy(plain.contains) else { return [] }
    return boxes.map {
      (
        $0,
        PrintedValue(
          text: "1", range: range, status: .inferred,
          evidence: "the text does not show under which headings the \(words.count) ticks stand; "
            + "these are the boxes without a text that the first person has")
      )
    }
  }

  /// The lines of a person that a page cuts, where every other stands in one.
  private static func joined(_ texts: [TextPiece]) -> TextPiece {
    var text = texts[0]
    text.text = texts.map(\.text).joined(separator: " ")
    text.range =
      text.range.lowerBound..<max(text.range.upperBound, texts.last?.range.upperBound ?? 0)
    return text
  }

  /// The place that a text is and nothing else, where the person above it lacks one: a row may be cut
  /// above the last line of an address.
  private static func placeAlone(
    _ text: TextPiece, below person: [(FilingElement, PrintedValue)]
  ) -> [(FilingElement, PrintedValue)] {
    guard person.contains(where: { $0.0 == .rptOwnerStreet1 }),
      !person.contains(where: { $0.0 == .rptOwnerCity }),
      let city = text.text.firstIndex(of: ","), !text.text[..<city].contains(where: \.isNumber)
    else { return [] }
    return PostalAddress.cityStateZip([
      HeadSegment(label: nil, text: text.text, range: text.range, isExact: true)
    ])
  }

  /// Name, street and city stand in lines of their own.
  private static func person(lines: [TextPiece]) -> [(FilingElement, PrintedValue)] {
    let segments = lines.map {
      HeadSegment(label: nil, text: $0.text, range: $0.range, isExact: true)
    }
    let name = (
      FilingElement.rptOwnerName, PrintedValue(text: lines[0].text, range: lines[0].range)
    )
    let place = PostalAddress.cityStateZip(segments[segments.count - 1])
    let street = segments[1..<(segments.count - (place.isEmpty ? 0 : 1))]
    return [name] + PostalAddress.street(Array(street)) + place
  }

  /// Name and address stand in one text without a sign between them: the address begins where that
  /// of the person in the head does, else at a care-of name or the first number, else where the words
  /// begin that end other entries too.
  private static func person(
    _ piece: TextPiece, addresses: [String], _ shared: SharedAddresses
  ) -> [(FilingElement, PrintedValue)] {
    let words = piece.text.words.map(String.init)
    let known = addresses.lazy.compactMap { piece.text.range(ofWords: $0) }.first
    let count =
      known.map { piece.text[..<$0].words.count }
      ?? words.indices.dropFirst().first { isStartOfAddress(words[$0]) && $0 < words.count - 2 }
      ?? shared.wordsOfName(in: piece.text) ?? words.count
    let evidence = "'\(piece.text)' has no sign between name and address"
    func value(_ words: ArraySlice<String>) -> PrintedValue {
      PrintedValue(
        text: words.joined(separator: " "), range: piece.range, status: .uncertain,
        evidence: evidence)
    }
    return [(.rptOwnerName, value(words[..<count]))]
      + address(
        words[count...],
        known: known == nil
          ? nil
          : addresses.first {
            piece.text.range(ofWords: $0) != nil
          }, value)
  }

  /// The street where it is known from the head, and what comes after it.
  private static func address(
    _ words: ArraySlice<String>, known: String?, _ value: (ArraySlice<String>) -> PrintedValue
  ) -> [(FilingElement, PrintedValue)] {
    guard let known else {
      let segment = HeadSegment(
        label: .street, text: words.joined(separator: " "), range: value(words).range ?? 0..<0)
      let place = PostalAddress.cityStateZip(segment)
      guard let before = place.first(where: { $0.0 == .rptOwnerCity })?.1.text else { return place }
      // Nothing shows where the city begins: most cities are one word, some two that begin with one of
      // few.
      let lines = before.words.map(String.init)
      let isLong = lines.count > 2 && cityStarts.contains(lines[lines.count - 2].uppercased())
      let count = min(lines.count, isLong ? 2 : 1)
      let parts = [
        (FilingElement.rptOwnerStreet1, value(lines[..<(lines.count - count)])),
        (.rptOwnerCity, value(lines[(lines.count - count)...])),
      ]
      return parts.filter { $0.1.text != "" } + place.filter { $0.0 != .rptOwnerCity }
    }
    let street = words.prefix(known.words.count)
    let rest = value(words.dropFirst(street.count))
    let segment = HeadSegment(label: .street, text: rest.text ?? "", range: rest.range ?? 0..<0)
    let place = PostalAddress.cityStateZip(segment).map { element, part in
      var part = part
      part.status = rest.status
      part.evidence = rest.evidence
      return (element, part)
    }
    return [(.rptOwnerStreet1, value(street))] + place
  }

  /// First words of cities with two.
  private static let cityStarts: Set<String> = [
    "NEW", "SAN", "SANTA", "LOS", "LAS", "SALT", "PALO", "MENLO", "MOUNTAIN", "REDWOOD", "FORT",
    "FT.",
    "ST.", "SAINT", "EL", "LA", "NORTH", "SOUTH", "EAST", "WEST", "GRAND", "BEVERLY", "PALM",
    "BOCA",
    "CORAL", "KANSAS", "OKLAHOMA", "LITTLE", "BATON", "VIRGINIA", "COLORADO", "ANN", "DES", "HONG",
    "TEL", "LONG", "OVERLAND", "KING", "WHITE", "SILVER", "GREAT", "HALF", "FOSTER", "DALY",
    "CHAPEL",
  ]

  private static func isStartOfAddress(_ word: String) -> Bool {
    word.first?.isASCIIDigit == true || word.uppercased() == "C/O" || word.hasPrefix("P.O.")
  }
}

extension String {
  /// Where some words begin in a text, as whole words with or without a comma after them; nil where
  /// they do not stand in it.
  fileprivate func range(ofWords words: String) -> String.Index? {
    func bare(_ word: Substring) -> Substring { word.hasSuffix(",") ? word.dropLast() : word }
    let wanted = words.words.map(bare)
    let own = split(separator: " ")
    guard !wanted.isEmpty, own.count > wanted.count, own.count < 200 else { return nil }
    for start in 1...(own.count - wanted.count)
    where own[start..<(start + wanted.count)].map(bare) == wanted {
      return own[start].startIndex
    }
    return nil
  }
}
