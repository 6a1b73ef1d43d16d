import BrowserViewModel
import FilingText
import Terminal

/// The line at the top: what is listed, how much of it, and the limit in force.
struct TitleLine {
  var browser: Browser
  var turn: Int?

  func draw(in row: Rectangle, on canvas: inout Canvas) {
    var left = StyledText(" form4", .heading)
    left.append(SafeText("  " + browser.place))
    if let turn, !canvas.glyphs.spinner.isEmpty {
      let spinner = canvas.glyphs.spinner
      left.append("  " + spinner[turn % spinner.count], .strong)
    }
    if let indexing = browser.indexing {
      left.append(SafeText("  indexing, \(AmountText.grouped(indexing.seen)) files"), .faint)
    }
    let right = counts + order + limit
    let room = max(0, row.size.columns - right.width - 3)
    let used = canvas.write(left, at: row.origin, columns: room)
    guard row.size.columns - used > 4 else { return }
    canvas.writeRight(
      right.cut(to: row.size.columns - used - 3, ellipsis: canvas.glyphs.ellipsis)
        + StyledText(" "), in: row)
  }

  private var counts: StyledText {
    let list = browser.list
    guard list.hasAnswer else { return StyledText("reading", .faint) }
    let total = CountText.text(of: list.total)
    let noun = list.total == 1 ? "filing" : "filings"
    guard !list.limit.isEmpty else { return StyledText(SafeText("\(total) \(noun)")) }
    return StyledText(SafeText("\(CountText.matching(list)) of \(total) \(noun)"))
  }

  /// The order, where it is not the list's own, or that the list is being sorted.
  private var order: StyledText {
    let list = browser.list
    guard let order = list.isSorting ? list.order : list.shownOrder else {
      return list.isSorting ? StyledText("   sorting", .label) : StyledText()
    }
    return StyledText(list.isSorting ? "   sorting: " : "   sort: ", .label)
      + StyledText(SafeText(order.text), .strong)
  }

  private var limit: StyledText {
    let list = browser.list
    guard !list.limit.isEmpty, browser.prompt?.kind != .limit else { return StyledText() }
    return StyledText("   limit: ", .label) + StyledText(SafeText(list.limit), .strong)
  }
}
