/// Brings a head whose boxes stand beside each other in the rows of a table into the order of its boxes:
/// those on the left from top to bottom, then those right of them.
enum HeadRows {
  /// The lines of a head with the boxes of each table after each other.
  static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var start = 0
    while start < lines.count {
      guard lines[start].isRow else {
        result.append(lines[start])
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { !$0.isRow } ?? lines.count
      result += inOrder(lines[start..<end])
      start = end
    }
    return result
  }

  /// The lines of further persons without headings of a table that stand in the row of a name: the
  /// last line of the headings may be beside the first box.
  static func withoutHeadings(_ lines: [PrintedLine]) -> [PrintedLine] {
    lines.map { line in
      guard line.isRow, line.pieces.contains(where: { HeadColumns.isNumbered($0.text) }) else {
        return line
      }
      var line = line
      line.pieces.removeAll { HeadingWords.areAll(of: $0) }
      return line
    }
  }

  private static func inOrder(_ rows: ArraySlice<PrintedLine>) -> [PrintedLine] {
    let edges = edges(in: rows)
    guard edges.count > 1 else { return Array(rows) }
    return edges.indices.flatMap { index in
      let next = index + 1 < edges.count ? edges[index + 1] : Int.max
      let fields = (index == 0 ? 0 : edges[index])..<next
      return rows.compactMap { row -> PrintedLine? in
        var part = row
        part.pieces = withLabelFirst(row.pieces.filter { fields.contains($0.column) })
        return part.pieces.isEmpty ? nil : part
      }
    }
  }

  /// The pieces of a row with `(Street)`, which stands over the middle of the next line, before it.
  private static func withLabelFirst(_ pieces: [TextPiece]) -> [TextPiece] {
    guard let label = pieces.firstIndex(where: { $0.text == "(Street)" }),
      let place = pieces[..<label].firstIndex(where: {
        PostalAddress.endsWithZip($0.text) || PostalAddress.endsWithPlace($0.text)
      })
    else { return pieces }
    var pieces = pieces
    pieces.insert(pieces.remove(at: label), at: place)
    return pieces
  }

  /// The fields where boxes begin beside each other. A box below others may begin a field beside them.
  private static func edges(in rows: ArraySlice<PrintedLine>) -> [Int] {
    var edges: [(field: Int, rows: Set<Int>)] = []
    let starts = zip(rows.indices, rows).flatMap { index, row in
      row.pieces.prefix(128).filter { HeadColumns.isNumbered($0.text) }.map { ($0.column, index) }
    }
    for (field, row) in starts.sorted(by: <) {
      if let last = edges.indices.last,
        edges[last].field == field
          || edges[last].field + 1 == field && !edges[last].rows.contains(row)
      {
        edges[last].rows.insert(row)
      } else {
        edges.append((field, [row]))
      }
    }
    return edges.map(\.field)
  }
}
