import BrowserViewModel
import FilingText

/// The list as comma-separated values: every filing that matches, as the list shows it.
struct ListExport {
  var library: any FilingLibrary
  var query: String
  var order: ListOrder?

  private static let page = 10_000

  /// Writes the list into a file, page by page.
  func write(to file: ExportFile) throws {
    try file.append(
      CSVText.lines([
        [
          "day", "day is", "form", "ticker", "issuer", "person", "other persons", "codes",
          "has inferred code", "path",
        ]
      ]))
    var part = ListPart.first
    while true {
      let answer = try library.search(
        SearchRequest(
          number: 0, query: query, order: order, part: part, isAnew: part == .first,
          limit: Self.page))
      guard answer.part == part else { throw LibraryFailure("the filings changed meanwhile") }
      try file.append(CSVText.lines(answer.rows.map(fields)))
      guard !answer.hasLast, let last = answer.rows.last else { return }
      part = .after(last.id)
    }
  }

  private func fields(_ row: FilingRow) -> [String] {
    [
      row.day, row.dayKind.rawValue, row.form, row.ticker, row.issuer, row.person,
      String(row.otherPersons), row.codes.joined(separator: " "),
      row.hasInferredCode ? "yes" : "no", row.path,
    ]
  }
}
