/// Reads the lines of a table into rows, each kind of text in its own way.
enum TableReader {
  /// Reads the lines of a table of a form, up to a number of rows; other parts of the form may
  /// say what its cells are, and its text what words stand beside each other.
  static func rows(
    of table: FormTable, on form: FormType.Family, in lines: [PrintedLine],
    areBlocks: Bool = false, evidence: TableEvidence = TableEvidence(), cut: TornCut? = nil,
    text: [PrintedLine] = [], limit: Int
  ) throws(ReadingError) -> [DraftRow] {
    let lines = lines.map(HeadingRow.withoutExamples)
    let rows: [DraftRow]
    if areBlocks {
      rows = BlockRows.rows(of: lines, in: table, on: form, evidence: evidence)
    } else if lines.contains(where: \.isDivided) {
      rows = try DividedRows.rows(
        of: lines, in: table, on: form, cut: cut, text: text, limit: limit)
    } else {
      rows = Self.rows(of: TablePart.parts(of: lines), in: table, on: form)
    }
    guard rows.count <= limit else { throw .tooManyRows(limit) }
    return rows.compactMap(\.withoutHeadings)
  }

  /// Reads the parts of a table that tabs and bars do not divide; those of one kind are read together,
  /// for the end of a page may cut a row.
  static func rows(
    of parts: [TablePart], in table: FormTable, on form: FormType.Family
  ) -> [DraftRow] {
    var rows: [DraftRow] = []
    var rest = parts[...]
    while let first = rest.first {
      let same = Array(rest.prefix { $0.isLaidOut == first.isLaidOut })
      rest = rest.dropFirst(same.count)
      if first.isLaidOut {
        rows += LaidOutRows.rows(of: same, in: table, on: form).map { row in
          DraftRow(row.tokens, under: row.header, line: row.range)
        }
      } else {
        rows += streamRows(of: same, in: table, on: form)
      }
    }
    return rows
  }

  /// The rows of parts that nothing lays out: of all together, or of each where they make none together.
  private static func streamRows(
    of parts: [TablePart], in table: FormTable, on form: FormType.Family
  ) -> [DraftRow] {
    let parts = parts.count > 1 && parts[0].isBesideTable ? Array(parts.dropFirst()) : parts
    let bodies = parts.map { form == .form4 ? $0.bodyWithoutHeadingV : $0.body }
    let rows = StreamRows.rows(of: Array(bodies.joined()), in: table, on: form)
    guard rows.isEmpty, bodies.count > 1 else { return rows }
    return bodies.flatMap { StreamRows.rows(of: $0, in: table, on: form) }
  }
}

extension ReadingError {
  /// A table has more rows than may be read.
  static func tooManyRows(_ limit: Int) -> ReadingError {
    .tooLarge(what: "the number of rows in a table", limit: limit)
  }
}
