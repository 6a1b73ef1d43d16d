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
    /// Give a command by its name.
    case command
  }

  /// What the line is for.
  public var kind: Kind
  /// The line.
  public var line: TypedLine
  /// The line of the history that stands there, as long as it is not changed.
  var recall: CommandHistory.Recall?
  /// How it was when the prompt was opened, to go back to.
  var before: Before

  /// What the line of a command may become; none for other lines.
  public var completions: [String] { kind == .command ? CommandLine(line.text).completions : [] }

  init(_ kind: Kind, text: String = "", before: Before) {
    self.kind = kind
    line = TypedLine(text)
    self.before = before
  }

  /// What a prompt may change before it is ended.
  struct Before: Hashable, Sendable {
    /// The selected filing.
    var filing: FilingHandle?
    /// The limit.
    var limit: String
    /// What was looked for.
    var find: Find?
    /// The place that a find begins at.
    var place: Int
    var focus: Pane
    var view: ReadingView?
  }
}
