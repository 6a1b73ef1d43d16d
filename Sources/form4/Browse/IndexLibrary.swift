import BrowserViewModel
import LocalIndex
import OwnershipForms
import Synchronization

/// The index as the library that a browser asks.
final class IndexLibrary: FilingLibrary {
  private let index: FilingIndex
  private let places: [String]
  private let running = Mutex<Cancellation?>(nil)
  private let walk = Mutex(Walk())
  private let sorted = Mutex<SortedFilings?>(nil)

  /// How far the list of one query was walked, so that its next part begins there.
  private struct Walk {
    var query: String?
    var known = 0
    var last: FilingCursor?
    var matching = 0
  }

  /// Makes a library of the filings under some paths; of all that are indexed where none is given.
  init(index: FilingIndex, places: [String]) {
    self.index = index
    self.places = places
  }

  func search(_ request: SearchRequest) throws -> SearchAnswer {
    try cancellable { cancellation in
      guard let order = request.order else { return try answer(to: request, cancellation) }
      return try answer(to: request, sortedBy: order, cancellation)
    }
  }

  /// Does what ``interruptSearch()`` ends.
  private func cancellable<Value>(_ work: (Cancellation) throws -> Value) throws -> Value {
    let cancellation = Cancellation()
    running.withLock { $0 = cancellation }
    do {
      return try work(cancellation)
    } catch let failure as QueryError {
      throw LibraryFailure(failure.message)
    } catch let failure as IndexError {
      throw LibraryFailure(failure.message)
    }
  }

  private func answer(
    to request: SearchRequest, _ cancellation: Cancellation
  ) throws -> SearchAnswer {
    let query = try scoped(request.query)
    var start = walk.withLock { $0 }
    if start.query != request.query || start.known != request.known || request.known == 0 {
      start = Walk(query: request.query)
      start.matching = try index.count(query, cancellation: cancellation)
      if request.known > 0 {
        start.last = try index.search(
          query, limit: request.known, cancellation: cancellation
        ).last
        start.known = request.known
      }
    }
    let page = try index.search(
      query, limit: request.limit, at: start.last.map { .after($0) } ?? .first,
      cancellation: cancellation)
    let reached = Walk(
      query: request.query, known: start.known + page.filings.count,
      last: page.last ?? start.last, matching: start.matching)
    walk.withLock { $0 = reached }
    return SearchAnswer(
      known: request.known, rows: page.filings.map(FilingRow.init), matching: start.matching,
      total: request.query.isEmpty
        ? start.matching
        : try index.count(scoped(""), cancellation: cancellation))
  }

  private func answer(
    to request: SearchRequest, sortedBy order: ListOrder, _ cancellation: Cancellation
  ) throws -> SearchAnswer {
    if request.known == 0 { sorted.withLock { $0 = nil } }
    var list = try sorted(request.query, by: order, cancellation)
    let page = Array(list.filings.dropFirst(request.known).prefix(request.limit))
    let found = try index.filings(page)
    if found.count < page.count {
      list.remove(Set(page).subtracting(found.map(\.id)))
      sorted.withLock { $0 = list }
    }
    return SearchAnswer(
      known: request.known, rows: found.map(FilingRow.init), matching: list.filings.count,
      total: try index.count(scoped(""), cancellation: cancellation))
  }

  /// The sorted list of a query, as it is known already, or sorted now.
  private func sorted(
    _ query: String, by order: ListOrder, _ cancellation: Cancellation
  ) throws -> SortedFilings {
    if let list = sorted.withLock({ $0 }), list.query == query, list.order == order { return list }
    let list = SortedFilings(
      query: query, order: order,
      filings: try index.filings(
        matching: scoped(query), sortedBy: ResultOrder(order), cancellation: cancellation))
    sorted.withLock { $0 = list }
    return list
  }

  func interruptSearch() { running.withLock { $0 }?.cancel() }

