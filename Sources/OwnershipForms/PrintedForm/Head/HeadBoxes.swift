/// The texts of the head, each under the label that it belongs to.
///
/// A text belongs to the label before it, up to the next label. Where a label has its text beside
/// it, what follows in another piece may be of a box that lost its label and is kept aside.
struct HeadBoxes: Sendable {
  /// One label with the texts that belong to it.
  struct Box: Hashable, Sendable {
    /// The label.
    var label: HeadLabel
    /// The texts: that beside the label first, then those below.
    var texts: [HeadSegment] = []
    /// The tick right before the label.
    var tick: HeadSegment?

    /// Whether the first text stands beside the label.
    var hasTextBeside: Bool { texts.first?.isBeside == true }
  }

  /// The boxes in the order of the text.
  private(set) var boxes: [Box] = []
  /// Texts with no label of their own.
  private(set) var loose: [HeadSegment] = []
  /// What of it is told by its looks alone.
  private(set) var doubts = HeadDoubts()

  /// Takes boxes as they are.
  init(boxes: [Box], doubts: HeadDoubts) {
    self.boxes = boxes
    self.doubts = doubts
  }

  /// Sorts the lines of a region.
  init(_ lines: [PrintedLine]) {
    var lines = lines
    let tick = Section16Box.takeTick(from: &lines)
    defer { tick.map { boxes.append(Box(label: .notSubjectToSection16, tick: $0)) } }
    for segment in HeadSegmenter.segments(of: lines) { take(segment) }
    doubts.repairs = lines.lazy.flatMap(\.pieces).compactMap { piece in
      piece.evidence.map { (piece.range, $0) }
    }
    doubts.guesses = lines.lazy.flatMap(\.pieces).filter { !$0.alternatives.isEmpty }.map { piece in
      (piece.range, piece.evidence ?? "", piece.alternatives)
    }
  }

  /// The boxes with a label.
  func all(_ label: HeadLabel) -> [Box] { boxes.filter { $0.label == label } }

  /// The first text that belongs to a label; nil where there is none.
  func first(_ label: HeadLabel) -> HeadSegment? { all(label).lazy.compactMap(\.texts.first).first }

  private mutating func take(_ segment: HeadSegment) {
    if let label = segment.label, label != .instruction,
      label != boxes.last?.label || label == .name && segment.isBeside && !isLastEmpty
    {
      boxes.append(Box(label: label, tick: label.isTickBox ? takenTick() : nil))
    }
    guard !segment.text.isEmpty, !HeadLabel.isFragment(segment.text) else { return }
    if RelationshipBox.isPart(segment.text), boxes.last?.label != .relationship {
      // A tick before the box's first words is the box's own.
      let tick = takenTick()
      boxes.append(Box(label: .relationship, texts: tick.map { [$0] } ?? []))
    }
    if let last = boxes.indices.last, takes(boxes[last], segment) {
      boxes[last].texts.append(segment)
    } else {
      loose.append(segment)
    }
  }

  private var isLastEmpty: Bool { boxes.last?.texts.isEmpty ?? true }

  /// The X that ends what was read so far, which belongs to the label that begins.
  private mutating func takenTick() -> HeadSegment? {
    func isTick(_ segment: HeadSegment?) -> Bool { segment?.text == "X" || segment?.text == "[X]" }
    let end = loose.last?.order ?? -1
    if let last = boxes.indices.last, isTick(boxes[last].texts.last),
      boxes[last].texts.last?.order ?? -1 > end
    {
      return boxes[last].texts.removeLast()
    }
    guard isTick(loose.last),
      end > boxes.last?.texts.last?.order ?? -1
    else { return nil }
    return loose.removeLast()
  }

  /// Whether a text still belongs to a box.
  private func takes(_ box: Box, _ segment: HeadSegment) -> Bool {
    guard box.texts.count < 64 else { return false }
    if segment.isBeside || !box.hasTextBeside { return box.label != .cityStateZip }
    switch box.label {
    case .name, .nameParts, .street, .relationship, .groupFiling: return true
    case .issuer: return !box.texts.contains { $0.text.contains("]") }
    default: return false
    }
  }
}
