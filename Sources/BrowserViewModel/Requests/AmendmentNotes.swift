public import OwnershipForms

/// What a library found out about a filing and its amendments; derived, never filed.
public struct AmendmentNotes: Hashable, Sendable {
  /// What an amendment amends; nil for a filing that is none.
  public var amends: Amended?
  /// The amendments of the filing, in the order in which they were filed.
  public var amendedBy: [Amendment]
  /// The original and all its amendments, in the order in which they were filed; none where nothing
  /// is known beside the filing itself.
  public var chain: [Reference]
  /// The rows that an amendment restates, with its name.
  public var restatedRows: [RestatedRow]

  /// Another filing.
  public struct Reference: Hashable, Sendable {
    /// The filing.
    public var id: FilingHandle
    /// Its accession number, or else its path.
    public var name: String
    /// Its day, as `filed 2014-09-15`; empty where it has none.
    public var day: String

    /// Makes a reference.
    public init(id: FilingHandle, name: String, day: String) {
      self.id = id
      self.name = name
      self.day = day
    }

    /// The name with the day.
    public var text: String { Self.text(name, day) }

    /// The same in few words: of a path only the name of the file.
    public var shortText: String { Self.text(shortName, day) }

    /// The name, of a path only that of the file.
    public var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }

    private static func text(_ name: String, _ day: String) -> String {
      day.isEmpty ? name : "\(name), \(day)"
    }
  }

  /// What an amendment amends.
  public struct Amended: Hashable, Sendable {
    /// The original; nil where it was not found, or not decided.
    public var original: Reference?
    /// In a few words why there is none; empty where there is one.
    public var reason: String
    /// Why that filing, or none, in words.
    public var evidence: String
    /// What the amendment restates, in words; empty for nothing.
    public var restatement: String

    /// Makes what an amendment amends.
    public init(original: Reference?, reason: String, evidence: String, restatement: String) {
      self.original = original
      self.reason = reason
      self.evidence = evidence
      self.restatement = restatement
    }
  }

  /// An amendment of the filing.
  public struct Amendment: Hashable, Sendable {
    /// The amendment.
    public var filing: Reference
    /// What it restates, in words; empty for nothing.
    public var restatement: String
    /// Why it amends this filing, in words.
    public var evidence: String

    /// Makes an amendment.
    public init(filing: Reference, restatement: String, evidence: String) {
      self.filing = filing
      self.restatement = restatement
      self.evidence = evidence
    }
  }

  /// A row that an amendment restates.
  public struct RestatedRow: Hashable, Sendable {
    /// The table of the row.
    public var table: FormTable
    /// Its position in the table, from 0.
    public var ordinal: Int
    /// The amendment.
    public var amendment: Reference

    /// Makes a row.
    public init(table: FormTable, ordinal: Int, amendment: Reference) {
      self.table = table
      self.ordinal = ordinal
      self.amendment = amendment
    }
  }

  /// Makes notes; none by default.
  public init(
    amends: Amended? = nil, amendedBy: [Amendment] = [], chain: [Reference] = [],
    restatedRows: [RestatedRow] = []
  ) {
    self.amends = amends
    self.amendedBy = amendedBy
    self.chain = chain
    self.restatedRows = restatedRows
  }
}
