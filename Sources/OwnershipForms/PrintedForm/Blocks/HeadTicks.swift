/// Which boxes of the relationship are ticked in a head in blocks, where a tick may have lost its
/// label.
struct HeadTicks: Hashable, Sendable {
  /// The boxes, in the order of the form, each with its label as the form prints it.
  static let boxes: [(element: FilingElement, label: String)] = [
    (.isDirector, "Director"), (.isTenPercentOwner, "10% Owner"),
    (.isOfficer, "Officer (give title below)"), (.isOther, "Other (specify below)"),
  ]

  /// The ticks that stand beside their labels.
  private(set) var sure: [FilingElement: HeadSegment] = [:]
  /// The ticks that stand apart.
  private(set) var loose: [HeadSegment] = []
  /// Whether the labels of the two boxes on the right stand together, apart from those on the left.
  private var hasRightColumn = false
  /// Whether the labels of Director and 10% Owner stand together.
  private var hasTopRow = false

  /// Whether a folded text is a part of the relationship box: a label or a piece of one, with or
  /// without its tick.
  static func isPart(_ text: FoldedText) -> Bool {
    let (_, label) = tickAndLabel(text)
    return label.count >= 5 && labels.contains(String(decoding: label, as: UTF8.self))
  }

  private static let labels: Set<String> = [
    "director", "10% owner", "officer", "officer (give title", "officer (give title below)",
    "(give title", "(give title below)", "title below)", "below)", "other (specify",
    "other (specify below)", "(specify below)", "specify below)", "other",
  ]

  /// Whether a text begins with a ticked box, and its label without box.
  private static func tickAndLabel(_ text: FoldedText) -> (isTicked: Bool, label: ArraySlice<UInt8>)
  {
    let underscore = UInt8(ascii: "_")
    var label = text.bytes[...]
    var box = label.prefix { $0 != 32 }
    guard box.count < label.count,
      box.allSatisfy({ $0 == underscore || $0 == UInt8(ascii: "x") })
    else {
      while label.last == 32 { label.removeLast() }
      return (false, label)
    }
    label = label.dropFirst(box.count)
    box = box.filter { $0 != underscore }[...]
    while label.first == 32 { label.removeFirst() }
    while label.last == 32 { label.removeLast() }
    return (box.count == 1, label)
  }

  /// Takes the lines of a head; the tick right before a label of another box is that box's.
  init(_ entries: [HeadEntry]) {
    for (index, entry) in entries.enumerated() {
      switch entry.kind {
      case .relationship:
        let (isTicked, label) = Self.tickAndLabel(entry.folded)
        if isTicked, let box = Self.box(label, at: index, in: entries) {
          sure[box] = entry.segment
        }
      case .tick where !Self.isOfAnotherBox(index, in: entries): loose.append(entry.segment)
      default: break
      }
    }
    let blocks = Dictionary(grouping: entries.filter { $0.kind == .relationship }, by: \.block)
    func areTogether(_ first: StaticString, _ second: StaticString) -> Bool {
      blocks.values.contains { lines in
        lines.contains { $0.folded.contains(first) }
          && lines.contains { $0.folded.contains(second) }
      }
    }
    hasRightColumn = areTogether("10% owner", "other") && !areTogether("director", "10% owner")
    hasTopRow = areTogether("director", "10% owner")
  }

  /// The box that a label with a tick belongs to; `below)` ends the label of the officer and then
  /// that of the other relationship.
  private static func box(
    _ label: ArraySlice<UInt8>, at index: Int, in entries: [HeadEntry]
  ) -> FilingElement? {
    func begins(_ word: String) -> Bool { label.starts(with: word.utf8) }
    if begins("director") { return .isDirector }
    if begins("10%") { return .isTenPercentOwner }
    if begins("officer") || begins("(give") || begins("title") { return .isOfficer }
    if begins("other") || begins("(spec") || begins("spec") { return .isOther }
    let before = entries[..<index].reversed().prefix { $0.block == entries[index].block }
    let ended = before.filter { $0.folded.begins(with: "below)") }.count
    return ended == 0 && before.contains { $0.folded.contains("officer") } ? .isOfficer : .isOther
  }

  /// Whether a tick is that of a box outside of the relationship: one that begins right after it, or
  /// one of the two for the number of persons.
  private static func isOfAnotherBox(_ index: Int, in entries: [HeadEntry]) -> Bool {
    guard let next = entries[(index + 1)...].first(where: { $0.kind != .tick }),
      case .label(let label) = next.kind
    else { return false }
    switch label {
    case .notSubjectToSection16, .aff10b5One, .form3HoldingsReported, .form4TransactionsReported:
      return true
    case .groupFiling: return next.folded.contains("filed by ")
    default: return false
    }
  }

  /// Whether the box of an officer or of another relationship may be ticked.
  var mayHaveTitle: Bool { !loose.isEmpty || hasSureTitle }

  /// Whether one of these boxes is ticked for sure.
  var hasSureTitle: Bool { sure[.isOfficer] != nil || sure[.isOther] != nil }

  /// The boxes that are ticked, as far as the ticks apart allow to say: that of an officer where
  /// there is a title, that of a 10 % owner where its column stands apart from the other.
  func boxes(hasTitle: Bool) -> [FilingElement] {
    var open = Self.boxes.map(\.element).filter { sure[$0] == nil }
    var found = Array(sure.keys)
    for box in likely(hasTitle: hasTitle) where found.count < sure.count + loose.count {
      guard open.contains(box) else { continue }
      open.removeAll { $0 == box }
      found.append(box)
    }
    return Self.boxes.map(\.element).filter(found.contains)
  }

  private func likely(hasTitle: Bool) -> [FilingElement] {
    var likely: [FilingElement] = []
    if hasRightColumn { likely.append(.isTenPercentOwner) }
    if hasTopRow || hasTitle { likely.append(.isOfficer) }
    return likely + [.isDirector, .isTenPercentOwner, .isOfficer]
  }
}
