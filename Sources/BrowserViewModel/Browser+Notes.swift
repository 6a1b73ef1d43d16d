import FilingText
public import OwnershipForms
import Terminal

extension Browser {
  /// The cell that commands are about: the selected one of the focused table, and elsewhere what
  /// the pane is about first.
  public var selectedCell: CellPath? {
    guard document != nil else { return nil }
    switch focus {
    case .person: return CellPath(.reportingPerson(0), .rptOwnerName)
    case .issuer: return CellPath(.issuer, .issuerName)
    case .tableI, .tableII, .list:
      guard let (table, cursor) = selectedRow, let row = self.row(table, cursor.row),
        let column = FormColumn.all(of: table).first(where: { $0.kind == cursor.column })
      else { return CellPath(.document, .documentType) }
      return CellPath(.row(table, cursor.row), column.element(in: row))
    case .footnotes:
      let items = noteItems(width: noteWidth)
      return items.indices.contains(note) ? items[note].cell : nil
    }
  }

  /// The columns of the notes where they are shown, else of any.
  private var noteWidth: Int {
    let area = ScreenLayout(of: self).area(of: .footnotes)
    return max(1, (area?.size.columns ?? 84) - 4)
  }

  /// The cells that ``selectedCell`` stands for: in the panes of the reporting persons and of the
  /// issuer, whose lines cannot be selected, also those that are not as filed.
  public var selectedCells: [CellPath] {
    guard let filing = opened?.filing, let selected = selectedCell else { return [] }
    let readings = filing.readings.map(\.cell)
    let others: [CellPath]
    switch focus {
    case .person:
      others = readings.filter { if case .reportingPerson = $0.part { true } else { false } }
    case .issuer:
      others = readings.filter { $0.part == .issuer || $0.part == .document }
    case .list, .tableI, .tableII, .footnotes:
      others = []
    }
    return [selected] + others.filter { $0 != selected }
  }

  /// The row that commands are about: that of the focused table, else the first there is.
  public var selectedRow: (table: FormTable, cursor: TableCursor)? {
    if let table = focus.table {
      return (table, cursors[table, default: TableCursor()])
    }
    for table in FormTable.allCases where !(document?.rows(of: table).isEmpty ?? true) {
      return (table, TableCursor())
    }
    return nil
  }

  func row(_ table: FormTable, _ index: Int) -> TableRow? {
    guard let rows = document?.rows(of: table), rows.indices.contains(index) else { return nil }
    return rows[index]
  }

  /// The footnotes that the selected cell refers to.
  public var selectedNotes: [String] {
    guard let (table, cursor) = selectedRow, let row = row(table, cursor.row),
      let column = FormColumn.all(of: table).first(where: { $0.kind == cursor.column })
    else { return [] }
    return row.record.cells.filter { column.elements.contains($0.element) }.flatMap(\.footnoteIDs)
  }

  /// The footnotes that any cell of the selected row refers to.
  public var selectedRowNotes: [String] {
    guard let (table, cursor) = selectedRow, let row = row(table, cursor.row) else { return [] }
    return row.footnoteIDs
  }

  /// Goes to the note of the selected cell, from one of its notes to the next.
  mutating func showNote() -> [Effect] {
    guard view == nil else { return [] }
    if var trail = noteTrail, focus == .footnotes {
      trail.place = (trail.place + 1) % trail.ids.count
      noteTrail = trail
      select(note: trail.ids[trail.place])
      if trail.ids.count == 1 { message = Message(text: "the cell cites no other note") }
      return []
    }
    guard focus != .footnotes else {
      message = Message(text: "Enter goes to the cell that cites this note")
      return []
    }
    let own = selectedNotes
    let ids = (own.isEmpty ? selectedRowNotes : own).filter { document?.footnote($0) != nil }
    guard !ids.isEmpty else {
      message = Message(text: "no footnote on this cell or its row")
      return []
    }
    if own.isEmpty { message = Message(text: "not on this cell, but on its row") }
    let place = noteCameFrom.flatMap { ids.firstIndex(of: $0) } ?? 0
    noteTrail = NoteTrail(origin: focus, ids: ids, place: place)
    focus = .footnotes
    select(note: ids[place])
    return []
  }

  /// The note from which the reader went to the selected cell, if that is how it was reached.
  private var noteCameFrom: String? {
    guard let document, let footnote = selectedFootnote else { return nil }
    let id = document.footnotes[footnote].id
    let cells = document.cells(citing: id)
    return cells.indices.contains(citation) && cells[citation] == selectedCell ? id : nil
  }

  private mutating func select(note id: String) {
    let footnote = document?.footnotes.firstIndex { $0.id == id } ?? 0
    let place = itemsBeforeFootnotes + footnote
    guard place != note else { return }
    // A note that is longer than the pane is shown from its beginning.
    if place < note { tops[.footnotes] = 0 }
    note = place
    citation = -1
  }

  /// Goes some steps through the notes: from one to the next, or by a line where one is longer than
  /// the pane.
  mutating func moveNote(by distance: Int) {
    let layout = ScreenLayout(of: self)
    guard let area = layout.area(of: .footnotes) else { return }
    let height = area.size.rows - 2
    let items = noteItems(width: max(1, area.size.columns - 4))
    let before = note
    for _ in 0..<min(abs(distance), items.count + (items.last?.end ?? 0)) {
      guard items.indices.contains(note) else { break }
      let item = items[note]
      let top = tops[.footnotes, default: 0]
      if item.lines.count > height, distance > 0, item.end > top + height {
        tops[.footnotes] = top + 1
      } else if item.lines.count > height, distance < 0, item.start < top {
        tops[.footnotes] = top - 1
      } else {
        note = max(0, min(note + distance.signum(), items.count - 1))
        keepInSight(.footnotes, layout)
      }
    }
    if note != before { citation = -1 }
  }

  /// Goes to a cell that cites the selected note, from one of them to the next.
  mutating func goToCitation() -> [Effect] {
    guard let document, let selected = selectedFootnote else { return [] }
    let footnote = document.footnotes[selected]
    let cells = document.cells(citing: footnote.id)
    guard !cells.isEmpty else {
      message = Message(text: "no cell cites note (\(footnote.number))")
      return []
    }
    citation = (citation + 1) % cells.count
    let place = citation + 1
    noteTrail = nil
    switch cells[citation].part {
    case .row(let table, let index):
      focus = .showing(table)
      cursors[table, default: TableCursor()].row = index
      if let column = FormColumn.showing(cells[citation].element, in: table) {
        cursors[table, default: TableCursor()].column = column.kind
      }
    case .reportingPerson: focus = .person
    case .issuer: focus = .issuer
    case .document, .footnote, .signature: break
    }
    message = Message(
      text: "cell \(place) of \(cells.count) that cite note (\(footnote.number))")
    return []
  }
}
