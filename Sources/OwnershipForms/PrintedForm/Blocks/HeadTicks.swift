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
  /// Whether a tick apart stands right before the label of the other relationship, and none right
  /// before that of an officer: then the title beside is that of the other relationship.
  private var isBeforeOther = false
  private var isBeforeOfficer = false
  /// The ticks of the boxes above the person's, by the box.
  private(set) var ofOtherBoxes: [HeadLabel: HeadSegment] = [:]
  /// Whether a tick apart stands right before the labels of the boxes: that of Director has the box of
  /// the date between.
  private var isBeforeLabels = false

  /// Whether a folded text is a part of the relationship box: a label or a piece of one, with or
  /// without its tick.
  static func isPart(_ text: FoldedText) -> Bool {
    let (_, label) = tickAndLabel(text)
    return label.count >= 5 && labels.contains(String(decoding: label, as: UTF8.self))
  }

  private static let labels: Set<String> = [
    "director", "10% owner", "officer", "officer (give", "officer (give title",
    "officer (give title below)",
    "(give title", "(give title below)", "title below)", "below)", "other (specify",
    "other (specify below)", "(specify", "(specify below)", "specify below)", "other",
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

  /// Takes the lines of a head.
  init(_ entries: [HeadEntry]) {
    let group = Self.groupTick(entries)
    for (index, entry) in entries.enumerated() {
      switch entry.kind {
      case .relationship:
        let (isTicked, label) = Self.tickAndLabel(entry.folded)
        if isTicked, let box = Self.box(label, at: index, in: entries) {
          sure[box] = entry.segment
        }
      case .tick where index == group: break
      case .tick where Self.isOfOther(index, in: entries): sure[.isOther] = entry.segment
      case .tick:
        if let label = Self.otherBox(index, in: entries) {
          ofOtherBoxes[label] = entry.segment
        } else {
          loose.append(entry.segment)
          let next = entries[(index + 1)...].first { $0.kind != .tick }
          isBeforeLabels = isBeforeLabels || next?.kind == .relationship
          isBeforeOther = isBeforeOther || next?.folded.begins(with: "other (specify") == true
          isBeforeOfficer = isBeforeOfficer || next?.folded.begins(with: "officer (give") == true
        }
      default: break
      }
    }
  }

  /// Whether a tick stands in a line of its own between the two lines of the label of the other
  /// relationship, where those of an officer stand beside them: a tick of an officer stands in a line
  /// with `below)`.
  private static func isOfOther(_ index: Int, in entries: [HeadEntry]) -> Bool {
    guard index > 0, index + 2 < entries.count,
      entries[index - 1].folded.begins(with: "other (specify"),
      entries[(index - 1)...(index + 2)].allSatisfy({ $0.block == entries[index].block })
    else { return false }
    return entries[(index + 1)...(index + 2)].allSatisfy { $0.folded.begins(with: "below)") }
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

  /// Which tick is of the number of persons: the one before one of its two boxes, else the one after
  /// its heading.
  private static func groupTick(_ entries: [HeadEntry]) -> Int? {
    func isGroup(_ index: Int, _ isBox: Bool) -> Bool {
      entries.indices.contains(index) && entries[index].kind == .label(.groupFiling)
        && entries[index].folded.contains("filed by ") == isBox
    }
    let ticks = entries.indices.filter { entries[$0].kind == .tick }
    return ticks.last { isGroup($0 + 1, true) }
      ?? ticks.first { tick in
        let block = tick > 0 ? entries[tick - 1].block : -1
        return entries[..<tick].indices.reversed().prefix { entries[$0].block == block }
          .contains { isGroup($0, false) }
      }
  }

  /// Which box above the person's a tick is of: the one that begins right after it, or the one that it
  /// stands beside on the page. The box of Section 16 is beside the heading of the form, that of a
  /// written plan beside the box of the OMB.
  private static func otherBox(_ index: Int, in entries: [HeadEntry]) -> HeadLabel? {
    guard let next = entries[(index + 1)...].first(where: { $0.kind != .tick }) else { return nil }
    func has(_ label: HeadLabel) -> Bool { entries.contains { $0.kind == .label(label) } }
    switch next.kind {
    case .label(.notSubjectToSection16): return .notSubjectToSection16
    case .label(.aff10b5One): return .aff10b5One
    case .label(.form3HoldingsReported): return .form3HoldingsReported
    case .label(.form4TransactionsReported): return .form4TransactionsReported
    case .label(.issuer) where has(.notSubjectToSection16): return .notSubjectToSection16
    case .own
    where has(.aff10b5One)
      && (next.folded.begins(with: "omb approval")
        || next.folded.begins(with: "hours per")):
      return .aff10b5One
    default: break
    }
    let before = entries[..<index].last { $0.kind != .tick }?.folded
    guard has(.notSubjectToSection16), let before, before.begins(with: "form "),
      before.bytes.count <= "form 4/a".utf8.count
    else { return nil }
    return .notSubjectToSection16
  }

  /// Whether the box of an officer or of another relationship may be ticked.
  var mayHaveTitle: Bool { !loose.isEmpty || hasSureTitle }

  /// Whether one of these boxes is ticked for sure.
  var hasSureTitle: Bool { sure[.isOfficer] != nil || sure[.isOther] != nil }

  /// The boxes that are ticked, as far as the ticks apart allow to say: that of an officer where
  /// there is a title, that of a 10 % owner where the only tick stands right before the labels.
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
    if hasTitle, sure[.isOther] == nil {
      let box = isBeforeOther && !isBeforeOfficer ? FilingElement.isOther : .isOfficer
      return [box, .isDirector, .isTenPercentOwner]
    }
    return loose.count == 1 && isBeforeLabels
      ? [.isTenPercentOwner, .isDirector] : [.isDirector, .isTenPercentOwner]
  }
}
