import BrowserViewModel
import FilingText
import Terminal

/// The pane that lists the filings.
struct ListScreen {
  var browser: Browser
  var isFocused: Bool

  /// From so many columns on the issuer has a column of its own.
  private static let issuerColumns = 62

  func draw(in area: Rectangle, on canvas: inout Canvas) {
    let list = browser.list
    let count = list.rows.isEmpty ? "" : CountText.place(in: list)
    canvas.box(area, title: Pane.list.title, isFocused: isFocused, foot: SafeText(count))
    let texts = area.texts
    guard !texts.isEmpty else { return }
    guard !list.rows.isEmpty else { return drawEmpty(in: texts, on: &canvas) }
    let columns = Columns(width: texts.size.columns)
    let heading = columns.heading(sortedBy: list.shownOrder, canvas.glyphs)
    canvas.write(heading, at: texts.origin, columns: texts.size.columns)
    let rows = texts.split(topRows: 1).bottom
    for (line, row) in rows.rowRange.enumerated() {
      let place = browser.top(of: .list) + line
      guard list.rows.indices.contains(place) else { break }
      let start = Position(column: texts.origin.column, row: row)
      canvas.write(
        columns.line(of: list.rows[place], canvas.glyphs), at: start,
        columns: texts.size.columns)
      if browser.find?.pane == .list { canvas.mark(browser.find, inRow: row, of: texts) }
      if place == list.selection { canvas.select(row: row, of: area, isFocused: isFocused) }
    }
  }

  private func drawEmpty(in texts: Rectangle, on canvas: inout Canvas) {
    let list = browser.list
    let words: SafeText =
      if !list.hasAnswer || browser.indexing != nil && list.total == 0 {
        "reading the filings"
      } else if !list.limit.isEmpty {
        "no filing matches this limit; Esc takes it back"
      } else {
        "no Form 3, 4 or 5 here"
      }
    for (line, text) in StyledText(words, .faint).wrapped(to: texts.size.columns).enumerated() {
      canvas.write(text, at: texts.origin.moved(rows: line), columns: texts.size.columns)
    }
  }

  /// The columns of the list in so much room.
  private struct Columns {
    var person: Int
    var issuer: Int
    let width: Int

    private static let day = 10
    private static let form = 4
    private static let ticker = 6
    private static let codes = 4
    /// Everything but the names, with the blanks between.
    private static let fixed = 32

    init(width: Int) {
      self.width = width
      let names = max(0, width - Self.fixed)
      if width >= ListScreen.issuerColumns {
        issuer = (names - 2) / 2
        person = names - issuer - 2
      } else {
        issuer = 0
        person = names
      }
    }

    /// The titles of the columns; an arrow stands behind that of the one that is sorted by.
    func heading(sortedBy order: ListOrder?, _ glyphs: Glyphs) -> StyledText {
      func title(_ text: SafeText, _ column: ListOrder.Column, _ width: Int) -> StyledText {
        guard let order, order.column == column else {
          return StyledText(text.fitted(to: width - 1) + " ", .label)
        }
        let mark = order.isDescending ? glyphs.downArrow : glyphs.upArrow
        let marked = text.cut(to: width - 1, ellipsis: glyphs.ellipsis) + mark
        return StyledText(marked.fitted(to: width), .strong)
      }
      // The blank between two columns is there for the mark.
      var text = title("Filed", .date, Self.day + 2)
      text.append(title("Form", .form, Self.form + 1))
      text.append(title("Ticker", .ticker, Self.ticker + 1))
      text.append(title("Person", .person, person + 1))
      if issuer > 0 {
        text.append(" ", .label)
        text.append(title("Issuer", .issuer, issuer + 1))
      }
      text.append(title("Code", .code, Self.codes + 2))
      return text
    }

    func line(of row: FilingRow, _ glyphs: Glyphs) -> StyledText {
      // The count of the other persons of a joint filing is never cut off.
      let others = row.otherPersons > 0 ? SafeText(" +\(row.otherPersons)") : ""
      let person =
        SafeText(row.person).cut(to: self.person - others.width, ellipsis: glyphs.ellipsis) + others
      var codes = StyledText()
      for code in row.codes {
        codes.append(SafeText(code), CodeText.tone(of: code))
      }
      if row.hasInferredCode { codes.append("?", .derived) }
      let sign: SafeText =
        switch row.change {
        case .acquired: "+"
        case .disposed: glyphs.minus
        case .both: glyphs.isASCII ? "*" : "±"
        case .none: glyphs.middleDot
        }
      return line(
        day: SafeText(row.day), mark: Self.mark(of: row.dayKind),
        form: SafeText(row.form), ticker: SafeText(row.ticker), person: person,
        issuer: SafeText(row.issuer), codes: codes, sign: sign, tone: .plain)
    }

    /// What stands after the day: nothing for the filing date.
    private static func mark(of kind: FilingRow.DayKind) -> SafeText {
      switch kind {
      case .filed, .none: " "
      case .signed: "s"
      case .period: "p"
      }
    }

    private func line(
      day: SafeText, mark: SafeText, form: SafeText, ticker: SafeText, person: SafeText,
      issuer: SafeText, codes: StyledText, sign: SafeText, tone: Tone
    ) -> StyledText {
      var text = StyledText(day.fitted(to: Self.day), tone)
      text.append(mark + " ", .faint)
      text.append(form.fitted(to: Self.form) + " ", tone)
      text.append(ticker.fitted(to: Self.ticker) + " ", tone == .plain ? .strong : tone)
      text.append(person.fitted(to: self.person) + " ", tone)
      if self.issuer > 0 { text.append(" " + issuer.fitted(to: self.issuer) + " ", tone) }
      text.append(codes.cut(to: Self.codes).padded(to: Self.codes))
      text.append(" " + sign, tone)
      return text
    }
  }
}
