import BrowserViewModel
import LocalIndex
import OwnershipForms
import Synchronization

/// The index as the library that a browser asks.
final class IndexLibrary: FilingLibrary {
  private let index: FilingIndex
  private let places: [String]
  private let running = Mutex<Cancellation?>(nil)
  private let counting = Mutex<Cancellation?>(nil)
  private let walk = Mutex(Walk())
  private let total = Mutex<Total?>(nil)
  private let sorted = Mutex<SortedFilings?>(nil)

  /// How far the list of one query was walked, so that its next part begins there.
  private struct Walk {
    var query: String?
    var known = 0
    var last: FilingCursor?
    var matching: FilingCount = 0
  }

  /// How many filings there were at all, and in which state of the index.
  private struct Total {
    var count: Int
    var state: IndexState
  }

  /// Makes a library of the filings under some paths; of all that are indexed where none is given.
  init(index: FilingIndex, places: [String]) {
    self.index = index
    self.places = places
  }

  func search(_ request: SearchRequest) throws -> SearchAnswer {
    try cancellable(running) { cancellation in
      guard let order = request.order else { return try answer(to: request, cancellation) }
      return try answer(to: request, sortedBy: order, cancellation)
    }
  }

  /// Does what ``interruptSearch()`` ends.
  ///
  /// - Parameter running: Where it is noted while it runs.
  private func cancellable<Value>(
    _ running: borrowing Mutex<Cancellation?>, _ work: (Cancellation) throws -> Value
  ) throws -> Value {
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
    let known = start.known + page.filings.count
    let total = try total(atLeast: known, cancellation)
    var matching = start.matching
    if !page.hasMore {
      matching = .exactly(known)
    } else if request.query.isEmpty {
      matching = total
    } else if start.known == 0 {
      matching = .atLeast(known)
    }
    matching = matching.knowing(known)
    let reached = Walk(
      query: request.query, known: known, last: page.last ?? start.last, matching: matching)
    walk.withLock { $0 = reached }
    return SearchAnswer(
      known: request.known, rows: page.filings.map(FilingRow.init), matching: matching,
      total: total)
  }

  /// How many filings there are at all: counted before, or about so many.
  private func total(atLeast known: Int, _ cancellation: Cancellation) throws -> FilingCount {
    let state = try index.state()
    if let known = total.withLock({ $0 }), known.state == state { return .exactly(known.count) }
    let all = try scoped("")
    if all.places.isEmpty { return FilingCount(try index.estimatedTotal()) }
    let estimate = try index.estimatedCount(all, cancellation: cancellation)
    return estimate.map(FilingCount.init) ?? .atLeast(known)
  }

  func estimate(_ query: String) throws -> FilingCount? {
    guard !query.isEmpty else { return nil }
    let known = walk.withLock { $0.query == query ? $0.known : 0 }
    return try cancellable(counting) { cancellation in
      try index.estimatedCount(scoped(query), cancellation: cancellation)
        .map { FilingCount($0).knowing(known) }
    }
  }

  func count(_ query: String) throws -> Int {
    let count = try cancellable(counting) { cancellation in
      let state = try index.state()
      let count = try index.count(scoped(query), cancellation: cancellation)
      if query.isEmpty {
        total.withLock { $0 = Total(count: count, state: state) }
      } else if total.withLock({ $0?.state }) != state {
        let all = try index.count(scoped(""), cancellation: cancellation)
        total.withLock { $0 = Total(count: all, state: state) }
      }
      return count
    }
    walk.withLock { walk in
      if walk.query == query { walk.matching = .exactly(count) }
    }
    return count
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
      known: request.known, rows: found.map(FilingRow.init), matching: .exactly(list.filings.count),
      total: try total(atLeast: list.filings.count, cancellation))
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

  func interruptSearch() {
    running.withLock { $0 }?.cancel()
    counting.withLock { $0 }?.cancel()
  }

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
      return try cancellable(running) { cancellation in
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
      return try cancellable(running) { try sorted(query, by: order, $0).place(of: filing) }
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

extension FilingCount {
  fileprivate init(_ estimate: CountEstimate) {
    switch estimate {
    case .exactly(let count): self = .exactly(count)
    case .about(let count): self = .about(count)
    }
  }

  /// The same where so many filings and one more are known.
  fileprivate func knowing(_ known: Int) -> FilingCount {
    switch self {
    case .exactly: self
    case .about(let count): count > known ? self : .atLeast(known)
    case .atLeast: .atLeast(known)
    }
  }
}
