/// How a cell looks: its emphasis and its two colours.
///
/// A colour that is nil is the terminal's own, which is never assumed to be light or dark.
public struct Style: Hashable, Sendable {
  /// The terminal's own look.
  public static let plain = Style()

  /// Bold, in the terminal's own colours.
  public static let bold = Style(.bold)

  /// Fainter, in the terminal's own colours.
  public static let dim = Style(.dim)

  /// Underlined, in the terminal's own colours.
  public static let underlined = Style(.underlined)

  /// The terminal's own colours exchanged.
  public static let reversed = Style(.reversed)

  /// How the text stands out without colour.
  public var emphasis: Emphasis

  /// The colour of the text; nil is the terminal's own.
  public var foreground: Colour?

  /// The colour behind the text; nil is the terminal's own.
  public var background: Colour?

  /// Creates a style; without arguments the plain one.
  public init(_ emphasis: Emphasis = [], foreground: Colour? = nil, background: Colour? = nil) {
    self.emphasis = emphasis
    self.foreground = foreground
    self.background = background
  }

  /// This style with more emphasis.
  public func adding(_ emphasis: Emphasis) -> Style {
    Style(self.emphasis.union(emphasis), foreground: foreground, background: background)
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, as in `bold red on black`; `plain` where nothing is set.
  public var description: String {
    var words: [String] = []
    if !emphasis.isEmpty { words.append(emphasis.description) }
    if let foreground { words.append(foreground.description) }
    if let background { words.append("on \(background)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
