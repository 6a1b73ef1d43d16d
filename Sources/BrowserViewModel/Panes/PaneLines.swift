public import FilingText
public import OwnershipForms
import Terminal

extension Browser {
  /// The lines of the pane of the reporting persons or of the issuer.
  public func paneLines(_ pane: Pane, width: Int) -> [StyledText] {
    guard let filing = opened?.filing else {
      let failure = openFailure.map { StyledText(SafeText($0), .warning) }
      return pane == .person ? failure?.wrapped(to: max(1, width)) ?? [] : []
    }
    let lines = pane == .person ? personLines(filing) : issuerLines(filing)
    return lines.flatMap { $0.wrapped(to: max(1, width)) }
  }

  private func personLines(_ filing: OwnershipFiling) -> [StyledText] {
    let persons = filing.document.reportingPersons
    var lines: [StyledText] = []
    for (index, person) in persons.enumerated() {
      if index > 0 { lines.append(StyledText()) }
      var name = CellText.filed(person.name, tone: .strong).text
      if persons.count > 1 {
        name = StyledText(SafeText("\(index + 1) of \(persons.count) "), .label) + name
      }
      lines.append(name)
      let relationship = PersonText.relationship(person)
      if !relationship.isEmpty { lines.append(.joined(relationship, by: StyledText("; "))) }
      lines += PersonText.address(person)
      if let cik = person.cik.text { lines.append(StyledText(SafeText("CIK " + cik), .faint)) }
    }
    return lines
  }

  private func issuerLines(_ filing: OwnershipFiling) -> [StyledText] {
    let document = filing.document
    var name = CellText.filed(document.issuer.name, tone: .strong).text
    if let symbol = document.issuer.tradingSymbol.text {
      name.append(SafeText("  [\(symbol)]"))
    }
    if let foreign = document.issuer.foreignTradingSymbol.text {
      name.append(SafeText(" [\(foreign)]"))
    }
    var lines = [name]
    func add(_ label: SafeText, _ text: StyledText) {
      guard !text.isEmpty else { return }
      lines.append(StyledText(label + " ", .label) + text)
    }
    let form = document.documentType
    add("Form", StyledText(SafeText(form.text ?? ""), .strong) + formNote(document))
    add(periodLabel(form.value), CellText.day(document.periodOfReport).text)
    add("original filed", CellText.day(document.dateOfOriginalSubmission).text)
    lines += amendmentLines
    if let day = filing.source.filingDate { add("filed", StyledText(SafeText(day.iso))) }
    if let signature = document.signatures.first, filing.source.filingDate == nil {
      add("signed", CellText.day(signature.date).text)
    }
    if document.notSubjectToSection16.value == true {
      lines.append(StyledText("no longer subject to Section 16"))
    }
    if document.noSecuritiesOwned.value == true {
      lines.append(StyledText("no securities are owned"))
    }
    switch document.aff10b5One.value {
    case true: lines.append(StyledText("under a Rule 10b5-1(c) plan: box ticked"))
    case false: lines.append(StyledText("Rule 10b5-1(c) plan: box not ticked", .faint))
    case nil: break
    }
    if let cik = document.issuer.cik.text {
      lines.append(StyledText(SafeText("CIK " + cik), .faint))
    }
    if let number = filing.source.accessionNumber {
      lines.append(StyledText(SafeText("accession " + number), .faint))
    }
    if let files = opened?.furtherFiles.count, files > 0 {
      lines.append(
        StyledText(SafeText("also in \(files) more file\(files == 1 ? "" : "s") (e)"), .faint))
    }
    return lines
  }

  private func formNote(_ document: OwnershipDocument) -> StyledText {
    guard document.documentType.value?.isAmendment == true else { return StyledText() }
    return StyledText(", an amendment")
  }

  private func periodLabel(_ form: FormType?) -> SafeText {
    switch form?.family {
    case .form3: "event"
    case .form5: "fiscal year ended"
    case .form4, nil: "earliest transaction"
    }
  }

  // MARK: Tables

