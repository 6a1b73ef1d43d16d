/// Why a snapshot is not the recorded one.
public enum FrameSnapshotError: Error {
  /// It was written by this run, which therefore tests nothing.
  case recorded(String)

  /// No snapshot of this name was recorded.
  case missing(String)

  /// The frame looks different now.
  case differs(String, recorded: String, now: String)
}

extension FrameSnapshotError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .recorded(let file):
      "recorded \(file); read it, then run without FORM4_RECORD"
    case .missing(let file):
      "no snapshot \(file); record it with FORM4_RECORD=1"
    case .differs(let file, let recorded, let now):
      "\(file) differs; recorded:\n\(recorded)now:\n\(now)"
    }
  }
}
