public import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// What the selected cell says, in one line: its meaning, how it was read, and its notes; while a
  /// query is typed that cannot be read, what is wrong with it.
  public var cellLine: StyledText {
    if prompt != nil, let failure = list.limitFailure {
      return StyledText(SafeText(failure), .warning)
    }
    guard let document else {
      return openFailure.map { StyledText(SafeText($0), .warning) } ?? StyledText()
    }
    if focus == .footnotes { return noteLine(document) }
    guard let (table, cursor) = selectedRow, let row = row(table, cursor.row),
      let column = FormColumn.all(of: table, on: document.documentType.value)
        .first(where: { $0.kind == cursor.column })
    else {
      return StyledText(SafeText(document.documentType.value?.title ?? ""), .faint)
    }
    var line = meaning(of: column, row)
    if let amendment = amendment(restating: table, cursor.row) {
      line.append(SafeText("  row restated by \(amendment.shortName)"), .derived)
    }
    let element = column.element(in: row)
    if let reading = opened?.filing.reading(of: CellPath(.row(table, cursor.row), element)) {
      line.append(SafeText(" \(reading.status.rawValue): "), .derived)
      line.append(SafeText(reading.evidence), .derived)
      return line
    }
    for id in selectedNotes {
      line.append(SafeText("  (\(Footnote.number(of: id))) "), .note)
      line.append(noteText(id))
    }
    if selectedNotes.isEmpty, !row.footnoteIDs.isEmpty {
      let marks = row.footnoteIDs.map { "(\(Footnote.number(of: $0)))" }.joined()
      line.append(SafeText("  no note on this cell, \(marks) on its row"), .faint)
    }
    return line
  }

  private func noteLine(_ document: OwnershipDocument) -> StyledText {
    guard let selected = selectedFootnote else { return StyledText() }
    let footnote = document.footnotes[selected]
    let count = document.cells(citing: footnote.id).count
    let cells = count == 1 ? "1 cell cites" : "\(count) cells cite"
    return StyledText(SafeText("\(cells) note (\(footnote.number))"))
      + StyledText(count > 0 ? "; Enter goes there" : "", .faint)
  }

  private func meaning(of column: FormColumn, _ row: TableRow) -> StyledText {
    let cell = column.cell(of: row)
    var line = StyledText(column.title + " ", .label) + StyledText(cell.value, .strong)
    if cell.status != .asFiled { line.append(" ?", .derived) }
    if cell.isBlank { line.append("nothing was filed here", .faint) }
    switch column.kind {
    case .code:
      if row.kind == .holding, row.transactionCode.isBlank {
        return StyledText("holding: a position, no transaction")
      }
      let meaning = row.transactionCode.value.map { $0.meaning ?? "not in the SEC's list" }
      line = StyledText(cell.value, .strong)
      if cell.status != .asFiled { line.append(" ?", .derived) }
      line.append(SafeText(" " + (meaning ?? "no code")))
    case .acquiredDisposed:
      switch row.acquiredOrDisposed.value {
      case .acquired: line.append(" acquired")
      case .disposed: line.append(" disposed of")
      case nil: break
      }
    case .ownership:
      switch row.ownershipForm.value {
      case .direct: line.append(" direct")
      case .indirect: line.append(" indirect")
      case nil: break
      }
    default: break
    }
    return line
  }

  private func noteText(_ id: String) -> SafeText {
    guard let footnote = document?.footnote(id) else { return "is not defined" }
    // A line shows no more than this of it.
    return ProseText.paragraphs(String(footnote.text.prefix(2_000))).first ?? ""
  }
}
