internal import CNcurses
import Terminal

/// What the screen shows, and how the next frame gets there.
struct Picture {
  private let showsUnicode: Bool
  private let palette: Palette
  private var shown: Frame?

  /// A frame that a resize made worthless for comparing, kept to be shown again.
  private var last: Frame?
  private var row: [screen_cell] = []

  init(capabilities: ScreenCapabilities) {
    showsUnicode = capabilities.showsUnicode
    palette = Palette(colours: capabilities.colours)
  }

  /// Sends the rows in which a frame differs from what is shown.
  mutating func show(_ frame: Frame, on size: Size) {
    for number in 0..<size.rows {
      if let shown, shown.size == frame.size,
        shown.cells(inRow: number) == frame.cells(inRow: number)
      {
        continue
      }
      convert(frame.cells(inRow: number), columns: size.columns)
      screen_put_row(Int32(number), row, Int32(row.count))
    }
    let cursor = frame.cursor.flatMap { Rectangle(size: size).contains($0) ? $0 : nil }
    screen_show(Int32(cursor?.column ?? -1), Int32(cursor?.row ?? -1))
    shown = frame
    last = frame
  }

  /// Sends the whole last frame.
  mutating func showAgain(on size: Size) {
    shown = nil
    show(last ?? Frame(size: size), on: size)
  }

  /// Takes what is shown for unknown.
  mutating func forget() { shown = nil }

  private mutating func convert(_ cells: ArraySlice<ScreenCell>, columns: Int) {
    row.removeAll(keepingCapacity: true)
    for cell in cells.prefix(columns) {
      if showsUnicode || cell.base.isASCII && cell.marks.isEmpty {
        row.append(converted(cell))
      } else {
        for _ in 0..<cell.width { row.append(plain(cell.asciiBase, like: cell)) }
      }
    }
    if cells.count > columns, let last = row.last, last.columns == 2 {
      // The right half of the last character lies outside the screen.
      row[row.count - 1] = plain(" ", like: .blank)
    }
    for _ in row.count..<max(columns, row.count) { row.append(plain(" ", like: .blank)) }
  }

  private func converted(_ cell: ScreenCell) -> screen_cell {
    var result = plain(cell.base, like: cell)
    result.columns = UInt8(cell.width)
    let marks = cell.marks
    if !marks.isEmpty {
      let values = marks.map(\.value) + [0, 0, 0, 0]
      result.scalars = (cell.base.value, values[0], values[1], values[2], values[3])
    }
    return result
  }

  /// A cell of one column in the style of another.
  private func plain(_ base: Unicode.Scalar, like cell: ScreenCell) -> screen_cell {
    screen_cell(
      scalars: (base.value, 0, 0, 0, 0),
      foreground: palette.number(of: cell.style.foreground),
      background: palette.number(of: cell.style.background),
      columns: 1,
      emphasis: cell.style.emphasis.rawValue)
  }
}
