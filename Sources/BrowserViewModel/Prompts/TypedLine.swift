/// A line of text with a cursor in it.
public struct TypedLine: Hashable, Sendable {
  /// The characters.
  public private(set) var characters: [Character]
  /// The character before which the cursor stands.
  public private(set) var cursor: Int

  private static let limit = 1_000

  /// Makes a line with the cursor at its end.
  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The line as text.
  public var text: String { String(characters) }

  /// Types a text at the cursor; line breaks and control characters are left out.
  public mutating func insert(_ text: String) {
    let typed = text.filter { character in
      !character.isNewline && character.unicodeScalars.allSatisfy { $0.value >= 32 }
    }.prefix(max(0, Self.limit - characters.count))
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  /// Applies a change.
  public mutating func apply(_ edit: LineEdit) {
    switch edit {
    case .deleteBackward:
      guard cursor > 0 else { return }
      cursor -= 1
      characters.remove(at: cursor)
    case .deleteForward:
      guard cursor < characters.count else { return }
      characters.remove(at: cursor)
    case .deleteWord:
      var start = cursor
      while start > 0, characters[start - 1] == " " { start -= 1 }
      while start > 0, characters[start - 1] != " " { start -= 1 }
      characters.removeSubrange(start..<cursor)
      cursor = start
    case .deleteAll:
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = characters.count
    }
  }
}
