/// A text that is looked for.
public struct QueryText: Hashable, Sendable {
  /// The text, literally.
  public var text: String
  /// Whether the text was quoted: its words must stand whole and in this order.
  public var isPhrase: Bool
  /// How many other words may stand between the first and the last of its words, which then may have
  /// any order; nil where the order counts.
  public var near: Int?

  /// Makes a text to look for.
  public init(_ text: String, isPhrase: Bool = false, near: Int? = nil) {
    self.text = text
    self.isPhrase = isPhrase
    self.near = near
  }
}

extension QueryText: CustomStringConvertible {
  /// The text in its canonical form, in quotes where it had them.
  public var description: String {
    guard isPhrase else { return text }
    let quoted = "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    return quoted + (near.map { "~\($0)" } ?? "")
  }
}
