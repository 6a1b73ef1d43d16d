/// The characters that a border is drawn with, each one column wide.
public struct Border: Hashable, Sendable {
  /// The shape of a border's corners.
  public enum Corners: Hashable, Sendable {
    case square
    case rounded
  }

  public let horizontal: SafeText
  public let vertical: SafeText
  public let topLeft: SafeText
  public let topRight: SafeText
  public let bottomLeft: SafeText
  public let bottomRight: SafeText

  static let square = Border(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")

  static let rounded = Border(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")

  static let ascii = Border(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}
