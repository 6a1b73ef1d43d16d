/// The box of a further person in a text in blocks, which cells of a table may stand between the
/// parts of.
struct PersonBlocks: Sendable {
  /// Whether the box is begun and not at its end.
  private var isOpen: Bool
  private var hasName = false
  private var hasPlace = false

  /// No box.
  init() { isOpen = false }

  /// A box whose label is read, with or without the name below it.
  init(hasName: Bool) {
    isOpen = true
    self.hasName = hasName
  }

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
    if isPlace { return true }
    guard !block.isOfValues, hasName || !Self.isCellLike(block) else { return false }
    hasName = true
    return true
  }

  /// Whether words begin as a cell of a table does and no name.
  private static func isCellLike(_ block: TextBlock) -> Bool {
    let word = block.lines.first?.text.lowercased().prefix { $0 != " " && $0 != "(" } ?? ""
    return cellWords.contains(String(word))
  }

  private static let cellWords: Set<String> = [
    "by", "see", "common", "class", "series", "ordinary", "preferred", "restricted", "stock",
    "option", "units", "shares", "warrants", "-",
  ]
}
