import FilingText
import Glibc
import LocalIndex

/// How far an update of the index is: on one line of standard error that is written over, or where
/// standard error is no terminal, as a plain line now and then.
struct ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let begin = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  private static let pause = Duration.milliseconds(100)
  private static let plainPause = Duration.seconds(10)
  private static let width = 24

  /// Shows how far the update is.
  mutating func show(_ progress: ImportProgress) {
    if let last, ContinuousClock.now - last < (isShown ? Self.pause : Self.plainPause) { return }
    // Short work is not worth a plain line.
    if !isShown, last == nil {
      last = begin
      return
    }
    last = .now
    let line = line(progress)
    if isShown { write(line) } else { StandardError.write(line) }
  }

  private func line(_ progress: ImportProgress) -> String {
    let done = progress.read
    if progress.stage == .finishing { return "\(AmountText.grouped(done)) files read; sorting" }
    guard let total = progress.total else {
      return "\(AmountText.grouped(progress.seen)) files found"
    }
    let part = total > 0 ? min(Self.width, done * Self.width / total) : Self.width
    let bar =
      String(repeating: "#", count: part) + String(repeating: "-", count: Self.width - part)
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var line = "[\(bar)] \(AmountText.grouped(done)) of \(AmountText.grouped(total))"
    if rate > 0 {
      line += ", \(AmountText.grouped(Int(rate))) a second"
      line += ", \(Int(Double(total - done) / rate) + 1) s left"
    }
    return isShown ? line : String(line.drop { $0 != "]" }.dropFirst(2))
  }

  /// Takes the line away.
  func finish() { if isShown, last != nil { write("") } }

  private func write(_ text: String) {
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
