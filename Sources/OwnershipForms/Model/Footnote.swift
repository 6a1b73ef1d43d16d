/// One explanation of responses, as filed.
public struct Footnote: Hashable, Sendable {
  /// The identifier that cells refer to, such as `F1`.
  public var id: String
  /// The text as filed, with its own white space.
  public var text: String
  /// Where in the file it stands.
  public var source: SourceRange?
  /// Whether the text stands in the file as it is.
  public var status: ReadingStatus

  /// Makes a footnote.
  public init(
    id: String, text: String, source: SourceRange? = nil, status: ReadingStatus = .asFiled
  ) {
    self.id = id
    self.text = text
    self.source = source
    self.status = status
  }

  /// The number of the footnote on the printed form: `1` for `F1`; the whole identifier where it
  /// has another shape.
  public var number: String { Self.number(of: id) }

  /// The number on the printed form of the footnote with an identifier.
  public static func number(of id: String) -> String {
    let digits = id.dropFirst()
    guard id.hasPrefix("F"), !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return id }
    return String(digits)
  }
}
