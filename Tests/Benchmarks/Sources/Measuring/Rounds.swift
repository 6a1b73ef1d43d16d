/// Measures several things in turn, round after round, so that what else the machine does falls on
/// all of them alike.
public enum Rounds {
  /// The times of each work, round by round.
  ///
  /// - Parameters:
  ///   - count: how many rounds count; one more before them does not.
  ///   - works: what is measured; each gives the seconds that it took.
  public static func times(count: Int, _ works: [() -> Double]) -> [[Double]] {
    var times = [[Double]](repeating: [], count: works.count)
    for round in 0...count {
      for (index, work) in works.enumerated() {
        let seconds = work()
        if round > 0 { times[index].append(seconds) }
      }
    }
    return times
  }

  /// How often a work must be repeated to take so many seconds.
  public static func repeats(toLast seconds: Double, _ work: () -> Double) -> Int {
    max(1, Int(seconds / max(work(), 1e-6)))
  }
}
