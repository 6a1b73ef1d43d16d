/// The bytes that libFuzzer gives.
public enum FuzzInput {
  /// Copies them; libFuzzer may give no pointer where there are none.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Bytes that begin as a file of some kind must, so that the door takes them for one.
  public static func bytes(_ bytes: [UInt8], beginningWithOneOf starts: [String]) -> [UInt8] {
    let isOne = starts.contains { bytes.starts(with: $0.utf8) }
    return isOne ? bytes : Array((starts.first ?? "").utf8) + bytes
  }
}
