/// Refuses elements with very many attributes, each of which the parser compares with all others.
enum AttributeCount {
  /// No element with more attributes than the limit fits into fewer bytes without a `<`.
  private static let window = 1024

  /// Looks for such an element in a range of a text.
  ///
  /// A `<` ends every run of attributes, so only runs without one are looked at; to find none of
  /// them in a window takes a look at a few of its last bytes.
  static func check(
    _ text: [UInt8], in range: Range<Int>, limit: Int
  ) throws(ReadingError) {
    let isOver = text.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while start + window < range.upperBound {
        if let last = bytes[start..<(start + window)].lastIndex(of: UInt8(ascii: "<")) {
          start = last + 1
          continue
        }
        // Nothing ends the run that begins here: see how far it goes.
        let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "<"))
        let run = start..<(end ?? range.upperBound)
        if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "<"),
          count(inTag: bytes[run]) > limit
        {
          return true
        }
        start = run.upperBound + 1
      }
      return false
    }
    if isOver { throw .tooLarge(what: "the number of attributes of an element", limit: limit) }
  }

  /// How many attributes the tag has whose name begins a piece of text.
  private static func count(inTag text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var quote: UInt8?
    for byte in text {
      switch byte {
      case quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == nil { quote = byte }
      case UInt8(ascii: ">") where quote == nil: return count
      case UInt8(ascii: "=") where quote == nil: count += 1
      default: break
      }
    }
    return count
  }
}
