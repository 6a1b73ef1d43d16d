/// What stands in one column of one row: a visible character with its marks, in a style.
///
/// A wide character takes two cells: its own, of width 2, and a continuation of width 0 to its
/// right. A cell never holds a control character or a second visible one, because terminals differ
/// in what they make of those.
public struct ScreenCell: Hashable, Sendable {
  /// The most zero-width marks that one cell holds.
  public static let mostMarks = 4

  /// An empty cell in the terminal's own look.
  public static let blank = ScreenCell()

  /// How the cell looks.
  public internal(set) var style: Style

  /// How many columns the character takes: 1, 2, or 0 for the right half of a wide one.
  public let width: Int8

  /// The visible character; meaningless for a continuation.
  public let base: Unicode.Scalar

  /// Up to four marks, filled from the first; 0 is none.
  private let markValues: SIMD4<UInt32>

  /// Creates an empty cell.
  public init(style: Style = .plain) {
    self.init(narrow: " ", style: style)
  }

  /// Creates a cell of a character that takes one column.
  init(narrow base: Unicode.Scalar, style: Style) {
    self.base = base
    self.width = 1
    self.markValues = SIMD4()
    self.style = style
  }

  /// Creates the cell of a character of a text that went through `SafeText`.
  init(_ character: SafeText.Character, style: Style) {
    self.base = character.base
    self.width = Int8(character.width)
    self.markValues = character.markValues
    self.style = style
  }

  private init(continuationIn style: Style) {
    self.base = " "
    self.width = 0
    self.markValues = SIMD4()
    self.style = style
  }

  /// The right half of a wide character.
  static func continuation(style: Style) -> ScreenCell { ScreenCell(continuationIn: style) }

  /// Whether this is the right half of the wide character to its left.
  public var isContinuation: Bool { width == 0 }

  /// Whether it shows nothing but its background.
  public var isBlank: Bool { width == 1 && base == " " && markValues == SIMD4() }

  /// The zero-width marks on the visible character, at most four.
  public var marks: [Unicode.Scalar] {
    guard markValues != SIMD4() else { return [] }
    return (0..<Self.mostMarks).compactMap { index in
      markValues[index] == 0 ? nil : Unicode.Scalar(markValues[index])
    }
  }

  /// What the cell adds to its row's text; nothing for a continuation.
  public var text: String {
    guard !isContinuation else { return "" }
    var scalars = String.UnicodeScalarView([base])
    scalars.append(contentsOf: marks)
    return String(scalars)
  }
}
