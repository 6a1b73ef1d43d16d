/// A row that was found in a run of words: its cells as far as they are taken.
struct StreamRow {
  /// Its cells, each with the number of its column.
  var tokens: [(column: Int, token: RowToken)] = []
  /// Whether it is a transaction or a holding.
  var kind = RowKind.transaction
  /// Where in the decoded text it stands.
  var range = 0..<0
  /// How many words stand in its cells.
  var words = 0

  /// Takes a word that begins a cell of a column or goes on with the last one.
  mutating func take(
    _ word: StreamWord, _ column: Int, begins: Bool, _ columns: [PrintedColumn]
  ) {
    words += 1
    range = range.lowerBound..<max(range.upperBound, word.range.upperBound)
    if begins || tokens.isEmpty {
      var token: RowToken
      if !columns[column].isOfText, let value = word.token {
        token = value
      } else {
        token = RowToken(
          kind: .text, value: PrintedValue(text: word.text, range: word.range), raw: word.text,
          field: column)
      }
      token.value.footnoteIDs = word.marks
      if let evidence = word.evidence { token.value = token.value.repaired(evidence) }
      tokens.append((column, token))
      return
    }
    let last = tokens.count - 1
    tokens[last].token.value.footnoteIDs += word.marks
    let start = tokens[last].token.value.range?.lowerBound ?? word.range.lowerBound
    tokens[last].token.value.range = start..<max(start, word.range.upperBound)
    guard !word.isMarks else { return }
    var text = tokens[last].token.value.text ?? ""
    // The text grows in its place.
    tokens[last].token.value.text = nil
    if word.beginsLine {
      LineBreak.append(word.text, to: &text)
    } else {
      text += " "
      text += word.text
    }
    tokens[last].token.value.text = text
    if word.beginsLine, tokens[last].token.value.status == .asFiled {
      tokens[last].token.value.status = .repaired
      tokens[last].token.value.evidence = "the text goes on in the next line"
    }
  }

  /// The row with its cells; nil for one that says neither what is owned nor what was done.
  func draft(_ columns: [PrintedColumn]) -> DraftRow? {
    let cells = tokens.map { column, token in
      DraftRow.Cell(
        column: columns[column], value: token.value,
        isDollars: token.kind == .amount(isDollars: true), field: column,
        isUnderHeading: columns[column].acquiredOrDisposed == nil)
    }
    return DraftRow(found: cells, range: range)
  }
}
