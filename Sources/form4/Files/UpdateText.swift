import FilingText
import Glibc
import LocalIndex

/// The last update of the index in words.
enum UpdateText {
  /// When it ended and what it did, such as `2026-05-15 09:30 UTC, 26 files found, 3 read`.
  static func line(of run: IndexStatus.LastRun) -> String {
    var parts = [time(run.finished), AmountText.counted(run.seen, "file") + " found"]
    parts.append("\(AmountText.grouped(run.read)) read")
    if run.failed > 0 { parts.append("\(AmountText.grouped(run.failed)) without a filing") }
    if run.forgotten > 0 { parts.append("\(AmountText.grouped(run.forgotten)) gone") }
    if run.wasCancelled { parts.append("stopped before its end") }
    return parts.joined(separator: ", ")
  }

  /// A time in the reader's zone.
  private static func time(_ seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    localtime_r(&time, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%Y-%m-%d %H:%M %Z", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
