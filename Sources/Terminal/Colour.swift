/// A colour of the terminal's palette.
///
/// The first eight and their bright forms are what the reader's own theme makes of them; 16 to 255
/// are xterm's fixed cube and greys. A terminal with fewer colours shows the nearest it has.
public struct Colour: Hashable, Sendable {
  /// The place in the palette.
  public let index: UInt8

  /// The colour at a place in the palette; 0 to 7 are the named ones, 8 to 15 their bright forms.
  public static func indexed(_ index: UInt8) -> Colour { Colour(index: index) }

  public static let black = indexed(0)
  public static let red = indexed(1)
  public static let green = indexed(2)
  public static let yellow = indexed(3)
  public static let blue = indexed(4)
  public static let magenta = indexed(5)
  public static let cyan = indexed(6)
  public static let white = indexed(7)
  public static let brightBlack = indexed(8)
  public static let brightRed = indexed(9)
  public static let brightGreen = indexed(10)
  public static let brightYellow = indexed(11)
  public static let brightBlue = indexed(12)
  public static let brightMagenta = indexed(13)
  public static let brightCyan = indexed(14)
  public static let brightWhite = indexed(15)
}

extension Colour: CustomStringConvertible {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// The name of a named colour, else the place in the palette, as in `bright red` or `208`.
  public var description: String {
    switch index {
    case 0..<8: Self.names[Int(index)]
    case 8..<16: "bright " + Self.names[Int(index) - 8]
    default: String(index)
    }
  }
}
