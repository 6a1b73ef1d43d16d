public import OwnershipForms

/// A value that a query asks of a field.
public enum QueryValue: Hashable, Sendable {
  /// A text, a number or a choice.
  case text(QueryText)
  /// Days from one calendar span to another.
  case days(QueryRange<CalendarSpan>)
  /// Amounts from one to another.
  case amount(QueryRange<ExactDecimal>)
  /// So long before today.
  case age(QueryAge)
}

extension QueryValue: CustomStringConvertible {
  /// The value in its canonical form.
  public var description: String {
    switch self {
    case .text(let text): text.description
    case .days(let range): range.text(\.text)
    case .amount(let range): range.text(\.text)
    case .age(let age): age.text
    }
  }

  /// Whether the value would be read as a part of the amount before it.
  var isGroupOfDigits: Bool {
    guard case .amount = self else { return false }
    let text = description
    return text.prefix { $0.isASCII && $0.isNumber }.count == 3
  }
}
