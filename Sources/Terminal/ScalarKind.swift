/// What a scalar of a foreign text means to a screen.
enum ScalarKind {
  /// Takes a column or two.
  case visible
  /// Takes none and stands on the character before it.
  case mark
  /// Invisible, and able to hide or reorder what stands around it.
  case hidden
  /// Must not reach the terminal, or no terminal knows it.
  case unshowable
  case tab
  case lineBreak

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .visible
    case 0x09: self = .tab
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineBreak
    case 0..<0xA0: self = .unshowable
    case 0xAD: self = .hidden
    case 0xA0..<0x300: self = .visible
    default: self = Self.kindByProperties(of: scalar)
    }
  }

  private static func kindByProperties(of scalar: Unicode.Scalar) -> ScalarKind {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .hidden }
    switch properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: return .unshowable
    case .format: return isVisibleFormat(scalar) ? .unshowable : .hidden
    default: break
    }
    guard isKnownToWidthTables(properties.age) else { return .unshowable }
    return DisplayWidth.of(scalar) == 0 ? .mark : .visible
  }

  /// Whether a format character is drawn around the digits that follow it.
  private static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Whether a character is old enough for terminals, and `WidthRanges`, to know its width.
  private static func isKnownToWidthTables(_ age: Unicode.Version?) -> Bool {
    guard let age else { return false }
    return age <= (major: 15, minor: 0)
  }
}
