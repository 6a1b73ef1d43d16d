import BrowserViewModel
import Dispatch
import NcursesFrontEnd
import Synchronization

/// Everything that a browser waits for, each kind on a queue of its own; answers are collected and
/// the main thread is woken.
final class BackgroundWork: Sendable {
  private let library: any FilingLibrary
  /// Another one for what is written into files, which no search on the screen shall end.
  private let exportLibrary: any FilingLibrary
  private let waker: Waker
  private let answers = Mutex<[Command]>([])
  private let latest = Mutex(Latest())
  private let searches = DispatchQueue(label: "form4.search", qos: .userInteractive)
  private let counts = DispatchQueue(label: "form4.count", qos: .userInitiated)
  private let openings = DispatchQueue(label: "form4.open", qos: .userInteractive)
  private let exports = DispatchQueue(label: "form4.export")
  private let lists = DispatchGroup()
  private let firstAnswer = DispatchSemaphore(value: 0)

  /// What was asked for last; older requests that did not begin yet are left out.
  private struct Latest {
    var request = 0
    var tickerRequest = 0
    var filing: FilingHandle?
    var isAnswered = false
  }

  /// How long the first frame waits for the first answer.
  private static let moment = DispatchTimeInterval.milliseconds(25)
  /// How many such moments an export may take to end.
  private static let endingMoments = 40

  init(library: any FilingLibrary, exportLibrary: any FilingLibrary, waker: Waker) {
    self.library = library
    self.exportLibrary = exportLibrary
    self.waker = waker
  }

  /// What was answered since the last time.
  func takeAnswers() -> [Command] {
    answers.withLock { answers in
      defer { answers = [] }
      return answers
    }
  }

  /// Waits until something was answered or a moment is over.
  func waitForAnswer() { _ = firstAnswer.wait(timeout: .now() + Self.moment) }

  /// Hands a command to the main thread.
  func answer(_ command: Command) {
    answers.withLock { $0.append(command) }
    firstAnswer.signal()
    waker.wake()
  }

  func search(_ request: SearchRequest) {
    latest.withLock { $0.request = request.number }
    library.interruptSearch()
    searches.async { [self] in
      guard latest.withLock({ $0.request }) == request.number else { return }
      answer(
        .searchFinished(number: request.number, Self.result { try library.search(request) }))
    }
  }

  /// Counts beside what is searched, so that a ticker is found meanwhile; says first about how many
  /// match, and last how many filings there are at all.
  func count(_ query: String, number: Int) {
    counts.async { [self] in
      guard latest.withLock({ $0.request }) == number else { return }
      if let estimate = try? library.estimate(query) {
        answer(.counted(number: number, .success(estimate), total: library.total()))
      }
      guard latest.withLock({ $0.request }) == number else { return }
      let count = Self.result { FilingCount.exactly(try library.count(query)) }
      answer(.counted(number: number, count, total: library.total()))
      guard !query.isEmpty, library.total()?.isExact != true,
        latest.withLock({ $0.request }) == number, (try? library.count("")) != nil
      else { return }
      answer(.counted(number: number, count, total: library.total()))
    }
  }

  func cancelSearch() {
    latest.withLock { $0.request = -1 }
    library.interruptSearch()
  }

  func findTicker(
    _ prefix: String, in query: String, sortedBy order: ListOrder?, number: Int
  ) {
    latest.withLock { $0.tickerRequest = number }
    searches.async { [self] in
      guard latest.withLock({ $0.tickerRequest }) == number else { return }
      let filing = try? library.filing(ofTicker: prefix, in: query, sortedBy: order)
      answer(.tickerFound(number: number, filing ?? nil))
    }
  }

  func findFiling(
    _ id: FilingHandle, in query: String, sortedBy order: ListOrder?, number: Int
  ) {
    counts.async { [self] in
      let place = try? library.place(of: id, in: query, sortedBy: order)
      answer(.filingPlaced(id, number: number, place: place ?? nil))
    }
  }

  func open(_ id: FilingHandle) {
    latest.withLock { $0.filing = id }
    openings.async { [self] in
      guard latest.withLock({ $0.filing }) == id else { return }
      answer(.filingOpened(id, Self.result { try library.open(id) }))
    }
  }

  func readCoverage() {
    exports.async { [self] in
      answer(.coverageRead(Self.result { try library.coverage() }))
    }
  }

  func exportList(_ query: String, sortedBy order: ListOrder?) {
    exports.async(group: lists) { [self] in
      let list = ListExport(library: exportLibrary, query: query, order: order)
      answer(ExportFile.write(named: "list", list.write))
    }
  }

  /// Ends what is being exported, and waits a moment until no part of it is left.
  func endExports() {
    for _ in 0..<Self.endingMoments {
      guard lists.wait(timeout: .now() + Self.moment) == .timedOut else { return }
      exportLibrary.interruptSearch()
    }
  }

  private static func result<Value>(
    _ work: () throws -> Value
  ) -> Result<Value, LibraryFailure> {
    Result(catching: work).mapError(failure)
  }

  private static func failure(_ error: any Error) -> LibraryFailure {
    error as? LibraryFailure ?? LibraryFailure("\(error)")
  }
}
