import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// What is to be said of the open filing as an amendment, and of its amendments, a line each.
  var amendmentLines: [StyledText] {
    guard let notes = opened?.amendments else { return [] }
    var lines: [StyledText] = []
    if let amends = notes.amends {
      let text = amends.original.map { "amends \($0.shortText)" } ?? amends.reason
      lines.append(Self.derived(text, amends.restatement))
    }
    for amendment in notes.amendedBy {
      lines.append(Self.derived("amended by \(amendment.filing.shortText)", amendment.restatement))
    }
    return lines
  }

  private static func derived(_ text: String, _ restatement: String) -> StyledText {
    let further = restatement.isEmpty ? "" : " (\(restatement))"
    return StyledText(SafeText(text + further), .derived) + StyledText(" (e)", .faint)
  }

  /// The amendment that restates a row of the open filing; nil where none does.
  func amendment(restating table: FormTable, _ row: Int) -> AmendmentNotes.Reference? {
    opened?.amendments.restatedRows.first { $0.table == table && $0.ordinal == row }?.amendment
  }

  /// Goes from a filing to its first amendment, from there to the next, and from the last to the
  /// original.
  mutating func goToAmendment() -> [Effect] {
    if let obstacle { return say(obstacle) }
    let chain = opened?.amendments.chain ?? []
    guard let here = chain.firstIndex(where: { $0.id == opened?.id }), chain.count > 1 else {
      let reason = opened?.amendments.amends?.reason ?? ""
      return say(reason.isEmpty ? "no amendment of this filing is known" : SafeText(reason))
    }
    let next = chain[(here + 1) % chain.count]
    return go(to: .around(next.id))
  }
}
