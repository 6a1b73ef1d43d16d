/// Builds a page from the events of a parser of HTML.
///
/// It asks nothing of the page: what is never closed is closed with what is around it, a cell
/// outside a row gets one, and text between the cells of a table is text all the same.
final class PageBuilder {
  /// A part of the page that is still open, with what it holds so far.
  private final class Open {
    enum Kind { case table, row, cell }

    let kind: Kind
    let width: Int
    let height: Int
    var rows: [Page.Row] = []
    var cells: [Page.Cell] = []
    var blocks: [Page.Block] = []

    init(_ kind: Kind, width: Int = 1, height: Int = 1) {
      self.kind = kind
      self.width = width
      self.height = height
    }
  }

  private var open = [Open(.cell)]
  private var line = OpenLine()
  /// What a raised text says so far; nil outside of one.
  private var raised: OpenLine?
  /// How many elements are open whose text is never shown.
  private var hidden = 0

  /// How many tables, rows and cells are open.
  var depth: Int { open.count }

  /// The page, with everything closed.
  func page() -> Page {
    closeAll(above: 1)
    endLine()
    return Page(blocks: open.first?.blocks ?? [])
  }

  // MARK: Events

  /// A tag opens; the position is that of its end in the decoded text.
  func start(
    _ element: Substring, width: Int, height: Int, isTicked: Bool, at position: Int
  ) {
    switch element {
    case "script", "style", "title", "noscript", "template": hidden += 1
    case "table":
      endLine()
      open.append(Open(.table))
    case "tr":
      endLine()
      closeRow()
      if isInTable { open.append(Open(.row)) }
    case "td", "th":
      endLine()
      closeCell()
      guard isInTable else { return }
      if open.last?.kind == .table { open.append(Open(.row)) }
      open.append(Open(.cell, width: width, height: height))
    case "sup":
      if raised == nil { raised = OpenLine() }
    case "input":
      if isTicked { line.append(" X ", position..<position) }
    default:
      if Self.breaksLine.contains(element) { endLine() }
    }
  }

  /// A tag closes.
  func end(_ element: Substring) {
    switch element {
    case "script", "style", "title", "noscript", "template": hidden = max(0, hidden - 1)
    case "table":
      endLine()
      closeTable()
    case "tr":
      endLine()
      closeRow()
    case "td", "th":
      endLine()
      closeCell()
    case "sup": endRaised()
    default:
      if Self.breaksLine.contains(element) { endLine() }
    }
  }

  /// A piece of text, and where in the decoded text it stands.
  func text(_ text: String, _ range: Range<Int>) {
    guard hidden == 0 else { return }
    if raised != nil { raised?.append(text, range) } else { line.append(text, range) }
  }

  private static let breaksLine: Set<Substring> = [
    "address", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "ul",
  ]

  // MARK: Lines

  /// Text as it grows, its white space already as a page shows it.
  private struct OpenLine {
    var text = ""
    var marks: [String] = []
    var range: Range<Int>?

    mutating func append(_ new: String, _ place: Range<Int>) {
      for character in new.unicodeScalars {
        if character.properties.isWhitespace {
          if text.unicodeScalars.last != " ", !text.isEmpty { text.unicodeScalars.append(" ") }
        } else {
          text.unicodeScalars.append(character)
        }
      }
      if new.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { reach(place) }
    }

    mutating func reach(_ place: Range<Int>) {
      let start = range?.lowerBound ?? place.lowerBound
      range = start..<max(start, place.upperBound)
    }
  }

  /// A raised number in brackets is a mark; anything else raised is text.
  private func endRaised() {
    guard let raised else { return }
    self.raised = nil
    guard let range = raised.range else { return }
    let text = raised.text.hasSuffix(" ") ? String(raised.text.dropLast()) : raised.text
    if let number = FootnoteMark.number(text) {
      line.marks.append("F\(number)")
      line.reach(range)
    } else {
      line.append(raised.text, range)
    }
  }

  private func endLine() {
    endRaised()
    defer { line = OpenLine() }
    guard let range = line.range else { return }
    let text = line.text.hasSuffix(" ") ? String(line.text.dropLast()) : line.text
    add(.line(Page.Line(text: text, marks: line.marks, range: range)))
  }

  /// Adds to the innermost cell; text that stands between cells goes to the cell around the table.
  private func add(_ block: Page.Block) {
    open.last { $0.kind == .cell }?.blocks.append(block)
  }

  // MARK: Tables

  private var isInTable: Bool { innermostTable != nil }

  private var innermostTable: Int? { open.lastIndex { $0.kind == .table } }

  private func closeTable() {
    guard let table = innermostTable else { return }
    closeAll(above: table)
  }

  private func closeRow() {
    guard let table = innermostTable else { return }
    closeAll(above: table + 1)
  }

  private func closeCell() {
    guard let table = innermostTable, open.count > table + 2 else { return }
    closeAll(above: table + 2)
  }

  private func closeAll(above count: Int) {
    while open.count > max(count, 1) {
      let last = open.removeLast()
      switch last.kind {
      case .cell:
        open.last?.cells.append(
          Page.Cell(width: last.width, height: last.height, blocks: last.blocks))
      case .row: open.last?.rows.append(Page.Row(cells: last.cells))
      case .table: add(.table(Page.Table(rows: last.rows)))
      }
    }
  }
}
