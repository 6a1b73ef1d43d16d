extension HeadBlocks {
  /// The most lines of a street.
  private static let mostStreetLines = 4

  // MARK: The name

  /// The name beside a label: what stands in the block of its own, else above a label of its parts, else
  /// right below its own; nil where none has a text.
  func labeledNameLines() -> [Int]? {
    for label in entries.indices where isLabel(label, .name) {
      let below = values(inBlockOf: label).filter { $0 > label }
      if !below.isEmpty { return below }
    }
    for label in entries.indices where isLabel(label, .nameParts) {
      let above = values(inBlockOf: label).filter { $0 < label }
      if !above.isEmpty { return above }
    }
    return entries.indices.first {
      isLabel($0, .name) && entries.indices.contains($0 + 1) && isValue($0 + 1)
    }
    .map { values(inBlockOf: $0 + 1) }
  }

  /// The name that stands right after the issuer, which is beside it on the page; nil where an address
  /// or nothing stands there.
  mutating func nameLines(after issuer: Int?) -> [Int]? {
    guard let issuer, entries.indices.contains(issuer + 1), isValue(issuer + 1) else { return nil }
    let lines = values(inBlockOf: issuer + 1).filter { $0 > issuer }
    guard !lines.contains(where: { !isNameLike($0) }) else { return nil }
    doubt(lines, as: "the name, for it stands beside the issuer")
    return lines
  }

  /// The name as the first text that may be one.
  mutating func firstNameLines() -> [Int] {
    let first = entries.indices.first { isValue($0) && isNameLike($0) }
    guard
      let first = first
        ?? entries.indices.first(where: {
          isValue($0) && !HeadLooks.isStreetLike(text($0))
        })
    else { return [] }
    let lines = values(inBlockOf: first)
    doubt(lines, as: "the name, for it is the first text of the head")
    return lines
  }

  private func isNameLike(_ index: Int) -> Bool {
    let text = text(index)
    return !HeadLooks.isStreetLike(text) && !HeadLooks.isTitleLike(text)
      && !isStateAlone(index)
      && !PostalAddress.isPostalCode(text) && !PostalAddress.endsWithPlace(text)
  }

  // MARK: City, state and ZIP code

  /// City, state and ZIP code.
  mutating func placeLines() -> [Int] {
    let values = entries.indices.filter(isValue)
    if let whole = values.first(where: { PostalAddress.endsWithPlace(text($0)) }) { return [whole] }
    let states = values.filter {
      PostalAddress.endsWithState(text($0)) && !PostalAddress.isPostalCode(text($0))
    }
    let codes = values.filter { PostalAddress.isPostalCode(text($0)) }
    let state =
      states.first(where: isAbroadAlone) ?? states.first { text($0).utf8.count == 2 }
      ?? state(in: states)
      // A state by its name may be a city by the same name.
      ?? values.last { StateName.code(of: text($0)) != nil }
    guard let state else {
      guard let city = values.first(where: { isLabel($0 + 1, .cityStateZip) }) else { return [] }
      return [city] + codes.filter { $0 > city }.prefix(1)
    }
    let code = codes.first { $0 > state } ?? codes.last
    let isAlone = text(state).utf8.count == 2 || StateName.code(of: text(state)) != nil
    let city = isAlone ? cityLines(of: state, code: code) : []
    if let code, code < state { doubt([code], as: "the ZIP code, for it looks like one") }
    return city + [state] + (code.map { [$0] } ?? [])
  }

  /// The texts of a place; where the state stands alone, each in its column.
  func placeSegments(_ lines: [Int]) -> [HeadSegment] {
    let segments = lines.map { entries[$0].segment }
    guard
      let state = lines.firstIndex(where: isAbroadAlone) ?? lines.firstIndex(where: isStateAlone)
    else { return segments }
    var columns = Array(segments[state...].enumerated()).map { ($0 + 1, $1) }
    if state > 0 { columns.insert((0, HeadReader.joined(Array(segments[..<state]))), at: 0) }
    return columns.map { column, segment in
      var segment = segment
      segment.isExact = true
      segment.column = column
      return segment
    }
  }

  /// The line that ends with a state and is rather that of a city than of a street.
  private func state(in lines: [Int]) -> Int? {
    lines.first { !HeadLooks.isStreetLike(text($0)) } ?? lines.first
  }

  /// The city of a state that stands alone: in the block of the state or of its label, else what looks
  /// like one, nearest to the state.
  private mutating func cityLines(of state: Int, code: Int?) -> [Int] {
    func lines(inBlockOf index: Int) -> [Int] {
      let lines = values(inBlockOf: index).filter { $0 != state && $0 != code }
      let street = lines.last { isLabel($0 - 1, .street) || HeadLooks.isStreetLike(text($0)) }
      guard let street else { return lines }
      return lines.filter { isLabel(street - 1, .street) ? $0 >= street : $0 > street }
    }
    let above = entries.indices.first { index in
      isLabel(index, .cityStateZip) && lines(inBlockOf: index).contains { $0 < index }
    }
    if let above { return lines(inBlockOf: above).filter { $0 < above } }
    let beside = lines(inBlockOf: state)
    if !beside.isEmpty { return beside }
    let others = entries.indices.filter { isValue($0) && $0 != state && $0 != code }
    let likely = others.filter(isCityLike)
    let city =
      likely.last { $0 < state } ?? likely.first
      ?? others.last {
        $0 < state && !HeadLooks.isTitleLike(text($0)) && text($0).contains(where: \.isLetter)
      }
    guard let city else { return [] }
    let cityLines = lines(inBlockOf: city).filter { (city < state) == ($0 < state) }
    if city > state || city + 1 < state { doubt(cityLines, as: "the city, for it looks like one") }
    return cityLines
  }

  /// Whether a text looks like a city: it has no digits and is no part of a title, of the name of a
  /// company or of a street.
  private func isCityLike(_ index: Int) -> Bool {
    isNameLike(index) && !HeadLooks.isOfCompany(text(index))
      && !text(index).contains(where: \.isASCIIDigit)
      && !values(inBlockOf: index).contains { HeadLooks.isTitleLike(text($0)) }
  }

  // MARK: The street

  /// The street where the text has it in order: between the labels of the name's parts, one after the
  /// other, and its own.
  func streetLinesInOrder() -> [Int] {
    let parts = entries.indices.filter { isLabel($0, .nameParts) }
    guard let first = parts.first, let last = parts.last, last - first + 1 == parts.count,
      let end = entries[last...].firstIndex(where: { $0.kind == .label(.street) }), end > last + 1,
      (last + 1..<end).allSatisfy(isValue), end - last <= Self.mostStreetLines
    else { return [] }
    return (last + 1..<end).filter { !isStateAlone($0) && !PostalAddress.isPostalCode(text($0)) }
  }

  /// Whether a text is the code of a state and nothing else.
  private func isStateAlone(_ index: Int) -> Bool {
    text(index).utf8.count == 2 && PostalAddress.endsWithState(text(index))
  }

  /// Whether a text is the code of a country or province abroad, which the letters of a province may
  /// stand beside as the end of the city.
  private func isAbroadAlone(_ index: Int) -> Bool {
    isStateAlone(index) && text(index).contains(where: \.isASCIIDigit)
  }

  /// The street where the text has it in no order: the lines that are left, of several blocks first the
  /// name of a company and last the number of a floor.
  mutating func streetLines(after name: Int?) -> [Int] {
    let free = entries.indices.filter(isValue)
    let plain = free.filter {
      !PersonBlocks.isCellLike(text($0)) || HeadLooks.isStreetLike(text($0))
    }
    let likely = plain.isEmpty ? free : plain
    let below = likely.filter { $0 > name ?? -1 }
    let lines = (below.isEmpty ? likely : below).prefix(Self.mostStreetLines)
    doubt(Array(lines), as: "the street, for it stands between the name and the city")
    let firstOfBlock = Dictionary(lines.map { (entries[$0].block, $0) }) { first, _ in first }
    func rank(_ line: Int) -> Int {
      HeadLooks.rankInStreet(text(firstOfBlock[entries[line].block] ?? line))
    }
    return lines.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
