/// Brings a text in blocks into the order of the form, as far as its regions go: the pages of each
/// table after each other, the boxes of further persons below the tables, headings of tables nowhere
/// but above them.
struct BlockOrder {
  private var head: [TextBlock] = []
  private var pages: [TablePage] = []
  private var persons: [TextBlock] = []
  private var closing: [TextBlock] = []
  /// The headings of the list of persons with the ticks below them, where they stand above its own
  /// heading.
  private var list: [TextBlock] = []
  private var box = PersonBlocks()
  /// Whether the tables are above.
  private var isClosing = false
  /// Blocks that stand below the first heading of a table whose title is still to come.
  private var early: [FormTable: [TextBlock]] = [:]
  /// The table whose blocks are read before its title.
  private var earlyTable: FormTable?
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
      closing = ClosingBlocks.withDates(PersonTicks.inList(PersonTicks.with(list, in: rest)))
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
    if pages.isEmpty, block.table == nil {
      takeAboveTables(block)
    } else if box.takesRest(block) {
      persons.append(block)
    } else if isClosing || block.beginsClosing || !closing.isEmpty && block.isOfClosing {
      isClosing = true
      if !block.isOfHeadings { closing.append(block) }
    } else if let table = block.table {
      pages.append(TablePage(table: table, blocks: [block]))
      page = pages.count - 1
      earlyTable = nil
      if let blocks = early.removeValue(forKey: table) {
        pages[page].blocks += blocks
        pages[page].hasHeading = true
      }
    } else if block.begins(with: "1. name and address of reporting person") {
      box = PersonBlocks(hasName: block.lines.count > 1, after: box)
      persons.append(block)
    } else if let table = block.tableOfFirstHeading {
      takeHeading(block, of: table)
    } else if block.isOfList {
      list.append(block)
    } else if let last = list.last, last.isOfList || last.isOfTicks, block.isOfTicks {
      list.append(block)
    } else if HeadEntry.isStrayPartOfHead(block) {
      head.append(block)
    } else if block.begins(with: "(country)"), pages[page].blocks.count == 2 {
      // The country and its label may stand below the title of Table I.
      head += [pages[page].blocks.removeLast(), block]
    } else if persons.isEmpty, box.goesOnWithHead(block) {
      head.append(block)
    } else if let table = earlyTable {
      early[table, default: []].append(block)
    } else if box.takes(block) {
      persons.append(block)
    } else {
      pages[page].blocks.append(block)
    }
  }

  /// Above the first table stand the head and, below a first heading, cells of a table, until the head
  /// goes on.
  private mutating func takeAboveTables(_ block: TextBlock) {
    if let table = block.tableOfFirstHeading {
      earlyTable = table
      early[table, default: []].append(block)
    } else if block.beginsClosing {
      closing.append(block)
    } else if HeadEntry.isOfHead(block) {
      earlyTable = nil
      head.append(block)
    } else if let table = earlyTable {
      early[table, default: []].append(block)
    } else {
      head.append(block)
    }
  }

  /// The first heading of a table stands below its title, else before it; the cells of one that
  /// stands below the title of the other table belong to the table whose heading it is.
  private mutating func takeHeading(_ block: TextBlock, of table: FormTable) {
    earlyTable = nil
    let open = pages.lastIndex { $0.table == table }
    guard let open, !pages[open].hasHeading else {
      earlyTable = table
      early[table, default: []].append(block)
      return
    }
    page = open
    giveBackCells(of: open)
    pages[open].hasHeading = true
    pages[open].blocks.append(block)
  }

  /// Cells between the title of a table and its first heading belong to the table before: no table has
  /// cells above its headings.
  private mutating func giveBackCells(of page: Int) {
    guard page > 0 else { return }
    let below = pages[page].blocks.dropFirst()
    guard !below.contains(where: { $0.hasHeadings || $0.begins(with: "(e.g") }) else { return }
    pages[page - 1].blocks += below
    pages[page].blocks.removeLast(below.count)
  }

  /// What stands below a first heading without a title goes to the table's last page, else it is a
  /// page of its own.
  private mutating func endEarly() {
    for table in FormTable.allCases {
      guard let blocks = early.removeValue(forKey: table) else { continue }
      if let last = pages.lastIndex(where: { $0.table == table }) {
        pages[last].blocks += blocks
      } else {
        pages.append(TablePage(table: table, blocks: blocks))
      }
    }
  }
}
