/// The signs that screens draw, in Unicode or in ASCII: the whole of `--ascii` is which one is used.
///
/// Every sign takes one column in both, so that a layout does not depend on the choice.
public struct Glyphs: Hashable, Sendable {
  /// Whether only ASCII may be shown; foreign text then goes through `shown(_:)`.
  public let isASCII: Bool

  /// Stands in the first column of the selected row.
  public let selectionBar: SafeText

  /// Ends a text of which something was cut off.
  public let ellipsis: SafeText

  /// Begins an item of a list.
  public let bullet: SafeText

  /// Points to what lies to the left.
  public let leftArrow: SafeText

  /// Points to what lies to the right.
  public let rightArrow: SafeText

  /// Points to what lies above.
  public let upArrow: SafeText

  /// Points to what lies below.
  public let downArrow: SafeText

  /// Marks a row or a file as done or good.
  public let checkMark: SafeText

  /// The minus sign of a figure that went down, and of what may be folded.
  public let minus: SafeText

  /// Stands between two parts of a line.
  public let middleDot: SafeText

  /// The part of a scroll bar that is seen.
  public let scrollThumb: SafeText

  /// The parts of a bar, from an eighth to a whole column.
  public let barSteps: [SafeText]

  /// The pictures of a turning sign, one after the other.
  public let spinner: [SafeText]

  private let squareBorder: Border
  private let roundedBorder: Border

  /// The characters of a border.
  public func border(_ corners: Border.Corners = .square) -> Border {
    corners == .square ? squareBorder : roundedBorder
  }

  /// A text as it may be shown: as it is, or in ASCII where only that may be.
  public func shown(_ text: SafeText) -> SafeText {
    isASCII ? text.ascii : text
  }

  /// The signs for terminals that show Unicode.
  public static let unicode = Glyphs(
    isASCII: false, selectionBar: "▌", ellipsis: "…", bullet: "•", leftArrow: "←",
    rightArrow: "→", upArrow: "↑", downArrow: "↓", checkMark: "✓", minus: "−", middleDot: "·",
    scrollThumb: "█", barSteps: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"],
    squareBorder: .square, roundedBorder: .rounded)

  /// The signs for everything else.
  public static let ascii = Glyphs(
    isASCII: true, selectionBar: ">", ellipsis: "~", bullet: "*", leftArrow: "<",
    rightArrow: ">", upArrow: "^", downArrow: "v", checkMark: "+", minus: "-", middleDot: ".",
    scrollThumb: "#", barSteps: [" ", " ", " ", "-", "-", "-", "-", "="],
    spinner: ["|", "/", "-", "\\"],
    squareBorder: .ascii, roundedBorder: .ascii)
}
