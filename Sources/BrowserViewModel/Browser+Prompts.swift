import FilingText
import OwnershipForms
import Terminal

extension Browser {
  mutating func start(_ kind: Prompt.Kind) -> [Effect] {
    if kind == .yank, let obstacle { return say(obstacle) }
    list.limitFailure = nil
    prompt = Prompt(
      kind, text: kind == .limit ? list.limit : "",
      before: Prompt.Before(
        filing: list.selected?.id ?? list.lostFiling, limit: list.limit, find: find,
        place: searchedPlace, focus: focus, view: view))
    if kind == .ticker || kind == .limit {
      view = nil
      focus = .list
    }
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
      let back = goToFound(prompt.before.place)
      return back + findNext(0)
    case .ticker:
      tickerRequests += 1
      return [
        .findTicker(
          prefix: text, query: list.limit, order: list.order, number: tickerRequests)
      ]
    case .limit:
      list.limit = text
      return [searchAnew()]
    case .command:
      self.prompt?.recall = nil
      return []
    case .yank: return []
    }
  }

  /// Limits the list by a query that was not typed into the prompt of a limit.
  mutating func limit(to query: String) -> [Effect] {
    (view, focus) = (nil, .list)
    guard query != list.limit else { return [] }
    list.limit = query
    return [searchAnew()]
  }

  /// Ends the prompt with what was typed.
  mutating func accept() -> [Effect] {
    guard let kind = prompt?.kind else { return [] }
    if kind == .command { return acceptCommand() }
    if kind == .limit, let failure = list.limitFailure {
      message = Message(text: "\(failure)", isWarning: true)
      return []
    }
    if list.rows.isEmpty { list.lostFiling = prompt?.before.filing }
    prompt = nil
    list.limitFailure = nil
    return kind == .find && find != nil ? findNext(0) : []
  }

  /// Ends the prompt and goes back to how it was before.
  mutating func cancel() -> [Effect] {
    guard let ended = prompt else { return [] }
    prompt = nil
    list.limitFailure = nil
    let before = ended.before
    switch ended.kind {
    case .find:
      find = before.find
      return goToFound(before.place)
    case .yank, .command: return []
    case .ticker:
      (focus, view) = (before.focus, before.view)
      tickerRequests += 1
      return before.filing.map { go(to: .around($0)) } ?? []
    case .limit:
      (focus, view) = (before.focus, before.view)
      guard list.limit != before.limit else { return [] }
      list.limit = before.limit
      list.lostFiling = before.filing
      return [searchAnew()]
    }
  }

  /// Does the command that was typed, or says why there is none.
  private mutating func acceptCommand() -> [Effect] {
    let text = prompt?.line.text ?? ""
    prompt = nil
    guard text.contains(where: { $0 != " " }) else { return [] }
    history.add(text)
    switch CommandLine(text).command {
    case .success(let command): return react(to: command)
    case .failure(let failure):
      message = Message(text: SafeText(failure.message), isWarning: true)
      return []
    }
  }

  /// Completes a command as far as it is clear what is meant.
  mutating func complete() -> [Effect] {
    guard let prompt, prompt.kind == .command,
      let text = CommandLine(prompt.line.text).completed
    else { return [] }
    self.prompt?.line = TypedLine(text)
    self.prompt?.recall = nil
    return []
  }
}
