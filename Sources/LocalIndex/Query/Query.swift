public import OwnershipForms

/// What is looked for: terms that must all hold.
///
/// ```swift
/// let query = try Query.parse("acme code:P,S filed:2014..")
/// ```
///
/// Words are looked for in tickers first, then in names of issuers, then in names of reporting
/// persons; each must begin a word there, in any order. The terms are those of ``QueryField``.
/// Everything is literal: `%`, `_` and `*` are characters like others.
public struct Query: Hashable, Sendable {
  /// The terms, in the order written.
  public var terms: [QueryTerm]
  /// The folders and files that the filings must lie in.
  ///
  /// They are no part of the query as text: whoever asks sets them beside it.
  public var places: FilingPlaces
  /// Whether rows that an amendment restates are left out, and filings that have no other row.
  ///
  /// It is no part of the query as text.
  public var isEffective = false
  /// The day that `since:` counts from; nil for the present day.
  ///
  /// It is no part of the query as text.
  public var today: CalendarDay?

  /// Makes a query; one without terms finds every filing.
  public init(_ terms: [QueryTerm] = [], in places: FilingPlaces = .everywhere) {
    self.terms = terms
    self.places = places
  }

  /// The query that finds every filing.
  public static let everything = Query()

  /// Understands the query language.
  public static func parse(_ text: String) throws(QueryError) -> Query {
    var parser = QueryParser(text)
    return try parser.query()
  }
}

extension Query: CustomStringConvertible {
  /// The query in its canonical form, which parses to the same query.
  public var description: String { terms.map(\.description).joined(separator: " ") }
}
