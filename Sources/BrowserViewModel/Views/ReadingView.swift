/// A text that is laid over the panes of a filing.
public struct ReadingView: Hashable, Sendable {
  /// What the text is about.
  public enum Kind: Hashable, Sendable {
    /// The tax-withholding dispositions of the filing.
    case withholding
    /// What the file has for the selected cell.
    case evidence
    /// What the index holds.
    case coverage
    /// Every key.
    case help
  }

  /// What the text is about.
  public var kind: Kind
  /// The first line in sight.
  public var top = 0
}
