/// Brings a text in blocks into the order of the form, as far as its regions go: the pages of each
/// table after each other, the boxes of further persons below the tables, headings of tables nowhere
/// but above them.
struct BlockOrder {
  private var head: [TextBlock] = []
  private var pages: [TablePage] = []
  private var persons: [TextBlock] = []
  private var closing: [TextBlock] = []
  private var box = PersonBlocks()
  /// Blocks that stand below the first heading of a table whose title is still to come.
  private var early: [TextBlock]?
  /// Which page the blocks of a table belong to.
  private var page = -1

  /// A table on one page of the form: its title, and the blocks below.
  private struct TablePage {
    var table: FormTable
    var blocks: [TextBlock]
    var hasHeading = false
  }

  /// The lines of blocks in the order of the form; a ruled line ends each page of a table.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    var order = BlockOrder()
    for block in TextBlock.blocks(of: lines).flatMap(\.parts) { order.take(block) }
    order.endEarly()
    return order.lines()
  }

  private mutating func lines() -> [PrintedLine] {
    var rule = PrintedLine(pieces: [], isDivided: false)
    rule.isRule = true
    if let last = pages.indices.last {
      let (cells, rest) = ClosingBlocks.divided(closing)
      pages[last].blocks += cells
      closing = rest
    }
    let tables = FormTable.allCases.flatMap { table in
      pages.filter { $0.table == table }.flatMap { Self.lines($0.blocks) + [rule] }
    }
    return Self.lines(head) + tables + Self.lines(persons + closing)
  }

  private static func lines(_ blocks: [TextBlock]) -> [PrintedLine] {
    blocks.flatMap { $0.lines + [PrintedLine(pieces: [], isDivided: false)] }
  }

  // MARK: Blocks

  private mutating func take(_ block: TextBlock) {
    if !closing.isEmpty || block.beginsClosing {
      endEarly()
      if !block.isOfHeadings { closing.append(block) }
    } else if let table = block.table {
      let isFirst = pages.last?.table != table
      pages.append(TablePage(table: table, blocks: [block] + (early ?? [])))
      pages[pages.count - 1].hasHeading = early != nil && isFirst
      early = nil
      page = pages.count - 1
    } else if block.begins(with: "1. name and address of reporting person"), !pages.isEmpty {
      box = PersonBlocks(isOpen: true)
      persons.append(block)
    } else if let table = block.tableOfFirstHeading, early == nil {
      takeHeading(block, of: table)
    } else if early != nil, !(pages.isEmpty && HeadEntry.isOfHead(block)) {
      early?.append(block)
    } else if pages.isEmpty {
      head.append(block)
    } else if box.takes(block) {
      persons.append(block)
    } else {
      pages[page].blocks.append(block)
    }
  }

  /// The first heading of a table stands below its title, else before it; the cells of one that
  /// stands below the title of the other table belong to the table whose heading it is.
  private mutating func takeHeading(_ block: TextBlock, of table: FormTable) {
    let open = pages.lastIndex { $0.table == table }
    guard let open, !pages[open].hasHeading else {
      early = [block]
      return
    }
    page = open
    pages[open].hasHeading = true
    pages[open].blocks.append(block)
  }

  /// What stands below a first heading whose table has no title goes where it stands.
  private mutating func endEarly() {
    guard let blocks = early else { return }
    early = nil
    if pages.isEmpty { head += blocks } else { pages[page].blocks += blocks }
  }
}
