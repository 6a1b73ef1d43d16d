/// The texts of the head, each under the label that it belongs to.
///
/// A text belongs to the label before it in its piece; where a label has none there, to the label
/// that stands above it. What belongs to no label is kept aside, for a box may have lost its label.
struct HeadBoxes: Hashable, Sendable {
  /// One label with the texts that belong to it.
  struct Box: Hashable, Sendable {
    /// The label.
    var label: HeadLabel
    /// The texts: that beside the label first, then those below.
    var texts: [HeadSegment] = []
    /// The columns in which texts below belong to the label.
    fileprivate var columns: Range<Int>
    /// Whether the first text stands beside the label.
    var hasTextBeside: Bool
  }

  /// The boxes in the order of the text.
  private(set) var boxes: [Box] = []
  /// Texts with no label of their own, where the label above them has its text beside it.
  private(set) var loose: [HeadSegment] = []

  /// Sorts the lines of a region.
  init(_ lines: [PrintedLine]) {
    for line in lines { take(line) }
  }

  /// The boxes with a label.
  func all(_ label: HeadLabel) -> [Box] { boxes.filter { $0.label == label } }

  /// The first text that belongs to a label; nil where there is none.
  func first(_ label: HeadLabel) -> HeadSegment? { all(label).lazy.compactMap(\.texts.first).first }

  private mutating func take(_ line: PrintedLine) {
    let firstNew = boxes.count
    for piece in line.pieces {
      for segment in HeadSegmenter.segments(of: piece) {
        if segment.label == .instruction || HeadLabel.isFragment(segment.text) { continue }
        if let label = segment.label {
          closeColumns(of: firstNew, at: piece.column)
          boxes.append(
            Box(
              label: label, texts: segment.text.isEmpty ? [] : [segment],
              columns: piece.column..<Int.max, hasTextBeside: !segment.text.isEmpty))
        } else if RelationshipBox.isPart(segment.text) {
          boxes.append(
            Box(
              label: .relationship, texts: [segment], columns: piece.column..<Int.max,
              hasTextBeside: true))
        } else {
          place(segment, column: piece.column, before: firstNew)
        }
      }
    }
  }

  /// A label ends the columns of those before it on its line.
  private mutating func closeColumns(of first: Int, at column: Int) {
    for index in max(first, boxes.count - 24)..<max(first, boxes.count)
    where boxes[index].columns.upperBound == Int.max && boxes[index].columns.lowerBound < column {
      boxes[index].columns = boxes[index].columns.lowerBound..<column
    }
  }

  private mutating func place(_ segment: HeadSegment, column: Int, before firstNew: Int) {
    // By index, for a slice of the boxes would make each change copy them all.
    let above = (max(0, firstNew - 24)..<firstNew).last { boxes[$0].columns.contains(column) }
    if let above, !boxes[above].hasTextBeside || boxes[above].label == .relationship,
      boxes[above].texts.count < 12
    {
      boxes[above].texts.append(segment)
    } else {
      loose.append(segment)
    }
  }
}
