import BrowserViewModel
import Dispatch
import LocalIndex
import Synchronization

/// Brings the index up to date while the browser runs, and tells it how far that is.
final class IndexUpdating: Sendable {
  private let index: FilingIndex
  private let paths: [String]
  private let answer: @Sendable (Command) -> Void
  private let cancellation = Cancellation()
  private let queue = DispatchQueue(label: "form4.index", qos: .utility)

  /// How often the browser is told.
  private static let pause = Duration.milliseconds(250)

  init(index: FilingIndex, paths: [String], answer: @escaping @Sendable (Command) -> Void) {
    self.index = index
    self.paths = paths
    self.answer = answer
  }

  /// Starts, if there is anything to look at.
  func start() {
    queue.async { [self] in run() }
  }

  /// Stops and waits until nothing is written any more; what was done until then is kept.
  func stop() {
    cancellation.cancel()
    queue.sync {}
  }

  private func run() {
    var told = ContinuousClock.now
    var before = ImportProgress()
    do {
      let report = try index.update(paths, cancellation: cancellation) { progress in
        let hasForgotten = progress.forgotten > before.forgotten
        guard hasForgotten || ContinuousClock.now - told >= Self.pause else { return }
        told = .now
        answer(
          .indexChanged(
            IndexProgress(
              seen: progress.total == nil ? progress.seen : progress.read,
              failed: progress.failed, hasChanges: hasForgotten || progress.read > before.read,
              isDone: false)))
        before = progress
      }
      guard !report.wasCancelled else { return }
      index.freeMemory()
      let hasChanges = report.read > 0 || report.moved > 0 || report.forgotten > 0
      answer(
        .indexChanged(
          IndexProgress(
            seen: report.seen, failed: report.failed, hasChanges: hasChanges, isDone: true)))
      if report.failed > 0 {
        answer(
          .finished("\(report.failed) files hold no filing; form4 index --status says why"))
      }
    } catch {
      answer(.indexChanged(IndexProgress(seen: 0, failed: 0, hasChanges: false, isDone: true)))
      answer(.failed(error.message))
    }
  }
}
