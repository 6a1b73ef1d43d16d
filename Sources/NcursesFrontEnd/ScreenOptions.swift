/// What the reader asked of the screen.
public struct ScreenOptions: Hashable, Sendable {
  /// Whether colours may be used; `NO_COLOR` in the environment refuses them anyway.
  public var usesColour: Bool

  /// Whether clicks and the wheel are reported; the terminal's own selection then needs Shift.
  public var usesMouse: Bool

  /// Whether nothing but ASCII may be shown, whatever the terminal could.
  public var usesOnlyASCII: Bool

  /// Creates options; without arguments colour, no mouse, Unicode.
  public init(usesColour: Bool = true, usesMouse: Bool = false, usesOnlyASCII: Bool = false) {
    self.usesColour = usesColour
    self.usesMouse = usesMouse
    self.usesOnlyASCII = usesOnlyASCII
  }
}
