/// The box of a further person in a text in blocks, which cells of a table may stand between the
/// parts of.
struct PersonBlocks: Sendable {
  /// Whether the box is begun and not at its end.
  private var isOpen: Bool
  private var hasPlace = false

  init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Whether a block is a part of the box.
  mutating func takes(_ block: TextBlock) -> Bool {
    if block.isOfPersonLabels { return true }
    guard isOpen, !block.isOfHeadings, let last = block.lines.last?.text else { return false }
    let isPlace = PostalAddress.endsWithState(last) || PostalAddress.endsWithPlace(last)
    if hasPlace || PostalAddress.endsWithPlace(last) {
      isOpen = false
      return true
    }
    hasPlace = isPlace
    return isPlace || !block.isOfValues
  }
}
