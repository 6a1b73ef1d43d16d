public import OwnershipForms
import Terminal

/// A table of the form as a grid on a screen: one line a row, the first column always in sight, the
/// others scrolled sideways where there is no room for all.
public struct TableGrid: Sendable {
  /// The columns of the grid, in order: those with anything in them, then, where there is room for
  /// all, the blank ones at their places too.
  public let columns: [FormColumn]
  /// The columns that are in sight, by place, with the columns of the screen they take.
  public let visible: [Visible]

  private let measures: [ColumnMeasure]
  private let cells: [[CellText]]

  /// A column in sight.
  public struct Visible: Hashable, Sendable {
    /// The place among ``TableGrid/columns``.
    public var index: Int
    /// Where it begins, from the left of the grid.
    public var start: Int
    /// The columns of the screen that it takes.
    public var width: Int
  }

  private static let gap = 2

  /// Lays out some rows of one table of a form in so many columns, with one column certainly in
  /// sight.
  public init(
    rows: [TableRow], of table: FormTable, on form: FormType? = nil, width: Int,
    showing selected: FormColumn.Kind?
  ) {
    let all = FormColumn.all(of: table, on: form)
    let used = all.filter { column in
      column.priority >= 100 || rows.contains { !column.cell(of: $0).isBlank }
    }
    func measured(_ columns: [FormColumn]) -> [ColumnMeasure] {
      columns.map { column in ColumnMeasure(column, showing: rows.map { column.cell(of: $0) }) }
    }
    func total(_ measures: [ColumnMeasure]) -> Int {
      measures.reduce(0) { $0 + $1.leastWidth } + Self.gap * max(0, measures.count - 1)
    }
    let whole = measured(all)
    let chosen = total(whole) <= width ? all : used
    columns = chosen
    measures = total(whole) <= width ? whole : measured(used)
    cells = rows.map { row in chosen.map { $0.cell(of: row) } }
    let place = chosen.firstIndex { $0.kind == selected } ?? 0
    visible = Self.window(measures, width: width, around: place)
  }

  /// How many columns are out of sight on the left and on the right.
  public var hidden: (left: Int, right: Int) {
    guard let last = visible.last else { return (0, columns.count) }
    return (last.index + 1 - visible.count, columns.count - 1 - last.index)
  }

  /// The headings of the columns in sight; as many lines as the longest needs.
  public var heading: [StyledText] {
    let titles = visible.map { measures[$0.index].title(in: $0.width) }
    let height = titles.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = StyledText()
      for (title, place) in zip(titles, visible) {
        let index = line - (height - title.count)
        guard title.indices.contains(index) else { continue }
        text = text.padded(to: place.start)
        text.append(title[index])
      }
      return text
    }
  }

  /// The headings in so many lines at most: where that is too few, in one, each cut to its column.
  public func heading(atMost lines: Int) -> [StyledText] {
    let whole = heading
    guard whole.count > lines else { return whole }
    guard lines > 0 else { return [] }
    var text = StyledText()
    for place in visible {
      let title = measures[place.index].title.cut(to: place.width)
      text = text.padded(to: place.start)
      text.append(title, .label)
    }
    return [text]
  }

  /// The text of a cell, at most as wide as its column.
  public func text(row: Int, _ place: Visible) -> StyledText {
    let aligned = measures[place.index].aligned(cells[row][place.index])
    return aligned.cut(to: place.width)
  }

  /// The columns that fit beside the first: as far left as they are, until one must be in sight.
  /// Where that one has no room beside the first, the first is cut, or left out.
  private static func window(
    _ measures: [ColumnMeasure], width: Int, around selected: Int
  ) -> [Visible] {
    guard !measures.isEmpty, width > 0 else { return [] }
    for first in 1...max(1, measures.count) {
      let places = [0] + Array(first..<max(first, measures.count))
      let fitting = fit(places, measures, width)
      let isSeen = fitting.contains { $0.index == selected }
      if isSeen { return fitting }
      if first >= selected { return beside(selected, measures, width) }
    }
    return fit([0], measures, width)
  }

  /// The fewest columns of the screen that a cut first column is of use with.
  private static let leastFirst = 6

  private static func beside(
    _ selected: Int, _ measures: [ColumnMeasure], _ width: Int
  ) -> [Visible] {
    let least = min(measures[selected].leastWidth, width)
    let room = width - gap - least
    let whole = Visible(index: selected, start: 0, width: least)
    guard room >= leastFirst else { return [whole] }
    return [
      Visible(index: 0, start: 0, width: room),
      Visible(index: selected, start: room + gap, width: least),
    ]
  }

  private static func fit(
    _ places: [Int], _ measures: [ColumnMeasure], _ width: Int
  ) -> [Visible] {
    var visible: [Visible] = []
    var start = 0
    for place in places {
      let least = measures[place].leastWidth
      if !visible.isEmpty, start + least > width { break }
      visible.append(Visible(index: place, start: start, width: min(least, width)))
      start += least + gap
    }
    var room = width - (start - gap)
    var shift = 0
    for index in visible.indices {
      let wanted = measures[visible[index].index].width - visible[index].width
      let granted = min(wanted, max(0, room))
      visible[index].start += shift
      visible[index].width += granted
      shift += granted
      room -= granted
    }
    return visible
  }
}
