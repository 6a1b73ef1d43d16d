/// What a page of HTML shows, without its looks: lines of text, and tables of cells that hold the
/// same again.
struct Page: Hashable, Sendable {
  /// The lines and tables of the page, from top to bottom.
  var blocks: [Block] = []

  /// What stands below each other in the page or in a cell.
  indirect enum Block: Hashable, Sendable {
    case line(Line)
    case table(Table)
  }

  /// A line of text as the page's own line breaks make it, not those of a window.
  struct Line: Hashable, Sendable {
    /// The text, one blank for any white space, without the marks.
    var text: String
    /// The footnotes whose raised marks stand in the line.
    var marks: [String]
    /// Where in the decoded text it stands.
    var range: Range<Int>
  }

  /// A table, row by row.
  struct Table: Hashable, Sendable {
    var rows: [Row] = []
  }

  /// A row of a table.
  struct Row: Hashable, Sendable {
    var cells: [Cell] = []
  }

  /// A cell, which takes one column and one row or more.
  struct Cell: Hashable, Sendable {
    var width = 1
    var height = 1
    var blocks: [Block] = []

    /// The lines of the cell; nil where a table stands in it.
    var lines: [Line]? {
      var lines: [Line] = []
      for block in blocks {
        guard case .line(let line) = block else { return nil }
        lines.append(line)
      }
      return lines
    }
  }
}
