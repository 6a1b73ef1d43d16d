/// Something in a filing that departs from the SEC's specification, or that looks wrong.
public struct CheckFinding: Hashable, Sendable {
  /// The rule that found it.
  public var rule: CheckRule
  /// How sure it is that the filing is wrong: that of the rule, but what a printed form seems to
  /// lack may only have been lost on the way, which is an oddity of reading.
  public var kind: Kind
  /// What was found, in one lower-case line that names the offender in quotes.
  public var message: String
  /// The cell that it is about; nil where it is about something else, such as a footnote's text or a
  /// whole table.
  public var cell: CellPath?
  /// Where in the file it stands; for what is missing, the part of the document that lacks it.
  public var place: SourceRange?

  /// How sure it is that the filing is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// The filing departs from the SEC's specification or schema.
    case departure
    /// The specification allows it, and it looks wrong.
    case doubt
    /// The reader had to get over it; it says nothing against what was filed.
    case reading
  }

  /// Makes a finding.
  public init(
    _ rule: CheckRule, _ message: String, kind: Kind? = nil, cell: CellPath? = nil,
    at place: SourceRange? = nil
  ) {
    self.rule = rule
    self.kind = kind ?? rule.kind
    self.message = message
    self.cell = cell
    self.place = place
  }
}
