/// A colour of the terminal's palette.
///
/// The first eight and their bright forms are what the reader's own theme makes of them; 16 to 255
/// are xterm's fixed cube and greys. A terminal with fewer colours shows the nearest it has.
public struct Colour: Hashable, Sendable {
  /// The place in the palette.
  public let index: UInt8

  /// The colour at a place in the palette; 0 to 7 are the named ones, 8 to 15 their bright forms.
  public static func indexed(_ index: UInt8) -> Colour { Colour(index: index) }

  /// The theme's black.
  public static let black = indexed(0)

  /// The theme's red.
  public static let red = indexed(1)

  /// The theme's green.
  public static let green = indexed(2)

  /// The theme's yellow.
  public static let yellow = indexed(3)

  /// The theme's blue.
  public static let blue = indexed(4)

  /// The theme's magenta.
  public static let magenta = indexed(5)

  /// The theme's cyan.
  public static let cyan = indexed(6)

  /// The theme's white.
  public static let white = indexed(7)

  /// The theme's bright black.
  public static let brightBlack = indexed(8)

  /// The theme's bright red.
  public static let brightRed = indexed(9)

  /// The theme's bright green.
  public static let brightGreen = indexed(10)

  /// The theme's bright yellow.
  public static let brightYellow = indexed(11)

  /// The theme's bright blue.
  public static let brightBlue = indexed(12)

  /// The theme's bright magenta.
  public static let brightMagenta = indexed(13)

  /// The theme's bright cyan.
  public static let brightCyan = indexed(14)

  /// The theme's bright white.
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
