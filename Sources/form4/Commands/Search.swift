import ArgumentParser
import FilingText
import LocalIndex
import OwnershipForms
import Terminal

/// `form4 search`: rows or filings of the index that match a query.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find rows or filings in the index.",
    discussion: """
      Words are looked for in tickers first, then in names of issuers and reporting persons; \
      fields such as code:P,S or filed:2025.. narrow down. 'form4 help query' explains them all. \
      Without rows a filing is found with --filings only.
      """)

  @Argument(parsing: .allUnrecognized, help: "The query, such as: acme code:P filed:2025..")
  var query: [String]

  @OptionGroup var indexOptions: IndexOptions

  @Flag(help: "List filings, not rows.")
  var filings = false

  @Flag(
    help: """
      Leave out rows that an amendment restates, and filings that have no other row: the effective \
      view. Without it everything is shown as filed.
      """)
  var effective = false

  @Option(
    help: ArgumentHelp(
      "Add up shares and dollars of Table I by transaction code, of the effective view, over all "
        + "or by issuer: all, issuer.", valueName: "by"))
  var sum: Grouping?

  @Flag(help: "With --sum: count rows that an amendment restates too.")
  var asFiled = false

  @Flag(help: "Print one JSON object a line.")
  var json = false

  @Flag(help: "Print comma-separated values with a heading.")
  var csv = false

  @Flag(help: "Print tab-separated values with a heading.")
  var tsv = false

  @Flag(
    help: """
      With --csv or --tsv: put an apostrophe before a text that a spreadsheet would run as a formula.
      """)
  var forSpreadsheet = false

  @Option(help: "The most results to print; all of them without it.")
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Sort by a column, with a hyphen in front the greatest first, as --sort=-shares: "
        + "\(Self.columns(isOfRow: false)); of rows also \(Self.columns(isOfRow: true)).",
      valueName: "column"))
  var sort: String?

  @Flag(help: "Use no character outside ASCII.")
  var ascii = false

  /// What is added up together.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case all, issuer
  }

  private static let page = 2_000

  private static func columns(isOfRow: Bool) -> String {
    ResultOrder.Column.allCases.filter { $0.isOfRow == isOfRow }.map(\.rawValue)
      .joined(separator: ", ")
  }

  /// The order that was asked for; nil for that of the list.
  private var order: ResultOrder? { sort.flatMap(ResultOrder.init) }

  /// The terms; `--` stands before such as begin with a hyphen, and is none of them.
  private var terms: [String] {
    guard let end = query.firstIndex(of: "--") else { return query }
    return Array(query[..<end] + query[(end + 1)...])
  }

  func validate() throws {
    if let unknown = query.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError(
        "unknown option '\(SafeText(unknown).string)'; a word of a query that begins so stands after --"
      )
    }
    if [json, csv, tsv].count(where: { $0 }) > 1 {
      throw ValidationError("--json, --csv and --tsv exclude each other")
    }
    if forSpreadsheet, !csv, !tsv {
      throw ValidationError("--for-spreadsheet goes with --csv or --tsv")
    }
    if let sort {
      guard let order else {
        throw ValidationError("'\(SafeText(sort).string)' is no column that --sort knows")
      }
      if filings, order.column.isOfRow {
        throw ValidationError("filings have no '\(order.column.rawValue)'; only rows do")
      }
    }
    if asFiled, sum == nil { throw ValidationError("--as-filed goes with --sum") }
    if asFiled, effective { throw ValidationError("--as-filed and --effective exclude each other") }
    if sum != nil, filings || sort != nil || limit != nil {
      throw ValidationError("--sum goes with no --filings, --sort or --limit")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
  }

  func run() throws {
    let text = terms.joined(separator: " ")
    var parsed: Query
    do {
      parsed = try Query.parse(text)
      parsed.isEffective = effective || sum != nil && !asFiled
    } catch {
      StandardError.write(
        "query, column \(error.place.lowerBound + 1): \(SafeText(error.message)); "
          + "see form4 help query")
      throw ExitStatus.failure
    }
    do {
      let index = try indexOptions.open()
      var results = ResultWriter(style)
      if let sum {
        try writeSums(parsed, by: sum, index, &results)
      } else {
        try filings ? writeFilings(parsed, index, &results) : writeRows(parsed, index, &results)
      }
      try results.finish()
      if results.count == 0 {
        let isEmpty = try index.roots().isEmpty
        StandardError.write(
          isEmpty ? "the index is empty; 'form4 index PATH' fills it" : Self.nothing(parsed))
        throw ExitStatus.failure
      }
    } catch let failure as IndexError {
      StandardError.write(failure.message)
      throw ExitStatus.cannotRun
    }
  }

  /// What to say where nothing matches.
  private static func nothing(_ query: Query) -> String {
    let asksForFilingDate = query.terms.contains { term in
      if case .field(.filed, _) = term.condition { true } else { false }
    }
    return asksForFilingDate
      ? "nothing matches; only submissions have a filing date, for other files see since: and period:"
      : "nothing matches"
  }

  private var style: ResultWriter.Style {
    if json { return .json }
    if csv || tsv { return .table(CSVText(tsv ? .tab : .comma, isForSpreadsheet: forSpreadsheet)) }
    return .text(TerminalText(ascii: ascii))
  }

  /// A list in parts that are written one after the other.
  private static func parts<Place>(of places: ArraySlice<Place>) -> [[Place]] {
    stride(from: places.startIndex, to: places.endIndex, by: page).map { start in
      Array(places[start..<min(start + page, places.endIndex)])
    }
  }

  private func writeFilings(
    _ query: Query, _ index: FilingIndex, _ results: inout ResultWriter
  ) throws {
    if let order {
      let ids = try index.filings(matching: query, sortedBy: order).prefix(limit ?? .max)
      for part in Self.parts(of: ids) {
        for filing in try index.filings(part) { try results.write(filing) }
      }
      return
    }
    var position = PagePosition.first
    let limit = limit ?? .max
    while results.count < limit {
      let page = try index.search(
        query, limit: min(Self.page, limit - results.count), at: position)
      for filing in page.filings { try results.write(filing) }
      guard page.hasMore, let last = page.last else { return }
      position = .after(last)
    }
  }

  private func writeRows(
    _ query: Query, _ index: FilingIndex, _ results: inout ResultWriter
  ) throws {
    if let order {
      let places = try index.rows(matching: query, sortedBy: order).prefix(limit ?? .max)
      for part in Self.parts(of: places) {
        for row in try index.rows(part) { try results.write(row) }
      }
      return
    }
    var cursor: RowCursor?
    let limit = limit ?? .max
    while results.count < limit {
      let page = try index.rows(
        matching: query, limit: min(Self.page, limit - results.count), after: cursor)
      for row in page.rows { try results.write(row) }
      guard page.hasMore, let last = page.rows.last else { return }
      cursor = last.cursor
    }
  }

  private func writeSums(
    _ query: Query, by grouping: Grouping, _ index: FilingIndex, _ results: inout ResultWriter
  ) throws {
    for sum in try index.sums(matching: query, byIssuer: grouping == .issuer) {
      try results.write(sum, isEffective: query.isEffective)
    }
    guard results.count > 0 else { return }
    StandardError.write(
      "derived: sums of Table I, "
        + (query.isEffective ? "without rows that an amendment restates" : "as filed"))
    let unlinked = try index.unlinkedAmendments(matching: query)
    if query.isEffective, unlinked > 0 {
      StandardError.write(
        "\(AmountText.counted(unlinked, "amendment")) without a known original counted beside it; "
          + "amends:unlinked finds them")
    }
  }
}
