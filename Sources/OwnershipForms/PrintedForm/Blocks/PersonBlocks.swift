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
    guard isOpen, !block.lines.allSatisfy(HeadingWords.areAll), let last = block.lines.last?.text
    else { return false }
    if hasPlace {
      isOpen = !Self.isCode(block)
      return !isOpen
    }
    if PostalAddress.endsWithPlace(last) {
      isOpen = false
      return true
    }
    hasPlace = PostalAddress.endsWithState(last)
    if hasPlace { return true }
    guard !block.isOfValues, hasName || !Self.isCellLike(block) else { return false }
    hasName = true
    return true
  }

  /// Whether a block may be a ZIP code and no cell of a table.
  private static func isCode(_ block: TextBlock) -> Bool {
    guard block.lines.count == 1, let text = block.lines.first?.text else { return false }
    return (3...10).contains(text.utf8.count) && text.contains(where: \.isASCIIDigit)
      && !text.contains { "(),.$/".contains($0) }
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
