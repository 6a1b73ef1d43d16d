internal import Foundation
internal import LocalIndex
internal import Measuring

/// How fast an index is loaded, and how fast it sees that nothing changed.
enum Loading {
  static func measure(_ index: FilingIndex, _ folder: String) throws {
    var times = ImportTimes()
    var bytes: Int64 = 0
    let begin = CPUClock.wall
    let report = try index.update([folder]) { _ in
    } onTimes: { measured in
      times = measured
      bytes = measured.bytes
    }
    let seconds = CPUClock.wall - begin
    print("\(report.read) of \(report.seen) files read in \(text(seconds)) s")
    if report.read > 0 {
      let each = seconds * 1e6 / Double(report.read)
      let rate = Double(bytes) / 1e6 / seconds
      print("  \(text(rate)) MB of filings a second, \(text(each)) µs each")
    }
    print(
      """
        this thread: scan \(text(times.scanning)) s, wait \(text(times.waiting)) s, \
      write \(text(times.writing)) s (full text \(text(times.fullText)) s), \
      late indexes \(text(times.finishing)) s
        beside it:   read \(text(times.reading)) s, parse \(text(times.parsing)) s
      """)
    let again = try (0..<3).map { _ in
      let begin = CPUClock.wall
      try index.update([folder])
      return CPUClock.wall - begin
    }
    print("unchanged: \(Spread(again).text) s")
    if let memory = PeakMemory.bytes { print("peak memory \(memory >> 20) MiB") }
  }

  private static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
