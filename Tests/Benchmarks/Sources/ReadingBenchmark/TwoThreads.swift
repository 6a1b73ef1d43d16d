internal import Dispatch
internal import Measuring
internal import OwnershipForms

/// What a second thread gives: threads share nothing but a reader that never changes.
enum TwoThreads {
  static func measure(_ kind: LoadedFilings.Kind) {
    let documents = kind.documents
    let repeats = Rounds.repeats(toLast: 0.25) { Speed.read(documents, times: 1) }
    var cost: [[Double]] = [[], []]
    func run(threads: Int) -> Double {
      let (wall, computed) = (CPUClock.wall, CPUClock.process)
      let reader = FilingReader()
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        for _ in 0..<repeats {
          for document in documents { _ = try? reader.read(document) }
        }
      }
      // Every thread reads everything: the work grows with the threads.
      cost[threads - 1].append((CPUClock.process - computed) / Double(threads))
      return (CPUClock.wall - wall) / Double(threads)
    }
    let times = Rounds.times(
      count: Speed.rounds, [{ run(threads: 1) }, { run(threads: 2) }])
    let gain = Spread(zip(times[0], times[1]).map { $0 / $1 })
    let growth = Spread(zip(cost[0], cost[1]).map { $1 / $0 })
    Report.line(
      "two threads against one, on the wall", "\(gain.text) of its throughput",
      goal: Report.Goal("at least 1.80", isMet: gain.middle >= 1.8))
    Report.detail(
      "computed for a document",
      "\(growth.text) of what it takes on one thread; 1.00 is no "
        + "contention, and then what lacks on the wall is what else the machine does")
  }
}
