/// Reads what stands between the remarks' heading and the line for the signature: remarks, and each
/// signature with its date.
struct SignatureReader {
  /// The remarks; nil where there are none.
  private(set) var remarks: PrintedValue?
  /// The signatures, in the order of the text.
  private(set) var signatures: [Signature] = []

  /// A signature and its day.
  struct Signature: Hashable, Sendable {
    /// The name as signed.
    var name: PrintedValue?
    /// The day of the signature.
    var date: PrintedValue?
  }

  /// Reads the lines of the remarks and those of the signatures.
  ///
  /// - Parameter persons: the names of the reporting persons.
  init(
    remarks lines: [PrintedLine], signatures: [PrintedLine], runTogether: [Signature] = [],
    persons: [String] = []
  ) {
    remarks = Self.joined(Self.texts(lines)[...])
    let texts = Self.texts(signatures)
    let names = SignerNames(persons)
    if !runTogether.isEmpty {
      self.signatures = runTogether
    } else if let groups = SignedParts.signatures(of: signatures, names)
      ?? LabelledSignatures.signatures(of: signatures) ?? Self.laidOut(signatures, names)
    {
      self.signatures = groups
    } else {
      pair(texts)
    }
    for index in self.signatures.indices {
      self.signatures[index].name = self.signatures[index].name.map(LostHyphen.restored)
    }
  }

  /// The signatures of lines that blanks lay out, each name in the middle of which stands its date;
  /// nil where they are not laid out.
  private static func laidOut(_ lines: [PrintedLine], _ names: SignerNames) -> [Signature]? {
    var parts: [(line: Line, isAfterBlank: Bool)] = []
    var isAfterBlank = false
    var isLaidOut = false
    for line in lines {
      guard let text = texts([line]).first else {
        isAfterBlank = true
        continue
      }
      if let date = line.pieces.last, date.width > 0, date.column > 30,
        date.text.words.last.flatMap({ PrintedDate.day($0) }) != nil
      {
        isLaidOut = true
      }
      parts.append((text, isAfterBlank))
      isAfterBlank = false
    }
    guard isLaidOut else { return nil }
    var isOpen = false
    let goesOn = parts.map { part in
      defer { isOpen = part.line.text.words.last.map(SignedWords.goesOn) ?? isOpen }
      return isOpen
    }
    let groups =
      names.groups(of: parts.map(\.line))
      ?? CenteredLines.groups(of: parts.count, most: 24) {
        CenteredLines.Anchored(
          anchors: parts.map { !$0.line.dates.isEmpty }, isAfterBlank: parts.map(\.isAfterBlank),
          goesOn: goesOn)
      }
    return groups.map { group in
      let lines = parts[group].map(\.line)
      return Signature(
        name: joined(lines.filter { !$0.text.isEmpty }[...]), date: lines.flatMap(\.dates).first)
    }
  }

  /// A line's text without the form's own words, and the dates in it.
  struct Line {
    var text: String
    var range: Range<Int>
    var dates: [PrintedValue] = []
    var isAfterBlank = false
    /// Why it is in doubt that the text is what is signed, and all of it; nil where it is not.
    var doubt: String?

    /// The text alone.
    var value: PrintedValue {
      PrintedValue(
        text: text, range: range, status: doubt == nil ? .asFiled : .uncertain, evidence: doubt)
    }
  }

  /// The texts of lines, without those that have only the form's own words.
  static func texts(_ lines: [PrintedLine]) -> [Line] {
    var (isAfterBlank, isLabelOpen) = (false, true)
    return lines.compactMap { line in
      guard !line.pieces.isEmpty else {
        isAfterBlank = true
        return nil
      }
      // The last word of the form's own line may stand in a line of its own.
      let isRest = isLabelOpen
      isLabelOpen = line.text.hasBytes("eporting")
      var text = text(line, isRest: isRest)
      text?.isAfterBlank = isAfterBlank
      if text != nil { isAfterBlank = false }
      return text
    }
  }

  private static func text(_ line: PrintedLine, isRest: Bool) -> Line? {
    var text = line.text
    let folded = FoldedText(text)
    if let label = folded.range(of: "remarks:"), label.lowerBound == 0 {
      text = String(decoding: Array(text.utf8).dropFirst(8), as: UTF8.self)
    } else if isRest,
      ["person", "person date"].contains(where: { folded.bytes.elementsEqual($0.utf8) })
    {
      return nil
    } else if let label = folded.range(of: "signature of reporting person")
      ?? folded.range(of: "signature of reporting")
    {
      let bytes = Array(text.utf8)
      let after = String(
        decoding: bytes[folded.offset(label.upperBound)...], as: UTF8.self)
      let before = String(
        decoding: bytes[..<folded.offset(label.lowerBound)], as: UTF8.self)
      text = before.filter { $0 != "*" } + " " + after
    }
    var read = self.line(text, line.range)
    read?.doubt = line.pieces.lazy.compactMap(\.doubt).first
    for piece in line.pieces where PrintedDate.day(piece.text) != nil {
      guard let evidence = piece.evidence, let dates = read?.dates else { continue }
      read?.dates = dates.map { $0.repaired(evidence) }
    }
    return read
  }

