import OwnershipForms
public import Terminal

/// Where everything stands on a screen: pure arithmetic from the size and what there is to show.
public struct ScreenLayout: Hashable, Sendable {
  /// How much can be shown at once.
  public enum Mode: Hashable, Sendable {
    /// Too small for anything but a notice.
    case notice
    /// One pane at a time.
    case onePane
    /// The list and the filing, one after the other.
    case twoScreens
    /// The list beside the filing.
    case sideBySide
  }

  /// How much can be shown at once.
  public let mode: Mode
  /// The line at the top.
  public let titleRow: Rectangle
  /// The line that says what the selected cell is.
  public let cellRow: Rectangle
  /// The line of status and hints at the foot, where prompts are typed.
  public let statusRow: Rectangle
  /// The panes in sight and their places, borders included.
  public let panes: [PlacedPane]
  /// The place of a view over the panes; nil where none is open.
  public let view: Rectangle?

  /// A pane and its place.
  public struct PlacedPane: Hashable, Sendable {
    public var pane: Pane
    public var area: Rectangle
  }

  private static let sideBySideColumns = 120
  private static let twoScreens = Size(columns: 60, rows: 15)
  private static let notice = Size(columns: 20, rows: 4)

  /// Lays out a browser on its screen.
  public init(of browser: Browser) {
    let size = browser.size
    let whole = Rectangle(size: size)
    let (top, below) = whole.split(topRows: 1)
    let (rest, status) = below.split(bottomRows: 1)
    let (body, cell) = rest.split(bottomRows: 1)
    (titleRow, statusRow, cellRow) = (top, status, cell)
    if size.columns < Self.notice.columns || size.rows < Self.notice.rows {
      mode = .notice
    } else if size.columns < Self.twoScreens.columns || size.rows < Self.twoScreens.rows {
      mode = .onePane
    } else {
      mode = size.columns < Self.sideBySideColumns ? .twoScreens : .sideBySide
    }
    switch mode {
    case .notice:
      panes = []
      view = nil
    case .onePane:
      panes = browser.view == nil ? [PlacedPane(pane: browser.focus, area: body)] : []
      view = browser.view == nil ? nil : body
    case .twoScreens:
      if browser.view != nil {
        (panes, view) = ([], body)
      } else if browser.focus == .list {
        (panes, view) = ([PlacedPane(pane: .list, area: body)], nil)
      } else {
        (panes, view) = (Self.filing(browser, in: body), nil)
      }
    case .sideBySide:
      let (left, right) = body.split(leftColumns: Self.listColumns(size.columns))
      let list = PlacedPane(pane: .list, area: left)
      if browser.view != nil {
        (panes, view) = ([list], right)
      } else {
        (panes, view) = ([list] + Self.filing(browser, in: right), nil)
      }
    }
  }

  /// The place of a pane; nil for one that is out of sight.
  public func area(of pane: Pane) -> Rectangle? { panes.first { $0.pane == pane }?.area }

  /// The pane at a place of the screen.
  public func pane(at position: Position) -> Pane? {
    panes.first { $0.area.contains(position) }?.pane
  }

  /// The list gets what its columns need, and of a wide screen a third.
  private static func listColumns(_ columns: Int) -> Int {
    max(48, min(84, columns * 36 / 100))
  }

  /// The panes of the filing under each other, person and issuer side by side.
  private static func filing(_ browser: Browser, in area: Rectangle) -> [PlacedPane] {
    let leftColumns = (area.size.columns + 1) / 2
    let widths = (leftColumns, area.size.columns - leftColumns)
    let head = max(
      browser.paneLines(.person, width: widths.0 - 4).count,
      browser.paneLines(.issuer, width: widths.1 - 4).count)
    let inner = area.size.columns - 4
    let natural = [
      head + 2, browser.tableLines(.nonDerivative, width: inner) + 2,
      browser.tableLines(.derivative, width: inner) + 2,
      (browser.noteItems(width: inner).last?.end ?? 1) + 2,
    ]
    let focused =
      switch browser.focus {
      case .person, .issuer: 0
      case .tableI, .list: 1
      case .tableII: 2
      case .footnotes: 3
      }
    let heights = shared(area.size.rows, natural: natural, focused: focused)
    var rest = area
    var places: [Rectangle] = []
    for height in heights {
      let (top, below) = rest.split(topRows: height)
      places.append(top)
      rest = below
    }
    let (person, issuer) = places[0].split(leftColumns: leftColumns)
    return [
      PlacedPane(pane: .person, area: person), PlacedPane(pane: .issuer, area: issuer),
      PlacedPane(pane: .tableI, area: places[1]), PlacedPane(pane: .tableII, area: places[2]),
      PlacedPane(pane: .footnotes, area: places[3]),
    ]
  }

  /// Shares out rows among boxes: each gets a little, the focused one then most of what it can use,
  /// the others what is left, and the last whatever nobody needs.
  private static func shared(_ rows: Int, natural: [Int], focused: Int) -> [Int] {
    // A table's least is its heading of two lines, a row, and the border.
    var heights = natural.map { min($0, 5) }
    var room = rows - heights.reduce(0, +)
    while room < 0, let tallest = heights.indices.max(by: { heights[$0] < heights[$1] }),
      heights[tallest] > 1
    {
      heights[tallest] -= 1
      room += 1
    }
    func grow(_ index: Int, atMost most: Int) {
      let granted = min(max(0, natural[index] - heights[index]), most, max(0, room))
      heights[index] += granted
      room -= granted
    }
    grow(focused, atMost: room * 2 / 3)
    for index in [1, 3, 0, 2] { grow(index, atMost: max(1, room / 2)) }
    for index in [focused, 1, 3, 0, 2] { grow(index, atMost: room) }
    heights[3] += max(0, room)
    return heights
  }
}
