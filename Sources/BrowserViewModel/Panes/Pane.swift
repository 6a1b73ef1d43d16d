public import OwnershipForms
public import Terminal

/// A part of the screen that can be chosen.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  case list, person, issuer, tableI, tableII, footnotes

  /// The number of the key that chooses it.
  public var number: Int { rawValue + 1 }

  /// What the pane is called.
  public var title: SafeText {
    switch self {
    case .list: "Filings"
    case .person: "Reporting person"
    case .issuer: "Issuer"
    case .tableI: "Table I · non-derivative securities"
    case .tableII: "Table II · derivative securities"
    case .footnotes: "Footnotes"
    }
  }

  /// The table that the pane shows; nil for a pane without one.
  public var table: FormTable? {
    switch self {
    case .tableI: .nonDerivative
    case .tableII: .derivative
    case .list, .person, .issuer, .footnotes: nil
    }
  }

  /// The pane that shows a table.
  public static func showing(_ table: FormTable) -> Pane {
    table == .nonDerivative ? .tableI : .tableII
  }
}
