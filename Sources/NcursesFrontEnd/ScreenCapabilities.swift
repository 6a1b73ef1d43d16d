/// What the terminal can show.
public struct ScreenCapabilities: Hashable, Sendable {
  /// How many colours: 0, 8, 16 or 256.
  public let colours: Int

  /// Whether anything but ASCII is shown; where not, the caller uses `Glyphs.ascii`.
  public let showsUnicode: Bool
}
