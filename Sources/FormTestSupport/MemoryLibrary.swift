public import BrowserViewModel
import OwnershipForms

/// A library of a few filings in memory; a query is words that must all occur.
public struct MemoryLibrary: FilingLibrary {
  private let filings: [OpenedFiling]
  private let rows: [FilingRow]

  /// Makes a library of some filings, the newest first.
  public init(_ filings: [OpenedFiling]) {
    self.filings = filings
    rows = filings.map(FilingRow.init)
  }

  public func search(_ request: SearchRequest) throws -> SearchAnswer {
    let matching = try rows(matching: request.query, sortedBy: request.order)
    func place(of id: FilingHandle) -> Int? { matching.firstIndex { $0.id == id } }
    var part = request.part
    var start = 0
    var end = request.limit
    switch part {
    case .first: break
    case .last: (start, end) = (matching.count - request.limit, matching.count)
    case .after(let id):
      if let place = place(of: id) {
        (start, end) = (place + 1, place + 1 + request.limit)
      } else {
        part = .first
      }
    case .before(let id):
      if let place = place(of: id) {
        (start, end) = (place - request.limit, place)
      } else {
        part = .first
      }
    case .around(let id):
      let place = place(of: id)
      start = place.map { $0 - request.limit / 2 } ?? 0
      end = place == nil ? 0 : start + request.limit
    }
    let range = max(0, start)..<max(0, min(end, matching.count))
    return SearchAnswer(
      part: part, rows: Array(matching[range]), hasFirst: range.lowerBound == 0,
      hasLast: range.upperBound == matching.count, start: range.lowerBound,
      matching: .exactly(matching.count), total: .exactly(filings.count))
  }

  public func estimate(_ query: String) -> FilingCount? { nil }

  public func count(_ query: String) throws -> Int { try rows(matching: query).count }

  public func interruptSearch() {}

  public func open(_ id: FilingHandle) throws -> OpenedFiling {
    guard let filing = filings.first(where: { $0.id == id }) else {
      throw LibraryFailure("the file is gone")
    }
    return filing
  }

  public func total() -> FilingCount? { .exactly(filings.count) }

  public func filing(
    ofTicker prefix: String, in query: String, sortedBy order: ListOrder?
  ) throws -> FilingHandle? {
    try rows(matching: query, sortedBy: order).first {
      $0.ticker.lowercased().hasPrefix(prefix.lowercased())
    }?.id
  }

  public func place(
    of id: FilingHandle, in query: String, sortedBy order: ListOrder?
  ) throws -> Int? {
    try rows(matching: query, sortedBy: order).firstIndex { $0.id == id }
  }

  public func coverage() throws -> Coverage {
    let counts = Dictionary(grouping: rows) { row in
      Coverage.Count(form: row.form, year: Int(row.day.prefix(4)), filings: 0)
    }.map { Coverage.Count(form: $0.form, year: $0.year, filings: $1.count) }
    return Coverage(
      index: "~/.cache/form4/index.sqlite", size: 1_234_567, roots: ["~/filings", "~/more"],
      lastUpdate: "2026-05-15 09:30 UTC", files: filings.count + 2, furtherFiles: 1,
      counts: counts.sorted { ($0.form, $1.year ?? 0) < ($1.form, $0.year ?? 0) }, unreadCount: 1,
      unread: [.init(path: "~/filings/letter\u{1B}[2J.xml", reason: "the file is empty")])
  }

  private func rows(matching query: String, sortedBy order: ListOrder?) throws -> [FilingRow] {
    let found = try rows(matching: query)
    guard let order else { return found }
    let (without, with) = (
      found.filter { $0.text(in: order.column).isEmpty },
      found.filter { !$0.text(in: order.column).isEmpty }
    )
    // Sorting is stable, so that of equal filings the newest comes first.
    return with.sorted { left, right in
      let (left, right) = (left.text(in: order.column), right.text(in: order.column))
      return order.isDescending ? left > right : left < right
    } + without
  }

  private func rows(matching query: String) throws -> [FilingRow] {
    guard !query.hasSuffix(":") else { throw LibraryFailure("column 1: expected a word") }
    let words = query.lowercased().split(separator: " ")
    guard !words.isEmpty else { return rows }
    return rows.filter { row in
      let text = "\(row.ticker) \(row.issuer) \(row.person) \(row.form) \(row.codes)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}

extension FilingRow {
  /// What stands in a column that the list is sorted by.
  fileprivate func text(in column: ListOrder.Column) -> String {
    switch column {
    case .date: day
    case .form: form
    case .ticker: ticker.uppercased()
    case .person: person.uppercased()
    case .issuer: issuer.uppercased()
    case .code: codes.first ?? ""
    }
  }

  init(_ opened: OpenedFiling) {
    let document = opened.filing.document
    let rows = FormTable.allCases.flatMap { document.rows(of: $0) }
    var codes: [String] = []
    for code in rows.compactMap(\.transactionCode.text) where !codes.contains(code) {
      codes.append(code)
    }
    let directions = Set(rows.compactMap(\.acquiredOrDisposed.value))
    let change: Change =
      directions.count > 1
      ? .both
      : directions.first.map { $0 == .acquired ? .acquired : .disposed } ?? .none
    let filed = opened.filing.source.filingDate
    let signed = document.signatures.first?.date.value
    let day = filed ?? signed ?? document.periodOfReport.value
    let dayKind: DayKind =
      filed != nil ? .filed : signed != nil ? .signed : day != nil ? .period : .none
    self.init(
      id: opened.id, day: day?.iso ?? "", dayKind: dayKind,
      form: document.documentType.text ?? "", ticker: document.issuer.tradingSymbol.text ?? "",
      issuer: document.issuer.name.text ?? "",
      person: document.reportingPersons.first?.name.text ?? "",
      otherPersons: max(0, document.reportingPersons.count - 1), codes: codes,
      hasInferredCode: rows.contains { $0.transactionCode.status == .inferred }, change: change,
      path: opened.path)
  }
}
