/// What one rule looks for, and what it rests on.
public struct CheckRule: Hashable, Sendable {
  /// The rule's name, such as `natureOfDirectOwnership`; that of a rule of the reader is the
  /// ``Diagnostic/Code`` that it gives.
  public var id: String
  /// How sure it is that a filing is wrong that breaks the rule.
  public var kind: CheckFinding.Kind
  /// The section of the technical specification v5.5 that the rule rests on, such as `3.3, cm(5)`;
  /// nil for a doubt, which is about what is plausible and no rule of the SEC.
  public var section: String?
  /// What the rule finds, in a few words.
  public var summary: String

  init(_ id: String, _ kind: CheckFinding.Kind, section: String? = nil, _ summary: String) {
    self.id = id
    self.kind = kind
    self.section = section
    self.summary = summary
  }

  static func departure(_ id: String, _ section: String, _ summary: String) -> CheckRule {
    CheckRule(id, .departure, section: section, summary)
  }

  static func doubt(_ id: String, section: String? = nil, _ summary: String) -> CheckRule {
    CheckRule(id, .doubt, section: section, summary)
  }
}
