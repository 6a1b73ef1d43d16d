/// Sorts a head in blocks, where labels and texts stand apart and in no order of the form.
///
/// A text is told by what it looks like, by the labels in its own block, and by the order from top
/// to bottom, which stays within each column of the form: the name before the street, the street
/// before the city.
struct HeadBlocks {
  let entries: [HeadEntry]
  private var used: Set<Int> = []
  private var doubts = HeadDoubts()

  /// The most lines of a head that is sorted.
  private static let mostLines = 400

  /// The boxes of a head, sorted; nil where it has more lines than a head.
  static func boxes(of lines: [PrintedLine]) -> HeadBoxes? {
    guard lines.count <= mostLines else { return nil }
    var blocks = HeadBlocks(entries: HeadEntry.entries(of: TextBlock.blocks(of: lines)))
    return blocks.sorted()
  }

  private init(entries: [HeadEntry]) { self.entries = entries }

  // MARK: The boxes

  private mutating func sorted() -> HeadBoxes {
    let issuer = take(issuerLines())
    let dates = take(dateLines())
    var name = take(labeledNameLines() ?? nameLines(after: issuer.last) ?? [])
    let inOrder = take(streetLinesInOrder())
    let place = take(placeLines())
    let ticks = HeadTicks(entries)
    let title = take(titleLines(ticks))
    if name.isEmpty { name = take(firstNameLines()) }
    let street = inOrder.isEmpty ? take(streetLines(after: name.first)) : inOrder
    var boxes = otherBoxes(ticks)
    func add(_ label: HeadLabel, _ lines: some Sequence<Int>) {
      boxes.append(HeadBoxes.Box(label: label, texts: lines.map { entries[$0].segment }))
    }
    add(.name, name)
    add(.nameParts, street)
    boxes.append(HeadBoxes.Box(label: .street, texts: placeSegments(place)))
    add(.issuer, issuer)
    add(.periodOfReport, dates.prefix(1))
    add(.dateOfOriginalSubmission, dates.dropFirst().prefix(1))
    boxes.append(relationship(ticks, title: title))
    return HeadBoxes(boxes: boxes, doubts: doubts)
  }

  /// The boxes above the person's, with their ticks.
  private mutating func otherBoxes(_ ticks: HeadTicks) -> [HeadBoxes.Box] {
    let apart = "a tick stands apart from the labels; this is the box that it is beside on the page"
    var boxes: [HeadBoxes.Box] = []
    for (index, entry) in entries.enumerated() {
      guard case .label(let label) = entry.kind, label.isTickBox, label != .groupFiling
      else { continue }
      var box = HeadBoxes.Box(label: label)
      if index > 0, entries[index - 1].kind == .tick {
        box.tick = entries[index - 1].segment
      } else if let tick = ticks.ofOtherBoxes[label] {
        box.tick = tick
        switch label {
        case .notSubjectToSection16: doubts.ticks[.notSubjectToSection16] = apart
        case .aff10b5One: doubts.ticks[.aff10b5One] = apart
        default: break
        }
      }
      boxes.append(box)
    }
    return boxes
  }

  private mutating func relationship(_ ticks: HeadTicks, title: [Int]) -> HeadBoxes.Box {
    let ticked = ticks.boxes(hasTitle: !title.isEmpty)
    for box in ticked where ticks.sure[box] == nil {
      doubts.ticks[box] =
        "a tick of this box stands apart from the labels, which box is told from "
        + "where they stand together"
    }
    var loose = ticks.loose[...]
    let texts = HeadTicks.boxes.map { box, label in
      var segment = ticks.sure[box] ?? HeadSegment(label: nil, text: "", range: 0..<0)
      segment.text = label
      guard ticked.contains(box) else { return segment }
      if ticks.sure[box] == nil, let tick = loose.popFirst() { segment.range = tick.range }
      segment.text = "X " + label
      return segment
    }
    return HeadBoxes.Box(label: .relationship, texts: texts + title.map { entries[$0].segment })
  }

  // MARK: Lines

  private mutating func take(_ lines: [Int]) -> [Int] {
    used.formUnion(lines)
    return lines
  }

  func text(_ index: Int) -> String { entries[index].segment.text }

  /// Whether a line is a text of the filer that no box has yet.
  func isValue(_ index: Int) -> Bool {
    entries[index].kind == .value && !used.contains(index) && !isCountry(index)
  }

  /// Whether a text is the country, which stands above its label below the address.
  private func isCountry(_ index: Int) -> Bool {
    isLabel(index + 1, .cityStateZip) && entries[index + 1].folded.begins(with: "(country")
  }

  func isLabel(_ index: Int, _ label: HeadLabel) -> Bool {
    entries.indices.contains(index) && entries[index].kind == .label(label)
  }

  /// The texts of a block that no box has yet.
  func values(inBlockOf index: Int) -> [Int] {
    let block = entries[index].block
    let first = entries[..<index].lastIndex { $0.block != block }.map { $0 + 1 } ?? 0
    let last = entries[index...].firstIndex { $0.block != block } ?? entries.count
    return (first..<last).filter(isValue)
  }

  /// The issuer: the first text that ends with a trading symbol in brackets, and what stands above
  /// it in its block.
  private func issuerLines() -> [Int] {
    guard let symbol = entries.indices.first(where: { isValue($0) && text($0).hasSuffix("]") })
    else { return [] }
    return values(inBlockOf: symbol).filter { $0 <= symbol && PrintedDate.day(text($0)) == nil }
  }

  /// The dates of the event and of the original filing, the earlier one first: no filing is amended
  /// before what it reports.
  private mutating func dateLines() -> [Int] {
    let dates = entries.indices.compactMap { index -> (index: Int, day: CalendarDay)? in
      guard isValue(index), let day = PrintedDate.day(text(index)) else { return nil }
      return (index, day)
    }.sorted { $0.day < $1.day }.map(\.index)
    if dates.count > 1 {
      doubt(dates, as: "its date, for the earlier of the two is that of what is reported")
    }
    return dates
  }

  /// The officer's title or other relationship, where the box of one may be ticked.
  private mutating func titleLines(_ ticks: HeadTicks) -> [Int] {
    guard ticks.mayHaveTitle else { return [] }
    let values = entries.indices.filter(isValue)
    func isBesideStreet(_ index: Int) -> Bool {
      self.values(inBlockOf: index).contains {
        isLabel($0 + 1, .street) && entries[$0 + 1].block == entries[$0].block
      }
    }
    let zip = entries.lastIndex { $0.kind == .label(.cityStateZip) } ?? entries.count
    // A tick apart may be another box's: then only words of a title are one.
    let others = ticks.hasSureTitle ? values : []
    let title =
      values.first { HeadLooks.isTitleLike(text($0)) && !isBesideStreet($0) }
      ?? others.first { $0 > zip }
      ?? others.last {
        !HeadLooks.isStreetLike(text($0)) && !isBesideStreet($0) && values.count > 1
      }
    guard let title else { return [] }
    let lines = self.values(inBlockOf: title)
    doubt(lines, as: "the title, for it is not like an address")
    return lines
  }

  mutating func doubt(_ lines: [Int], as role: String) {
    for line in lines {
      doubts.texts.append(
        (
          entries[line].segment.range,
          "the head stands in no order; '\(text(line).prefix(100))' is taken as \(role)"
        ))
    }
  }
}
