internal import Foundation

/// How a measurement is told: what it is, what it gave, whether its goal is met.
enum Report {
  /// What a figure should be, and whether it is.
  struct Goal {
    var text: String
    var isMet: Bool

    init(_ text: String, isMet: Bool) {
      self.text = text
      self.isMet = isMet
    }
  }

  static func line(_ what: String, _ figure: String, goal: Goal? = nil) {
    print(text(what, figure, goal: goal))
  }

  static func text(_ what: String, _ figure: String, goal: Goal? = nil) -> String {
    let end = goal.map { "; goal \($0.text): \($0.isMet ? "met" : "MISSED")" } ?? ""
    return "\(what): \(figure)\(end)"
  }

  /// A line that belongs to the one before it.
  static func detail(_ what: String, _ figure: String) { print("    \(what): \(figure)") }

  /// Documents and megabytes in a second.
  static func rates(of kind: LoadedFilings.Kind, seconds: Double, times: Int) -> String {
    let documents = Double(kind.documents.count * times) / seconds
    let bytes = Double(kind.byteCount * times) / seconds
    return String(format: "%.0f documents/s, %.1f MB/s", documents, bytes / 1e6)
  }

  static func megabytes(_ bytes: Int) -> String {
    String(format: "%.1f MB", Double(bytes) / 1_048_576)
  }
}
