import FilingText
import OwnershipForms
import Terminal

extension Browser {
  /// The address of the open filing's page at the SEC; nil where the file does not say enough.
  public var address: String? {
    guard let source = opened?.filing.source, let number = source.accessionNumber,
      let cik = document?.issuer.cik.text.flatMap(Int.init)
    else { return nil }
    let folder = number.filter { $0 != "-" }
    return "https://www.sec.gov/Archives/edgar/data/\(cik)/\(folder)/\(number)-index.htm"
  }

  /// Whether the open filing was written for this project: its CIKs are of a range that EDGAR does
  /// not give out.
  public var isFiction: Bool {
    document?.issuer.cik.text.flatMap(Int.init).map { (99_000_001...99_999_999).contains($0) }
      ?? false
  }

  mutating func openOnline() -> [Effect] {
    if let obstacle { return say(obstacle) }
    if isFiction { return say("this filing is fiction; the SEC has no page of it") }
    guard let address else { return say("the file has no accession number; no address is known") }
    return [.openAddress(address)]
  }

  mutating func yank(_ letter: String) -> [Effect] {
    prompt = nil
    if let obstacle { return say(obstacle) }
    switch letter {
    case "a":
      guard let number = opened?.filing.source.accessionNumber else {
        return say("the file has no accession number")
      }
      return [.copy(number, what: "accession number \(number)")]
    case "u":
      if isFiction { return say("this filing is fiction; the SEC has no page of it") }
      guard let address else {
        return say("the file has no accession number; no address is known")
      }
      return [.copy(address, what: address)]
    case "r":
      guard let (table, cursor) = selectedRow, let row = row(table, cursor.row) else {
        return say("no row is selected")
      }
      let texts = FormColumn.all(of: table, on: document?.documentType.value)
        .map { $0.cell(of: row).text.plain }
      return [.copy(texts.joined(separator: "\t"), what: "row \(cursor.row + 1)")]
    case "p":
      guard let path = opened?.path else { return [] }
      return [.copy(path, what: "path of the file")]
    default: return say("nothing was copied")
    }
  }

  mutating func exportSeen() -> [Effect] {
    guard view == nil else { return say("close the view first; x writes a pane") }
    guard focus != .list else {
      return say("writing the list") + [.exportList(query: list.limit, order: list.order)]
    }
    if let obstacle { return say(obstacle) }
    guard let document else { return [] }
    switch focus {
    case .tableI, .tableII:
      guard let table = focus.table else { return [] }
      let columns = FormColumn.all(of: table)
      let rows = document.rows(of: table).map { row in
        columns.flatMap { column -> [String] in
          let cell = row.record.cells.filter { column.elements.contains($0.element) }
          let text = row.record.cell(column.element(in: row))?.text ?? ""
          return [text, cell.flatMap(\.footnoteIDs).joined(separator: " ")]
        }
      }
      let heading = columns.flatMap { ["\($0.title)", "\($0.title) footnotes"] }
      return [.export(name: table.rawValue, csv: CSVText.lines([heading] + rows))]
    case .footnotes:
      let rows = document.footnotes.map { [$0.id, $0.text] }
      return [.export(name: "footnotes", csv: CSVText.lines([["id", "text"]] + rows))]
    case .person, .issuer, .list:
      return say("x writes the list, a table or the footnotes")
    }
  }

  /// Why nothing can be taken from the selected filing, if so: the panes may still show another.
  var obstacle: SafeText? {
    guard let opened else { return openFailure.map { SafeText($0) } ?? "no filing is open" }
    return opened.id == list.selected?.id ? nil : "the filing is being read"
  }

  mutating func say(_ text: SafeText) -> [Effect] {
    message = Message(text: text)
    return []
  }
}
