/// Names a filing for as long as the browser runs; what is behind the number is its library's own.
public struct FilingHandle: Hashable, Sendable {
  /// The number.
  public var rawValue: Int64

  /// Makes a name.
  public init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// What the list shows of one filing.
public struct FilingRow: Hashable, Sendable, Identifiable {
  /// The filing.
  public var id: FilingHandle
  /// The day that the list is sorted by, as `2014-09-15`; empty where the file has none.
  public var day: String
  /// Which day it is.
  public var dayKind: DayKind
  /// The form as filed, such as `4/A`.
  public var form: String
  /// The ticker as filed.
  public var ticker: String
  /// The issuer's name as filed.
  public var issuer: String
  /// The first reporting person's name as filed.
  public var person: String
  /// How many more reporting persons there are.
  public var otherPersons: Int
  /// The transaction codes that occur, each once, in the order of the rows.
  public var codes: [String]
  /// Whether a code was inferred.
  public var hasInferredCode: Bool
  /// Whether securities were acquired, disposed of, both or neither.
  public var change: Change
  /// The file that the filing was read from.
  public var path: String

  /// Which of a filing's days the list is sorted by.
  public enum DayKind: String, Hashable, Sendable {
    /// The filing date.
    case filed
    /// The day of the signature, where the filing date is not known.
    case signed
    /// The period of report, where neither is known.
    case period
    /// There is none.
    case none
  }

  /// In which direction the transactions of a filing go.
  public enum Change: Hashable, Sendable {
    case acquired, disposed, both, none
  }

  /// Makes a row.
  public init(
    id: FilingHandle, day: String, dayKind: DayKind, form: String, ticker: String, issuer: String,
    person: String, otherPersons: Int = 0, codes: [String] = [], hasInferredCode: Bool = false,
    change: Change = .none, path: String
  ) {
    self.id = id
    self.day = day
    self.dayKind = dayKind
    self.form = form
    self.ticker = ticker
    self.issuer = issuer
    self.person = person
    self.otherPersons = otherPersons
    self.codes = codes
    self.hasInferredCode = hasInferredCode
    self.change = change
    self.path = path
  }
}
