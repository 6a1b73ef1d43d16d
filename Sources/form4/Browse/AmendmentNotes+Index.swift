import BrowserViewModel
import LocalIndex
import OwnershipForms

extension AmendmentNotes {
  /// What an index knows of a filing as an amendment, and of its amendments.
  init(of filing: FilingSummary, in index: FilingIndex) {
    let link = filing.amendment
    self.init(
      amends: link.map { link in
        Amended(
          original: link.original.map(Reference.init),
          reason: link.original == nil ? link.summary : "", evidence: link.evidence,
          restatement: link.restatement)
      },
      amendedBy: filing.amendedBy.map {
        Amendment(
          filing: Reference($0.filing), restatement: $0.restatement, evidence: $0.evidence)
      },
      chain: ((try? index.amendmentChain(of: filing.id)) ?? []).map(Reference.init),
      restatedRows: ((try? index.restatedRows(of: filing.id)) ?? [:])
        .map { row, amendment in
          RestatedRow(
            table: row.table, ordinal: row.ordinal, amendment: Reference(amendment))
        })
  }
}

extension AmendmentNotes.Reference {
  fileprivate init(_ filing: FilingReference) {
    let day = filing.sortDay.day?.iso
    let words =
      switch filing.sortDay.kind {
      case .filed: "filed"
      case .signed: "signed"
      case .period: "of the period"
      case .none: ""
      }
    self.init(
      id: FilingHandle(filing.id.rawValue), name: filing.name,
      day: day.map { "\(words) \($0)" } ?? "")
  }
}