  private static func line(_ text: String, _ range: Range<Int>) -> Line? {
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0 != "**" }
      .flatMap(withoutDate)
    let dates = words.compactMap { PrintedDate.day($0) }
    let rest = words.filter { PrintedDate.day($0) == nil }
    let names =
      !dates.isEmpty || rest == ["Date"]
      ? rest.filter { $0 != "Date" } : rest.last == "Date" ? Array(rest.dropLast()) : rest
    guard !names.isEmpty || !dates.isEmpty else { return nil }
    return Line(
      text: names.joined(separator: " "), range: range,
      dates: dates.map { PrintedValue(text: $0.iso, range: range) })
  }

  /// A word, and the date that was printed against its end, as in `in03/05/2021`.
  private static func withoutDate(_ word: Substring) -> [String] {
    let (start, end) = (word.dropLast(10), word.suffix(10))
    guard let last = start.last, !last.isNumber, last != "/", PrintedDate.day(end) != nil else {
      return [String(word)]
    }
    return [String(start), String(end)]
  }

  private static func count(of sign: String, in text: String) -> Int {
    text.words.filter { $0.hasPrefix(sign) }.count
  }

  /// The names in a text that begins each with its own `/s/`.
  private static func signed(_ text: String) -> [String] {
    var names: [String] = []
    for word in text.words {
      if word.hasPrefix("/s/") || names.isEmpty {
        names.append(String(word))
      } else {
        names[names.count - 1] += " " + word
      }
    }
    return names
  }

  /// Lines as one text.
  static func joined(_ lines: ArraySlice<Line>) -> PrintedValue? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let text = LineBreak.joined(lines.map(\.text))
    guard !text.isEmpty else { return nil }
    let start = first.range.lowerBound
    var value = first.value
    value.text = text
    value.range = start..<max(start, last.range.upperBound)
    if lines.count > 1, value.status == .asFiled {
      value.status = .repaired
      value.evidence = "'\(text.prefix(160))' is joined from \(lines.count) lines"
    }
    return value
  }

  /// Names and dates in turn: as many names as dates follow them; a date that stands before its name
  /// goes to the first one without.
  private mutating func pair(_ lines: [Line]) {
    var index = 0
    var early: [PrintedValue] = []
    while index < lines.count {
      let start = index
      while index < lines.count, lines[index].dates.isEmpty { index += 1 }
      var dates: [PrintedValue] = []
      if index < lines.count {
        dates = lines[index].dates
        index += 1
      }
      while index < lines.count, lines[index].text.isEmpty {
        dates += lines[index].dates
        index += 1
      }
      let rest = Self.rest(of: lines[start..<index], in: lines[index...])
      index = rest.endIndex
      let parts = Array(lines[start..<rest.startIndex]) + rest
      let names = Self.names(parts.filter { !$0.text.isEmpty }, dates: dates.count)
      for (position, name) in names.enumerated() {
        signatures.append(
          Signature(name: name, date: position < dates.count ? dates[position] : nil))
      }
      early += dates.dropFirst(names.count)
    }
    let undated = signatures.indices.filter { signatures[$0].date == nil }
    for (index, date) in zip(undated, early) { signatures[index].date = date }
  }

  /// The lines that a name goes on in below its date, which stands beside the middle of the name:
  /// those right below the date and before a gap or the next sign.
  private static func rest(
    of name: ArraySlice<Line>, in lines: ArraySlice<Line>
  ) -> ArraySlice<Line> {
    let none = lines.prefix(0)
    guard name.contains(where: { $0.text.hasBytes("/s/") }), name.last?.dates.count == 1,
      name.last?.isAfterBlank == false || name.count == 1
    else { return none }
    if !lines.contains(where: { !$0.dates.isEmpty || $0.text.hasBytes("/s/") }),
      name.last(where: { !$0.text.isEmpty })?.text.words.last.map(SignedWords.goesOn) == true
    {
      // The end of a page cuts the last name.
      return lines
    }
    let rest = lines.prefix {
      !$0.isAfterBlank && $0.dates.isEmpty && !$0.text.hasBytes("/s/")
    }
    guard let next = lines.dropFirst(rest.count).first, !next.isAfterBlank else { return rest }
    return name.last { !$0.text.isEmpty }?.text.hasSuffix("-") == true ? rest : none
  }

  /// The names of some lines that as many dates follow.
  static func names(_ lines: [Line], dates: Int) -> [PrintedValue] {
    guard lines.count != dates, var whole = joined(lines[...]), let text = whole.text else {
      return lines.map(\.value)
    }
    if text.hasPrefix("/s/"), count(of: "/s/", in: text) == dates {
      return signed(text).map { name in
        var value = whole
        value.text = name
        return value
      }
    }
    guard dates > 1 else { return dates == 1 ? [whole] : lines.map(\.value) }
    whole.status = .uncertain
    whole.evidence = "\(dates) dates stand beside '\(text)', without a sign where a name ends"
    return [whole]
  }
}
