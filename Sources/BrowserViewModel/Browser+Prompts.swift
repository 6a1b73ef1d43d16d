import FilingText
import OwnershipForms
import Terminal

extension Browser {
  mutating func start(_ kind: Prompt.Kind) -> [Effect] {
    if kind == .yank, opened == nil {
      message = Message(text: "no filing is open")
      return []
    }
    let isOfList = kind == .ticker || kind == .limit
    if isOfList {
      view = nil
      focus = .list
    }
    list.limitFailure = nil
    prompt = Prompt(
      kind, text: kind == .limit ? list.limit : "", selection: list.selected?.id,
      limit: list.limit)
    if kind == .find { find = nil }
    return []
  }

  mutating func typed(_ text: String) -> [Effect] {
    guard let kind = prompt?.kind else { return [] }
    if kind == .yank { return yank(text) }
    prompt?.line.insert(text)
    return lineChanged()
  }

  mutating func edit(_ edit: LineEdit) -> [Effect] {
    guard let before = prompt?.line else { return [] }
    if prompt?.kind == .yank { return cancel() }
    if before.characters.isEmpty, edit == .deleteBackward { return cancel() }
    prompt?.line.apply(edit)
    return prompt?.line.characters == before.characters ? [] : lineChanged()
  }

  private mutating func lineChanged() -> [Effect] {
    guard let prompt else { return [] }
    let text = prompt.line.text
    switch prompt.kind {
    case .find:
      find = text.isEmpty ? nil : Find(text: text, pane: view == nil ? focus : nil)
      return findNext(0)
    case .ticker:
      requests += 1
      return [.findTicker(prefix: text, query: list.limit, number: requests)]
    case .limit:
      list.limit = text
      return [searchAnew()]
    case .yank: return []
    }
  }

  /// Ends the prompt with what was typed.
  mutating func accept() -> [Effect] {
    guard let kind = prompt?.kind else { return [] }
    if kind == .limit, let failure = list.limitFailure {
      message = Message(text: "\(failure)", isWarning: true)
      return []
    }
    prompt = nil
    list.limitFailure = nil
    return kind == .find && find != nil ? findNext(0) : []
  }

  /// Ends the prompt and goes back to how it was before.
  mutating func cancel() -> [Effect] {
    guard let ended = prompt else { return [] }
    prompt = nil
    list.limitFailure = nil
    switch ended.kind {
    case .find:
      find = nil
      return []
    case .yank: return []
    case .ticker:
      guard let place = list.rows.firstIndex(where: { $0.id == ended.selection }) else { return [] }
      return selectFiling(at: place)
    case .limit:
      guard list.limit != ended.limit else { return [] }
      list.limit = ended.limit
      list.wantedFiling = ended.selection
      return [searchAnew()]
    }
  }
}
