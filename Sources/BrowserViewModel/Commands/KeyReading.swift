public import Terminal

extension Browser {
  /// The command that a key gives here: what is typed into a prompt while one is open, else what
  /// the registry says; nil for a key that means nothing.
  public func command(for key: Key) -> Command? {
    if case .mouse(let event) = key {
      switch event.action {
      case .press: return .clicked(event.position)
      case .wheelUp: return .scrolled(lines: -3, at: event.position)
      case .wheelDown: return .scrolled(lines: 3, at: event.position)
      }
    }
    guard prompt != nil else { return CommandRegistry.command(for: key) }
    switch key {
    case .character(let character): return .typed(String(character))
    case .paste(let text): return .typed(text)
    case .enter: return .enter
    case .tab: return .complete
    case .escape, .control("c"): return .back
    case .backspace: return .edit(.deleteBackward)
    case .delete, .control("d"): return .edit(.deleteForward)
    case .control("w"): return .edit(.deleteWord)
    case .control("u"): return .edit(.deleteAll)
    case .left, .control("b"): return .edit(.left)
    case .right, .control("f"): return .edit(.right)
    case .home, .control("a"): return .edit(.start)
    case .end, .control("e"): return .edit(.end)
    case .up: return .selectPrevious
    case .down: return .selectNext
    case .pageUp: return .pageUp
    case .pageDown: return .pageDown
    case .control("z"): return .suspend
    case .control("l"): return .redraw
    default: return nil
    }
  }
}
