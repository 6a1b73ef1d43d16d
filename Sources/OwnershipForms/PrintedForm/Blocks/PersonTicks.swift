/// The list of reporting persons in a text in blocks, which has the ticks of all persons apart from
/// their names.
enum PersonTicks {
  /// The cells of each person of the list.
  ///
  /// Nothing shows under which heading a tick stands. Where there are as many ticks as if every person
  /// had the boxes of the first one, each is given these, as inferred.
  static func persons(
    in lines: [PrintedLine], after known: [[(FilingElement, PrintedValue)]]
  ) -> [[(FilingElement, PrintedValue)]] {
    let lines = withoutTitles(lines, of: known)
    let ticks = lines.filter(isTicks)
    let count = ticks.reduce(0) { $0 + $1.text.words.count }
    let entries = lines.filter { PostalAddress.endsWithPlace($0.text) }.count
    let boxes = (known.first ?? []).map(\.0).filter(relationships.contains)
    guard let range = ticks.first?.range, entries > 1, !boxes.isEmpty,
      boxes.allSatisfy(withoutText.contains), count == entries * boxes.count
    else {
      // Ticks above the first person are no name.
      let first = lines.firstIndex { PostalAddress.endsWithPlace($0.text) } ?? lines.endIndex
      return ListOfPersons.persons(
        in: lines[..<first].filter { !isTicks($0) } + lines[first...], after: known)
    }
    let cells = boxes.map { box in
      (
        box,
        PrintedValue(
          text: "1", range: range, status: .inferred,
          evidence:
            "the \(count) ticks of the list stand apart from its \(entries) persons; they are "
            + "as many as if each had the boxes of the first one")
      )
    }
    return ListOfPersons.persons(in: lines.filter { !isTicks($0) }, after: known).map { $0 + cells }
  }

  /// The lines without the blocks that are the title of a person in the head, which stands apart from its
  /// name in the list.
  private static func withoutTitles(
    _ lines: [PrintedLine], of known: [[(FilingElement, PrintedValue)]]
  ) -> [PrintedLine] {
    let titles = known.prefix(100).joined().filter { [.officerTitle, .otherText].contains($0.0) }
      .compactMap(\.1.text)
    guard !titles.isEmpty else { return lines }
    return TextBlock.blocks(of: lines).filter { block in
      !titles.contains(block.lines.map(\.text).joined(separator: " "))
    }
    .flatMap { $0.lines + [PrintedLine(pieces: [], isDivided: false)] }
  }

  /// The blocks below the tables, with the ticks that stand below the heading of the signatures above
  /// it.
  static func inList(_ closing: [TextBlock]) -> [TextBlock] {
    guard let signatures = closing.firstIndex(where: { $0.begins(with: "signatures") }),
      closing[..<signatures].contains(where: { $0.begins(with: "reporting owner") })
    else { return closing }
    let below = closing[signatures...]
    return closing[..<signatures] + below.filter(\.isOfTicks) + below.filter { !$0.isOfTicks }
  }

  /// The blocks below the tables, with the headings and ticks of the list that stand above it.
  static func with(_ list: [TextBlock], in closing: [TextBlock]) -> [TextBlock] {
    let name = closing.firstIndex { block in
      block.lines.contains { $0.text.hasPrefix("Reporting Owner Name") }
    }
    guard let name else { return closing }
    return closing[...name] + list + closing[(name + 1)...]
  }

  private static let relationships: [FilingElement] = [
    .isDirector, .isTenPercentOwner, .isOfficer, .isOther,
  ]
  /// The boxes that have no text beside them.
  private static let withoutText: [FilingElement] = [.isDirector, .isTenPercentOwner]

  fileprivate static func isTicks(_ line: PrintedLine) -> Bool {
    let words = line.text.words
    return !words.isEmpty && words.allSatisfy { $0 == "X" }
  }
}

extension TextBlock {
  /// Whether the block has the headings of the list of persons and nothing else.
  var isOfList: Bool {
    lines.allSatisfy { line in
      line.text == "Relationships"
        || line.text.words.joined(separator: " ") == "Director 10% Owner Officer Other"
    }
  }

  /// Whether the block has ticks and nothing else.
  var isOfTicks: Bool { lines.allSatisfy(PersonTicks.isTicks) }
}
