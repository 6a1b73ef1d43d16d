/// Signatures that blanks lay out: each date stands beside the middle of the lines of its name.
enum LaidOutSignatures {
  /// The signatures of lines; nil where blanks do not lay them out.
  static func signatures(
    of lines: [PrintedLine], _ names: SignerNames
  ) -> [SignatureReader.Signature]? {
    var parts: [(line: SignedLine, isAfterBlank: Bool)] = []
    var isAfterBlank = false
    var isLaidOut = false
    for line in lines {
      guard let text = SignedLine.lines(of: [line]).first else {
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
    let none = CenteredLines.Anchored(
      anchors: parts.map { !$0.line.dates.isEmpty }, isAfterBlank: parts.map(\.isAfterBlank),
      goesOn: goesOn)
    let groups =
      names.groups(of: parts.map(\.line))
      ?? CenteredLines.groups(of: parts.count, most: 24) { none }
    return groups.map { group in
      let lines = parts[group].map(\.line)
      return SignatureReader.Signature(
        name: SignedLine.joined(lines.filter { !$0.text.isEmpty }[...]),
        date: lines.flatMap(\.dates).first)
    }
  }
}
