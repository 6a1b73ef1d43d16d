/// Why a text is no query, and where in it.
public struct QueryError: Error, Hashable, Sendable {
  /// The place in the text, counted in characters from 0; empty at the end of the text.
  public var place: Range<Int>
  /// What is wrong.
  public var problem: Problem
  /// What was expected there, for people.
  public var expected: String

  /// What can be wrong with a query.
  public enum Problem: Hashable, Sendable {
    /// A name before a colon is no field.
    case unknownField(String)
    /// Nothing stands where a value or term must stand.
    case nothing
    /// A quote is not closed.
    case openQuote
    /// A text is no value of the field.
    case wrongValue(String)
    /// The range ends before it begins.
    case emptyRange(String)
    /// Something follows a closing quote without a blank.
    case textAfterQuote(String)
    /// There are more terms, or more values of one term, than a query may have.
    case tooMany(limit: Int)
  }

  /// What is wrong and what was expected, in one lower-case line.
  public var message: String {
    let what =
      switch problem {
      case .unknownField(let name): "'\(name)' is no field"
      case .nothing: "nothing stands here"
      case .openQuote: "the quote is not closed"
      case .wrongValue(let text): "'\(text)' does not fit here"
      case .emptyRange(let text): "'\(text)' ends before it begins"
      case .textAfterQuote(let text): "'\(text)' follows a quote"
      case .tooMany(let limit): "there are more than \(limit)"
      }
    return "\(what); expected \(expected)"
  }
}
