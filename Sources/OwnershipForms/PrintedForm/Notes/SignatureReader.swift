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
    remarks = SignedLine.joined(SignedLine.lines(of: lines)[...])
    let names = SignerNames(persons)
    if !runTogether.isEmpty {
      self.signatures = runTogether
    } else if let groups = SignedParts.signatures(of: signatures, names)
      ?? LabelledSignatures.signatures(of: signatures)
      ?? LaidOutSignatures.signatures(of: signatures, names)
    {
      self.signatures = groups
    } else {
      pair(SignedLine.lines(of: signatures))
    }
    for index in self.signatures.indices {
      self.signatures[index].name = self.signatures[index].name.map(LostHyphen.restored)
    }
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

  /// Names and dates in turn: as many names as dates follow them; a date that stands before its name
  /// goes to the first one without.
  private mutating func pair(_ lines: [SignedLine]) {
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
    of name: ArraySlice<SignedLine>, in lines: ArraySlice<SignedLine>
  ) -> ArraySlice<SignedLine> {
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
  static func names(_ lines: [SignedLine], dates: Int) -> [PrintedValue] {
    guard lines.count != dates, var whole = SignedLine.joined(lines[...]), let text = whole.text
    else {
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
