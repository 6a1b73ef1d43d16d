internal import Foundation
public import Terminal

/// A frame as text that a reader can check: each row between bars, below it its styles by column.
///
/// ```
/// 12x2, cursor 3,1
/// |▌Roe Jane   |
///   0-8 bold, 10 red
/// |            |
/// ```
///
/// A row in the plain style alone has no line of styles. Snapshots lie in the folder `Snapshots`
/// beside the test that checks them. With `FORM4_RECORD=1` in the environment they are written, and
/// the check fails, so that a recording run never passes for a test.
public struct FrameSnapshot: Hashable, Sendable, CustomStringConvertible {
  /// The snapshot.
  public let description: String

  /// Takes the snapshot of a frame.
  public init(_ frame: Frame) {
    let cursor = frame.cursor.map { ", cursor \($0.column),\($0.row)" } ?? ""
    var lines = [frame.size.description + cursor]
    for row in 0..<frame.size.rows {
      lines.append("|\(frame.text(ofRow: row))|")
      let styles = Self.styles(frame.cells(inRow: row))
      if !styles.isEmpty { lines.append("  " + styles) }
    }
    description = lines.joined(separator: "\n") + "\n"
  }

  /// Compares the snapshot with the recorded one of this name.
  ///
  /// - Throws: `FrameSnapshotError` where they differ, none was recorded, or this run records.
  public func check(_ name: String, testFile: String = #filePath) throws {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["FORM4_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try description.write(to: file, atomically: true, encoding: .utf8)
      throw FrameSnapshotError.recorded(file.path)
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      throw FrameSnapshotError.missing(file.path)
    }
    guard recorded == description else {
      throw FrameSnapshotError.differs(file.path, recorded: recorded, now: description)
    }
  }

  /// The runs of cells that are not plain, as in `0-8 bold, 10 red`.
  private static func styles(_ cells: ArraySlice<ScreenCell>) -> String {
    var runs: [(columns: ClosedRange<Int>, style: Style)] = []
    for (column, cell) in cells.enumerated() where cell.style != .plain {
      if let last = runs.last, last.style == cell.style, last.columns.upperBound == column - 1 {
        runs[runs.count - 1].columns = last.columns.lowerBound...column
      } else {
        runs.append((column...column, cell.style))
      }
    }
    return runs.map { run in
      let (first, last) = (run.columns.lowerBound, run.columns.upperBound)
      return "\(first == last ? "\(first)" : "\(first)-\(last)") \(run.style)"
    }.joined(separator: ", ")
  }
}
