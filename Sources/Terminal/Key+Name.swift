extension Key {
  /// The name in help and on the status line: `^D`, `PgUp`, `Esc`, `⇧Tab`, `q`.
  public var name: String { name(ascii: false) }

  /// The name, in ASCII alone where that is asked for: `S-Tab` for `⇧Tab`, `Up` for `↑`.
  ///
  /// `Key(name:)` reads either form back. What the mouse did and what was pasted have a name but
  /// cannot be made from it.
  public func name(ascii: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(" "): "M-Space"
    case .alt(let character): "M-" + String(character)
    case .function(let number): "F\(number)"
    case .mouse(let event): event.name
    case .paste: "Paste"
    default: Self.names(of: self, ascii: ascii)
    }
  }

  /// The key that has a name, in either form; capitals matter only in characters, as in `g` and `G`.
  public init?(name: String) {
    if name.count == 1, let character = name.first, !Self.signs.keys.contains(name) {
      self = .character(character)
    } else if let key = Self.signs[name] ?? Self.words[name.lowercased()] {
      self = key
    } else if name.count == 2, name.first == "^", let character = name.last {
      self = .control(Character(character.lowercased()))
    } else if name.lowercased() == "m-space" {
      self = .alt(" ")
    } else if name.count == 3, name.lowercased().hasPrefix("m-"), let character = name.last {
      self = .alt(character)
    } else if let number = Self.functionNumber(in: name) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func functionNumber(in name: String) -> Int? {
    guard name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...63).contains(number), !name.contains("+")
    else { return nil }
    return number
  }

  private static func names(of key: Key, ascii: Bool) -> String {
    guard let named = namedKeys.first(where: { $0.key == key }) else { return "?" }
    return ascii ? named.word : named.sign
  }

  /// The keys that are named, not written: the word for them, and the sign where there is one.
  private static let namedKeys: [(key: Key, word: String, sign: String)] = [
    (.up, "Up", "↑"), (.down, "Down", "↓"), (.left, "Left", "←"), (.right, "Right", "→"),
    (.home, "Home", "Home"), (.end, "End", "End"),
    (.pageUp, "PgUp", "PgUp"), (.pageDown, "PgDn", "PgDn"),
    (.enter, "Enter", "Enter"), (.escape, "Esc", "Esc"),
    (.tab, "Tab", "Tab"), (.backTab, "S-Tab", "⇧Tab"),
    (.backspace, "Backspace", "Backspace"), (.delete, "Del", "Del"), (.insert, "Ins", "Ins"),
    (.character(" "), "Space", "Space"),
  ]

  private static let words = Dictionary(
    uniqueKeysWithValues: namedKeys.map { ($0.word.lowercased(), $0.key) })

  private static let signs = Dictionary(
    uniqueKeysWithValues: namedKeys.filter { $0.sign != $0.word }.map { ($0.sign, $0.key) })
}

extension MouseEvent {
  fileprivate var name: String {
    switch action {
    case .press: "Click"
    case .wheelUp: "WheelUp"
    case .wheelDown: "WheelDown"
    }
  }
}
