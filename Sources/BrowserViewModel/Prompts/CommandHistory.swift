/// The lines that were given as commands, the latest last.
public struct CommandHistory: Hashable, Sendable {
  /// The lines, each once.
  public private(set) var lines: [String] = []

  private static let most = 200

  /// Makes an empty history.
  public init() {}

  /// Adds a line; one that was given before moves to the end.
  mutating func add(_ line: String) {
    lines.removeAll { $0 == line }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - Self.most))
  }

  /// The place of the next line that begins so, before a place or behind it; nil where there is none.
  func place(next distance: Int, from place: Int, beginningWith text: String) -> Int? {
    let places = lines.indices.filter { lines[$0].hasPrefix(text) }
    return distance < 0 ? places.last { $0 < place } : places.first { $0 > place }
  }

  /// A line that was taken from the history into a prompt.
  struct Recall: Hashable, Sendable {
    /// Its place.
    var place: Int
    /// What was typed before, which all recalled lines begin with.
    var typed: String
  }
}

extension Browser {
  /// Puts a line given before into the command prompt, or behind the latest what was typed.
  mutating func recall(_ distance: Int) -> [Effect] {
    guard let prompt else { return [] }
    let recall =
      prompt.recall
      ?? CommandHistory.Recall(place: history.lines.count, typed: prompt.line.text)
    let next = history.place(next: distance, from: recall.place, beginningWith: recall.typed)
    if let next {
      self.prompt?.line = TypedLine(history.lines[next])
      self.prompt?.recall = CommandHistory.Recall(place: next, typed: recall.typed)
    } else if distance > 0 {
      self.prompt?.line = TypedLine(recall.typed)
      self.prompt?.recall = nil
    }
    return []
  }
}
