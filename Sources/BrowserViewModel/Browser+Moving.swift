import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// How many rows a page of what has the keys is.
  var pageRows: Int {
    let layout = ScreenLayout(of: self)
    if view != nil { return layout.view?.inset(columns: 2).size.rows ?? 1 }
    guard let area = layout.area(of: focus) else { return 1 }
    return max(1, area.size.rows - 2 - headingRows(of: focus, layout))
  }

  mutating func move(by distance: Int) -> [Effect] {
    if view != nil {
      view?.top += distance
      return []
    }
    switch focus {
    case .list: return moveFiling(by: distance)
    case .tableI, .tableII:
      guard let table = focus.table else { return [] }
      cursors[table, default: TableCursor()].row += distance
    case .footnotes: moveNote(by: distance)
    case .person, .issuer: tops[focus, default: 0] += distance
    }
    return []
  }

  mutating func moveToFirst() -> [Effect] {
    if focus == .list, view == nil { return go(to: .first) }
    return move(by: -1_000_000)
  }

  mutating func moveToLast() -> [Effect] {
    if focus == .list, view == nil { return go(to: .last) }
    return move(by: 1_000_000)
  }

  mutating func moveSideways(by distance: Int) -> [Effect] {
    guard view == nil, let table = focus.table else {
      if view == nil, distance > 0, focus == .list { return enter() }
      if view == nil, distance < 0 { return choose(.list) }
      return []
    }
    let columns = shownColumns(of: table)
    let cursor = cursors[table, default: TableCursor()]
    let place = columns.firstIndex { $0.kind == cursor.column } ?? 0
    let next = place + distance
    if next < 0 { return choose(.list) }
    cursors[table, default: TableCursor()].column = columns[min(next, columns.count - 1)].kind
    return []
  }

  /// The columns that the reader can move over in a table.
  func shownColumns(of table: FormTable) -> [FormColumn] {
    let layout = ScreenLayout(of: self)
    return grid(of: table, layout)?.columns ?? FormColumn.all(of: table)
  }

  mutating func focusPane(after distance: Int) -> [Effect] {
    view = nil
    let panes = Pane.allCases
    let place = (panes.firstIndex(of: focus) ?? 0) + distance
    return choose(panes[(place + panes.count) % panes.count])
  }

  mutating func choose(_ pane: Pane) -> [Effect] {
    view = nil
    focus = pane
    noteTrail = nil
    return []
  }

  mutating func enter() -> [Effect] {
    if prompt != nil { return accept() }
    guard view == nil else { return [] }
    switch focus {
    case .list:
      guard let document else { return obstacle.map { say($0) } ?? [] }
      let table = FormTable.allCases.first { !document.rows(of: $0).isEmpty }
      focus = table.map { .showing($0) } ?? .footnotes
      return []
    case .footnotes: return goToCitation()
    case .tableI, .tableII: return showNote()
    case .person, .issuer: return []
    }
  }

  /// Takes back one state: the prompt, the view, the way to a note, the find, the pane, the order, the
  /// limit.
  mutating func back() -> [Effect] {
    if prompt != nil { return cancel() }
    if view != nil {
      view = nil
    } else if let trail = noteTrail {
      focus = trail.origin
      noteTrail = nil
    } else if find != nil {
      find = nil
    } else if focus != .list {
      focus = .list
    } else if list.order != nil {
      return sort(by: nil)
    } else if !list.limit.isEmpty {
      list.limit = ""
      return [searchAnew()]
    } else if list.isSearching {
      cancelSearch()
      return [.cancelSearch]
    } else {
      message = Message(text: "q quits")
    }
    return []
  }

  mutating func close() -> [Effect] {
    if view != nil {
      view = nil
      return []
    }
    guard focus == .list else {
      noteTrail = nil
      focus = .list
      return []
    }
    return [.quit]
  }

  mutating func click(_ position: Position) -> [Effect] {
    let layout = ScreenLayout(of: self)
    guard prompt == nil, view == nil, let pane = layout.pane(at: position),
      let area = layout.area(of: pane)
    else { return [] }
    focus = pane
    noteTrail = nil
    let line = position.row - area.origin.row - 1 - headingRows(of: pane, layout)
    guard line >= 0 else { return [] }
    let place = tops[pane, default: 0] + line
    switch pane {
    case .list: return place < list.rows.count ? selectRow(place) : []
    case .tableI, .tableII:
      guard let table = pane.table, let grid = grid(of: table, layout) else { return [] }
      cursors[table, default: TableCursor()].row = place
      let column = position.column - area.origin.column - 2
      if let hit = grid.visible.last(where: { $0.start <= column }) {
        cursors[table, default: TableCursor()].column = grid.columns[hit.index].kind
      }
    case .footnotes:
      let items = noteItems(width: max(1, area.size.columns - 4))
      if let hit = items.lastIndex(where: { $0.start <= place }) { note = hit }
    case .person, .issuer: break
    }
    return []
  }

  mutating func scroll(_ lines: Int, at position: Position) -> [Effect] {
    if view != nil { return move(by: lines) }
    let layout = ScreenLayout(of: self)
    guard prompt == nil, let pane = layout.pane(at: position) else { return [] }
    let before = focus
    focus = pane
    let effects = move(by: lines)
    focus = before
    return effects
  }
}
