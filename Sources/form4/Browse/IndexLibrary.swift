import BrowserViewModel
import LocalIndex
import OwnershipForms
import Synchronization

/// The index as the library that a browser asks.
final class IndexLibrary: FilingLibrary {
  private let index: FilingIndex
  private let paths: [String]
  /// The places at the paths, once they were looked at.
  private let places = Mutex<FilingPlaces?>(nil)
  private let running = Mutex<Cancellation?>(nil)
  private let counting = Mutex<Cancellation?>(nil)
  private let list = Mutex(OwnOrderList(""))
  private let sorted = Mutex<SortedFilings?>(nil)
  private let allFilings = Mutex<Total?>(nil)

  /// How many filings there are at all, and in which state of the index that was.
  private struct Total {
    var count: FilingCount
    var state: IndexState
  }

  /// Makes a library of the filings under some paths; of all that are indexed where none is given.
  init(index: FilingIndex, places paths: [String]) {
    self.index = index
    self.paths = paths
  }

  // MARK: The list

  func search(_ request: SearchRequest) throws -> SearchAnswer {
    try cancellable(running) { cancellation in
      guard let order = request.order else {
        if request.isAnew { sorted.withLock { $0 = nil } }
        return try answer(to: request, cancellation)
      }
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
    var known = list.withLock { $0 }
    if request.isAnew || known.text != request.query { known = OwnOrderList(request.query) }
    let page = try known.page(
      request.part, limit: request.limit, of: scoped(request.query), in: index, cancellation)
    let total = total() ?? .atLeast(page.filings.count)
    if page.hasFirst, page.hasLast {
      known.matching = .exactly(page.filings.count)
    } else if request.query.isEmpty {
      known.matching = total
    } else {
      known.matching = known.matching.knowing(page.filings.count)
    }
    let answer = SearchAnswer(
      part: page.part, rows: page.filings.map(FilingRow.init), hasFirst: page.hasFirst,
      hasLast: page.hasLast, matching: known.matching, total: total)
    list.withLock { [known] in $0 = known }
    return answer
  }

  private func answer(
    to request: SearchRequest, sortedBy order: ListOrder, _ cancellation: Cancellation
  ) throws -> SearchAnswer {
    var list = try sorted(
      request.query, by: order, isAnew: request.isAnew, cancellation)
    var part = request.part
    var range = list.range(of: part, limit: request.limit)
    if range == nil {
      if case .around = part { range = 0..<0 } else { part = .first }
    }
    let places = range ?? 0..<min(request.limit, list.filings.count)
    let hasLast = places.upperBound == list.filings.count
    let page = Array(list.filings[places])
    let found = try index.filings(page)
    if found.count < page.count {
      list.remove(Set(page).subtracting(found.map(\.id)))
      sorted.withLock { [list] in $0 = list }
    }
    let count = list.filings.count
    return SearchAnswer(
      part: part, rows: found.map(FilingRow.init), hasFirst: places.lowerBound == 0,
      hasLast: hasLast, start: places.lowerBound, matching: .exactly(count),
      total: total() ?? .atLeast(count))
  }

  /// The sorted list of a query, as it is known already, or sorted now.
  ///
  /// - Parameter isAnew: Whether one that was sorted in another state of the index does not count.
  private func sorted(
    _ query: String, by order: ListOrder, isAnew: Bool, _ cancellation: Cancellation
  ) throws -> SortedFilings {
    let state = try index.state()
    if let list = sorted.withLock({ $0 }), list.query == query, list.order == order,
      !isAnew || list.state == state
    {
      return list
    }
    // Two lists of a million would be in memory while the next one is sorted.
    sorted.withLock { $0 = nil }
    let list = SortedFilings(
      query: query, order: order, state: state,
      filings: try index.filings(
        matching: scoped(query), sortedBy: ResultOrder(order), cancellation: cancellation))
    sorted.withLock { $0 = list }
    return list
  }

  // MARK: Numbers

  func total() -> FilingCount? {
    let known = allFilings.withLock { $0 }
    if let known, known.state == (try? index.state()) { return known.count }
    if let all = try? scoped(""), all.places.isEmpty {
      return (try? index.estimatedTotal()).map(FilingCount.init)
    }
    return known.map { .about($0.count.number) }
  }

  func estimate(_ query: String) throws -> FilingCount? {
    try cancellable(counting) { cancellation in
      func estimate(_ query: String) throws -> FilingCount? {
        try index.estimatedCount(scoped(query), cancellation: cancellation).map(FilingCount.init)
      }
      if total() == nil {
        let state = try index.state()
        let all = try estimate("").map { Total(count: $0, state: state) }
        if let all { allFilings.withLock { $0 = all } }
      }
      return query.isEmpty ? total() : try estimate(query)
    }
  }

  func count(_ query: String) throws -> Int {
    let count = try cancellable(counting) { cancellation in
      let state = try index.state()
      let count = try index.count(scoped(query), cancellation: cancellation)
      if query.isEmpty { allFilings.withLock { $0 = Total(count: .exactly(count), state: state) } }
      return count
    }
    list.withLock { list in
      if list.text == query { list.matching = .exactly(count) }
    }
    return count
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

  // MARK: Places

  func filing(
    ofTicker prefix: String, in query: String, sortedBy order: ListOrder?
  ) throws -> FilingHandle? {
    guard !prefix.isEmpty else { return nil }
    let filing = try cancellable(running) { cancellation in
      guard let order else {
        return try index.firstFiling(
          tickerPrefix: prefix, in: scoped(query), cancellation: cancellation)?.filing
      }
      let list = try sorted(query, by: order, isAnew: false, cancellation)
      let wanted = try index.filings(
        tickerPrefix: prefix, in: scoped(query), cancellation: cancellation)
      return list.filings.first(where: wanted.contains)
    }
    return filing.map { FilingHandle($0.rawValue) }
  }

  func place(of id: FilingHandle, in query: String, sortedBy order: ListOrder?) throws -> Int? {
    try cancellable(counting) { cancellation in
      if let order {
        return try sorted(query, by: order, isAnew: false, cancellation).place(of: id)
      }
      let query = try scoped(query)
      let filing = FilingID(rawValue: id.rawValue)
      guard
        let place = try index.place(of: filing, in: query, cancellation: cancellation)
      else { return nil }
      return try index.count(query, before: place, cancellation: cancellation)
    }
  }

  private func scoped(_ text: String) throws -> Query {
    var query = try Query.parse(text)
    guard !paths.isEmpty else { return query }
    let places = places.withLock { known in
      let places = known ?? FilingPlaces(paths)
      known = places
      return places
    }
    if try !index.liesWhole(in: places) { query.places = places }
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
}
