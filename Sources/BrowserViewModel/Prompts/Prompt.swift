/// A line that the reader types into.
public struct Prompt: Hashable, Sendable {
  /// What the line is for.
  public enum Kind: Hashable, Sendable {
    /// Find a text in the pane or view.
    case find
    /// Jump to a ticker.
    case ticker
    /// Limit the list by a query.
    case limit
    /// Choose what to copy with one letter.
    case yank
  }

  /// What the line is for.
  public var kind: Kind
  /// The line.
  public var line: TypedLine
  /// Where the list stood when the prompt was opened, to go back to.
  var selection: FilingHandle?
  /// The limit when the prompt was opened, to go back to.
  var limit: String

  init(_ kind: Kind, text: String = "", selection: FilingHandle?, limit: String) {
    self.kind = kind
    line = TypedLine(text)
    self.selection = selection
    self.limit = limit
  }
}
