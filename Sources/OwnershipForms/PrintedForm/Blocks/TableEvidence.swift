/// What the other parts of a form say of the cells of its tables.
struct TableEvidence: Sendable {
  /// The day of the earliest transaction; nil where the head does not tell it.
  var earliest: CalendarDay?
  /// The footnotes that speak of the prices of several trades.
  var notesOfPrices: Set<String> = []

  /// No evidence.
  init() {}

  /// The evidence of the head and the footnotes of a form.
  init(_ head: HeadReader, _ footnotes: [FootnoteReader.PrintedFootnote]) {
    earliest = head.periodOfReport()?.text.flatMap(CalendarDay.init(filed:))
    for footnote in footnotes {
      let text = FoldedText(footnote.value.text ?? "", most: 400)
      if text.contains("average"), text.contains("price") {
        notesOfPrices.insert("F\(footnote.number)")
      }
    }
  }
}
