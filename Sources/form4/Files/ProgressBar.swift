import FilingText
import Glibc

/// How far a long work is, on one line of standard error that is written over; nothing where
/// standard error is no terminal.
struct ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let begin = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  private static let pause = Duration.milliseconds(100)
  private static let width = 24

  /// Shows how much is done; the total is nil while it is not known.
  mutating func show(done: Int, of total: Int?, found: Int) {
    guard isShown else { return }
    if let last, ContinuousClock.now - last < Self.pause { return }
    last = .now
    guard let total else { return write("\(AmountText.grouped(found)) files found") }
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
    write(line)
  }

  /// Takes the line away.
  func finish() { if isShown, last != nil { write("") } }

  private func write(_ text: String) {
    let bytes = Array("\r\u{1B}[K\(text)".utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
