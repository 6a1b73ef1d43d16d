import BrowserViewModel
import LocalIndex
import OwnershipForms

extension FilingRow {
  /// The row of a filing of the index.
  init(_ summary: FilingSummary) {
    let directions = Set(summary.codes.map(\.direction))
    let change: Change =
      switch directions {
      case []: .none
      case [.acquired]: .acquired
      case [.disposed]: .disposed
      default: .both
      }
    self.init(
      id: FilingHandle(summary.id.rawValue), day: summary.sortDay.day?.iso ?? "",
      dayKind: DayKind(summary.sortDay.kind), form: summary.form,
      ticker: summary.tradingSymbol, issuer: summary.issuerName, person: summary.firstPersonName,
      otherPersons: max(0, summary.personCount - 1), codes: summary.codes.map(\.code.rawValue),
      hasInferredCode: summary.codes.contains(where: \.isInferred), change: change,
      path: summary.path)
  }
}

extension FilingRow.DayKind {
  fileprivate init(_ kind: SortDay.Kind) {
    switch kind {
    case .filed: self = .filed
    case .signed: self = .signed
    case .period: self = .period
    case .none: self = .none
    }
  }
}
