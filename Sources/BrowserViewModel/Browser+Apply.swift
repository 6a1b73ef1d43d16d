import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// Does what a command says; what it needs from outside is returned.
  public mutating func apply(_ command: Command) -> [Effect] {
    if command.isOfReader { message = nil }
    let effects = react(to: command)
    settle()
    return effects
  }

  mutating func react(to command: Command) -> [Effect] {
    switch command {
    case .selectNext: return prompt?.kind == .command ? recall(1) : move(by: 1)
    case .selectPrevious: return prompt?.kind == .command ? recall(-1) : move(by: -1)
    case .halfPageDown: return move(by: max(1, pageRows / 2))
    case .halfPageUp: return move(by: -max(1, pageRows / 2))
    case .pageDown: return move(by: max(1, pageRows - 1))
    case .pageUp: return move(by: -max(1, pageRows - 1))
    case .selectFirst: return moveToFirst()
    case .selectLast: return moveToLast()
    case .selectLeft: return moveSideways(by: -1)
    case .selectRight: return moveSideways(by: 1)
    case .nextPane: return focusPane(after: 1)
    case .previousPane: return focusPane(after: -1)
    case .focus(let pane): return choose(pane)
    case .enter: return enter()
    case .back: return back()
    case .close: return close()
    case .nextFiling: return moveFiling(by: 1)
    case .previousFiling: return moveFiling(by: -1)
    case .goToAmendment: return goToAmendment()

    case .startFind: return start(.find)
    case .startTicker: return start(.ticker)
    case .startLimit: return start(.limit)
    case .sortByNextColumn: return sortByNextColumn()
    case .reverseOrder: return reverseOrder()
    case .sort(let order): return sort(by: order)
    case .limit(let query): return limit(to: query)
    case .findNext: return findNext(1)
    case .findPrevious: return findNext(-1)

    case .showNote: return showNote()
    case .showWithholding: return show(.withholding)
    case .showEvidence: return show(.evidence)
    case .showCoverage: return showCoverage()
    case .showHelp: return show(.help)

    case .openOnline: return openOnline()
    case .startYank: return start(.yank)
    case .exportSeen: return exportSeen()

    case .startCommand: return start(.command)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]

    case .typed(let text): return typed(text)
    case .edit(let edit): return self.edit(edit)
    case .complete: return complete()

    case .resized(let size):
      self.size = size
      return searchOnward()
    case .clicked(let position): return click(position)
    case .scrolled(let lines, let position): return scroll(lines, at: position)
    case .searchFinished(let number, let result): return searchFinished(number, result)
    case .counted(let number, let result, let total): return counted(number, result, total)
    case .filingOpened(let id, let result): return filingOpened(id, result)
    case .coverageRead(let result):
      coverage = result
      return []
    case .tickerFound(let number, let filing): return tickerFound(number, filing)
    case .filingPlaced(let id, let number, let place):
      filingPlaced(id, number, place)
      return []
    case .indexChanged(let progress): return indexChanged(progress)
    case .finished(let text):
      message = Message(text: SafeText(text))
      return []
    case .failed(let text):
      message = Message(text: SafeText(text), isWarning: true)
      return []
    }
  }

  /// Puts every place where it can be: selections on what there is, scrolled so that they are seen.
  private mutating func settle() {
    list.selection = max(0, min(list.selection, list.rows.count - 1))
    for table in FormTable.allCases {
      let rows = document?.rows(of: table).count ?? 0
      cursors[table, default: TableCursor()].row = max(
        0, min(cursors[table, default: TableCursor()].row, rows - 1))
    }
    let layout = ScreenLayout(of: self)
    note = max(0, min(note, noteItems(width: 80).count - 1))
    for pane in Pane.allCases { keepInSight(pane, layout) }
    if var view {
      let height = layout.view?.inset(columns: 2).size.rows ?? 0
      view.top = max(0, min(view.top, viewLines(view, layout).count - height))
      self.view = view
    }
  }
}

extension Command {
  /// Whether the reader gave the command, rather than something outside.
  var isOfReader: Bool {
    switch self {
    case .resized, .searchFinished, .counted, .filingOpened, .tickerFound, .filingPlaced,
      .indexChanged, .finished, .failed:
      false
    default: true
    }
  }
}
