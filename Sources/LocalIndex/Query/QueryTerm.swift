/// One condition of a query.
public struct QueryTerm: Hashable, Sendable {
  /// Whether the term takes away what it would find.
  public var isNegated: Bool
  /// What must hold, or must not.
  public var condition: Condition

  /// Makes a term.
  public init(_ condition: Condition, isNegated: Bool = false) {
    self.condition = condition
    self.isNegated = isNegated
  }

  /// What a term asks.
  public enum Condition: Hashable, Sendable {
    /// A word or phrase of a ticker or a name.
    case words(QueryText)
    /// A field has one of several values.
    case field(QueryField, [QueryValue])
  }
}

extension QueryTerm: CustomStringConvertible {
  /// The term in its canonical form.
  public var description: String {
    let sign = isNegated ? "-" : ""
    switch condition {
    case .words(let text):
      return sign + text.description
    case .field(let field, let values):
      let first = values.prefix(1).map(\.description)
      let others = values.dropFirst().map { $0.isGroupOfDigits ? "\"\($0)\"" : $0.description }
      return sign + "\(field.rawValue):" + (first + others).joined(separator: ",")
    }
  }
}
