import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// Goes to the next place that has what is looked for; a distance of 0 stays where it is found.
  mutating func findNext(_ distance: Int) -> [Effect] {
    guard var find else {
      if distance != 0 { message = Message(text: "nothing was looked for; / finds") }
      return []
    }
    // From a view to the panes and back the find goes along.
    if view != nil { find.pane = nil } else { find.pane = find.pane ?? focus }
    self.find = find
    if let pane = find.pane { focus = pane }
    let texts = searchedTexts
    let places = texts.indices.filter { find.matches(texts[$0]) }
    guard !places.isEmpty else {
      message = Message(text: "'\(find.text)' is not here", isWarning: true)
      return []
    }
    let current = searchedPlace
    let next: Int
    switch distance {
    case 0: next = places.first { $0 >= current } ?? places[0]
    case 1: next = places.first { $0 > current } ?? places[0]
    default: next = places.last { $0 < current } ?? places[places.count - 1]
    }
    let hasWrapped = distance == 1 ? next <= current : distance == -1 && next >= current
    let number = (places.firstIndex(of: next) ?? 0) + 1
    message = Message(
      text: "match \(number) of \(places.count)\(hasWrapped ? ", from the other end" : "")")
    return goToFound(next)
  }

  /// The texts of the pane or view that is searched, one a place.
  private var searchedTexts: [String] {
    if let view { return viewLines(view, ScreenLayout(of: self)).map(\.plain) }
    switch focus {
    case .list:
      return list.rows.map { row in
        ([row.day, row.form, row.ticker, row.person, row.issuer] + row.codes)
          .joined(separator: " ")
      }
    case .tableI, .tableII:
      guard let table = focus.table, let document else { return [] }
      let columns = FormColumn.all(of: table, on: document.documentType.value)
      return document.rows(of: table).map { row in
        columns.map { $0.cell(of: row).text.plain }.joined(separator: " ")
      }
    case .footnotes:
      return noteItems(width: 200).map { $0.lines.map(\.plain).joined(separator: " ") }
    case .person, .issuer:
      return paneLines(focus, width: 200).map(\.plain)
    }
  }

  /// The place of what is searched that the reader is at.
  var searchedPlace: Int {
    if let view { return lineFound(since: view.top) }
    switch focus {
    case .list: return list.selection
    case .tableI, .tableII: return focus.table.map { cursors[$0, default: TableCursor()].row } ?? 0
    case .footnotes: return note
    case .person, .issuer: return lineFound(since: tops[focus, default: 0])
    }
  }

  /// The line found last, while it is in sight, else the first in sight.
  private func lineFound(since top: Int) -> Int {
    guard let line = find?.line, (top..<top + pageRows).contains(line) else { return top }
    return line
  }

  /// Goes to a place of what is searched.
  mutating func goToFound(_ place: Int) -> [Effect] {
    if view != nil {
      view?.top = place
      find?.line = place
      return []
    }
    switch focus {
    case .list: return selectRow(place)
    case .tableI, .tableII:
      if let table = focus.table { cursors[table, default: TableCursor()].row = place }
    case .footnotes: note = place
    case .person, .issuer:
      tops[focus] = place
      find?.line = place
    }
    return []
  }
}
