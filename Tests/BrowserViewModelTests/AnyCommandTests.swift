import BrowserViewModel
import FormTestSupport
import OwnershipForms
import Terminal
import Testing

/// Any commands in any order, at any size, answers late or lost: nothing traps, and every place is
/// one that there is.
@Suite struct AnyCommandTests {
  enum Filings: String, CaseIterable {
    case none, one, all, many

    func opened() throws -> [OpenedFiling] {
      switch self {
      case .none: []
      case .one: [try BrowserFiling.manyRows.opened()]
      case .all: try BrowserFiling.allOpened()
      case .many: try BrowserFiling.many(1_300)
      }
    }
  }

  @Test(arguments: Filings.allCases)
  func everyPlaceIsInRangeAfterAnyCommands(filings: Filings) throws {
    let library = MemoryLibrary(try filings.opened())
    var chance = Chance(seed: 0x4F57_4E45_5253)
    var browser = Browser(place: "", size: Size(columns: 120, rows: 40))
    var wanted = browser.start()
    var given: [String] = []
    for _ in 0..<(filings == .many ? 5_000 : 2_500) {
      let command: Command
      if !wanted.isEmpty, chance.isTrue(3, of: 4) {
        let effect = wanted.remove(at: chance.number(below: wanted.count))
        guard let answer = Self.answer(to: effect, library) else { continue }
        given.append("the answer to \(effect)")
        command = answer
      } else {
        command = Self.command(&chance)
        given.append("\(command)")
      }
      wanted += browser.apply(command)
      if wanted.count > 12 { wanted.removeFirst(4) }
      let broken = Self.whatIsBroken(in: browser)
      try #require(broken.isEmpty, "\(broken) after \(given.suffix(12))")
    }
  }

  @Test(arguments: CommandRegistry.entries)
  func everyCommandAtEverySize(entry: CommandEntry) throws {
    for filings in [[], [try BrowserFiling.manyRows.opened()]] {
      for columns in [0, 1, 19, 20, 59, 60, 120, 200] {
        for rows in [0, 1, 3, 4, 14, 15, 60] {
          var robot = BrowserRobot(filings, columns: columns, rows: rows)
          robot.apply(entry.command)
          let broken = Self.whatIsBroken(in: robot.browser)
          #expect(broken.isEmpty, "at \(columns)x\(rows)")
        }
      }
    }
  }

  private static func answer(to effect: Effect, _ library: MemoryLibrary) -> Command? {
    switch effect {
    case .search(let request):
      .searchFinished(
        number: request.number,
        Result { try library.search(request) }.mapError { _ in LibraryFailure("no query") })
    case .count(let query, let number):
      .counted(
        number: number,
        Result { FilingCount.exactly(try library.count(query)) }.mapError { _ in LibraryFailure("")
        })
    case .open(let id):
      .filingOpened(
        id, Result { try library.open(id) }.mapError { _ in LibraryFailure("no file") })
    case .findTicker(let prefix, let query, let order, let number):
      .tickerFound(
        number: number,
        (try? library.filing(ofTicker: prefix, in: query, sortedBy: order)) ?? nil)
    case .findFiling(let id, let query, let order, let number):
      .filingPlaced(
        id, number: number,
        place: (try? library.place(of: id, in: query, sortedBy: order)) ?? nil)
    default: nil
    }
  }