  func open(_ id: FilingHandle) throws -> OpenedFiling {
    guard let summary = try? index.filing(FilingID(rawValue: id.rawValue)) else {
      throw LibraryFailure("the filing is no longer in the index")
    }
    do {
      let file = try UnpackedFile(InputFile(path: summary.path).read())
      return OpenedFiling(
        id: id, filing: try FilingReader().read(file), path: summary.path, bytes: file.bytes,
        furtherFiles: summary.furtherFiles.map { .init(path: $0.path, evidence: $0.evidence) },
        amendments: AmendmentNotes(of: summary, in: index))
    } catch let failure as InputFile.Failure {
      throw LibraryFailure("\(summary.path): \(failure.message)")
    } catch let failure as ReadingError {
      throw LibraryFailure("\(summary.path): \(failure.message)")
    }
  }

  /// How many files without a filing are listed.
  private static let unreadLimit = 200

  func coverage() throws -> Coverage {
    do {
      let status = try index.status()
      let unread = try index.unreadFiles(limit: Self.unreadLimit)
      return Coverage(
        index: index.path ?? "in memory", size: Int(status.size), roots: status.roots,
        lastUpdate: status.lastRun.map(UpdateText.line), files: status.fileCount,
        furtherFiles: status.furtherFileCount,
        counts: status.filings.map {
          Coverage.Count(form: $0.form, year: $0.year, filings: $0.count)
        }, unreadCount: status.unreadCount,
        unread: unread.map { Coverage.Unread(path: $0.path, reason: $0.reason) })
    } catch {
      throw LibraryFailure(error.message)
    }
  }

  func place(
    ofTicker prefix: String, in query: String, sortedBy order: ListOrder?
  ) throws -> Int? {
    guard !prefix.isEmpty else { return nil }
    if let order {
      return try cancellable { cancellation in
        let first = try index.firstFiling(
          tickerPrefix: prefix, in: scoped(query), sortedBy: ResultOrder(order),
          cancellation: cancellation)
        return try first.flatMap { try sorted(query, by: order, cancellation).place(of: $0) }
      }
    }
    let query = try scoped(query)
    guard let first = try index.firstFiling(tickerPrefix: prefix, in: query) else { return nil }
    return try index.count(query, before: first)
  }

  func place(of id: FilingHandle, in query: String, sortedBy order: ListOrder?) throws -> Int? {
    let filing = FilingID(rawValue: id.rawValue)
    if let order {
      return try cancellable { try sorted(query, by: order, $0).place(of: filing) }
    }
    let query = try scoped(query)
    guard let place = try index.place(of: filing, in: query) else { return nil }
    return try index.count(query, before: place)
  }

  private func scoped(_ text: String) throws -> Query {
    var query = try Query.parse(text)
    if !places.isEmpty, try !index.liesWhole(in: places) { query.places = places }
    return query
  }
}

extension FilingRow {
  init(_ summary: FilingSummary) {
    let directions = Set(summary.codes.map(\.direction))
    let change: Change =
      switch directions {
      case []: .none
      case [.acquired]: .acquired
      case [.disposed]: .disposed
      default: .both
      }
    self.init(
      id: FilingHandle(summary.id.rawValue), day: summary.sortDay.day?.iso ?? "",
      dayKind: DayKind(summary.sortDay.kind), form: summary.form,
      ticker: summary.tradingSymbol, issuer: summary.issuerName, person: summary.firstPersonName,
      otherPersons: max(0, summary.personCount - 1), codes: summary.codes.map(\.code.rawValue),
      hasInferredCode: summary.codes.contains(where: \.isInferred), change: change,
      path: summary.path)
  }
}

extension FilingRow.DayKind {
  fileprivate init(_ kind: SortDay.Kind) {
    switch kind {
    case .filed: self = .filed
    case .signed: self = .signed
    case .period: self = .period
    case .none: self = .none
    }
  }
}
