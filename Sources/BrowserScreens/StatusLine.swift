import BrowserViewModel
import FilingText
import Terminal

/// The line at the foot: a prompt while one is open, else a message or the position, and hints.
struct StatusLine {
  var browser: Browser
  var layout: ScreenLayout

  func draw(in row: Rectangle, on canvas: inout Canvas) {
    if let prompt = browser.prompt { return draw(prompt, in: row, on: &canvas) }
    let left =
      browser.message.map { StyledText($0.text, $0.isWarning ? .warning : .plain) } ?? position
    let used = canvas.write(
      left, at: row.origin.moved(columns: 1), columns: max(0, row.size.columns - 2))
    let room = row.size.columns - used - 4
    let hints = fitting(room)
    guard !hints.isEmpty else { return }
    canvas.writeRight(hints + StyledText(" "), in: row)
  }

  private var position: StyledText {
    let list = browser.list
    if browser.view != nil { return StyledText("Esc closes", .faint) }
    guard list.selected != nil else { return StyledText() }
    return StyledText(SafeText("\(CountText.place(in: list)) of \(CountText.matching(list))"))
  }

  // MARK: Hints

  /// The hints that fit, the most useful first kept, in the order of the registry.
  private func fitting(_ room: Int) -> StyledText {
    var entries: [CommandEntry] = []
    for entry in candidates {
      let next = entries + [entry]
      if text(of: next).width > room { break }
      entries = next
    }
    return text(of: entries)
  }

  /// The commands worth a hint here, the most useful first.
  private var candidates: [CommandEntry] {
    var commands: [Command] =
      browser.view != nil
      ? [.showHelp, .nextFiling, .startFind]
      : [
        .showHelp, .showNote, .showWithholding, .startLimit, .startFind, .startTicker,
        .showEvidence, .openOnline, .startYank, .exportSeen, .nextPane,
      ]
    if browser.opened == nil {
      let needFiling: Set<Command> = [
        .showNote, .showWithholding, .showEvidence, .openOnline, .startYank,
      ]
      commands.removeAll { needFiling.contains($0) }
    }
    return commands.compactMap { CommandRegistry.entry(of: $0) }
  }

  private func text(of entries: [CommandEntry]) -> StyledText {
    let order = CommandRegistry.entries.map(\.name)
    let sorted = entries.sorted { left, right in
      (order.firstIndex(of: left.name) ?? 0) < (order.firstIndex(of: right.name) ?? 0)
    }
    let hints = sorted.map { entry in
      StyledText(SafeText(entry.keys.first?.name(ascii: true) ?? ""), .strong)
        + StyledText(SafeText(" " + (entry.hint ?? entry.title)), .faint)
    }
    return .joined(hints, by: StyledText("  "))
  }

  // MARK: Prompts

  private func draw(_ prompt: Prompt, in row: Rectangle, on canvas: inout Canvas) {
    // What is typed keeps half of the line, whatever there is to say about it.
    if prompt.kind == .yank { return drawLetters(in: row, on: &canvas) }
    let right = answer(to: prompt).cut(
      to: row.size.columns / 2, ellipsis: canvas.glyphs.ellipsis)
    let label = StyledText(
      SafeText(prompt.kind == .command ? " :" : " \(name(of: prompt.kind)): "), .strong)
    let start = canvas.write(label, at: row.origin, columns: row.size.columns)
    let room = max(1, row.size.columns - start - right.width - 3)
    // The part of the line that is in sight ends at the cursor, where it is longer than its room.
    let characters = prompt.line.characters
    var first = 0
    while first < prompt.line.cursor,
      SafeText(String(characters[first..<prompt.line.cursor])).width >= room
    {
      first += 1
    }
    let before = SafeText(String(characters[first..<prompt.line.cursor]))
    let text = SafeText(String(characters[first...]))
    canvas.write(StyledText(text), at: row.origin.moved(columns: start), columns: room)
    canvas.showCursor(at: row.origin.moved(columns: start + before.width))
    canvas.writeRight(right + StyledText(" "), in: row)
  }

  /// What can be copied, each with its letter, in as many words as there is room for.
  private func drawLetters(in row: Rectangle, on canvas: inout Canvas) {
    let whole: SafeText = " copy:  a accession number   u address   r row   p path   Esc nothing"
    let short: SafeText = " copy: a number u URL r row p path"
    let text = whole.width < row.size.columns ? whole : short
    canvas.write(StyledText(text, .strong), at: row.origin, columns: row.size.columns)
  }

  private func name(of kind: Prompt.Kind) -> String {
    switch kind {
    case .find: "find"
    case .ticker: "ticker"
    case .limit: "limit"
    case .yank: "copy"
    case .command: "command"
    }
  }

  private func answer(to prompt: Prompt) -> StyledText {
    let list = browser.list
    // What is wrong stands in the line above, which has room for it.
    if list.limitFailure != nil { return StyledText() }
    switch prompt.kind {
    case .limit:
      return StyledText(
        SafeText(
          "\(CountText.matching(list)) of \(CountText.text(of: list.total)) filings"),
        .faint)
    case .ticker:
      return StyledText(SafeText(list.selected?.ticker ?? ""), .faint)
    case .find:
      return browser.message.map { StyledText($0.text, $0.isWarning ? .warning : .faint) }
        ?? StyledText()
    case .command: return StyledText(SafeText(completions(of: prompt)), .faint)
    case .yank: return StyledText()
    }
  }

  /// What the last word of a command may become.
  private func completions(of prompt: Prompt) -> String {
    prompt.completions.map { $0.split(separator: " ").last.map(String.init) ?? "" }
      .joined(separator: " ")
  }
}