  private static func command(_ chance: inout Chance) -> Command {
    let position = Position(column: chance.number(below: 210), row: chance.number(below: 70))
    switch chance.number(below: 20) {
    case 0:
      return .resized(
        Size(columns: chance.number(below: 201), rows: chance.number(below: 61)))
    case 1: return .typed(["t", "1", "ma", "::", "é山", "a", "r"][chance.number(below: 7)])
    case 2:
      let edits: [LineEdit] = [
        .deleteBackward, .deleteForward, .deleteWord, .deleteAll, .left, .right, .start, .end,
      ]
      return .edit(edits[chance.number(below: edits.count)])
    case 3: return .clicked(position)
    case 4: return .scrolled(lines: chance.isTrue(1, of: 2) ? 3 : -3, at: position)
    case 5:
      return .indexChanged(
        IndexProgress(
          seen: 1, failed: 0, hasChanges: chance.isTrue(1, of: 2),
          isDone: chance.isTrue(1, of: 2)))
    case 6: return .finished("done")
    case 7:
      return .searchFinished(
        number: chance.number(below: 50),
        .success(SearchAnswer(rows: [], matching: 0, total: 0)))
    case 8:
      return .tickerFound(
        number: chance.number(below: 50), FilingHandle(Int64(chance.number(below: 99))))
    case 9, 10: return .resized(Size(columns: 120, rows: 40))
    default:
      let entries = CommandRegistry.entries
      return entries[chance.number(below: entries.count)].command
    }
  }

  /// The claims about a browser's state that do not hold.
  static func whatIsBroken(in browser: Browser) -> [String] {
    var broken: [String] = []
    func claim(_ holds: Bool, _ words: String) {
      if !holds { broken.append(words) }
    }
    let list = browser.list
    claim((0..<max(1, list.rows.count)).contains(list.selection), "the selection is in the list")
    claim(
      !list.matching.isExact || list.rows.count <= list.matching.number,
      "no more rows than match")
    for table in FormTable.allCases {
      let rows = browser.document?.rows(of: table).count ?? 0
      let row = browser.cursors[table]?.row ?? 0
      claim((0..<max(1, rows)).contains(row), "the row is in \(table)")
    }
    let notes = browser.noteItems(width: 80).count
    claim((0..<max(1, notes)).contains(browser.note), "the note is one that there is")
    let layout = ScreenLayout(of: browser)
    let whole = Rectangle(size: browser.size)
    var covered = 0
    for placed in layout.panes {
      claim(placed.area.intersection(whole) == placed.area, "\(placed.pane) is on the screen")
      covered += placed.area.size.columns * placed.area.size.rows
      broken += whatIsBroken(in: placed, of: browser, layout)
    }
    claim(covered <= browser.size.columns * browser.size.rows, "no pane covers another")
    if let view = browser.view {
      let height = layout.view?.inset(columns: 2).size.rows ?? 0
      let lines = browser.viewLines(view, layout).count
      claim((0...max(0, lines - height)).contains(view.top), "the view is scrolled in range")
    }
    return broken
  }

  private static func whatIsBroken(
    in placed: ScreenLayout.PlacedPane, of browser: Browser, _ layout: ScreenLayout
  ) -> [String] {
    let (pane, area) = (placed.pane, placed.area)
    let width = max(1, area.size.columns - 4)
    var count = 0
    var heading = 0
    var selected: Int?
    switch pane {
    case .list: (count, heading, selected) = (browser.list.rows.count, 1, browser.list.selection)
    case .tableI, .tableII:
      guard let table = pane.table else { return [] }
      count = browser.document?.rows(of: table).count ?? 0
      heading = browser.headingLines(of: table, layout)?.count ?? 0
      selected = browser.cursors[table]?.row
    case .person, .issuer: count = browser.paneLines(pane, width: width).count
    case .footnotes:
      count = browser.noteItems(width: width).last.map { $0.start + $0.lines.count } ?? 0
    }
    let height = max(0, area.size.rows - 2 - heading)
    let top = browser.top(of: pane)
    guard (0...max(0, count - height)).contains(top) else {
      return ["\(pane) is scrolled in range: \(top) of \(count) in \(height)"]
    }
    guard let selected, height > 0, count > 0 else { return [] }
    return (top..<top + height).contains(selected) ? [] : ["what is selected in \(pane) is seen"]
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  mutating func isTrue(_ part: Int, of whole: Int) -> Bool { number(below: whole) < part }
}
