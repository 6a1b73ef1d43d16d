/// A text that is looked for.
public struct QueryText: Hashable, Sendable {
  /// The text, literally.
  public var text: String
  /// Whether the text was quoted: its words must stand whole and in this order.
  public var isPhrase: Bool

  /// Makes a text to look for.
  public init(_ text: String, isPhrase: Bool = false) {
    self.text = text
    self.isPhrase = isPhrase
  }
}

extension QueryText: CustomStringConvertible {
  /// The text in its canonical form, in quotes where it had them.
  public var description: String {
    guard isPhrase else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
