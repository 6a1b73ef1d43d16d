/// One of the two tables of the form.
public enum FormTable: String, CaseIterable, Sendable {
  /// Table I: non-derivative securities acquired, disposed of, or beneficially owned.
  case nonDerivative = "nonDerivativeTable"
  /// Table II: derivative securities acquired, disposed of, or beneficially owned.
  case derivative = "derivativeTable"
}

/// Whether a row reports a change or only a position.
public enum RowKind: String, Sendable {
  /// The row reports a transaction.
  case transaction
  /// The row reports only what is owned.
  case holding
}
