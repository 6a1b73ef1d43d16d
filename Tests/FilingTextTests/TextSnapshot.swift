import FilingText
import Foundation
import Terminal
import Testing

/// Lines of text, compared with those recorded in the folder `Snapshots`.
///
/// With `FORM4_RECORD=1` in the environment they are written, and the check fails, so that a
/// recording run never passes for a test.
struct TextSnapshot {
  var text: String

  /// Takes the snapshot of some lines: each as it is read, below it the tones that are not plain.
  init(_ lines: [StyledText]) {
    text =
      lines.map { line in
        let tones = Self.tones(of: line)
        return tones.isEmpty ? "|\(line.plain)" : "|\(line.plain)\n  \(tones)"
      }.joined(separator: "\n") + "\n"
  }

  func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["FORM4_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record(
        "recorded \(name); read it, then run without FORM4_RECORD", sourceLocation: sourceLocation)
      return
    }
    let recorded = try #require(
      try? String(decoding: Data(contentsOf: file), as: UTF8.self),
      "no snapshot \(name); record it with FORM4_RECORD=1", sourceLocation: sourceLocation)
    #expect(text == recorded, "\(name) differs, now:\n\(text)", sourceLocation: sourceLocation)
  }

  /// The columns that are not plain, as in `0-8 heading, 10-12 note`.
  private static func tones(of line: StyledText) -> String {
    var start = 0
    var tones: [String] = []
    for run in line.runs {
      let width = run.text.width
      if run.tone != .plain { tones.append("\(start)-\(start + width - 1) \(run.tone)") }
      start += width
    }
    return tones.joined(separator: ", ")
  }
}
