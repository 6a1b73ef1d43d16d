/// How far the cells of a row read from text can be trusted as a whole.
enum RowTrust {
  /// The cells, all of them uncertain in a row that lost its title or its form of ownership: what
  /// stands there may belong to other columns.
  static func checked(
    _ cells: [(FilingElement, PrintedValue)], of row: DraftRow
  ) -> [(FilingElement, PrintedValue)] {
    let isWhole = row[.securityTitle]?.text != nil && row[.directOrIndirectOwnership]?.text != nil
    return cells.map { element, value in
      var value = value
      if element.valueKind == .text, row.isOfText(element) {
        value = LooseWords.checked(TornWords.checked(value), below: row)
      }
      guard !isWhole, value.status == .asFiled || value.status == .repaired else {
        return (element, value)
      }
      value.status = .uncertain
      value.evidence =
        "the row shows no title or no form of ownership, so it lost cells, and what is left may "
        + "stand in other columns"
      return (element, value)
    }
  }
}
