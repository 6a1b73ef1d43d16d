extension SafeText {
  /// Where a text stands in the columns it is given.
  public enum Alignment: Hashable, Sendable {
    case left
    case right
    case centre
  }

  /// The text, cut so that it takes at most so many columns.
  ///
  /// Where something is cut off, the ellipsis ends the text; where there is no room even for that,
  /// it is cut itself. A wide character that fits only by half is left out.
  public func cut(to columns: Int, ellipsis: SafeText = "…") -> SafeText {
    guard let whole = prefix(columns) else { return self }
    let room = columns - ellipsis.width
    guard room >= 0 else { return ellipsis.cut(to: columns, ellipsis: "") }
    return (prefix(room) ?? whole) + ellipsis
  }

  /// The text, filled with spaces to so many columns; a longer text stays as it is.
  public func padded(to columns: Int, _ alignment: Alignment = .left) -> SafeText {
    let missing = columns - width
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return SafeText(repeating: " ", count: before) + self
      + SafeText(repeating: " ", count: missing - before)
  }

  /// The text in exactly so many columns: cut where it is longer, filled where it is shorter.
  public func fitted(
    to columns: Int, _ alignment: Alignment = .left, ellipsis: SafeText = "…"
  ) -> SafeText {
    cut(to: columns, ellipsis: ellipsis).padded(to: columns, alignment)
  }

  /// The characters that fit into so many columns; nil where all do.
  private func prefix(_ columns: Int) -> SafeText? {
    var used = 0
    for character in characters {
      used += character.width
      if used > columns { return SafeText(alreadySafe: string[..<character.range.lowerBound]) }
    }
    return nil
  }
}
