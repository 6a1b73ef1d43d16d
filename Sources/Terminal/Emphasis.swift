/// How a text stands out without colour; several may be combined.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// One bit for each kind of emphasis.
  public let rawValue: UInt8

  /// Creates the emphasis that has these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier, in most terminals brighter.
  public static let bold = Emphasis(rawValue: 1)

  /// Fainter; some terminals ignore it.
  public static let dim = Emphasis(rawValue: 2)

  /// With a line below.
  public static let underlined = Emphasis(rawValue: 4)

  /// Foreground and background exchanged.
  public static let reversed = Emphasis(rawValue: 8)
}

extension Emphasis: CustomStringConvertible {
  /// The names, joined by spaces; empty where nothing stands out.
  public var description: String {
    let named: [(Emphasis, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underlined, "underlined"), (.reversed, "reversed"),
    ]
    return named.filter { contains($0.0) }.map(\.1).joined(separator: " ")
  }
}
