public import OwnershipForms

/// What the index found out of an amendment: the filing that it amends, and what it restates.
///
/// A form says only on which day the amended filing was filed; which one that is, is derived.
public struct AmendmentLink: Hashable, Sendable {
  /// Whether the original was found.
  public var state: State
  /// The filing amended; nil where it was not found, or not decided.
  public var original: FilingReference?
  /// Why that filing; nil where there is none.
  public var basis: Basis?
  /// How many filings may be the original.
  public var candidateCount: Int
  /// What the amendment restates of each table that it has rows in.
  public var extents: [FormTable: Extent]

  /// Whether the original of an amendment was found.
  public enum State: Int, CaseIterable, Sendable {
    /// It was not looked for since the filings of the issuer changed; the next update does.
    case waiting
    /// It was found.
    case linked
    /// Several filings may be it, and nothing tells which.
    case ambiguous
    /// The index has no filing that may be it.
    case notFound
    /// The amendment does not say when the original was filed.
    case dayUnknown
  }

  /// Why a filing is the original of an amendment: form, issuer and reporting persons are the same,
  /// and of several such filings a further fact tells.
  public struct Basis: RawRepresentable, Hashable, Sendable {
    /// The facts, as the database keeps them.
    public var rawValue: Int

    /// Makes a basis of its facts.
    public init(rawValue: Int) { self.rawValue = rawValue }

    init(day: DayEvidence, choice: Choice) {
      rawValue = day.rawValue + 10 * choice.rawValue
    }

    /// How the day given as that of the original is a filing's.
    enum DayEvidence: Int {
      case filed = 1
      case signed = 2
      case signedBefore = 3
    }

    /// What told it from other filings with the same evidence.
    enum Choice: Int {
      case onlyOne, period, rows
    }

    var day: DayEvidence { DayEvidence(rawValue: rawValue % 10) ?? .filed }
    var choice: Choice { Choice(rawValue: rawValue / 10) ?? .onlyOne }
  }

  /// What an amendment restates of a table.
  public enum Extent: Int, Sendable {
    /// Nothing: it has no row there.
    case nothing
    /// Every row that was there.
    case whole
    /// Some of the rows that were there; the others stay.
    case part
    /// No row that was there: its rows are further ones.
    case added
    /// It cannot be told of some rows whether they are restated: both are kept.
    case unclear
  }
}

extension AmendmentLink {
  /// The link in a few words: `original not found`, `2 possible originals`; for a link the original.
  public var summary: String {
    switch state {
    case .waiting: "not linked yet; the next update of the index does"
    case .linked: original.map { "amends \($0.name)" } ?? "original not found"
    case .ambiguous: "\(candidateCount) possible originals"
    case .notFound: "original not found"
    case .dayUnknown: "original unknown: no date of original submission"
    }
  }

  /// Why it is so, in words.
  public var evidence: String {
    switch state {
    case .waiting: "the filings of the issuer changed since it was looked for"
    case .linked: basis?.evidence ?? ""
    case .ambiguous:
      "\(candidateCount) filings have the same form, issuer and reporting persons and may be of the "
        + "day given as that of the original; neither period of report nor rows tell which"
    case .notFound:
      "the index has no filing of the same form, issuer and reporting persons that may be of the "
        + "day given as that of the original"
    case .dayUnknown: "the amendment does not say when the original was filed"
    }
  }

  /// What is restated, in words: `Table I restated, Table II: rows added`; empty for nothing.
  public var restatement: String { Self.words(of: extents) }

  /// What is restated of the tables, in words.
  static func words(of extents: [FormTable: Extent]) -> String {
    FormTable.allCases.compactMap { table in
      extents[table]?.words.map { "Table \(table.numeral)\($0)" }
    }.joined(separator: ", ")
  }
}

extension AmendmentLink.Basis {
  /// The evidence, in words.
  public var evidence: String {
    let fact =
      switch day {
      case .filed: "filed on the day given as that of the original"
      case .signed: "signed on the day given as that of the original; its filing date is not known"
      case .signedBefore:
        "signed in the five days before the day given as that of the original; its filing date is "
          + "not known"
      }
    let further =
      switch choice {
      case .onlyOne: ""
      case .period: "; of several the only one with the same period of report"
      case .rows: "; of several the only one whose rows are restated"
      }
    return "the same form, issuer and reporting persons; \(fact)\(further)"
  }
}

extension AmendmentLink.Extent {
  /// What follows the table's name; nil where there is nothing to say.
  fileprivate var words: String? {
    switch self {
    case .nothing: nil
    case .whole: " restated"
    case .part: " restated in part"
    case .added: ": rows added"
    case .unclear: ": unclear what is restated, both kept"
    }
  }
}

extension FormTable {
  /// The number of the table as the form prints it.
  fileprivate var numeral: String { self == .nonDerivative ? "I" : "II" }
}

/// An amendment of a filing, and what it restates.
public struct FilingAmendment: Hashable, Sendable {
  /// The amendment.
  public var filing: FilingReference
  /// What it restates, in words; empty for nothing.
  public var restatement: String
  /// Why it amends the filing, in words.
  public var evidence: String
}
