/// The characters of an element as they come, in storage that is kept from one element to the next.
struct CharacterBuffer {
  private var storage = [UInt8](repeating: 0, count: 1024)
  private var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if count + bytes.count > storage.count {
      storage += [UInt8](repeating: 0, count: max(storage.count, bytes.count))
    }
    let start = count
    storage.withUnsafeMutableBytes { storage in
      storage[start..<(start + bytes.count)].copyBytes(from: bytes)
    }
    count += bytes.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func clear() { count = 0 }

  /// All characters.
  var text: String {
    storage.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[..<count]), as: UTF8.self)
    }
  }

  /// The characters without the white space around them; nil where there are none.
  var trimmedText: String? {
    storage.withUnsafeBufferPointer { bytes in
      var (low, high) = (0, count)
      while low < high, bytes[low].isXMLSpace { low += 1 }
      while high > low, bytes[high - 1].isXMLSpace { high -= 1 }
      guard low < high else { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[low..<high]), as: UTF8.self)
    }
  }
}
