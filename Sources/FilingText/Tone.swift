public import Terminal

/// What a piece of text is to the reader, which decides how it looks.
///
/// Nothing is said by a tone alone: a note has its brackets, a value that is not as filed its `?`.
public enum Tone: Hashable, Sendable, CaseIterable {
  case plain
  /// The title of a part of the form.
  case heading
  /// What a value is called.
  case label
  /// What the eye should find first.
  case strong
  /// The mark of a footnote.
  case note
  /// The mark of a value that is not as filed, and what is derived.
  case derived
  /// A purchase in the market.
  case purchase
  /// A sale in the market.
  case sale
  /// The words that decide what a footnote says.
  case decisive
  /// What matters little.
  case faint
  /// What is wrong.
  case warning

  /// How the tone looks; the terminal's own colours wherever they will do.
  public var style: Style {
    switch self {
    case .plain: .plain
    case .heading, .strong: .bold
    case .label, .faint: .dim
    case .note: Style(foreground: .cyan)
    case .derived: Style(foreground: .magenta)
    case .purchase: Style(.bold, foreground: .green)
    case .sale: Style(.bold, foreground: .red)
    case .decisive: Style([.bold, .underlined])
    case .warning: Style(foreground: .yellow)
    }
  }
}
