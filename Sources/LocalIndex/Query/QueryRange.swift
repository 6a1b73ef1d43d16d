/// What a query asks of something that has an order.
public enum QueryRange<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value itself: `2014`.
  case exactly(Value)
  /// From one value to another, both included; nil is an open end: `2014..2015`, `2014..`.
  case between(Value?, Value?)
  /// Less than the value: `<2014`.
  case below(Value)
  /// More than the value: `>2014`.
  case above(Value)

  /// The range as it is written.
  func text(_ write: (Value) -> String) -> String {
    switch self {
    case .exactly(let value): write(value)
    case .between(let first, let last): "\(first.map(write) ?? "")..\(last.map(write) ?? "")"
    case .below(let value): "<\(write(value))"
    case .above(let value): ">\(write(value))"
    }
  }
}
