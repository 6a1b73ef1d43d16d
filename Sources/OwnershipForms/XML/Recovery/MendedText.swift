/// A damaged text made well-formed, with the way back to where each of its bytes stood.
struct MendedText: Sendable {
  /// The text as it was made.
  private(set) var bytes: [UInt8] = []
  /// The stretches of the text; each begins where the one before it ends.
  private var stretches: [Stretch] = []

  private struct Stretch: Sendable {
    /// Where it begins in the text that was made.
    var start: Int
    /// Where it begins in the text that it was made from.
    var origin: Int
    /// Whether it was copied; what was put in stands at one place of the original.
    var isCopied: Bool
  }

  /// Copies a range of the original.
  mutating func copy(_ range: Range<Int>, of original: [UInt8]) {
    guard !range.isEmpty else { return }
    let last = stretches.last
    let goesOn =
      last.map { $0.isCopied && $0.origin + (bytes.count - $0.start) == range.lowerBound } ?? false
    if !goesOn {
      stretches.append(Stretch(start: bytes.count, origin: range.lowerBound, isCopied: true))
    }
    bytes.append(contentsOf: original[range])
  }

  /// Puts a text in that stands for what is at a place of the original.
  mutating func insert(_ text: String, at origin: Int) {
    stretches.append(Stretch(start: bytes.count, origin: origin, isCopied: false))
    bytes.append(contentsOf: text.utf8)
  }

  /// Where in the original a byte of this text stands.
  func origin(of offset: Int) -> Int {
    guard !stretches.isEmpty else { return offset }
    var (low, high) = (0, stretches.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if stretches[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    let stretch = stretches[low]
    return stretch.isCopied ? stretch.origin + (offset - stretch.start) : stretch.origin
  }
}