  /// The rows of the screen that a table needs in so many columns, its heading included.
  func tableLines(_ table: FormTable, width: Int) -> Int {
    let rows = document?.rows(of: table) ?? []
    guard !rows.isEmpty else { return 1 }
    let column = cursors[table, default: TableCursor()].column
    let form = document?.documentType.value
    return TableGrid(rows: rows, of: table, on: form, width: width, showing: column).heading.count
      + rows.count
  }

  /// The grid of a table where it stands; nil for one that is empty or out of sight.
  public func grid(of table: FormTable, _ layout: ScreenLayout) -> TableGrid? {
    let rows = document?.rows(of: table) ?? []
    guard !rows.isEmpty, let area = layout.area(of: .showing(table)) else { return nil }
    return TableGrid(
      rows: rows, of: table, on: document?.documentType.value,
      width: max(1, area.size.columns - 4),
      showing: cursors[table, default: TableCursor()].column)
  }

  /// The lines above the rows of a pane.
  func headingRows(of pane: Pane, _ layout: ScreenLayout) -> Int {
    switch pane {
    case .list: 1
    case .tableI, .tableII:
      pane.table.flatMap { headingLines(of: $0, layout)?.count } ?? 0
    case .person, .issuer, .footnotes: 0
    }
  }

  /// The heading of a table where it stands, in as many lines as leave room for a row.
  public func headingLines(of table: FormTable, _ layout: ScreenLayout) -> [StyledText]? {
    guard let grid = grid(of: table, layout), let area = layout.area(of: .showing(table)) else {
      return nil
    }
    return grid.heading(atMost: max(0, area.size.rows - 3))
  }

  // MARK: In sight

  /// The first line in sight of a pane.
  public func top(of pane: Pane) -> Int { tops[pane, default: 0] }

  /// Scrolls a pane so that what is selected in it is seen, and nothing is wasted at its end.
  mutating func keepInSight(_ pane: Pane, _ layout: ScreenLayout) {
    guard let area = layout.area(of: pane) else {
      tops[pane] = max(0, tops[pane, default: 0])
      return
    }
    let height = max(0, area.size.rows - 2 - headingRows(of: pane, layout))
    let width = max(1, area.size.columns - 4)
    let selected: Range<Int>
    let count: Int
    switch pane {
    case .list:
      selected = list.selection..<list.selection + 1
      count = list.rows.count
    case .tableI, .tableII:
      guard let table = pane.table else { return }
      let row = cursors[table, default: TableCursor()].row
      selected = row..<row + 1
      count = document?.rows(of: table).count ?? 0
    case .footnotes:
      let items = noteItems(width: width)
      let shown = noteInSight(items)
      selected =
        items.indices.contains(shown) ? items[shown].start..<items[shown].end : 0..<1
      count = items.last?.end ?? 0
    case .person, .issuer:
      let top = tops[pane, default: 0]
      count = paneLines(pane, width: width).count
      tops[pane] = max(0, min(top, count - height))
      return
    }
    let margin = pane == .footnotes ? 0 : min(2, max(0, (height - 1) / 2))
    var top = tops[pane, default: 0]
    if pane == .footnotes, pane != focus {
      // The note of the cell that the reader is at stands first, or below what is missing.
      top = itemsBeforeFootnotes > 0 && selected.upperBound <= height ? 0 : selected.lowerBound
    } else if selected.count > height, pane == focus {
      // The reader scrolls through it line by line.
      top = max(selected.lowerBound, min(top, selected.upperBound - height))
    } else {
      top = max(top, selected.upperBound + margin - height)
      top = min(top, selected.lowerBound - margin)
    }
    tops[pane] = max(0, min(top, count - height))
  }

  /// The note that the footnotes pane shows: the selected one, or that of the selected cell while
  /// the reader is elsewhere.
  func noteInSight(_ items: [NoteItem]) -> Int {
    guard focus != .footnotes else { return note }
    let ids = selectedNotes.isEmpty ? selectedRowNotes : selectedNotes
    guard let id = ids.first else { return 0 }
    return items.firstIndex { $0.id == id } ?? 0
  }
}
