extension Frame {
  /// Writes a text on one row, from a position to the right.
  ///
  /// - Parameters:
  ///   - limit: the most columns that the text may take; nil is up to the edge of the frame.
  ///   - area: the part of the frame outside which nothing is drawn; nil is the whole frame.
  /// - Returns: the columns that the text takes from the position on, including those left of the
  ///   frame; what follows it may begin there. A wide character of which only half would be seen is
  ///   a blank.
  @discardableResult
  public mutating func write(
    _ text: SafeText, at position: Position, style: Style = .plain, limit: Int? = nil,
    within area: Rectangle? = nil
  ) -> Int {
    let visible = bounds.intersection(area ?? bounds)
    var column = position.column
    let end = min(
      visible.columnRange.upperBound, limit.map { position.moved(columns: $0).column } ?? Int.max)
    let hasRow = visible.rowRange.contains(position.row)
    let row = position.row
    var written: Range<Int>?
    for character in text.characters {
      guard column < end else { break }
      let first = max(column, visible.columnRange.lowerBound)
      let last = min(column + character.width, end)
      if hasRow, first < last {
        if written == nil { separate(atColumn: first, row) }
        separate(atColumn: last, row)
        if last - first < character.width {
          set(ScreenCell(style: style), first, row)
        } else {
          set(ScreenCell(character, style: style), first, row)
          if character.width == 2 { set(.continuation(style: style), first + 1, row) }
        }
        written = (written?.lowerBound ?? first)..<last
      }
      column = last
    }
    return max(column - position.column, 0)
  }

  /// Empties a part of the frame and gives it a style.
  public mutating func fill(_ area: Rectangle, style: Style = .plain) {
    let visible = bounds.intersection(area)
    for row in visible.rowRange {
      separate(atColumn: visible.columnRange.lowerBound, row)
      separate(atColumn: visible.columnRange.upperBound, row)
      for column in visible.columnRange { set(ScreenCell(style: style), column, row) }
    }
  }

  /// Makes what stands in a part of the frame stand out more, keeping its colours.
  public mutating func emphasise(_ area: Rectangle, _ emphasis: Emphasis) {
    let visible = bounds.intersection(area)
    for row in visible.rowRange {
      for column in visible.columnRange { restyle(column, row) { $0.adding(emphasis) } }
    }
  }

  /// Puts another background behind what stands in a part of the frame, keeping the rest.
  public mutating func colour(_ area: Rectangle, background: Colour?) {
    let visible = bounds.intersection(area)
    for row in visible.rowRange {
      for column in visible.columnRange {
        restyle(column, row) {
          Style($0.emphasis, foreground: $0.foreground, background: background)
        }
      }
    }
  }

  /// Draws a border along the inside of a rectangle, with a title in its upper edge.
  ///
  /// The title is cut where it is too long; a rectangle of fewer than two columns or rows has no
  /// border.
  public mutating func border(
    _ area: Rectangle, title: SafeText = "", glyphs: Glyphs = .unicode,
    corners: Border.Corners = .square, style: Style = .plain, titleStyle: Style? = nil
  ) {
    guard area.size.columns > 1, area.size.rows > 1 else { return }
    let border = glyphs.border(corners)
    let left = area.origin.column
    let right = area.columnRange.upperBound - 1
    let top = area.origin.row
    let bottom = area.rowRange.upperBound - 1
    horizontalRule(
      at: area.origin, columns: area.size.columns, glyph: border.horizontal, style: style)
    horizontalRule(
      at: Position(column: left, row: bottom), columns: area.size.columns,
      glyph: border.horizontal, style: style)
    for row in area.rowRange.dropFirst().dropLast() {
      write(border.vertical, at: Position(column: left, row: row), style: style)
      write(border.vertical, at: Position(column: right, row: row), style: style)
    }
    write(border.topLeft, at: area.origin, style: style)
    write(border.topRight, at: Position(column: right, row: top), style: style)
    write(border.bottomLeft, at: Position(column: left, row: bottom), style: style)
    write(border.bottomRight, at: Position(column: right, row: bottom), style: style)

    let room = area.size.columns - 4
    guard !title.isEmpty, room > 0 else { return }
    let shown = " " + title.cut(to: room, ellipsis: glyphs.ellipsis) + " "
    write(shown, at: area.origin.moved(columns: 1), style: titleStyle ?? style)
  }

  /// Draws a line to the right, of so many columns.
  public mutating func horizontalRule(
    at position: Position, columns: Int, glyph: SafeText = Border.square.horizontal,
    style: Style = .plain
  ) {
    let visible = Rectangle(
      origin: position, size: Size(columns: columns, rows: 1)
    ).intersection(bounds)
    for column in visible.columnRange {
      write(glyph, at: Position(column: column, row: position.row), style: style)
    }
  }

  /// Copies another frame onto this one, its top left cell to a position that may lie outside.
  ///
  /// So a part that is longer than its place is scrolled: drawn whole into a frame of its own, then
  /// copied to a position above the place. Nothing outside `area` changes; the cursor stays.
  public mutating func draw(
    _ picture: Frame, at position: Position, within area: Rectangle? = nil
  ) {
    let place = Rectangle(origin: position, size: picture.size)
    let visible = bounds.intersection(area ?? bounds).intersection(place)
    for row in visible.rowRange {
      separate(atColumn: visible.columnRange.lowerBound, row)
      separate(atColumn: visible.columnRange.upperBound, row)
      let source = picture.cells(inRow: row - position.row)
      for column in visible.columnRange {
        var cell = source[source.startIndex + column - position.column]
        let losesLeftHalf = cell.isContinuation && column == visible.columnRange.lowerBound
        let losesRightHalf = cell.width == 2 && column == visible.columnRange.upperBound - 1
        if losesLeftHalf || losesRightHalf { cell = ScreenCell(style: cell.style) }
        set(cell, column, row)
      }
    }
  }
}
