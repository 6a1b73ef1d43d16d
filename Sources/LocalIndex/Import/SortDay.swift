public import OwnershipForms

/// The day by which a filing stands in the list, and which day it is.
public struct SortDay: Hashable, Sendable {
  /// Which day of the filing it is.
  public enum Kind: Int, Sendable {
    /// The filing has no day at all, and stands last.
    case none
    /// The filing date.
    case filed
    /// The day of the first signature, where the filing date is not known.
    case signed
    /// The period of report, where neither is known.
    case period
  }

  /// Which day it is.
  public var kind: Kind
  /// The day; nil where the filing has none.
  public var day: CalendarDay?

  /// Makes a sort day.
  public init(kind: Kind, day: CalendarDay?) {
    self.kind = kind
    self.day = day
  }

  init(of filing: OwnershipFiling) {
    let document = filing.document
    if let day = filing.source.filingDate {
      self.init(kind: .filed, day: day)
    } else if let day = document.signatures.lazy.compactMap(\.date.value).first {
      self.init(kind: .signed, day: day)
    } else if let day = document.periodOfReport.value {
      self.init(kind: .period, day: day)
    } else {
      self.init(kind: .none, day: nil)
    }
  }
}
