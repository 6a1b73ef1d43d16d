/// The characters that a border is drawn with, each one column wide.
public struct Border: Hashable, Sendable {
  /// The shape of a border's corners.
  public enum Corners: Hashable, Sendable {
    case square
    case rounded
  }

  /// The upper and lower edges.
  public let horizontal: SafeText

  /// The left and right edges.
  public let vertical: SafeText

  /// The corner at the top left.
  public let topLeft: SafeText

  /// The corner at the top right.
  public let topRight: SafeText

  /// The corner at the bottom left.
  public let bottomLeft: SafeText

  /// The corner at the bottom right.
  public let bottomRight: SafeText

  /// Corners of right angles.
  public static let square = Border(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")

  /// Corners of arcs.
  public static let rounded = Border(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")

  /// Lines of `-` and `|` that meet in `+`.
  public static let ascii = Border(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}
